import { answerInLongThread } from '../../electron/platform/long-thread.ts';
import { takeSteps } from './take-steps.ts';

await answerInLongThread(takeSteps);

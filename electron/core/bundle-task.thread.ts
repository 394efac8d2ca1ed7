import { answerInLongThread } from '../platform/long-thread.ts';
import { bundleTask } from './bundle-task.ts';

await answerInLongThread(bundleTask);

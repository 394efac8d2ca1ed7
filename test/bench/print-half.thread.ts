import { answerInLongThread } from '../../electron/platform/long-thread.ts';
import { printHalf } from './print-half.ts';

await answerInLongThread(printHalf);

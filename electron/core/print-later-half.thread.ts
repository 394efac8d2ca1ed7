import { answerInLongThread } from '../platform/long-thread.ts';
import { printLaterHalfTask } from './print-task.ts';

await answerInLongThread(printLaterHalfTask);

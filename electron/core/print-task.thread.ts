import { answerInLongThread } from '../platform/long-thread.ts';
import { printTask } from './print-task.ts';

await answerInLongThread(printTask);

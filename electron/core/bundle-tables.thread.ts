import { answerInLongThread } from '../platform/long-thread.ts';
import { tablesTask } from './bundle-tables-task.ts';

await answerInLongThread(tablesTask);

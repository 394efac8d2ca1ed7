import { answerInLongThread } from '../platform/long-thread.ts';
import { workspaceTask } from './workspace-task.ts';

await answerInLongThread(workspaceTask);

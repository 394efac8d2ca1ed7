import { answerInThread } from '../platform/thread.ts';
import { checkFile } from './check-file.ts';

answerInThread(checkFile);

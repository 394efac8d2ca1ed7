import { answerInThread } from '../platform/thread.ts';
import { checkStored } from './check-stored.ts';

answerInThread(checkStored);

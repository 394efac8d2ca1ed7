import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobView } from '../../shared/contract/jobs.ts';
import { PIECE_LIMIT_BYTES } from '../../shared/contract/jobs.ts';
import type { Practice } from './open-practice.ts';

/** Asks how a job stands until it stands as wanted; what runs for half a minute hangs. */
const STEP_MS = 20;
const LIMIT_MS = 30_000;

export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let waitedMs = 0; !isSo(); waitedMs += STEP_MS) {
    if (waitedMs > LIMIT_MS) throw new Error(`waited in vain for ${what}`);
    await pause(STEP_MS);
  }
}

export async function ended(book: Practice, job: string): Promise<JobView> {
  await until(() => book.must('jobs.view', { job }).state !== 'running', 'the end of a job');
  return book.must('jobs.view', { job });
}

/** The whole file of a job, put together from its pieces as a screen does it. */
export function fetched(book: Practice, { id, files }: JobView, file = 0): Buffer {
  const bytes = files[file]?.bytes ?? 0;
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes; from += PIECE_LIMIT_BYTES) {
    const length = Math.min(PIECE_LIMIT_BYTES, bytes - from);
    pieces.push(Buffer.from(book.must('jobs.file', { job: id, file, from, length }).base64, 'base64'));
  }
  return Buffer.concat(pieces);
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

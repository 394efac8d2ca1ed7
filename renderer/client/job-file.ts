import type { JobView } from '../../shared/contract/jobs.ts';
import { PIECE_LIMIT_BYTES } from '../../shared/contract/jobs.ts';
import { present } from '../../shared/kernel/assert.ts';
import { ask } from './call.ts';

export interface JobFileOf {
  readonly job: JobView;
  /** Which of its files. */
  readonly file: number;
}

/** Bytes of a file that a job has made, over whatever road: in pieces that one answer can carry. */
export async function bytesOf({ job, file }: JobFileOf, begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(end - begin);
  for (let from = begin; from < end; from += PIECE_LIMIT_BYTES) {
    const length = Math.min(PIECE_LIMIT_BYTES, end - from);
    const { base64 } = await ask('jobs.file', { job: job.id, file, from, length });
    bytes.set(
      Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
      from - begin,
    );
  }
  return bytes;
}

export const sizeOf = ({ job, file }: JobFileOf): number => present(job.files[file], 'the job made this file').bytes;

export const wholeFile = (of: JobFileOf): Promise<Uint8Array<ArrayBuffer>> => bytesOf(of, 0, sizeOf(of));

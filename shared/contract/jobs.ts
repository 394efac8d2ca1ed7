import { z } from 'zod';
import type { Notice } from '../kernel/outcome.ts';
import type { PaperAsked } from './papers.ts';
import { paperAsked } from './papers.ts';
import { query } from './procedure.ts';

/**
 * Long work as a job: it is started and answers its number at once, says how far it is, can be stopped, and keeps what it
 * made with this machine until it is fetched. A job changes no book, so all of it is asked and not commanded.
 */
export const JOB_KINDS = ['paper', 'bundle', 'save', 'arrivals', 'workspace-files'] as const;
export type JobKind = (typeof JOB_KINDS)[number];
export type JobState = 'running' | 'done' | 'failed' | 'cancelled';

export interface JobFile {
  /** What to call it where it is kept: a name that every system allows. */
  readonly fileName: string;
  readonly bytes: number;
  /** In hex; of the very bytes that every piece comes from. */
  readonly sha256: string;
}

/** One bundle of an export: a book that is too large for one goes out as several. */
export interface BundleMade {
  readonly id: string;
  /** Numbers of its first and last event. */
  readonly from: number;
  readonly to: number;
}

export const ARRIVAL_VERDICTS = ['received', 'already', 'pending', 'quarantined', 'held', 'fork', 'refused'] as const;
export type ArrivalVerdict = (typeof ARRIVAL_VERDICTS)[number];

/** What became of one file of an advisor's import. */
export interface Arrival {
  readonly fileName: string;
  readonly verdict: ArrivalVerdict;
  /** Null where the file could not be read so far. */
  readonly coop: { readonly coopId: string; readonly nameKm: string; readonly nameEn: string } | null;
  /** Numbers of its first and last event; 0 where they are not known. */
  readonly fromSeq: number;
  readonly toSeq: number;
  /** Reasons, gaps, and what to look at. */
  readonly notices: readonly Notice[];
}

export interface JobView {
  readonly id: string;
  readonly kind: JobKind;
  /** Which paper it prints; null for everything else. */
  readonly paper: PaperAsked['paper'] | null;
  readonly state: JobState;
  readonly done: number;
  /** 0 until it is known. */
  readonly total: number;
  readonly startedAt: string;
  readonly runningMs: number;
  readonly title: string;
  readonly pages: number;
  readonly files: readonly JobFile[];
  readonly bundles: readonly BundleMade[];
  /** The key that signed the bundles, as `bundle inspect` says it. */
  readonly signedBy: string;
  /** Of an advisor's import, one for each file that has been looked at so far. */
  readonly arrivals: readonly Arrival[];
  /** Where a saved file lies. */
  readonly savedAs: string;
  /** Why it failed, in plain words. */
  readonly refusals: readonly Notice[];
}

export const PIECE_LIMIT_BYTES = 1024 * 1024;

const job = z.string().min(1).max(64);
const file = z.int().min(0).default(0);

export const JOB_REFUSALS = [
  'job-unknown',
  'job-not-done',
  'job-file-unknown',
  'piece-out-of-range',
  'jobs-too-many',
  'job-failed',
  'save-over-book',
  'save-not-writable',
  'save-not-read-back',
] as const;
export type JobRefusal = (typeof JOB_REFUSALS)[number];

export interface JobStarted {
  readonly job: string;
}

export const jobProcedures = {
  'papers.print': query<JobStarted>()(z.object({ asked: paperAsked }), ['jobs-too-many']),
  'jobs.view': query<JobView>()(z.object({ job }), ['job-unknown']),
  /** Those of the open book, the newest first. */
  'jobs.list': query<readonly JobView[]>()(z.object({})),
  'jobs.cancel': query<JobView>()(z.object({ job }), ['job-unknown']),
  /** A piece of a file that was made; the last byte asked for must be there. */
  'jobs.file': query<{ readonly base64: string }>()(
    z.object({ job, file, from: z.int().min(0), length: z.int().min(1).max(PIECE_LIMIT_BYTES) }),
    ['job-unknown', 'job-not-done', 'job-file-unknown', 'piece-out-of-range'],
  ),
  /** Copies a file to where the user wants it, as a job of its own: what was copied is read back before it takes its name. */
  'jobs.save': query<JobStarted>()(z.object({ job, file, path: z.string().min(1).max(1000) }), [
    'job-unknown',
    'job-not-done',
    'job-file-unknown',
    'save-over-book',
    'jobs-too-many',
  ]),
} as const;

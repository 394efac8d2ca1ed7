import type { Arrival, BundleMade, JobFile, JobKind, JobState, JobView } from '../../shared/contract/jobs.ts';
import type { PaperAsked } from '../../shared/contract/papers.ts';
import type { Notice, Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import { refusalInUse } from '../book/storage-error.ts';
import { reasonOf } from '../platform/error-code.ts';
import { hashFile, readPiece } from '../platform/file-pieces.ts';
import { fileNameOf, joinPath, makeFolder } from '../platform/files.ts';
import type { Watch } from '../platform/long-thread.ts';
import type { Ports } from '../platform/ports.ts';
import { removeFolder, sweepWorkFolders, workFolder } from '../platform/work-folder.ts';

/**
 * The long work of a session: each job runs beside the calls, in a folder of its own, and is asked how far it is. What it
 * made stays in that folder until newer work takes its place, the book is closed, or the program ends.
 */
export interface Made {
  /** Paths of files in the job's folder, with the names that they go by. */
  readonly files: readonly { readonly path: string; readonly fileName: string }[];
  readonly title?: string;
  readonly pages?: number;
  readonly bundles?: readonly BundleMade[];
  readonly arrivals?: readonly Arrival[];
  readonly signedBy?: string;
  readonly savedAs?: string;
}

export interface Place {
  readonly folder: string;
  readonly watch: Required<Watch>;
}

export interface Asked {
  readonly kind: JobKind;
  readonly paper?: PaperAsked['paper'];
  readonly work: (place: Place) => Promise<Outcome<Made>>;
}

interface KeptFile extends JobFile {
  readonly path: string;
}

interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly paper: PaperAsked['paper'] | null;
  readonly folder: string;
  readonly startedAt: string;
  readonly abort: AbortController;
  state: JobState;
  endedAt: string | null;
  progress: readonly [done: number, total: number];
  made: Made;
  files: readonly KeptFile[];
  refusals: readonly Notice[];
  /** Its thread has come to an end, and holds no file any more. */
  isSettled: boolean;
}

/** A machine of two cores answers the screens beside so many. */
const RUNNING_LIMIT = 3;
/** Ended jobs of one kind that are kept, with their files. */
const KEPT_LIMIT = 8;
const OF_WORKSPACE: ReadonlySet<JobKind> = new Set(['arrivals', 'workspace-files']);
const NOTHING: Made = { files: [] };

export class Jobs {
  readonly #ports: Ports;
  readonly #log: (fault: unknown) => void;
  readonly #jobs = new Map<string, Job>();
  /** Named with the first job: most sessions start none. */
  #folder: string | null = null;

  constructor(ports: Ports, log: (fault: unknown) => void) {
    this.#ports = ports;
    this.#log = log;
    sweepWorkFolders(ports.home);
  }

  start({ kind, paper, work }: Asked): Outcome<{ readonly job: string }> {
    const running = [...this.#jobs.values()].filter((job) => job.state === 'running').length;
    if (running >= RUNNING_LIMIT) return refuse('jobs-too-many', { limit: RUNNING_LIMIT });
    this.#folder ??= workFolder(this.#ports.home, this.#ports.ids.hex(6));
    const id = this.#ports.ids.hex(8);
    const job: Job = {
      ...{ id, kind, paper: paper ?? null, folder: joinPath(this.#folder, id), startedAt: this.#ports.clock.now() },
      ...{ abort: new AbortController(), state: 'running', endedAt: null, progress: [0, 0], made: NOTHING },
      ...{ files: [], refusals: [], isSettled: false },
    };
    this.#jobs.set(id, job);
    void this.#run(job, work);
    return done({ job: id });
  }

  view(id: string): Outcome<JobView> {
    const job = this.#jobs.get(id);
    return job ? done(this.#viewOf(job)) : refuse('job-unknown', {}, 'job');
  }

  list(): Outcome<readonly JobView[]> {
    return done([...this.#jobs.values()].reverse().map((job) => this.#viewOf(job)));
  }

  /** What is over stays as it is. */
  cancel(id: string): Outcome<JobView> {
    const job = this.#jobs.get(id);
    if (job?.state === 'running') this.#end(job, 'cancelled');
    job?.abort.abort();
    return this.view(id);
  }

  /** A file that a job has made, for whoever takes it further. */
  fileOf(id: string, number: number): Outcome<KeptFile> {
    const job = this.#jobs.get(id);
    if (!job) return refuse('job-unknown', {}, 'job');
    if (job.state !== 'done') return refuse('job-not-done', {}, 'job');
    const file = job.files[number];
    return file ? done(file) : refuse('job-file-unknown', { file: number }, 'file');
  }

  piece(asked: {
    readonly job: string;
    readonly file: number;
    readonly from: number;
    readonly length: number;
  }): Outcome<{ readonly base64: string }> {
    const found = this.fileOf(asked.job, asked.file);
    if (!found.ok) return found;
    const { path, bytes } = found.value;
    if (asked.from + asked.length > bytes) return refuse('piece-out-of-range', { bytes }, 'from');
    const piece = readPiece(path, asked.from, asked.length);
    return piece ? done({ base64: piece.toString('base64') }) : refuse('job-unknown', {}, 'job');
  }

  /** The book is closed: what was made of it goes with it. */
  dropOfBook(): void {
    this.#dropWhere((kind) => !OF_WORKSPACE.has(kind));
  }

  /** The workspace is closed: what was made of it goes with it, and what is being taken in stops between two files. */
  dropOfWorkspace(): void {
    this.#dropWhere((kind) => OF_WORKSPACE.has(kind));
  }

  #dropWhere(isDropped: (kind: JobKind) => boolean): void {
    for (const job of this.#jobs.values()) if (isDropped(job.kind)) this.#drop(job);
    this.#tidy();
  }

  async #run(job: Job, work: Asked['work']): Promise<void> {
    const { abort, folder } = job;
    const onProgress = (doneNow: number, total: number): void => {
      job.progress = [doneNow, total];
    };
    try {
      makeFolder(folder);
      const outcome = await work({ folder, watch: { signal: abort.signal, onProgress } });
      if (outcome.ok) await this.#keep(job, outcome.value);
      else this.#fail(job, outcome.refusals);
    } catch (error) {
      if (!abort.signal.aborted) this.#fail(job, this.#said(error));
    } finally {
      job.isSettled = true;
      if (job.state !== 'done' || !this.#jobs.has(job.id)) removeFolder(folder);
      this.#tidy();
      this.#prune(job.kind);
    }
  }

  async #keep(job: Job, made: Made): Promise<void> {
    const files = await Promise.all(made.files.map(async (file) => ({ ...file, ...(await hashFile(file.path)) })));
    // It was stopped at the very end: what was made is not kept.
    if (job.state !== 'running') return;
    job.made = made;
    job.files = files;
    this.#end(job, 'done');
  }

  #fail(job: Job, refusals: readonly Notice[]): void {
    if (job.state !== 'running') return;
    job.refusals = refusals;
    this.#end(job, 'failed');
  }

  #end(job: Job, state: JobState): void {
    job.state = state;
    job.endedAt = this.#ports.clock.now();
  }

  /** Of a fault the log has the whole, and the screen a sentence. */
  #said(error: unknown): readonly Notice[] {
    const refused = refusalInUse(error);
    if (refused) return refused.refusals;
    this.#log(error);
    return [{ code: 'job-failed', params: { reason: reasonOf(error) } }];
  }

  /** A folder without jobs goes. */
  #tidy(): void {
    if (this.#jobs.size === 0 && this.#folder !== null) removeFolder(this.#folder);
  }

  #prune(kind: JobKind): void {
    const ended = [...this.#jobs.values()].filter((job) => job.kind === kind && job.isSettled);
    for (const job of ended.slice(0, Math.max(0, ended.length - KEPT_LIMIT))) this.#drop(job);
  }

  #drop(job: Job): void {
    this.#jobs.delete(job.id);
    if (job.state === 'running') this.#end(job, 'cancelled');
    job.abort.abort();
    if (job.isSettled) removeFolder(job.folder);
  }

  #viewOf(job: Job): JobView {
    const { id, kind, paper, state, startedAt, progress, made, files, refusals } = job;
    const runningMs = new Date(job.endedAt ?? this.#ports.clock.now()).getTime() - new Date(startedAt).getTime();
    return {
      ...{ id, kind, paper, state, startedAt, runningMs, refusals },
      done: progress[0],
      total: progress[1],
      title: made.title ?? '',
      pages: made.pages ?? 0,
      files: files.map(({ fileName, bytes, sha256 }) => ({ fileName: fileNameOf(fileName), bytes, sha256 })),
      bundles: made.bundles ?? [],
      arrivals: made.arrivals ?? [],
      signedBy: made.signedBy ?? '',
      savedAs: made.savedAs ?? '',
    };
  }
}

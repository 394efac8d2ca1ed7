import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import type { WorkspaceKey, WorkspaceView } from '../../shared/contract/workspace.ts';
import { present } from '../../shared/kernel/assert.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../shared/kernel/outcome.ts';
import { isBook } from '../book/open-book.ts';
import { joinPath, writeWhole } from '../platform/files.ts';
import { fingerprintOf } from '../platform/fingerprint.ts';
import { ageIdentity, KeyRefused, signingKey } from '../platform/keys.ts';
import { inLongThread } from '../platform/long-thread.ts';
import type { Watch } from '../platform/long-thread.ts';
import type { Ports } from '../platform/ports.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { FileToImport } from '../workspace/import-files.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import { rowsOf, rowWhere } from '../workspace/rows.ts';
import { acknowledgements, workspaceView } from '../workspace/view.ts';
import type { Asked, Made, Place } from './jobs.ts';
import type { ComparisonTable } from './workspace-table.ts';
import { workbookToFile } from '../printing/workbook-file.ts';
import { comparisonWorkbook } from './workspace-workbook.ts';
import { comparisonTable } from './workspace-table.ts';
import type { WorkspaceAnswer, WorkspaceTask } from './workspace-task.ts';
import { putRight, workspaceRefusal } from './workspace-task.ts';

/** The workspace that a session has open, and the long work that is asked of it. */
export class Workspaces {
  readonly #ports: Ports;
  #open: OpenWorkspace | null = null;
  #recipient = '';

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  open(path: string, make: boolean): Outcome<WorkspaceView> {
    const opened = openWorkspace(path, { unique: this.#ports.ids.hex(4), make });
    if (!opened.ok) return opened;
    try {
      putRight(opened.value, { home: this.#ports.home, today: this.#ports.clock.today() });
    } catch (error) {
      opened.value.db.close();
      const refused = workspaceRefusal(error, opened.value.places.folder);
      if (refused) return refused;
      throw error;
    }
    void this.ownKeys().catch(() => undefined);
    this.close();
    this.#open = opened.value;
    return this.view();
  }

  /**
   * This computer's keys, made where there are none. The one for encrypted bundles takes a moment to make: until then a
   * screen is told nothing of it.
   */
  keys(): Outcome<WorkspaceKey> {
    try {
      void this.ownKeys().catch(() => undefined);
      return done(keysOf(signingKey(this.#ports.home).publicText, this.#recipient));
    } catch (error) {
      if (error instanceof KeyRefused) return refuseAll([error.notice]);
      throw error;
    }
  }

  async ownKeys(): Promise<Outcome<WorkspaceKey>> {
    try {
      this.#recipient = (await ageIdentity(this.#ports.home)).recipient;
      return done(keysOf(signingKey(this.#ports.home).publicText, this.#recipient));
    } catch (error) {
      if (error instanceof KeyRefused) return refuseAll([error.notice]);
      throw error;
    }
  }

  close(): void {
    this.#open?.db.close();
    this.#open = null;
  }

  view(): Outcome<WorkspaceView> {
    return this.#here((open) => done(workspaceView(open, this.#ports.clock.today())));
  }

  /** Where the book of a cooperative lies. */
  replica(coop: string): Outcome<string> {
    return this.#here(({ places, db }) => {
      const isNamed = [...rowsOf(db, 'cooperative'), ...rowsOf(db, 'waiting')].some(({ coop_id: id }) => id === coop);
      if (!isNamed) return refuse('workspace-coop-unknown', { coop }, 'coop');
      const path = places.replica(coop);
      return isBook(path) ? done(path) : refuse('workspace-no-book', { coop }, 'coop');
    });
  }

  acknowledgements(): Outcome<ReturnType<typeof acknowledgements>> {
    return this.#here(({ db }) => done(acknowledgements(db)));
  }

  acknowledgementPath(fileName: string): string {
    return present(this.#open, 'a workspace is open').places.acknowledgement(fileName);
  }

  importing({ files, trust }: ParsedInputOf<'workspace.import'>): Outcome<Asked> {
    return this.#here((open) =>
      done({
        kind: 'arrivals',
        work: async ({ folder, watch }) => {
          const staged = files.map((file) => stage(folder, file));
          const answer = await this.takeIn({ folder: open.places.folder, files: staged, trust }, watch);
          if (!answer.ok) return answer;
          const coops = new Set(answer.value.flatMap(({ coop }) => coop?.coopId ?? []));
          return done({ arrivals: answer.value, ...this.#acknowledgementFiles(open, folder, coops) });
        },
      }),
    );
  }

  takeIn(task: Pick<WorkspaceTask, 'folder' | 'files' | 'trust' | 'settle'>, watch: Watch): Promise<WorkspaceAnswer> {
    const { home, clock } = this.#ports;
    const asked: WorkspaceTask = { ...task, home, today: clock.today() };
    return inLongThread({ askedFrom: import.meta.url, name: 'workspace-task' }, asked, watch);
  }

  mayBeSettled(coop: string): Outcome<null> {
    return this.#here((open) => {
      const found = this.replica(coop);
      if (!found.ok) return found;
      const forkAt = rowWhere(open.db, 'cooperative', ['coop_id', coop])?.fork_at ?? null;
      return forkAt === null ? refuse('workspace-no-fork', { coop }, 'coop') : done(null);
    });
  }

  /** The cooperatives side by side, as a table of plain cells. */
  comparison(view: WorkspaceView): ComparisonTable {
    return comparisonTable(view);
  }

  settling({ coop, keep }: ParsedInputOf<'workspace.settle'>): Outcome<Asked> {
    return this.#here((open) => {
      const may = this.mayBeSettled(coop);
      if (!may.ok) return may;
      const settle = { coop, keep };
      return done({
        kind: 'arrivals',
        work: async ({ watch }) => {
          const answer = await this.takeIn({ folder: open.places.folder, files: [], trust: false, settle }, watch);
          return answer.ok ? done({ files: [] }) : answer;
        },
      });
    });
  }

  savingAcknowledgements({ coops }: ParsedInputOf<'workspace.saveAcknowledgements'>): Outcome<Asked> {
    return this.#here((open) =>
      done({
        kind: 'workspace-files',
        work: ({ folder }) =>
          Promise.resolve(done(this.#acknowledgementFiles(open, folder, coops.length === 0 ? null : new Set(coops)))),
      }),
    );
  }

  exporting({ format }: ParsedInputOf<'workspace.export'>, toCsv: ToCsv): Outcome<Asked> {
    return this.#here((open) =>
      done({
        kind: 'workspace-files',
        work: async ({ folder }: Place) => {
          const table = comparisonTable(workspaceView(open, this.#ports.clock.today()));
          const path = joinPath(folder, 'table');
          if (format === 'xlsx') await workbookToFile(comparisonWorkbook(table), path);
          else writeWhole(path, format === 'json' ? jsonOf(table) : toCsv(table));
          return done({ files: [{ path, fileName: `cooperatives.${format}` }] });
        },
      }),
    );
  }

  #acknowledgementFiles({ db }: OpenWorkspace, folder: string, coops: ReadonlySet<string> | null): Made {
    const files = acknowledgements(db)
      .filter(({ coopId }) => coops === null || coops.has(coopId))
      .map(({ coopId, fileName }) => {
        const path = joinPath(folder, `${coopId}.ack`);
        writeWhole(path, present(rowWhere(db, 'acknowledgement', ['coop_id', coopId]), coopId).content);
        return { path, fileName };
      });
    return { files };
  }

  #here<T>(work: (open: OpenWorkspace) => Outcome<T>): Outcome<T> {
    return this.#open ? work(this.#open) : refuse('workspace-none-open');
  }
}

const keysOf = (signing: string, recipient: string): WorkspaceKey => ({
  signing,
  signingFingerprint: fingerprintOf(signing),
  recipient,
  recipientFingerprint: recipient === '' ? '' : fingerprintOf(recipient),
});

type ToCsv = (table: ComparisonTable) => string;

const jsonOf = ({ columns, rows }: ComparisonTable): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? '']))),
    null,
    1,
  )}\n`;

type Sent = ParsedInputOf<'workspace.import'>['files'][number];

/** What a browser sent is laid into the job's own folder first, under the hash of its bytes. */
function stage(folder: string, file: Sent): FileToImport {
  if (!('bytesBase64' in file)) return file;
  const bytes = Buffer.from(file.bytesBase64, 'base64');
  const path = joinPath(folder, sha256Hex(bytes));
  writeWhole(path, bytes);
  return { path, fileName: file.fileName };
}

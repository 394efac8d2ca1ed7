import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { YEARS } from './cooperative.ts';
import { benchSession, given, openSession } from './bench-session.ts';
import { bundleExport, bundleExportFloor, bundleVerify, bundleVerifyFloor } from './bundle-parts.ts';
import { peakMb, timeMs } from './measure.ts';
import type { Paper } from './papers.ts';
import { yearOf } from './papers.ts';
import { postPaper } from './post-paper.ts';
import { printed, printedByStock } from './print-statements.ts';
import { copyRows, copySchema, openRaw, tablesOf } from './raw-book.ts';
import { nextPapersFile, papersFolder, yearFile } from './write-papers.ts';

/**
 * What is measured in a process of its own, so that its memory can be told apart: main.ts starts itself again with
 * `--part NAME …` and reads the result from the last line.
 */
export interface Made {
  readonly voucherEntries: number;
  readonly voucherMs: number;
  readonly journalEntries: number;
  readonly journalMs: number;
}

export interface Timed {
  readonly ms: number;
  readonly events: number;
}

export interface PeakOf {
  readonly peakMb: number;
}

/** The whole book through the importer: the first year with the founding, then a file for each year and kind. */
function make(folder: string, book: string): Made {
  const session = benchSession(folder);
  given(session.makeFromFolder(book, papersFolder(folder), 'bench'));
  given(session.open(book));
  const total = { vouchers: { entries: 0, ms: 0 }, journals: { entries: 0, ms: 0 } };
  for (let index = 1; index < YEARS; index += 1)
    for (const kind of ['journals', 'vouchers'] as const) {
      const fileName = yearFile(folder, yearOf(index), kind);
      total[kind].ms += timeMs(() => {
        const input = { kind, fileName: kind, bytesBase64: readFileSync(fileName).toString('base64') };
        const { events } = given(session.call({ procedure: 'imports.importFile', input }, 'bench')) as {
          events: number;
        };
        total[kind].entries += events;
      });
    }
  session.close();
  return {
    voucherEntries: total.vouchers.entries,
    voucherMs: total.vouchers.ms,
    journalEntries: total.journals.entries,
    journalMs: total.journals.ms,
  };
}

/** Every row of the book into bare tables with their indexes, on the disk. */
function rawRows(_: string, book: string, target: string): Timed {
  const [from, to] = [openRaw(book), openRaw(target)];
  copySchema(from, to, ['table', 'index']);
  const ms = copyRows(from, to, tablesOf(from));
  const events = Number(from.prepare('SELECT count(*) FROM log').pluck().get());
  to.close();
  return { ms, events };
}

async function verify(folder: string, book: string): Promise<Timed> {
  const session = openSession(folder, book);
  const from = performance.now();
  const verification = await session.verify();
  if (!verification.ok) throw new Error(JSON.stringify(verification.faults));
  return { ms: performance.now() - from, events: verification.events };
}

/** integrity_check, a chain of hashes over the stored bodies, and the same rows into bare tables in memory. */
function verifyFloor(_: string, book: string): Timed {
  const db = openRaw(book);
  let ms = timeMs(() => db.pragma('integrity_check'));
  let events = 0;
  ms += timeMs(() => {
    let previous = '';
    for (const body of db.prepare('SELECT body FROM log ORDER BY seq').pluck().iterate()) {
      previous = hash('sha256', previous + String(body));
      events += 1;
    }
  });
  const scratch = openRaw(':memory:');
  scratch.pragma('foreign_keys=OFF');
  copySchema(db, scratch, ['table']);
  ms += copyRows(
    db,
    scratch,
    tablesOf(db).filter((table) => table !== 'log' && table !== 'command_receipt'),
  );
  return { ms, events };
}

function rebuild(folder: string, book: string, target: string): Timed {
  const session = openSession(folder, book);
  let events = 0;
  const ms = timeMs(() => {
    ({ events } = given(session.rebuild(target)));
  });
  return { ms, events };
}

/** Posts the first papers one by one; run under strace to count what reaches the disk. */
function post(folder: string, book: string, count: string): Timed {
  const session = openSession(folder, book);
  const papers = (JSON.parse(readFileSync(nextPapersFile(folder), 'utf8')) as Paper[]).slice(0, Number(count));
  const ms = timeMs(() => {
    for (const paper of papers) postPaper(session, paper);
  });
  // Without closing, which would add a checkpoint's own writes.
  return { ms, events: papers.length };
}

const BUNDLES = { bundleExport, bundleExportFloor, bundleVerify, bundleVerifyFloor } as const;
export const PARTS = {
  make,
  rawRows,
  verify,
  verifyFloor,
  rebuild,
  post,
  ...BUNDLES,
  printed,
  printedByStock,
} as const;
export type PartName = keyof typeof PARTS;

export async function runPart([name, ...args]: readonly string[]): Promise<never> {
  const part = PARTS[name as PartName] as (...args: readonly string[]) => object | Promise<object>;
  const result = await part(...args);
  process.stdout.write(`${JSON.stringify({ ...result, peakMb: peakMb() })}\n`);
  process.exit(0);
}

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

export function inOwnProcess<Name extends PartName>(
  name: Name,
  args: readonly string[],
  under: readonly string[] = [],
): Awaited<ReturnType<(typeof PARTS)[Name]>> & PeakOf {
  const [program = '', ...words] = [...under, process.execPath, MAIN, '--part', name, ...args];
  const child = spawnSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`part ${name} ended with ${String(child.status ?? child.error)}`);
  return JSON.parse(child.stdout.trimEnd().split('\n').at(-1) ?? '') as Awaited<ReturnType<(typeof PARTS)[Name]>> &
    PeakOf;
}

export function removeBook(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

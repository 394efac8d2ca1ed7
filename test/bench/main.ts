/**
 * `npm run bench`: makes a cooperative's books with a seed and measures each hot path beside its floor, the same SQL or
 * library call with nothing of the program around it, in the same run. It judges nobody: it prints.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Options, RowGroup } from './options.ts';
import { newFolder, readOptions } from './options.ts';
import { runPart } from './parts.ts';
import { coldRows, peerRows } from './rows/programs.ts';
import { paperRows } from './rows/paper.ts';
import { postingRows, previewRows } from './rows/posting.ts';
import { bundleRows } from './rows/bundles.ts';
import type { Books } from './rows/reports.ts';
import { reportRows } from './rows/reports.ts';
import { importRows, makeBookOnce, replayRows, verifyRows } from './rows/whole-book.ts';
import type { Row } from './table.ts';
import { printTable } from './table.ts';
import { nextPapersFile, writePapers } from './write-papers.ts';
import { ensureBuilt } from '../../electron/hosts/launcher/fresh-build.mjs';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const MILLION = 1_000_000;
const HEAVY_ROUNDS = 5;

function measure(options: Options, folder: string): readonly Row[] {
  const { entries, seed } = options;
  const wanted = (group: RowGroup): boolean => options.only.length === 0 || options.only.includes(group);
  const place = (count: number): { folder: string; path: string } => {
    const own = join(folder, String(count));
    return { folder: own, path: join(own, 'bench.sahakum') };
  };
  const make = (count: number): ReturnType<typeof makeBookOnce> => {
    say(`making a book of ${count.toLocaleString('en')} entries …`);
    const { folder: own, path } = place(count);
    mkdirSync(own, { recursive: true });
    if (!existsSync(nextPapersFile(own))) writePapers(own, count, seed);
    return makeBookOnce(own, path);
  };
  if (options.only.length > 0 && options.only.every((name) => name === 'paper')) return paperRows(folder);
  const made = make(entries);
  const isGrown = entries >= MILLION && wanted('reports');
  if (isGrown) make(entries / 10);
  const books: Books = { ...place(entries), tenth: isGrown ? place(entries / 10) : null };
  const rounds = entries >= MILLION ? 1 : HEAVY_ROUNDS;
  const groups: readonly (readonly [RowGroup, () => readonly Row[]])[] = [
    ['reports', () => reportRows(books)],
    ['posting', () => postingRows(books)],
    ['preview', () => previewRows(books)],
    ['import', () => importRows(books, made)],
    ['verify', () => verifyRows(books, rounds)],
    ['replay', () => replayRows(books, rounds)],
    ['bundles', () => bundleRows(books, { entries, rounds })],
    ['cold', () => coldRows(books)],
    ['peer', () => peerRows(books, entries)],
    ['paper', () => paperRows(folder)],
  ];
  return groups
    .filter(([group]) => wanted(group))
    .flatMap(([group, rows]) => {
      say(`measuring ${group} …`);
      return rows();
    });
}

function bench(args: readonly string[]): void {
  const options = readOptions(args);
  if (options.only.length === 0 || options.only.includes('cold')) ensureBuilt();
  const folder = options.kept ?? newFolder();
  try {
    const rows = measure(options, folder);
    process.stdout.write(`\n${options.entries.toLocaleString('en')} entries, seed ${String(options.seed)}\n\n`);
    process.stdout.write(`${printTable(rows)}\n`);
  } finally {
    if (options.kept === null) rmSync(folder, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
if (args[0] === '--part') await runPart(args.slice(1));
else bench(args);

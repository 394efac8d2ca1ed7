import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSession } from '../bench-session.ts';
import { MEMBERS, memberCode, YEARS } from '../cooperative.ts';
import { percentile, sum, timeMs } from '../measure.ts';
import type { Paper } from '../papers.ts';
import { yearOf } from '../papers.ts';
import { inOwnProcess, removeBook } from '../parts.ts';
import { postPaper } from '../post-paper.ts';
import { dropTriggers, openRaw } from '../raw-book.ts';
import { Seeded } from '../seeded.ts';
import type { Row } from '../table.ts';
import { atMost, ratioAtLeast } from '../table.ts';
import { nextPapersFile } from '../write-papers.ts';
import { BarePosting, readPosted } from './bare-posting.ts';
import type { Books } from './reports.ts';

/**
 * Entries one by one as a person posts them. The floor writes the very same rows with prepared statements and one commit
 * for each entry, on a copy of the book without its triggers.
 */
const ENTRIES = 2000;
const AT_A_TIME = 50;
const TRACER = 'strace';

export function postingRows({ folder, path }: Books): readonly Row[] {
  const [ours, bare] = [join(folder, 'posting.sahakum'), join(folder, 'posting-bare.sahakum')];
  for (const copy of [ours, bare]) {
    removeBook(copy);
    copyFileSync(path, copy);
  }
  const [session, db, reader] = [openSession(folder, ours), openRaw(bare), openRaw(ours)];
  dropTriggers(db);
  const floor = new BarePosting(db);
  const papers = (JSON.parse(readFileSync(nextPapersFile(folder), 'utf8')) as Paper[]).slice(0, ENTRIES);
  const [oursMs, floorMs]: [number[], number[]] = [[], []];
  let posted = Number(reader.prepare('SELECT max(seq) FROM log').pluck().get());
  for (let from = 0; from < papers.length; from += AT_A_TIME) {
    for (const paper of papers.slice(from, from + AT_A_TIME)) oursMs.push(timeMs(() => postPaper(session, paper)));
    const entries = readPosted(reader, posted);
    posted += entries.length;
    for (const entry of entries) floorMs.push(timeMs(() => floor.post(entry)));
  }
  session.close();
  db.close();
  reader.close();
  const rate = (times: readonly number[]): number => (times.length / sum(times)) * 1000;
  const rows: Row[] = [
    {
      what: 'posting one by one',
      ours: rate(oursMs),
      floor: rate(floorMs),
      unit: '/s',
      goal: ratioAtLeast(0.5),
      note: `${String(oursMs.length)} entries`,
    },
    { what: '… p50', ours: percentile(oursMs, 0.5), floor: percentile(floorMs, 0.5), unit: 'ms' },
    {
      what: '… p99',
      ours: percentile(oursMs, 0.99),
      floor: percentile(floorMs, 0.99),
      unit: 'ms',
      goal: atMost(10, '≤ 10 ms'),
    },
    ...fsyncRow(folder, path),
  ];
  for (const copy of [ours, bare]) removeBook(copy);
  return rows;
}

/** Two runs that differ by 50 entries: what the second waits for the disk more often is what 50 entries cost. */
function fsyncRow(folder: string, book: string): readonly Row[] {
  const hasStrace = spawnSync(TRACER, ['-V'], { stdio: 'ignore' }).status === 0;
  if (!hasStrace) return [];
  const trace = join(folder, 'strace.txt');
  const countFsyncs = (entries: number): number => {
    const copy = join(folder, 'fsyncs.sahakum');
    removeBook(copy);
    copyFileSync(book, copy);
    const watch = [TRACER, '-f', '-qq', '-e', 'trace=fsync,fdatasync,sync_file_range,msync', '-o', trace];
    inOwnProcess('post', [folder, copy, String(entries)], watch);
    removeBook(copy);
    return readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => /\b(fsync|fdatasync)\(/.test(line)).length;
  };
  const each = (countFsyncs(70) - countFsyncs(20)) / 50;
  rmSync(trace, { force: true });
  const goal = { text: 'exactly 1', isMet: (found: number) => found === 1 };
  return [
    { what: '… waits for the disk, an entry', ours: each, unit: 'fsync', goal, note: 'strace, 70 less 20 entries' },
  ];
}

/** What the screen asks while a purchase is typed: the whole road, rolled back. */
export function previewRows({ folder, path }: Books): readonly Row[] {
  const session = openSession(folder, path);
  const chance = new Seeded(7);
  const times: number[] = [];
  for (let round = 0; round < 400; round += 1) {
    const input = {
      date: `${String(yearOf(YEARS))}-01-15`,
      party: memberCode(chance.between(0, MEMBERS - 1)),
      variety: 'Phka Rumduol',
      organicStatus: 'organic',
      grossKg: `${String(chance.between(300, 2000))}.5`,
      tareKg: '2.2',
      moisturePct: '15.8',
      impurityPct: '3.1',
      payment: 'full',
    };
    times.push(
      timeMs(() => {
        const answer = session.call({ procedure: 'paddy.postPurchase', input, dryRun: true }, 'bench');
        if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
      }),
    );
  }
  session.close();
  const note = `p50 ${percentile(times, 0.5).toFixed(2)} ms`;
  const goal = atMost(100, '≤ 100 ms to paint');
  return [{ what: 'preview of a purchase (dry run), p95', ours: percentile(times, 0.95), unit: 'ms', goal, note }];
}

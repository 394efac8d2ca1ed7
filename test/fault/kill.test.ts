import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTOR, onFile, openPractice, Practice } from '../support/open-practice.ts';
import { heldPorts } from '../support/held-ports.ts';
import { CLI, cliEnvironment } from '../support/run-cli.ts';
import { Seeded } from '../support/seeded.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { breachesOf } from '../support/whole-book.ts';

/**
 * The power goes while papers are being posted: the program is killed at a moment of chance, fifty times over. Whatever it
 * had confirmed is in the book, nothing is there by half, and the book opens at once and takes the next paper.
 */
const KILLS = 50;
const PAPERS = 500;

interface Posting {
  readonly procedure: string;
  readonly input: (reference: string, number: number) => Readonly<Record<string, unknown>>;
  /** Slips in the book: of tickets or of entries. */
  readonly kept: string;
}

const PURCHASES: Posting = {
  procedure: 'paddy.postPurchase',
  input: (reference, number) => ({
    ...{
      date: '2024-08-01',
      reference,
      party: `M-${(number % 4) + 1}`,
      variety: 'Phka Malis',
      organicStatus: 'organic',
    },
    ...{ grossKg: `${100 + number}.5`, tareKg: '1.5', moisturePct: '15', impurityPct: '1', payment: 'full' },
  }),
  kept: `SELECT reference FROM weigh_ticket`,
};

const VOUCHERS: Posting = {
  procedure: 'ledger.postVoucher',
  input: (reference, number) => ({
    ...{ date: '2024-08-02', kind: 'payment', reference, cashAccount: '1110', account: '1310' },
    ...{ party: `M-${(number % 4) + 1}`, amount: String(1000 + number) },
  }),
  kept: `SELECT reference FROM journal_entry WHERE kind = 'payment'`,
};

interface Killed {
  /** Slips whose posting was answered. */
  readonly confirmed: readonly string[];
  readonly signal: NodeJS.Signals | null;
}

interface Kill {
  readonly posting: Posting;
  readonly round: number;
  /** After how many answers the program is killed: by its own progress, so that no disk is too fast or too slow. */
  readonly answers: number;
  /** A little later still, so that the kill falls anywhere within the work on a paper. */
  readonly afterMs: number;
}

/** Posts until it is killed. */
async function postUntilKilled(path: string, home: string, kill: Kill): Promise<Killed> {
  const { posting, round, answers, afterMs } = kill;
  const child = spawn(process.execPath, [CLI, 'call', path, posting.procedure, '-'], {
    env: cliEnvironment(home),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  const references = Array.from({ length: PAPERS }, (_, index) => `K-${round}-${index}`);
  child.stdin.on('error', () => undefined);
  // Papers without end, as far as the killed program can tell: it waits for more until the kill has come.
  child.stdin.write(
    references.map((reference, index) => `${JSON.stringify(posting.input(reference, index))}\n`).join(''),
  );
  const confirmed: string[] = [];
  const killSoon = (): unknown => setTimeout(() => child.kill('SIGKILL'), afterMs);
  if (answers === 0) child.once('spawn', killSoon);
  for await (const line of createInterface({ input: child.stdout })) {
    // A line cut short by the kill is no answer.
    if (!line.endsWith('}')) break;
    expect(line).toMatch(/^\{"ok":true/);
    confirmed.push(references[confirmed.length] ?? '');
    if (confirmed.length === answers) killSoon();
  }
  return { confirmed, signal: await ended };
}

function slips(path: string, sql: string, round: number): readonly string[] {
  const all = onFile(path, (db) => db.prepare(sql).pluck().all()) as (string | null)[];
  return all.filter((reference) => reference?.startsWith(`K-${round}-`)).map(String);
}

/** Opens at once, is whole, holds each confirmed slip once and at most one more, and posts the next. */
async function expectWhole(
  path: string,
  home: string,
  killed: Killed,
  { posting, round }: { posting: Posting; round: number },
): Promise<void> {
  const practice = new Practice(heldPorts(home, { seed: `after ${round}` }), path).open();
  expect(killed.signal).toBe('SIGKILL');
  expect(await practice.session.verify()).toMatchObject({ ok: true, faults: [] });
  const kept = slips(path, posting.kept, round);
  expect(kept.slice(0, killed.confirmed.length)).toEqual(killed.confirmed);
  expect(kept.length - killed.confirmed.length).toBeLessThanOrEqual(1);
  expect(new Set(kept).size).toBe(kept.length);
  expect(onFile(path, breachesOf)).toEqual([]);
  const next = practice.session.call({ procedure: posting.procedure, input: posting.input(`N-${round}`, 1) }, ACTOR);
  expect(next).toMatchObject({ ok: true });
  practice.close();
}

describe.each([
  ['paddy bought', PURCHASES],
  ['vouchers', VOUCHERS],
])('%s', (_what, posting) => {
  it(`is killed ${KILLS / 2} times`, { timeout: 180_000 }, async () => {
    const chance = new Seeded(posting.procedure.length);
    const start = openPractice();
    start.close();
    let path = start.path;
    let { home } = start;
    const count = { confirmed: 0, unconfirmed: 0 };
    for (let round = 1; round <= KILLS / 2; round += 1) {
      // Every fifth round on a fresh book, the others on what the kills before have left.
      if (round % 5 === 0) {
        path = join(tempFolder('killed'), 'book.sahakum');
        home = tempFolder('home');
        copyFileSync(start.path, path);
      }
      const answers = chance.chance(0.2) ? 0 : chance.between(1, 40);
      const afterMs = chance.between(0, answers === 0 ? 400 : 15);
      const killed = await postUntilKilled(path, home, { posting, round, answers, afterMs });
      expect(killed.confirmed.length).toBeGreaterThanOrEqual(answers);
      count.confirmed += killed.confirmed.length;
      await expectWhole(path, home, killed, { posting, round });
      count.unconfirmed += slips(path, posting.kept, round).length - killed.confirmed.length;
    }
    process.stdout.write(
      `${posting.procedure}: ${KILLS / 2} kills, ${count.confirmed} confirmed and kept, ${count.unconfirmed} kept unconfirmed\n`,
    );
    expect(count.confirmed).toBeGreaterThan(KILLS);
  });
});

import DatabaseConstructor from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Model } from '../support/model-books.ts';
import type { ModelEntry } from '../support/model-books.ts';
import { ACTOR, openAgain, openPractice, valueOf } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { randomJournal, randomLock, randomRate, randomReversal, randomVoucher } from '../support/random-ledger.ts';
import {
  randomPayment,
  randomPaymentReversal,
  randomPrice,
  randomPurchase,
  randomVoid,
} from '../support/random-paddy.ts';
import { randomShareReversal, randomShares } from '../support/random-shares.ts';
import type { RandomCommand, World } from '../support/random-world.ts';
import { Seeded } from '../support/seeded.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { balancesOf, breachesOf } from '../support/whole-book.ts';

/**
 * Histories that no bookkeeper would think of: thousands of commands, right and wrong, in any order of days, against a model
 * that foretells each answer. A refusal and a dry run leave the file as it is; a key counts once; the invariants always hold.
 */
const COMMANDS = 2600;
const FULL_CHECK_EVERY = 200;

const MIX: readonly (readonly [weight: number, make: (world: World) => RandomCommand])[] = [
  [30, randomVoucher],
  [12, randomJournal],
  [26, randomPurchase],
  [9, randomPayment],
  [4, randomPaymentReversal],
  [5, randomVoid],
  [12, randomShares],
  [4, randomShareReversal],
  [9, randomReversal],
  [2, randomLock],
  [2, randomRate],
  [1, randomPrice],
];

function someCommand(world: World): RandomCommand {
  const total = MIX.reduce((sum, [weight]) => sum + weight, 0);
  let at = world.chance.between(1, total);
  for (const [weight, make] of MIX) {
    at -= weight;
    if (at <= 0) return make(world);
  }
  throw new Error('the weights add up');
}

class History {
  readonly practice: Practice;
  readonly world: World;
  readonly counts = { done: 0, refused: 0, dry: 0, repeated: 0 };
  readonly #watch: DatabaseConstructor.Database;
  #keys = 0;

  constructor(seed: number) {
    this.practice = openPractice({ seed: `history ${seed}` });
    this.#watch = new DatabaseConstructor(this.practice.path, { readonly: true });
    const open = this.#watch
      .prepare<[number], number>('SELECT open FROM open_item WHERE entry_id = ? AND line = 2')
      .pluck();
    this.world = { model: new Model(), chance: new Seeded(seed), open: (purchase) => BigInt(open.get(purchase) ?? 0) };
    this.#takeUpOpening();
  }

  /** The opening is read from the book: it is what the histories stand on, and checked elsewhere. */
  #takeUpOpening(): void {
    const { model } = this.world;
    const changes = this.#watch
      .prepare(`SELECT party.code AS party, shares FROM share_change JOIN party ON party.id = party_id`)
      .all();
    const { id, entry } = this.#watch
      .prepare(`SELECT share_movement.id, journal_entry.id AS entry FROM share_movement, journal_entry`)
      .get() as { id: number; entry: number };
    const date = '2024-06-30';
    model.movements.set(id, {
      id,
      date,
      reference: '',
      entry,
      changes: changes as { party: string; shares: number }[],
      reversed: false,
    });
    const lines = this.#lines(entry).map(([account = '', party = '', khr = '', cents = '']) => ({
      account,
      party,
      khr: BigInt(khr),
      cents: BigInt(cents),
    }));
    model.keep({ id: entry, date, family: 'other', reference: '', ofPaper: true, isReversal: false }, lines);
  }

  #lines(entry: number): readonly (readonly string[])[] {
    const rows = this.#watch
      .prepare(
        `SELECT account.code || '|' || coalesce(party.code, '') || '|' || khr || '|' || coalesce(minor, 0) FROM journal_line
         JOIN account ON account.id = account_id LEFT JOIN party ON party.id = party_id WHERE entry_id = ?`,
      )
      .pluck()
      .all(entry) as string[];
    return rows.map((row) => row.split('|'));
  }

  /** Changes whenever anybody commits anything to the file. */
  #version(): unknown {
    return this.#watch.pragma('data_version', { simple: true });
  }

  step(): void {
    const { world, counts } = this;
    const command = someCommand(world);
    const { procedure, input } = command;
    const said = JSON.stringify({ procedure, input });
    const call = (options: object): ReturnType<Practice['session']['call']> =>
      this.practice.session.call({ procedure, input, ...options }, ACTOR);
    const before = this.#version();
    const rehearsed = world.chance.chance(0.15) ? call({ dryRun: true }) : null;
    if (rehearsed) {
      counts.dry += 1;
      expect(this.#version(), `a dry run wrote: ${said}`).toBe(before);
    }
    const key = world.chance.chance(0.2) ? `key-${(this.#keys += 1)}-${'0'.repeat(8)}` : undefined;
    const answer = call(key === undefined ? {} : { key });
    if (rehearsed) expect(answer, `the dry run said otherwise: ${said}`).toEqual(rehearsed);
    if (answer.ok) {
      counts.done += 1;
      expect([...command.faults], `accepted: ${said}`).toEqual([]);
      this.#compare(command.enter(answer.value), said);
    } else {
      counts.refused += 1;
      const codes = answer.refusals.map(({ code }) => code);
      expect(
        codes.filter((code) => !command.faults.has(code)),
        `${said} refused with ${codes.join()}`,
      ).toEqual([]);
      expect(this.#version(), `a refusal wrote: ${said}`).toBe(before);
    }
    if (key !== undefined) this.#repeat(command, key, answer);
  }

  #repeat({ procedure, input }: RandomCommand, key: string, answer: ReturnType<Practice['session']['call']>): void {
    this.counts.repeated += 1;
    const before = this.#version();
    if (!answer.ok) return;
    expect(this.practice.session.call({ procedure, input, key }, 'another hand')).toEqual(answer);
    const other = this.practice.session.call(
      {
        procedure,
        input: { ...input, date: '2025-05-05', reason: 'other', fromDate: '2030-01-01', through: '2030-01-31' },
        key,
      },
      ACTOR,
    );
    expect(other).toMatchObject({ ok: false, refusals: [{ code: 'key-reused' }] });
    expect(this.#version(), 'a repeated key wrote').toBe(before);
  }

  #compare(entries: readonly ModelEntry[], said: string): void {
    for (const { id, lines } of entries) {
      const own = lines.map((line) => [line.account, line.party, String(line.khr), String(line.cents)].join(' '));
      expect(
        this.#lines(id)
          .map((cells) => cells.join(' '))
          .sort(),
        said,
      ).toEqual(own.sort());
    }
  }

  checkAll(): void {
    expect(breachesOf(this.#watch)).toEqual([]);
    const { model } = this.world;
    const own = new Map<string, { khr: bigint; cents: bigint }>();
    for (const { account, party, khr, cents } of model.books.lines) {
      const sum = own.get(`${account} ${party}`) ?? { khr: 0n, cents: 0n };
      own.set(`${account} ${party}`, { khr: sum.khr + khr, cents: sum.cents + cents });
    }
    const sums = [...own].map(([key, { khr, cents }]) => [key, `${khr} ${cents}`] as const);
    expect(balancesOf(this.#watch)).toEqual(new Map(sums.filter(([, sum]) => sum !== '0 0')));
    for (const party of ['M-1', 'M-2', 'M-3', 'M-4']) {
      const card = this.practice.must('members.card', { code: party });
      expect(card.shares, `shares of ${party}`).toBe(model.heldNow(party));
      expect(BigInt(card.payableKhr), `owed to ${party}`).toBe(-model.books.balance('2110', { party }));
    }
    for (const asOf of ['2024-06-30', '2024-09-17', '2025-06-30', '2025-07-01', '2026-02-11', undefined]) {
      const trial = this.practice.must('ledger.trialBalance', { asOf });
      expect(trial.totalDebitKhr, `trial balance on ${String(asOf)}`).toBe(trial.totalCreditKhr);
      expect(trial.rows.reduce((sum, row) => sum + row.debitKhr - row.creditKhr, 0)).toBe(0);
    }
  }

  async end(): Promise<void> {
    const { practice } = this;
    expect(await practice.session.verify()).toMatchObject({ ok: true, faults: [] });
    const path = join(tempFolder('rebuilt'), 'again.sahakum');
    valueOf(practice.session.rebuild(path));
    const again = openAgain(practice, path);
    for (const name of ['trial-balance', 'member-balances', 'weigh-tickets', 'purchases-by-variety', 'accounts'])
      expect(again.reportCsv(name), name).toBe(practice.reportCsv(name));
    expect([...again.session.journal('hledger')].join('')).toBe([...practice.session.journal('hledger')].join(''));
    expect(again.head()).toBe(practice.head());
    again.close();
    this.#watch.close();
    practice.close();
  }
}

describe.each([11, 22, 33, 44])('history %i', (seed) => {
  it(`${COMMANDS} commands, each answered as foretold`, { timeout: 240_000 }, async () => {
    const history = new History(seed);
    for (let step = 1; step <= COMMANDS; step += 1) {
      history.step();
      if (step % FULL_CHECK_EVERY === 0) history.checkAll();
    }
    history.checkAll();
    await history.end();
    const { done, refused, dry, repeated } = history.counts;
    process.stdout.write(
      `history ${seed}: ${done} done, ${refused} refused, ${dry} dry runs, ${repeated} keys repeated\n`,
    );
    expect(done).toBeGreaterThan(COMMANDS / 2);
    expect(refused).toBeGreaterThan(COMMANDS / 10);
  });
});

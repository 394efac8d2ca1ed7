import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcedureName } from '../../shared/contract/contract.ts';
import { ACTOR, codesOf, openPractice, sentencesOf } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { richBook } from '../support/rich-book.ts';
import { cli } from '../support/run-cli.ts';
import { JOURNAL_HEADING, SHARE_HEADING, TICKET_HEADING, VOUCHER_HEADING } from '../support/small-coop.ts';
import { folderOf } from '../support/temp-folder.ts';

/** July 2024 is locked. Nothing gets into it: by no command, no file, no correction, and not by raw SQL in the file either. */
let practice: Practice;
const LAST = '2024-07-31';

beforeAll(() => {
  practice = richBook(openPractice());
  practice.must('ledger.lockPeriod', { through: LAST });
});
afterAll(async () => {
  expect(await practice.session.verify()).toMatchObject({ ok: true });
  practice.close();
});

const one = (sql: string): number => practice.sql((db) => Number(db.prepare(sql).pluck().get()));

const WEIGHING = {
  ...{ variety: 'Phka Malis', organicStatus: '', grossKg: '100', tareKg: '1' },
  ...{ moisturePct: '14', impurityPct: '1', party: 'M-2', payment: 'none' },
};
const JOURNAL = [
  { account: '5110', debit: '100' },
  { account: '1410', credit: '100' },
];
const DAYS = ['2024-07-01', LAST, '2024-06-30', '2020-02-29'];
type Posting = readonly [what: string, procedure: ProcedureName, input: (date: string) => object];

const POSTINGS: readonly Posting[] = [
  [
    'a voucher',
    'ledger.postVoucher',
    (date) => ({
      date,
      kind: 'receipt',
      cashAccount: '1010',
      account: '4010',
      amount: '1',
    }),
  ],
  [
    'a voucher in dollars',
    'ledger.postVoucher',
    (date) => ({
      date,
      kind: 'receipt',
      cashAccount: '1020',
      account: '4010',
      amount: '1',
      currency: 'USD',
      rate: '4100',
    }),
  ],
  ['a journal', 'ledger.postJournal', (date) => ({ date, description: 'x', lines: JOURNAL })],
  ['paddy', 'paddy.postPurchase', (date) => ({ ...WEIGHING, date })],
  ['shares bought', 'shares.buy', (date) => ({ date, member: 'M-1', shares: '1' })],
  ['shares passed on', 'shares.transfer', (date) => ({ date, member: 'M-2', toMember: 'M-1', shares: '1' })],
  ['shares given back', 'shares.redeem', (date) => ({ date, member: 'M-2', shares: '1' })],
  [
    'a reversal',
    'ledger.reverseEntry',
    (date) => ({
      entry: one(`SELECT id FROM journal_entry WHERE reference = 'R-1'`),
      date,
      reason: 'x',
    }),
  ],
  [
    'a share movement taken back',
    'shares.reverse',
    (date) => ({
      movement: one(`SELECT id FROM share_movement WHERE reference = 'S-1'`),
      date,
      reason: 'x',
    }),
  ],
  [
    'a ticket voided',
    'paddy.voidTicket',
    (date) => ({
      ticket: one(`SELECT id FROM weigh_ticket WHERE reference = 'T-1'`),
      date,
      reason: 'x',
    }),
  ],
  [
    'a ticket paid',
    'paddy.payTicket',
    (date) => ({
      ticket: one(`SELECT id FROM weigh_ticket WHERE reference = 'T-4'`),
      date,
      payment: 'full',
    }),
  ],
];

describe.each(POSTINGS)('%s', (_what, procedure, input) => {
  it('is refused on every locked day, and the book is as it was', () => {
    const before = practice.head();
    for (const date of DAYS) {
      const codes = codesOf(practice.session.call({ procedure, input: input(date) }, ACTOR));
      expect(codes, date).toContainEqual(expect.stringMatching(/^(period-locked|date-out-of-range|price-missing)$/));
      if (date === LAST) expect(codes).toContain('period-locked');
    }
    expect(practice.head()).toBe(before);
  });

  it('may be dated on the first open day', () => {
    expect(codesOf(practice.session.call({ procedure, input: input('2024-08-01'), dryRun: true }, ACTOR))).toEqual([]);
  });
});

describe('a file of papers', () => {
  it.each([
    [
      'vouchers',
      `${VOUCHER_HEADING}2024-08-01,A-1,receipt,1010,4010,,100,KHR,,\n2024-07-31,A-2,receipt,1010,4010,,100,KHR,,\n`,
    ],
    ['journals', `${JOURNAL_HEADING}2024-07-31,A-1,x,5110,,100,\n2024-07-31,A-1,x,1410,,,100\n`],
    ['share-movements', `${SHARE_HEADING}2024-07-31,A-1,buy,M-1,,1\n`],
    ['weigh-tickets', `${TICKET_HEADING}2024-07-31,A-1,M-2,Phka Malis,organic,,100,1,14,1,,none,\n`],
    [
      'opening-balances',
      'account,member,debit_khr,credit_khr,amount_usd,date\n1011,,1,,,2024-06-30\n2410,,,1,,2024-06-30\n',
    ],
  ])('%s: by the command line, refused with line and column', (kind, text) => {
    const before = practice.head();
    const folder = folderOf({ [`${kind}.csv`]: text });
    const { status, stderr } = cli(['import', practice.path, kind, `${folder}/${kind}.csv`], { home: practice.home });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`^${kind}\\.csv, line [23], column date: The date 2024-0[67]-3[01] is in a locked period`),
    );
    expect(practice.head()).toBe(before);
  });
});

describe('raw SQL in the file', () => {
  it.each([
    [
      'an event into the log',
      `INSERT INTO log SELECT (SELECT max(seq) + 1 FROM log), stream, epoch, epoch_id, recorded_at, '2024-07-31', actor, command, kind, must, v, body, hash FROM log WHERE kind = 'ledger.entry-posted' LIMIT 1`,
      'period locked',
    ],
    [
      'a line',
      `INSERT INTO journal_line (entry_id, line, account_id, date, khr) SELECT 999999, 1, id, '2024-07-31', 5 FROM account WHERE code = '1010'`,
      'period locked',
    ],
    [
      'a line onto an entry that is posted',
      `INSERT INTO journal_line (entry_id, line, account_id, date, khr) SELECT (SELECT max(id) FROM journal_entry), 9, id, '2024-08-31', 5 FROM account WHERE code = '1010'`,
      'an entry is posted whole',
    ],
    [
      'a line without its party',
      `INSERT INTO journal_line (entry_id, line, account_id, date, khr) SELECT 999999, 1, id, '2024-08-31', 5 FROM account WHERE code = '2110'`,
      'by party',
    ],
    [
      'an entry',
      `INSERT INTO journal_entry (id, date, kind, series, fiscal_year, number, description) VALUES (999999, '2024-07-31', 'receipt', 'RV', 2024, 99, 'x')`,
      'period locked',
    ],
    [
      'an entry without lines',
      `INSERT INTO journal_entry (id, date, kind, series, fiscal_year, number, description) VALUES (999999, '2024-08-31', 'receipt', 'RV', 2024, 99, 'x')`,
      'balances in riel',
    ],
    [
      'a ticket',
      `INSERT INTO weigh_ticket SELECT 999999, '2024-07-31', series, fiscal_year, 99, reference, party_id, variety, organic_status, bags, gross_g, tare_g, moisture_pct, impurity_pct, rule, moisture_factor, impurity_factor, payable_g, price, premium, value_khr, deductions, deduction_khr, due_khr, payment, paid_khr, rounding_khr FROM weigh_ticket LIMIT 1`,
      'period locked',
    ],
    [
      'a share movement',
      `INSERT INTO share_movement (id, date, kind, series, fiscal_year, number, par_khr) VALUES (999999, '2024-07-31', 'buy', 'SH', 2024, 99, 5000)`,
      'period locked',
    ],
    [
      'a payment of a ticket',
      `INSERT INTO ticket_settlement SELECT 999999, id, '2024-07-31', 1, 1 FROM weigh_ticket LIMIT 1`,
      'period locked',
    ],
    [
      'a void',
      `INSERT INTO ticket_void SELECT id, 999999, '2024-07-31', 'x' FROM weigh_ticket WHERE reference = 'T-4'`,
      'period locked',
    ],
    ['a posted line changed', `UPDATE journal_line SET khr = khr + 1`, 'never changed'],
    ['a posted line deleted', `DELETE FROM journal_line WHERE line = 2`, 'never deleted'],
    ['an entry changed', `UPDATE journal_entry SET description = 'x'`, 'never changed'],
    ['an entry deleted', `DELETE FROM journal_entry`, 'never deleted'],
    ['a ticket changed', `UPDATE weigh_ticket SET payable_g = payable_g + 1`, 'never changed'],
    ['a ticket deleted', `DELETE FROM weigh_ticket`, 'never deleted'],
    ['a share movement changed', `UPDATE share_change SET shares = 9`, 'never changed'],
    ['a share movement deleted', `DELETE FROM share_movement`, 'never deleted'],
    ['the log changed', `UPDATE log SET actor = 'x' WHERE seq = 2`, 'never changed'],
    ['the log cut', `DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)`, 'never cut'],
    [
      'an event out of order',
      `INSERT INTO log SELECT (SELECT max(seq) + 2 FROM log), stream, epoch, epoch_id, recorded_at, '2024-08-31', actor, command, kind, must, v, body, hash FROM log LIMIT 1`,
      'grows by one',
    ],
  ])('%s', (_what, sql, words) => {
    const before = practice.head();
    expect(() => practice.sql((db) => db.exec(sql))).toThrow(words);
    expect(practice.head()).toBe(before);
  });
});

describe('opening a month again', () => {
  it.each([
    ['without a reason', { through: '2024-06-30', reason: ' ' }, 'reason-needed'],
    ['forward', { through: '2024-08-31', reason: 'x' }, 'unlock-not-backward'],
    ['to the same day', { through: LAST, reason: 'x' }, 'unlock-not-backward'],
    ['to the middle of a month', { through: '2024-07-15', reason: 'x' }, 'lock-not-month-end'],
  ])('%s is refused', (_what, input, code) => {
    expect(practice.refused('ledger.unlockPeriod', input)).toEqual([code]);
  });

  it('the lock does not stay where it is or go back', () => {
    expect(practice.refused('ledger.lockPeriod', { through: LAST })).toEqual(['lock-not-forward']);
    expect(practice.refused('ledger.lockPeriod', { through: '2024-06-30' })).toEqual(['lock-not-forward']);
    expect(practice.refused('ledger.lockPeriod', { through: '2024-08-30' })).toEqual(['lock-not-month-end']);
  });

  it('with a reason, and the month takes a paper; the reason stays in the log', async () => {
    const other = richBook(openPractice());
    const receipt = { date: '2024-06-30', kind: 'receipt', cashAccount: '1010', account: '4010', amount: '1' } as const;
    expect(sentencesOf(other.call('ledger.postVoucher', receipt))[0]).toContain('locked through 2024-06-30');
    other.must('ledger.unlockPeriod', { through: null, reason: 'the bank’s letter came late' });
    other.must('ledger.postVoucher', receipt);
    other.must('ledger.lockPeriod', { through: '2024-06-30' });
    expect(other.refused('ledger.postVoucher', receipt)).toEqual(['period-locked']);
    const reason = `SELECT json_extract(body, '$.reason') FROM log WHERE kind = 'ledger.period-unlocked'`;
    expect(other.sql((db) => db.prepare(reason).pluck().all())).toEqual(['the bank’s letter came late']);
    expect(await other.session.verify()).toMatchObject({ ok: true });
    other.close();
  });

  it('by the command line', () => {
    const other = openPractice();
    other.close();
    const run = (...args: string[]) => cli(args, { home: other.home });
    expect(run('lock', other.path, '--through', '2024-07-30')).toMatchObject({ status: 1 });
    expect(run('lock', other.path, '--through', '2024-07-31')).toMatchObject({ status: 0 });
    expect(run('unlock', other.path)).toMatchObject({ status: 1, stderr: expect.stringContaining('reason') as string });
    expect(run('unlock', other.path, '--reason', 'late letter')).toMatchObject({ status: 0 });
    expect(run('lock', other.path)).toMatchObject({ status: 2 });
  });
});

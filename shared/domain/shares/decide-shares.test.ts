import { describe, expect, it } from 'vitest';
import type { Account } from '../ledger/account.ts';
import { partyKey } from '../ledger/facts.ts';
import type { ShareFacts, ShareInput } from './decide-shares.ts';
import { decideShareReversal, decideShares } from './decide-shares.ts';

const account = (
  code: string,
  role: string | null,
  subLedger = false,
  currency: Account['currency'] = 'KHR',
): Account => ({ code, nameEn: code, nameKm: '', type: 'equity', role, currency, subLedger });

const CHART = [
  account('1010', 'cash'),
  account('1020', 'cash', false, 'USD'),
  account('1110', 'bank'),
  account('3010', 'share-capital', true),
  account('3020', 'share-subscriptions', true),
  account('5110', null),
];

/** A share is 20,000 riel. M-1 held 5 in January, 2 after giving back on 1 August, and 6 after buying that same day. */
const BOOK: ShareFacts = {
  settings: {
    coopId: 'a',
    nameEn: 'A',
    nameKm: '',
    provinceCode: '21',
    fiscalYearStart: '01-01',
    firstFiscalYear: 2025,
    sharePar: 20_000,
    cashRounding: 100,
  },
  lockedThrough: '2024-12-31',
  accounts: new Map(CHART.map((each) => [each.code, each])),
  parties: new Set(['M-1', 'M-2', 'B-1']),
  openItems: new Map([[partyKey('3020', 'M-1'), [{ entry: 4, line: 2, open: -45_000 }]]]),
  timelines: new Map([
    [
      partyKey('3020', 'M-1'),
      [
        { date: '2025-02-01', balance: 45_000 },
        { date: '2025-12-01', balance: 90_000 },
      ],
    ],
  ]),
  boxBalances: new Map([['1010', 1_000_000]]),
  lastNumbers: new Map([['SH|2025', 8]]),
  nextSeq: 40,
  members: new Set(['M-1', 'M-2']),
  holdings: new Map([
    [
      'M-1',
      [
        { date: '2025-01-10', held: 5 },
        { date: '2025-08-01', held: 2 },
        { date: '2025-08-01', held: 6 },
      ],
    ],
  ]),
  referenceTaken: null,
};

const BUY: ShareInput = {
  kind: 'buy',
  date: '2025-06-01',
  reference: 'SH-9',
  member: 'M-1',
  toMember: '',
  shares: '3',
  payFrom: 'cash',
};

/** `SH 9 M-1 +3`, then the entry's lines. */
function bookOf(facts: ShareFacts, change: Partial<ShareInput>): readonly string[] {
  const outcome = decideShares(facts, { ...BUY, ...change });
  if (!outcome.ok) return outcome.refusals.map((refusal) => `${refusal.code} ${refusal.field ?? '-'}`);
  const [moved, entry] = outcome.value;
  const changes = moved.body.changes.map(({ party, shares }) => `${party} ${shares > 0 ? '+' : ''}${shares}`);
  const lines = entry.body.lines.map((line) => {
    const settles = (line.settles ?? []).map((item) => `settles ${item.entry}/${item.line} ${item.amount}`);
    return [line.account, ...(line.party ? [line.party] : []), line.khr, ...settles].join(' ');
  });
  return [...changes, ...lines];
}

describe('shares', () => {
  it.each<readonly [string, Partial<ShareInput>, readonly string[]]>([
    ['are bought with cash', {}, ['M-1 +3', '1010 60000', '3010 M-1 -60000']],
    ['are bought by the bank', { cashAccount: '1110', shares: '1' }, ['M-1 +1', '1110 20000', '3010 M-1 -20000']],
    [
      'are bought with instalments, of which the odd 5,000 stay',
      { payFrom: 'subscription', shares: '2' },
      ['M-1 +2', '3020 M-1 40000 settles 4/2 40000', '3010 M-1 -40000'],
    ],
    [
      'pass from one to another',
      { kind: 'transfer', toMember: 'M-2', shares: '2' },
      ['M-1 -2', 'M-2 +2', '3010 M-1 40000', '3010 M-2 -40000'],
    ],
    ['are given back for cash', { kind: 'redeem', shares: '2' }, ['M-1 -2', '3010 M-1 40000', '1010 -40000']],
  ])('%s', (_what, change, book) => {
    expect(bookOf(BOOK, change)).toEqual(book);
  });

  it('carry their own number, the par and the paper, and their entry points to them', () => {
    const outcome = decideShares(BOOK, BUY);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const [moved, entry] = outcome.value;
    expect(moved).toEqual({
      kind: 'shares.moved',
      v: 1,
      date: '2025-06-01',
      body: {
        movement: 'buy',
        number: { series: 'SH', year: 2025, no: 9 },
        reference: 'SH-9',
        changes: [{ party: 'M-1', shares: 3 }],
        par_khr: '20000',
      },
    });
    expect(entry.body).toMatchObject({
      entry_kind: 'shares',
      number: { series: 'SE', year: 2025, no: 1 },
      reference: 'SH-9',
      source: { noun: 'shares', event: 40 },
    });
  });

  it.each<readonly [string, Partial<ShareInput>, string]>([
    ['half a share', { shares: '1.5' }, 'shares-not-whole shares'],
    ['no share', { shares: '0' }, 'shares-not-whole shares'],
    ['less than none', { shares: '-1' }, 'shares-not-whole shares'],
    ['nothing', { shares: '' }, 'shares-not-whole shares'],
    ['a thousand with a comma', { shares: '1,000' }, 'shares-not-whole shares'],
    ['a stranger', { member: 'M-9' }, 'party-unknown member'],
    ['a buyer who is no member', { member: 'B-1' }, 'share-not-a-member member'],
    ['a locked day', { date: '2024-12-31' }, 'period-locked date'],
    ['no day', { date: '2025-06-31' }, 'date-not-a-day date'],
    ['a purchase with a second member', { toMember: 'M-2' }, 'share-to-member-unwanted toMember'],
    ['a redemption with one', { kind: 'redeem', toMember: 'M-2' }, 'share-to-member-unwanted toMember'],
    ['a transfer without one', { kind: 'transfer' }, 'share-to-member-needed toMember'],
    ['a transfer to oneself', { kind: 'transfer', toMember: 'M-1' }, 'share-to-self toMember'],
    ['a transfer to a stranger', { kind: 'transfer', toMember: 'M-9' }, 'party-unknown toMember'],
    ['a transfer to no member', { kind: 'transfer', toMember: 'B-1' }, 'share-not-a-member toMember'],
    ['instalments too small', { payFrom: 'subscription' }, 'subscription-too-small shares'],
    [
      'instalments paid only later',
      { payFrom: 'subscription', date: '2025-01-31', shares: '1' },
      'subscription-too-small shares',
    ],
    ['an unknown box', { cashAccount: '1099' }, 'account-unknown cashAccount'],
    ['a box of dollars', { cashAccount: '1020' }, 'currency-differs cashAccount'],
    ['no box', { kind: 'redeem', shares: '1', cashAccount: '5110' }, 'account-not-money cashAccount'],
  ])('%s: refused', (_what, change, refusal) => {
    expect(bookOf(BOOK, change)).toEqual([refusal]);
  });

  it('are refused, line by line, where their capital is more than one line holds', () => {
    expect(bookOf(BOOK, { shares: '450000000' })[0]).toBe('M-1 +450000000');
    expect(bookOf(BOOK, { shares: '450000001' })).toEqual(['amount-too-large -', 'amount-too-large -']);
  });

  it('are refused for all their faults, and for a paper that is in the book', () => {
    expect(
      bookOf({ ...BOOK, referenceTaken: 'SH-2025-00002' }, { date: '2024-01-01', shares: '0', member: 'M-9' }),
    ).toEqual(['period-locked date', 'reference-doubled reference', 'shares-not-whole shares', 'party-unknown member']);
  });
});

describe('nobody holds less than nothing, on any day from the movement’s own', () => {
  const beyond = ['shares-beyond-held shares'];
  it.each<readonly [string, string, string, boolean]>([
    ['2025-08-02', '6', 'all that is held', true],
    ['2025-08-02', '7', 'one more', false],
    ['2025-08-01', '6', 'on the day itself, after all of that day', true],
    ['2025-06-01', '2', 'before the dip within 1 August', true],
    ['2025-06-01', '3', 'beyond the dip, though 5 are held before it and 6 after', false],
    ['2025-01-09', '1', 'before anything was bought', false],
  ])('%s, %s: %s', (date, shares, _what, isDone) => {
    const gone = bookOf(BOOK, { kind: 'redeem', date, shares });
    const passed = bookOf(BOOK, { kind: 'transfer', toMember: 'M-2', date, shares });
    expect([gone[0], passed[0]]).toEqual(isDone ? [`M-1 -${shares}`, `M-1 -${shares}`] : [...beyond, ...beyond]);
  });

  it('and the refusal names the day and what is held then', () => {
    const outcome = decideShares(BOOK, { ...BUY, kind: 'redeem' });
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.params)).toEqual([
      { member: 'M-1', held: 2, shares: 3, date: '2025-08-01' },
    ]);
  });

  it('and who never held any passes none on', () => {
    expect(bookOf(BOOK, { kind: 'transfer', member: 'M-2', toMember: 'M-1', shares: '1' })).toEqual(beyond);
  });
});

describe('a movement taken back', () => {
  const purchase = (shares: number): Parameters<typeof decideShareReversal>[1] => ({
    id: 33,
    body: {
      movement: 'buy',
      number: { series: 'SH', year: 2025, no: 3 },
      changes: [{ party: 'M-1', shares }],
      par_khr: '20000',
    },
    entry: {
      id: 34,
      date: '2025-01-10',
      number: 'SE-2025-00003',
      isReversal: false,
      reversedBy: null,
      paper: 'SH-2025-00003',
      lines: [
        { account: '1010', khr: shares * 20_000 },
        { account: '3010', party: 'M-1', khr: -shares * 20_000 },
      ],
    },
  });
  const TWICE = { date: '2025-06-01', reason: ' Typed twice ' };

  it('takes back its shares and its entry together', () => {
    const outcome = decideShareReversal(BOOK, purchase(2), TWICE);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const [moved, entry] = outcome.value;
    expect(moved.body).toEqual({
      movement: 'reverse',
      number: { series: 'SH', year: 2025, no: 9 },
      changes: [{ party: 'M-1', shares: -2 }],
      par_khr: '20000',
      reverses: 33,
      reason: 'Typed twice',
    });
    expect(entry.body).toMatchObject({
      reverses: 34,
      reason: 'Typed twice',
      lines: [
        { account: '1010', khr: '-40000' },
        { account: '3010', party: 'M-1', khr: '40000' },
      ],
    });
  });

  it.each<readonly [string, number, Partial<typeof TWICE>, string]>([
    ['shares that are gone by 1 August', 3, {}, 'shares-beyond-held'],
    ['no reason', 2, { reason: ' ' }, 'reason-needed'],
    ['a locked day', 2, { date: '2024-12-31' }, 'period-locked'],
    ['before it was bought', 2, { date: '2025-01-09' }, 'date-out-of-range'],
    ['no day', 2, { date: '1/6/2025' }, 'date-not-a-day'],
  ])('%s: refused', (_what, shares, change, code) => {
    const outcome = decideShareReversal(BOOK, purchase(shares), { ...TWICE, ...change });
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  it('only once', () => {
    const original = purchase(2);
    const again = { ...original, entry: { ...original.entry, reversedBy: 'RE-2025-00001' } };
    const outcome = decideShareReversal(BOOK, again, TWICE);
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code)).toEqual(['entry-already-reversed']);
  });
});

import type { OutputOf } from '../../shared/contract/contract.ts';
import { decimalText } from './own-arithmetic.ts';
import type { OwnVoucher } from './own-books.ts';
import type { RandomCommand, World } from './random-world.ts';
import { dated, datedLike, isDay, MEMBERS, reasonFor, someDay } from './random-world.ts';

/** Vouchers, journals, reversals, locks and rates, right and wrong. */
const SPOILT: readonly (readonly [change: Readonly<Record<string, string>>, fault: string])[] = [
  [{ amount: '0' }, 'amount-not-above-zero'],
  [{ amount: '1,000' }, 'amount-not-plain'],
  [{ amount: '-5' }, 'amount-not-above-zero'],
  [
    { amount: '9000000000001.00', currency: 'USD', cashAccount: '1020', account: '4010', rate: '1' },
    'amount-not-plain',
  ],
  [{ account: '4999' }, 'account-unknown'],
  [{ cashAccount: '5110' }, 'account-not-money'],
  [{ cashAccount: '1010', account: '1010' }, 'same-account'],
  [{ party: 'M-99' }, 'party-unknown'],
  [{ account: '2110', party: '', kind: 'payment' }, 'party-needed'],
  [{ account: '3010', party: 'M-1', kind: 'receipt' }, 'share-capital-by-hand'],
  [
    { cashAccount: '1010', account: '4010', currency: 'KHR', amount: '5', rate: '4100', kind: 'receipt' },
    'rate-without-foreign',
  ],
  [
    { cashAccount: '1020', account: '4010', currency: 'USD', amount: '5', rate: '0', kind: 'receipt' },
    'rate-not-above-zero',
  ],
  [
    { cashAccount: '1010', account: '4010', currency: 'USD', amount: '5', rate: '4100', kind: 'receipt' },
    'currency-differs',
  ],
];

function voucherChoices({ chance }: World, date: string): readonly OwnVoucher[] {
  const khr = BigInt(chance.between(1, 400_000));
  const cents = BigInt(chance.between(1, 40_000));
  const party = chance.pick(MEMBERS);
  const rate = chance.chance(0.5) ? decimalText(BigInt(chance.between(400_000, 415_000)), 2) : '';
  const base = { date, party: '', currency: 'KHR', rate: '', minor: khr };
  const dollars = { ...base, currency: 'USD', minor: cents, rate };
  return [
    { ...base, kind: 'receipt', cashAccount: '1110', account: '4010', minor: khr * 9n },
    { ...base, kind: 'payment', cashAccount: '1010', account: '5110' },
    { ...base, kind: 'payment', cashAccount: '1011', account: '1310', party },
    { ...base, kind: 'receipt', cashAccount: '1010', account: '1310', party, minor: khr / 4n + 1n },
    { ...base, kind: 'receipt', cashAccount: '1010', account: '1315', party, minor: khr / 40n + 1n },
    { ...base, kind: 'payment', cashAccount: '1110', account: '1320', party },
    { ...base, kind: 'receipt', cashAccount: '1110', account: '1320', party, minor: khr / 3n + 1n },
    { ...base, kind: 'payment', cashAccount: '1010', account: '2110', party },
    { ...base, kind: 'receipt', cashAccount: '1010', account: '2110', party, minor: khr / 9n + 1n },
    { ...base, kind: 'receipt', cashAccount: '1010', account: '2130', party, minor: khr / 20n + 1n },
    { ...base, kind: 'transfer', cashAccount: '1110', account: '1011' },
    { ...base, kind: 'transfer', cashAccount: '1010', account: '1020', minor: khr + 5000n, rate },
    { ...dollars, kind: 'transfer', cashAccount: '1120', account: '1110' },
    { ...dollars, kind: 'transfer', cashAccount: '1120', account: '1020' },
    { ...dollars, kind: 'receipt', cashAccount: '1020', account: '1350', party },
    { ...dollars, kind: 'payment', cashAccount: '1020', account: '1350', party },
    { ...dollars, kind: 'receipt', cashAccount: '1120', account: '4010' },
  ];
}

const isForeign = ({ cashAccount, account, currency }: OwnVoucher): boolean =>
  currency === 'USD' || [cashAccount, account].some((code) => ['1020', '1120', '1350'].includes(code));

export function randomVoucher(world: World): RandomCommand {
  const { model, chance } = world;
  const faults = new Set<string>();
  const date = dated(world, faults);
  const paper = chance.pick(voucherChoices(world, date));
  const reference = chance.chance(0.3) ? `V-${chance.between(1, 400)}` : '';
  const input: Record<string, string> = {
    ...{
      date,
      kind: paper.kind,
      reference,
      cashAccount: paper.cashAccount,
      account: paper.account,
      party: paper.party,
    },
    amount: paper.currency === 'USD' ? decimalText(paper.minor, 2) : String(paper.minor),
    ...{ currency: paper.currency, rate: paper.rate, description: 'Paper' },
  };
  if (isDay(faults) && model.entryTaken('voucher', reference, date)) faults.add('reference-doubled');
  const rate = !isForeign(paper) || paper.rate !== '' ? paper.rate : isDay(faults) ? model.rateOn(date) : undefined;
  if (rate === undefined && isForeign(paper)) faults.add('rate-needed');
  if (chance.chance(0.05)) {
    const [change, fault] = chance.pick(SPOILT);
    Object.assign(
      input,
      { kind: 'receipt', cashAccount: '1010', account: '4010', party: '', amount: '100', currency: 'KHR', rate: '' },
      change,
    );
    faults.delete('rate-needed');
    faults.add(fault);
  }
  const lines = model.draft((books) => {
    books.voucher({ ...paper, rate: rate ?? '4000' });
  });
  if (isDay(faults) && model.fallsBelowZero(date, lines)) faults.add('balance-below-zero');
  return {
    procedure: 'ledger.postVoucher',
    input,
    faults,
    enter: (value) => {
      const { id } = (value as OutputOf<'ledger.postVoucher'>).entry;
      return [model.keep({ id, date, family: 'voucher', reference, ofPaper: false, isReversal: false }, lines)];
    },
  };
}

const PLAIN = ['1010', '1110', '1410', '2410', '4010', '4050', '5110'];
const BY_PARTY = ['1310', '1315', '1320', '2110', '2130'];

export function randomJournal(world: World): RandomCommand {
  const { model, chance } = world;
  const faults = new Set<string>();
  const date = dated(world, faults);
  const reference = chance.chance(0.3) ? `J-${chance.between(1, 200)}` : '';
  if (isDay(faults) && model.entryTaken('journal', reference, date)) faults.add('reference-doubled');
  const lines = Array.from({ length: chance.between(1, 5) }, () => {
    const account = chance.chance(0.5) ? chance.pick(PLAIN) : chance.pick(BY_PARTY);
    const sign = chance.chance(0.5) ? 1n : -1n;
    return {
      account,
      party: BY_PARTY.includes(account) ? chance.pick(MEMBERS) : '',
      khr: sign * BigInt(chance.between(1, 30_000)),
      cents: 0n,
    };
  });
  const rest = -lines.reduce((sum, { khr }) => sum + khr, 0n);
  if (rest !== 0n && !chance.chance(0.05)) lines.push({ account: chance.pick(PLAIN), party: '', khr: rest, cents: 0n });
  else if (rest !== 0n) faults.add('entry-unbalanced');
  if (lines.length < 2) faults.add('entry-too-short');
  const odd = chance.next();
  if (odd < 0.06) {
    const khr = BigInt(chance.between(1, 9000)) * (chance.chance(0.5) ? 1n : -1n);
    lines.splice(
      0,
      lines.length,
      { account: '1020', party: '', khr, cents: 0n },
      { account: khr > 0n ? '4090' : '5190', party: '', khr: -khr, cents: 0n },
    );
    faults.delete('entry-unbalanced');
    faults.delete('entry-too-short');
  } else if (odd < 0.08) {
    lines.push({ account: '1120', party: '', khr: 7n, cents: 0n }, { account: '5110', party: '', khr: -7n, cents: 0n });
    faults.add('revaluation-only');
  } else if (odd < 0.1) {
    lines.push(
      { account: '3010', party: 'M-1', khr: 5000n, cents: 0n },
      { account: '5110', party: '', khr: -5000n, cents: 0n },
    );
    faults.add('share-capital-by-hand');
  }
  if (isDay(faults) && model.fallsBelowZero(date, lines)) faults.add('balance-below-zero');
  const typed = lines.map(({ account, party, khr }) => ({
    account,
    party,
    debit: khr > 0n ? String(khr) : '',
    credit: khr < 0n ? String(-khr) : '',
  }));
  return {
    procedure: 'ledger.postJournal',
    input: { date, reference, description: 'Slip', lines: typed },
    faults,
    enter: (value) => {
      const { id } = (value as OutputOf<'ledger.postJournal'>).entry;
      return [model.keep({ id, date, family: 'journal', reference, ofPaper: false, isReversal: false }, lines)];
    },
  };
}

export function randomReversal(world: World): RandomCommand {
  const { model, chance } = world;
  const faults = new Set<string>();
  const candidates = [...model.entries.values()];
  const recent = candidates.slice(-40);
  const original = candidates.length > 0 ? chance.pick(chance.chance(0.5) ? recent : candidates) : undefined;
  const date = datedLike(world, faults, original?.date);
  const reason = reasonFor(chance, faults);
  if (!original) faults.add('entry-unknown');
  else {
    if (original.isReversal) faults.add('entry-is-reversal');
    if (original.reversed) faults.add('entry-already-reversed');
    if (original.ofPaper) faults.add('entry-of-a-paper');
    if (date < original.date) faults.add('date-out-of-range');
    const lines = original.lines.map((line) => ({ ...line, khr: -line.khr }));
    if (isDay(faults) && model.fallsBelowZero(date, lines)) faults.add('balance-below-zero');
  }
  return {
    procedure: 'ledger.reverseEntry',
    input: { entry: original?.id ?? 1, date, reason },
    faults,
    enter: (value) => {
      const { id } = (value as OutputOf<'ledger.reverseEntry'>).entry;
      if (!original) throw new Error('reversed what is not there');
      model.reverse(original, id, date);
      return [...model.entries.values()].slice(-1);
    },
  };
}

export function randomLock(world: World): RandomCommand {
  const { model, chance } = world;
  const faults = new Set<string>();
  const open = chance.chance(0.6);
  const month = open
    ? chance.pick(['2024-08-31', '2024-12-31', '2025-02-28', '2024-07-31'])
    : chance.pick(['2024-07-31', '2024-09-30', '2025-01-31', '2025-03-31']);
  const through = chance.chance(0.05) ? '2024-10-15' : month;
  if (through === '2024-10-15') faults.add('lock-not-month-end');
  if (!open) {
    if (model.lockedThrough !== null && through <= model.lockedThrough) faults.add('lock-not-forward');
    const enter = (): [] => {
      model.lockedThrough = through;
      return [];
    };
    return { procedure: 'ledger.lockPeriod', input: { through }, faults, enter };
  }
  const back = chance.chance(0.3) ? null : through;
  if (back === null) faults.delete('lock-not-month-end');
  if (model.lockedThrough === null) faults.add('nothing-locked');
  else if (back !== null && back >= model.lockedThrough) faults.add('unlock-not-backward');
  const reason = reasonFor(chance, faults);
  return {
    procedure: 'ledger.unlockPeriod',
    input: { through: back, reason },
    faults,
    enter: () => {
      model.lockedThrough = back;
      return [];
    },
  };
}

export function randomRate({ model, chance }: World): RandomCommand {
  const faults = new Set<string>();
  const date = someDay(chance);
  const rate = chance.chance(0.1)
    ? chance.pick(['0', '-4000', '4,000', '4000.1234567'])
    : decimalText(BigInt(chance.between(40_000, 41_500)), 1);
  if (!/^\d{4}\.\d$/.test(rate)) faults.add('rate-not-above-zero');
  return {
    procedure: 'ledger.setRate',
    input: { date, khrPerUnit: rate },
    faults,
    enter: () => {
      model.rates.set(date, rate);
      return [];
    },
  };
}

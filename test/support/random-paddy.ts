import type { OutputOf } from '../../shared/contract/contract.ts';
import { decimalText, inNotes } from './own-arithmetic.ts';
import type { ModelEntry, ModelTicket } from './model-books.ts';
import type { OwnPurchase } from './own-books.ts';
import type { RandomCommand, World } from './random-world.ts';
import { dated, datedLike, isDay, MEMBERS, reasonFor, someDay } from './random-world.ts';

/** Buying paddy with every kind of payment and deduction, paying later, voiding, and setting prices. */
type Line = Pick<ModelEntry['lines'][number], 'account' | 'party' | 'khr' | 'cents'>;

const line = (account: string, khr: bigint, party = ''): Line => ({ account, party, khr, cents: 0n });

const VARIETIES = ['Phka Malis', 'Sen Kra Ob', 'Phka Rumduol'];
const STATUSES = ['conventional', 'in-conversion', 'organic'];

export function randomPrice({ model, chance }: World): RandomCommand {
  const faults = new Set<string>();
  const [fromDate, variety] = [someDay(chance), chance.pick(VARIETIES)];
  const price = chance.chance(0.1)
    ? chance.pick(['0', '-1', '1,2', ''])
    : decimalText(BigInt(chance.between(80_000, 140_000)), 2);
  if (!/^\d+\.\d\d$/.test(price)) faults.add('price-not-plain');
  if (model.prices.some((standing) => standing.from === fromDate && standing.variety === variety))
    faults.add('price-exists');
  const [organic, inConversion] = ['65.5', '20'];
  return {
    procedure: 'paddy.setPrice',
    input: { fromDate, variety, price, organicPremium: organic, inConversionPremium: inConversion },
    faults,
    enter: () => {
      model.prices.push({ from: fromDate, variety, price, organic, inConversion });
      return [];
    },
  };
}

const SPOILT: readonly (readonly [change: Readonly<Record<string, string>>, fault: string])[] = [
  [{ grossKg: '1,000' }, 'weight-not-plain'],
  [{ grossKg: '' }, 'weight-needed'],
  [{ grossKg: '1.0', tareKg: '1.0' }, 'weight-tare-not-below-gross'],
  [{ moisturePct: '101' }, 'percent-out-of-range'],
  [{ impurityPct: 'x' }, 'percent-not-plain'],
  [{ party: 'M-99' }, 'party-unknown'],
  [{ organicStatus: 'bio' }, 'status-unknown'],
  [{ payment: 'later' }, 'payment-kind-unknown'],
  [{ bags: '1.5' }, 'bags-not-whole'],
  [{ variety: ' ' }, 'variety-needed'],
  [{ moisturePct: '99' }, 'payable-not-above-zero'],
];

interface Kept {
  readonly kind: 'loan' | 'input-advance' | 'share-subscription';
  readonly khr: bigint;
}

/** What is kept back, as lines; or nothing where the farmer does not owe so much. */
function deductionLines({ model }: World, { date, party }: OwnPurchase, kept: readonly Kept[]): readonly Line[] | null {
  const lines: Line[] = [];
  for (const { kind, khr } of kept) {
    if (kind === 'share-subscription') lines.push(line('2130', -khr, party));
    else {
      let left = khr;
      for (const account of kind === 'loan' ? ['1315', '1310'] : ['1320']) {
        const owed = model.lowestFrom(account, party, date);
        const part = owed < 0n ? 0n : owed < left ? owed : left;
        if (part > 0n) lines.push(line(account, -part, party));
        left -= part;
      }
      if (left > 0n) return null;
    }
  }
  return lines;
}

export function randomPurchase(world: World): RandomCommand {
  const { model, chance } = world;
  const faults = new Set<string>();
  const date = dated(world, faults);
  const reference = chance.chance(0.5) ? `T-${chance.between(1, 400)}` : '';
  const paper: OwnPurchase = {
    ...{ date, reference, party: chance.pick(MEMBERS), variety: chance.pick(VARIETIES), status: chance.pick(STATUSES) },
    grossG: BigInt(chance.between(8_000, 900_000)),
    tareG: BigInt(chance.between(0, 7_000)),
    moisture: decimalText(BigInt(chance.between(110, 290)), 1),
    impurity: decimalText(BigInt(chance.between(0, 50)), 1),
    ...{ deduction: 0n, payment: chance.pick(['full', 'full', 'part', 'none'] as const), part: 0n },
  };
  const isPriced = isDay(faults) && model.books.priceOn(paper.variety, date) !== undefined;
  if (isDay(faults) && !isPriced) faults.add('price-missing');
  const value = isPriced ? model.books.reckon(paper).value : 0n;
  const kept: Kept[] = (['loan', 'input-advance', 'share-subscription'] as const)
    .filter(() => chance.chance(0.15))
    .map((kind) => ({ kind, khr: BigInt(chance.between(1, 60_000)) }));
  const deduction = kept.reduce((sum, { khr }) => sum + khr, 0n);
  const keptLines = isDay(faults) ? deductionLines(world, paper, kept) : [];
  if (keptLines === null) faults.add('deduction-above-owed');
  if (isPriced && deduction > value) faults.add('deduction-above-value');
  const due = value - deduction;
  const full = due > 0n ? inNotes(due, 100n) : 0n;
  const part = due > 200n ? (due / 200n) * 100n : 0n;
  if (paper.payment === 'part' && part === 0n) faults.add('cash-needed');
  const cash = paper.payment === 'full' ? full : paper.payment === 'part' ? part : 0n;
  const isWrong = isPriced && due > 0n && chance.chance(0.03);
  const typed = isWrong ? cash + 37n : cash;
  if (isWrong) for (const code of ['cash-not-by-rule', 'cash-not-in-notes', 'cash-above-due']) faults.add(code);
  const kg = (grams: bigint): string => decimalText(grams, 3);
  const input: Record<string, unknown> = {
    ...{ date, reference, party: paper.party, variety: paper.variety, organicStatus: paper.status },
    ...{ grossKg: kg(paper.grossG), tareKg: kg(paper.tareG), moisturePct: paper.moisture, impurityPct: paper.impurity },
    deductions: kept.map(({ kind, khr }) => ({ kind, amount: String(khr) })),
    payment: paper.payment,
    cash: paper.payment === 'part' || isWrong || chance.chance(0.3) ? String(typed) : '',
    cashAccount: chance.chance(0.3) ? '1011' : undefined,
  };
  const standing = [...model.tickets.values()].map((ticket) => ({ ...ticket, gone: ticket.voided }));
  if (isDay(faults) && model.isTaken(standing, reference, date)) faults.add('ticket-doubled');
  if (chance.chance(0.04)) {
    const [change, fault] = chance.pick(SPOILT);
    Object.assign(input, change);
    faults.add(fault);
  }
  const bought = [
    line('1410', value),
    line('2110', -value, paper.party),
    ...(deduction > 0n ? [line('2110', deduction, paper.party), ...(keptLines ?? [])] : []),
  ];
  const settled = paper.payment === 'full' ? due : cash;
  return {
    procedure: 'paddy.postPurchase',
    input,
    faults,
    enter: (output) => {
      const { ticket, entries } = output as OutputOf<'paddy.postPurchase'>;
      const [purchase = 0, payment = 0] = entries.map(({ id }) => id);
      model.tickets.set(ticket.id, { id: ticket.id, date, reference, party: paper.party, purchase, voided: false });
      const base = { date, family: 'other' as const, reference, ofPaper: true, isReversal: false };
      const made = [model.keep({ ...base, id: purchase }, bought)];
      if (settled > 0n)
        made.push(
          model.keep(
            { ...base, family: 'payment', id: payment },
            paymentLines(paper.party, { settled, cash, box: input['cashAccount'] }),
          ),
        );
      return made;
    },
  };
}

function paymentLines(
  party: string,
  paid: { readonly settled: bigint; readonly cash: bigint; readonly box: unknown },
): readonly Line[] {
  const rounding = paid.cash - paid.settled;
  return [
    line('2110', paid.settled, party),
    line(paid.box === '1011' ? '1011' : '1010', -paid.cash),
    line('5990', rounding),
  ].filter(({ khr }) => khr !== 0n);
}

const someTicket = ({ model, chance }: World): ModelTicket | undefined => {
  const tickets = [...model.tickets.values()];
  return tickets.length === 0 ? undefined : chance.pick(chance.chance(0.6) ? tickets.slice(-30) : tickets);
};

export function randomPayment(world: World): RandomCommand {
  const { model, chance } = world;
  const faults = new Set<string>();
  const ticket = someTicket(world);
  const date = dated(world, faults);
  const due = ticket ? -world.open(ticket.purchase) : 0n;
  const payment = chance.pick(['full', 'part'] as const);
  const cash = payment === 'full' ? inNotes(due > 0n ? due : 0n, 100n) : (due / 200n) * 100n;
  if (!ticket) faults.add('ticket-unknown');
  else {
    if (ticket.voided) faults.add('ticket-voided');
    if (due <= 0n) faults.add('ticket-nothing-due');
    if (date < ticket.date) faults.add('date-out-of-range');
    if (payment === 'part' && cash <= 0n) for (const code of ['cash-needed', 'amount-not-plain']) faults.add(code);
  }
  const input = { ticket: ticket?.id ?? 1, date, payment, cash: payment === 'part' ? String(cash) : '' };
  return {
    procedure: 'paddy.payTicket',
    input,
    faults,
    enter: (output) => {
      const id = (output as OutputOf<'paddy.payTicket'>).entries[0]?.id ?? 0;
      const { party = '', reference = '' } = ticket ?? {};
      const lines = paymentLines(party, { settled: payment === 'full' ? due : cash, cash, box: '1010' });
      return [model.keep({ id, date, family: 'payment', reference, ofPaper: true, isReversal: false }, lines)];
    },
  };
}

export function randomPaymentReversal(world: World): RandomCommand {
  const { model, chance } = world;
  const faults = new Set<string>();
  const entries = [...model.entries.values()].slice(-60);
  const payments = entries.filter(({ family }) => family === 'payment');
  const original = payments.length > 0 && chance.chance(0.9) ? chance.pick(payments) : chance.pick(entries);
  const date = datedLike(world, faults, original.date);
  const reason = reasonFor(chance, faults);
  if (original.family !== 'payment') faults.add('entry-unknown');
  if (original.reversed) faults.add('entry-already-reversed');
  if (date < original.date) faults.add('date-out-of-range');
  return {
    procedure: 'paddy.reversePayment',
    input: { entry: original.id, date, reason },
    faults,
    enter: (output) => {
      const id = (output as OutputOf<'paddy.reversePayment'>).entries[0]?.id ?? 0;
      model.reverse(original, id, date);
      return [...model.entries.values()].slice(-1);
    },
  };
}

export function randomVoid(world: World): RandomCommand {
  const { model, chance } = world;
  const faults = new Set<string>();
  const ticket = someTicket(world);
  const date = datedLike(world, faults, ticket?.date);
  const reason = reasonFor(chance, faults);
  if (!ticket) faults.add('ticket-unknown');
  else {
    if (ticket.voided) faults.add('ticket-voided');
    if (date < ticket.date) faults.add('date-out-of-range');
    const back = model.entries.get(ticket.purchase)?.lines.map((own) => ({ ...own, khr: -own.khr })) ?? [];
    if (isDay(faults) && model.fallsBelowZero(date, back)) faults.add('balance-below-zero');
  }
  return {
    procedure: 'paddy.voidTicket',
    input: { ticket: ticket?.id ?? 1, date, reason },
    faults,
    enter: (output) => {
      const id = (output as OutputOf<'paddy.voidTicket'>).entries[0]?.id ?? 0;
      const original = ticket && model.entries.get(ticket.purchase);
      if (!original) throw new Error('voided what is not there');
      ticket.voided = true;
      model.reverse(original, id, date);
      return [...model.entries.values()].slice(-1);
    },
  };
}

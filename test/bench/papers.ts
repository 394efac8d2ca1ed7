import { EXTRA_EXPENSES, EXTRA_INCOME, FIRST_YEAR, MEMBERS, memberCode } from './cooperative.ts';
import type { Seeded } from './seeded.ts';

/**
 * A stream of papers, day after day: 68 in 100 are vouchers with two lines, the others journal slips with three to five,
 * so that an entry has 2.56 lines on average; every tenth entry is in dollars. Nobody repays more than is owed.
 */
export interface Voucher {
  readonly type: 'voucher';
  readonly date: string;
  readonly reference: string;
  readonly kind: 'receipt' | 'payment' | 'transfer';
  readonly cashAccount: string;
  readonly account: string;
  readonly party: string;
  readonly amount: string;
  readonly currency: 'KHR' | 'USD';
  readonly rate: string;
  readonly description: string;
}

export interface Journal {
  readonly type: 'journal';
  readonly date: string;
  readonly reference: string;
  readonly description: string;
  readonly lines: readonly {
    readonly account: string;
    readonly party: string;
    readonly debit: string;
    readonly credit: string;
  }[];
}

export type Paper = Voucher | Journal;

const VOUCHER_SHARE = 0.68;
const DOLLAR_SHARE = 0.1 / VOUCHER_SHARE;
const MEMBER_SHARE = 0.35;
const BANK_SHARE = 0.1;
const PADDY_SHARE = 0.5;

const INCOME = ['4010', '4020', '4030', '4040', ...EXTRA_INCOME];
const EXPENSES = ['5110', '5120', '5130', '5140', '5150', '5160', ...EXTRA_EXPENSES];
/** Debit and credit of a slip that names no member. */
const GENERAL = [
  ['5010', '1420'],
  ['5050', '1519'],
  ['1420', '1410'],
  ['1350', '4010'],
] as const;

type Slip = Omit<Voucher, 'type' | 'date' | 'reference'>;

export class PaperMaker {
  readonly #chance: Seeded;
  readonly #loans = new Float64Array(MEMBERS);
  readonly #payables = new Float64Array(MEMBERS);
  #slip = 0;

  constructor(chance: Seeded) {
    this.#chance = chance;
  }

  /** So many papers of one year, spread over its days. */
  *year(year: number, count: number): Generator<Paper> {
    const firstDay = Date.UTC(year, 0, 1);
    const days = (Date.UTC(year + 1, 0, 1) - firstDay) / 86_400_000;
    for (let index = 0; index < count; index += 1) {
      const day = Math.floor((index * days) / count);
      const date = new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
      this.#slip += 1;
      const slip = String(this.#slip).padStart(7, '0');
      yield this.#chance.isOneIn(VOUCHER_SHARE)
        ? { type: 'voucher', date, reference: `VO-${slip}`, ...this.#voucher() }
        : { type: 'journal', date, reference: `JV-${slip}`, ...this.#journal() };
    }
  }

  #voucher(): Slip {
    const chance = this.#chance;
    if (chance.isOneIn(DOLLAR_SHARE)) return this.#dollars();
    const cashAccount = chance.isOneIn(BANK_SHARE) ? '1110' : '1010';
    const riel = { party: '', currency: 'KHR', rate: '', cashAccount } as const;
    if (chance.isOneIn(MEMBER_SHARE)) return { ...riel, ...this.#withMember() };
    if (chance.isOneIn(0.03))
      return {
        ...riel,
        kind: 'transfer',
        cashAccount: '1110',
        account: '1010',
        amount: '5000000',
        description: 'Drawn',
      };
    const amount = String(chance.between(20, 9000) * 100);
    return chance.isOneIn(0.5)
      ? { ...riel, kind: 'receipt', account: chance.oneOf(INCOME), amount, description: 'Received for milling' }
      : { ...riel, kind: 'payment', account: chance.oneOf(EXPENSES), amount, description: 'Paid for the mill' };
  }

  #dollars(): Slip {
    const chance = this.#chance;
    const amount = `${String(chance.between(5, 900))}.${String(chance.between(10, 99))}`;
    const dollars = { cashAccount: '1020', party: '', amount, currency: 'USD' } as const;
    const rate = String(chance.between(4020, 4110));
    return chance.isOneIn(0.5)
      ? { ...dollars, rate, kind: 'receipt', account: chance.oneOf(INCOME), description: 'Buyer paid in dollars' }
      : { ...dollars, rate, kind: 'payment', account: chance.oneOf(EXPENSES), description: 'Paid in dollars' };
  }

  /** Pays for paddy that is owed, takes back a loan, or lends. */
  #withMember(): Pick<Voucher, 'kind' | 'account' | 'party' | 'amount' | 'description'> {
    const chance = this.#chance;
    const member = chance.between(0, MEMBERS - 1);
    const party = memberCode(member);
    const [payable, loan] = [this.#payables[member] ?? 0, this.#loans[member] ?? 0];
    if (payable > 0) {
      this.#payables[member] = 0;
      return { kind: 'payment', account: '2110', party, amount: String(payable), description: 'Paddy paid' };
    }
    if (loan > 0) {
      const part = chance.isOneIn(0.5) ? loan : Math.min(loan, chance.between(1, 30) * 10_000);
      this.#loans[member] = loan - part;
      return { kind: 'receipt', account: '1310', party, amount: String(part), description: 'Loan repaid' };
    }
    const lent = chance.between(5, 60) * 10_000;
    this.#loans[member] = lent;
    return { kind: 'payment', account: '1310', party, amount: String(lent), description: 'Loan given' };
  }

  #journal(): Pick<Journal, 'description' | 'lines'> {
    const chance = this.#chance;
    const roll = chance.fraction();
    const credits = roll < 0.375 ? 2 : roll < 0.875 ? 3 : 4;
    const isPaddy = chance.isOneIn(PADDY_SHARE);
    const [debit, credit] = isPaddy ? (['1410', '2110'] as const) : chance.oneOf(GENERAL);
    let total = 0;
    const lines = Array.from({ length: credits }, () => {
      const amount = chance.between(1000, 90_000) * 10;
      total += amount;
      const member = chance.between(0, MEMBERS - 1);
      if (isPaddy) this.#payables[member] = (this.#payables[member] ?? 0) + amount;
      return { account: credit, party: isPaddy ? memberCode(member) : '', debit: '', credit: String(amount) };
    });
    return {
      description: isPaddy ? 'Paddy of the day' : 'Work of the mill',
      lines: [{ account: debit, party: '', debit: String(total), credit: '' }, ...lines],
    };
  }
}

const VOUCHER_HEADING = 'date,reference,kind,cash_account,account,member,amount,currency,khr_per_usd,description';
const JOURNAL_HEADING = 'date,reference,description,account,member,debit_khr,credit_khr';

/** The papers of a year as the two files that the importer reads. */
export function asFiles(papers: Iterable<Paper>): ReadonlyMap<'journals' | 'vouchers', string> {
  const vouchers = [VOUCHER_HEADING];
  const journals = [JOURNAL_HEADING];
  for (const paper of papers)
    if (paper.type === 'voucher') {
      const { date, reference, kind, cashAccount, account, party, amount, currency, rate, description } = paper;
      vouchers.push(
        [date, reference, kind, cashAccount, account, party, amount, currency, rate, description].join(','),
      );
    } else
      for (const { account, party, debit, credit } of paper.lines)
        journals.push([paper.date, paper.reference, paper.description, account, party, debit, credit].join(','));
  return new Map([
    ['journals', `${journals.join('\n')}\n`],
    ['vouchers', `${vouchers.join('\n')}\n`],
  ]);
}

export const yearOf = (index: number): number => FIRST_YEAR + index;

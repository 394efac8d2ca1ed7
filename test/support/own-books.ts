import { centsOfRiel, inNotes, paddyRiel, payableGrams, rielOfCents, unitPriceText } from './own-arithmetic.ts';
import type { PercentPerPoint } from './own-arithmetic.ts';

/**
 * A cooperative's books kept a second time, as a careful clerk would with pencil and paper: every paper becomes lines, and
 * every figure of a report is added up from the lines. Nothing of the program is used, so that agreement means something.
 */
export interface OwnLine {
  readonly entry: number;
  readonly date: string;
  readonly account: string;
  readonly party: string;
  /** Riel, debit above nothing. */
  readonly khr: bigint;
  /** Cents on a dollar account. */
  readonly cents: bigint;
}

export interface OwnTicket {
  readonly date: string;
  readonly reference: string;
  readonly party: string;
  readonly variety: string;
  readonly status: string;
  readonly netG: bigint;
  readonly payableG: bigint;
  readonly unitPrice: string;
  readonly value: bigint;
  readonly deduction: bigint;
  readonly cash: bigint;
}

export interface OwnAccount {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly role: string;
  readonly currency: string;
  readonly byParty: boolean;
}

export interface OwnPrice {
  readonly from: string;
  readonly variety: string;
  readonly price: string;
  readonly organic: string;
  readonly inConversion: string;
}

export interface OwnVoucher {
  readonly date: string;
  readonly kind: 'receipt' | 'payment' | 'transfer';
  readonly cashAccount: string;
  readonly account: string;
  readonly party: string;
  /** In the currency's smallest unit. */
  readonly minor: bigint;
  readonly currency: string;
  readonly rate: string;
}

export interface OwnPurchase {
  readonly date: string;
  readonly reference: string;
  readonly party: string;
  readonly variety: string;
  readonly status: string;
  readonly grossG: bigint;
  readonly tareG: bigint;
  readonly moisture: string;
  readonly impurity: string;
  readonly deduction: bigint;
  readonly payment: 'full' | 'part' | 'none';
  /** What is given where `part` is paid. */
  readonly part: bigint;
}

export interface OwnRules {
  readonly accounts: readonly OwnAccount[];
  readonly prices: readonly OwnPrice[];
  readonly paddy: PercentPerPoint;
  readonly par: bigint;
  readonly notes: bigint;
  /** Month in which the fiscal year begins, `07`. */
  readonly yearMonth: string;
}

type NewLine = Pick<OwnLine, 'account' | 'khr'> & Partial<Pick<OwnLine, 'party' | 'cents'>>;

export class OwnBooks {
  readonly rules: OwnRules;
  readonly lines: OwnLine[] = [];
  readonly tickets: OwnTicket[] = [];
  readonly #shares: { readonly date: string; readonly party: string; readonly shares: number }[] = [];
  #entries = 0;

  constructor(rules: OwnRules) {
    this.rules = rules;
  }

  post(date: string, lines: readonly NewLine[]): void {
    this.#entries += 1;
    for (const { account, khr, party = '', cents = 0n } of lines)
      this.lines.push({ entry: this.#entries, date, account, party, khr, cents });
  }

  voucher(paper: OwnVoucher): void {
    const { minor, currency, rate } = paper;
    const khr = currency === 'KHR' ? minor : rielOfCents(minor, rate);
    const side = (account: string, sign: bigint): NewLine => {
      if (this.account(account).currency === 'KHR') return { account, khr: sign * khr };
      return { account, khr: sign * khr, cents: sign * (currency === 'KHR' ? centsOfRiel(khr, rate) : minor) };
    };
    const sign = paper.kind === 'receipt' ? 1n : -1n;
    this.post(paper.date, [
      side(paper.cashAccount, sign),
      { ...side(paper.account, -sign), party: this.account(paper.account).byParty ? paper.party : '' },
    ]);
  }

  shares(
    date: string,
    changes: readonly { readonly party: string; readonly shares: number }[],
    cashAccount = '',
  ): void {
    for (const change of changes) this.#shares.push({ date, ...change });
    const capital = changes.map(({ party, shares }) => ({
      account: this.byRole('share-capital'),
      party,
      khr: BigInt(-shares) * this.rules.par,
    }));
    const rest = -capital.reduce((sum, line) => sum + line.khr, 0n);
    this.post(date, rest === 0n ? capital : [...capital, { account: cashAccount, khr: rest }]);
  }

  priceOn(variety: string, date: string): OwnPrice | undefined {
    return this.rules.prices
      .filter((line) => line.variety === variety && line.from <= date)
      .reduce<OwnPrice | undefined>((latest, line) => (latest && latest.from > line.from ? latest : line), undefined);
  }

  /** What a delivery comes to, before anything is posted. */
  reckon(paper: OwnPurchase): OwnTicket {
    const price = this.priceOn(paper.variety, paper.date);
    if (!price) throw new Error(`no price of ${paper.variety} on ${paper.date}`);
    const premium =
      paper.status === 'organic' ? price.organic : paper.status === 'in-conversion' ? price.inConversion : '0';
    const netG = paper.grossG - paper.tareG;
    const payableG = payableGrams(this.rules.paddy, netG, paper);
    const value = paddyRiel(payableG, price.price, premium);
    const due = value - paper.deduction;
    const cash = paper.payment === 'full' ? inNotes(due, this.rules.notes) : paper.payment === 'part' ? paper.part : 0n;
    const unitPrice = unitPriceText(price.price, premium);
    return { ...paper, netG, payableG, unitPrice, value, cash };
  }

  purchase(paper: OwnPurchase): OwnTicket {
    const ticket = this.reckon(paper);
    const { date, party } = paper;
    const payable = this.byRole('farmers-payable');
    this.post(date, [
      { account: this.byRole('paddy-stock'), khr: ticket.value },
      { account: payable, party, khr: -ticket.value },
      ...(paper.deduction > 0n
        ? [{ account: payable, party, khr: paper.deduction }, ...this.#repayment(party, paper.deduction)]
        : []),
    ]);
    const settled = paper.payment === 'full' ? ticket.value - paper.deduction : ticket.cash;
    if (settled > 0n)
      this.post(date, [
        { account: payable, party, khr: settled },
        { account: this.byRole('cash'), khr: -ticket.cash },
        { account: this.byRole('cash-rounding'), khr: ticket.cash - settled },
      ]);
    this.tickets.push(ticket);
    return ticket;
  }

  /** Interest before principal. */
  #repayment(party: string, khr: bigint): readonly NewLine[] {
    const [interest, loan] = [this.byRole('loan-interest-receivable'), this.byRole('member-loans')];
    const owed = this.balance(interest, { party });
    const first = owed < khr ? owed : khr;
    return [
      { account: interest, party, khr: -first },
      { account: loan, party, khr: first - khr },
    ].filter((line) => line.khr !== 0n);
  }

  /** What a party owes of loans, with their interest. */
  owed(party: string): bigint {
    return (
      this.balance(this.byRole('member-loans'), { party }) +
      this.balance(this.byRole('loan-interest-receivable'), { party })
    );
  }

  account(code: string): OwnAccount {
    const found = this.rules.accounts.find((account) => account.code === code);
    if (!found) throw new Error(`no account ${code}`);
    return found;
  }

  /** The first account by code with a role, kept in riel. */
  byRole(role: string): string {
    const codes = this.rules.accounts.filter((a) => a.role === role && a.currency === 'KHR').map(({ code }) => code);
    const [first] = codes.sort();
    if (first === undefined) throw new Error(`no account for ${role}`);
    return first;
  }

  balance(account: string, { party, to = '9999' }: { readonly party?: string; readonly to?: string } = {}): bigint {
    return this.lines
      .filter((line) => line.account === account && line.date <= to && (party === undefined || line.party === party))
      .reduce((sum, line) => sum + line.khr, 0n);
  }

  held(party: string, to = '9999'): number {
    return this.#shares
      .filter((change) => change.party === party && change.date <= to)
      .reduce((sum, { shares }) => sum + shares, 0);
  }

  /** The fiscal year of a day, called by the year in which it begins. */
  yearOf(date: string): number {
    const year = Number(date.slice(0, 4));
    return date.slice(5, 7) >= this.rules.yearMonth ? year : year - 1;
  }
}

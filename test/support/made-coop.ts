import { decimalText } from './own-arithmetic.ts';
import type { OwnAccount, OwnPrice, OwnPurchase, OwnRules, OwnVoucher } from './own-books.ts';
import { OwnBooks } from './own-books.ts';
import { dayAfter, Seeded } from './seeded.ts';
import {
  ACCOUNTS,
  JOURNAL_HEADING,
  settingsFile,
  SHARE_HEADING,
  TICKET_HEADING,
  VOUCHER_HEADING,
} from './small-coop.ts';
import type { Files } from './temp-folder.ts';

/**
 * A cooperative made up from a seed: its year begins in July, its par is 5,000, it cuts a percent for each point of moisture,
 * and over three years it sells, spends, lends, changes dollars and buys paddy. What its papers come to is kept in own books.
 */
export interface MadeCoop {
  readonly files: Files;
  readonly books: OwnBooks;
  readonly members: readonly string[];
}

const VARIETIES = ['Phka Malis', 'Sen Kra Ob'];
const STATUSES = ['conventional', 'in-conversion', 'organic'];
const OPENING_DAY = '2022-06-30';
const DAYS = 1180;

const ownAccounts = (): readonly OwnAccount[] =>
  ACCOUNTS.trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', name = '', , type = '', role = '', currency = '', by = ''] = (
        line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []
      ).map((cell) => cell.replace(/,$/, '').replaceAll('"', ''));
      return { code, name, type, role, currency, byParty: by === 'member' };
    });

class Maker {
  readonly chance: Seeded;
  readonly members: readonly string[];
  readonly books: OwnBooks;
  readonly settings: string;
  readonly vouchers: string[] = [];
  readonly shareRows: string[] = [];
  readonly journals: string[] = [];
  readonly tickets: string[] = [];
  readonly opening: string[] = [];

  constructor(seed: number, step: string) {
    this.chance = new Seeded(seed);
    this.members = Array.from({ length: 12 }, (_, index) => `F-${String(index + 1).padStart(3, '0')}`);
    const paddy = { base: '14.5', percentPerPoint: '1.25', allowed: '1.5', stepG: step === '1' ? 1000n : 500n };
    this.settings = settingsFile({
      first_fiscal_year: 2022,
      paddy_rule: {
        method: 'percent-per-point',
        base_moisture_pct: paddy.base,
        percent_per_point: paddy.percentPerPoint,
        impurity_allowed_pct: paddy.allowed,
        bonus_below_base: false,
        payable_kg_step: step,
        rounding: 'half-up',
      },
    });
    const rules: OwnRules = {
      accounts: ownAccounts(),
      prices: this.#prices(),
      paddy,
      par: 5000n,
      notes: 100n,
      yearMonth: '07',
    };
    this.books = new OwnBooks(rules);
  }

  #prices(): readonly OwnPrice[] {
    return VARIETIES.flatMap((variety) =>
      ['2022-07-01', '2023-11-15', '2025-01-01'].map((from) => ({
        from,
        variety,
        price: decimalText(BigInt(this.chance.between(90_000, 140_000)), 2),
        organic: decimalText(BigInt(this.chance.between(500, 1500)), 1),
        inConversion: String(this.chance.between(0, 60)),
      })),
    );
  }

  open(): void {
    const lines: { account: string; party?: string; khr: bigint; cents?: bigint }[] = [
      { account: '1010', khr: 9_000_000n },
      { account: '1020', khr: 4_062_501n, cents: 100_000n },
      { account: '1110', khr: 250_000_000n },
    ];
    for (const party of this.members) {
      const shares = this.chance.between(1, 20);
      this.books.shares(OPENING_DAY, [{ party, shares }], '3210');
      this.opening.push(`3010,${party},,${shares * 5000},,${OPENING_DAY}`);
      if (this.chance.chance(0.5))
        lines.push({ account: '1310', party, khr: BigInt(this.chance.between(1, 90)) * 10_000n });
    }
    for (const { account, party = '', khr, cents = 0n } of lines)
      this.opening.push(`${account},${party},${khr},,${cents > 0n ? decimalText(cents, 2) : ''},${OPENING_DAY}`);
    const rest = lines.reduce((sum, { khr }) => sum + khr, 0n);
    this.books.post(OPENING_DAY, [...lines, { account: '3210', khr: -rest }]);
    this.opening.push(`3210,,,${-this.books.balance('3210')},,${OPENING_DAY}`);
  }

  #reference(series: string, rows: readonly string[], date: string): string {
    return `${series}-${this.books.yearOf(date)}-${rows.length + 1}`;
  }

  voucher(date: string): void {
    const { chance } = this;
    const party = chance.pick(this.members);
    const khr = BigInt(chance.between(1, 900_000));
    const cents = BigInt(chance.between(1, 90_000));
    const rate = decimalText(BigInt(chance.between(400_000, 415_000)), 2);
    const owed = this.books.balance('1310', { party });
    const base = { date, party: '', currency: 'KHR', rate: '', minor: khr };
    const choices: OwnVoucher[] = [
      { ...base, kind: 'receipt', cashAccount: '1110', account: '4010', minor: khr * 20n },
      { ...base, kind: 'payment', cashAccount: '1010', account: '5110' },
      { ...base, kind: 'payment', cashAccount: '1010', account: '1310', party },
      { ...base, kind: 'payment', cashAccount: '1110', account: '1320', party },
      { ...base, kind: 'payment', cashAccount: '1010', account: '2110', party },
      { ...base, kind: 'receipt', cashAccount: '1011', account: '2130', party },
      { ...base, kind: 'transfer', cashAccount: '1110', account: '1010', minor: khr * 10n },
      { ...base, kind: 'transfer', cashAccount: '1010', account: '1020', rate },
      { ...base, kind: 'transfer', cashAccount: '1020', account: '1110', currency: 'USD', minor: cents, rate },
      { ...base, kind: 'transfer', cashAccount: '1020', account: '1120', currency: 'USD', minor: cents, rate },
      { ...base, kind: 'receipt', cashAccount: '1020', account: '4010', currency: 'USD', minor: cents, rate },
      { ...base, kind: 'payment', cashAccount: '1120', account: '5110', currency: 'USD', minor: cents, rate },
      { ...base, kind: 'payment', cashAccount: '1020', account: '1350', party, currency: 'USD', minor: cents, rate },
      { ...base, kind: 'receipt', cashAccount: '1010', account: '1310', party, minor: owed > khr ? khr : owed },
    ];
    const paper = chance.pick(choices.filter(({ minor }) => minor > 0n));
    const amount = paper.currency === 'USD' ? decimalText(paper.minor, 2) : String(paper.minor);
    const reference = this.#reference('V', this.vouchers, date);
    this.books.voucher(paper);
    this.vouchers.push(
      `${date},${reference},${paper.kind},${paper.cashAccount},${paper.account},${paper.party},${amount},${paper.currency},${paper.rate},"Paper, ${reference}"`,
    );
  }

  share(date: string): void {
    const [party, other] = [this.chance.pick(this.members), this.chance.pick(this.members)];
    const held = this.books.held(party);
    const kind = this.chance.pick(['buy', 'buy', 'redeem', 'transfer']);
    if (kind !== 'buy' && (held < 2 || (kind === 'transfer' && party === other))) return;
    const shares = kind === 'buy' ? this.chance.between(1, 9) : this.chance.between(1, held);
    const reference = this.#reference('S', this.shareRows, date);
    this.shareRows.push(`${date},${reference},${kind},${party},${kind === 'transfer' ? other : ''},${shares}`);
    const changes = [{ party, shares: kind === 'buy' ? shares : -shares }];
    if (kind === 'transfer') this.books.shares(date, [...changes, { party: other, shares }]);
    else this.books.shares(date, changes, '1010');
  }

  journal(date: string): void {
    const reference = this.#reference('J', this.journals, date);
    const khr = BigInt(this.chance.between(1, 400_000));
    const revalued = this.chance.chance(0.3);
    const lines = revalued
      ? [
          { account: '1020', khr: -khr },
          { account: '5190', khr },
        ]
      : [
          { account: '5110', khr },
          { account: '1315', party: this.chance.pick(this.members), khr: 7n },
          { account: '4050', khr: -7n },
          { account: '1410', khr: -khr },
        ];
    this.books.post(date, lines);
    for (const line of lines)
      this.journals.push(
        `${date},${reference},Slip ${reference},${line.account},${line.party ?? ''},${line.khr > 0n ? line.khr : ''},${line.khr < 0n ? -line.khr : ''}`,
      );
  }

  ticket(date: string): void {
    const { chance } = this;
    const party = chance.pick(this.members);
    const grossG = BigInt(chance.between(60_000, 2_400_000));
    const draft: OwnPurchase = {
      date,
      reference: this.#reference('T', this.tickets, date),
      party,
      variety: chance.pick(VARIETIES),
      status: chance.pick(STATUSES),
      grossG,
      tareG: BigInt(chance.between(0, 12_000)),
      moisture: decimalText(BigInt(chance.between(1100, 2950)), 2),
      impurity: decimalText(BigInt(chance.between(0, 60)), 1),
      deduction: 0n,
      payment: chance.pick(['full', 'full', 'part', 'none']),
      part: 0n,
    };
    const { value } = this.books.reckon(draft);
    const owed = this.books.owed(party);
    const most = owed < value ? owed : value;
    const deduction = most > 0n && chance.chance(0.4) ? (chance.chance(0.2) ? most : most / 2n) : 0n;
    const notes = (value - deduction) / 100n;
    const part = (notes / 2n) * 100n;
    const payment = draft.payment === 'part' && part === 0n ? 'none' : draft.payment;
    const ticket = this.books.purchase({ ...draft, deduction, payment, part });
    const typed = chance.chance(0.5) || payment === 'part' ? String(ticket.cash) : '';
    const kg = (grams: bigint): string => decimalText(grams, 3);
    this.tickets.push(
      `${date},${draft.reference},${party},${draft.variety},${draft.status},${chance.between(1, 40)},${kg(draft.grossG)},${kg(draft.tareG)},${draft.moisture},${draft.impurity},${deduction === 0n ? '' : deduction},${payment},${typed}`,
    );
  }

  files(): Files {
    const rowsText = (rows: readonly string[]): string => `${rows.join('\n')}\n`;
    const prices = this.books.rules.prices.map((p) =>
      [p.from, p.variety, p.price, p.organic, p.inConversion].join(','),
    );
    return {
      'cooperative.json': this.settings,
      'accounts.csv': ACCOUNTS,
      'members.csv': rowsText([
        'code,name_km,name_en,joined_on',
        ...this.members.map((code) => `${code},សមាជិក ${code},Farmer ${code},2020-02-29`),
      ]),
      'paddy-prices.csv': rowsText([
        'from_date,variety,price_khr_per_kg,organic_premium_khr_per_kg,in_conversion_premium_khr_per_kg',
        ...prices,
      ]),
      'opening-balances.csv': rowsText(['account,member,debit_khr,credit_khr,amount_usd,date', ...this.opening]),
      'vouchers.csv': VOUCHER_HEADING + rowsText(this.vouchers),
      'share-movements.csv': SHARE_HEADING + rowsText(this.shareRows),
      'journals.csv': JOURNAL_HEADING + rowsText(this.journals),
      'weigh-tickets.csv': TICKET_HEADING + rowsText(this.tickets),
    };
  }
}

/** Papers of one day stand in the order in which the program enters them: vouchers, shares, journals, tickets. */
export function makeCoop(seed: number, step: '1' | '0.5'): MadeCoop {
  const maker = new Maker(seed, step);
  maker.open();
  for (let day = 1; day <= DAYS; day += 1) {
    const date = dayAfter(OPENING_DAY, day);
    if (maker.chance.chance(0.35)) maker.voucher(date);
    if (maker.chance.chance(0.06)) maker.share(date);
    if (maker.chance.chance(0.05)) maker.journal(date);
    if (maker.chance.chance(0.4)) maker.ticket(date);
  }
  return { files: maker.files(), books: maker.books, members: maker.members };
}

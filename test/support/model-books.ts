import type { OwnLine } from './own-books.ts';
import { OwnBooks } from './own-books.ts';
import type { OwnPrice, OwnRules } from './own-books.ts';
import { ACCOUNTS, PRICES } from './small-coop.ts';

/**
 * The small cooperative's books in memory, beside the real ones: every accepted command is entered here too, by the tests'
 * own arithmetic, and from it the next command's refusals are foretold.
 */
export interface ModelEntry {
  readonly id: number;
  readonly date: string;
  readonly family: 'voucher' | 'journal' | 'payment' | 'other';
  readonly reference: string;
  readonly lines: readonly OwnLine[];
  readonly ofPaper: boolean;
  readonly isReversal: boolean;
  reversed: boolean;
}

export interface ModelTicket {
  readonly id: number;
  readonly date: string;
  readonly reference: string;
  readonly party: string;
  readonly purchase: number;
  voided: boolean;
}

export interface ModelMovement {
  readonly id: number;
  readonly date: string;
  readonly reference: string;
  readonly entry: number;
  readonly changes: readonly { readonly party: string; readonly shares: number }[];
  reversed: boolean;
}

export const cellsOf = (line: string): readonly string[] =>
  (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, '').replaceAll('"', ''));

const dataRows = (csv: string): readonly (readonly string[])[] => csv.trim().split('\n').slice(1).map(cellsOf);

/** What can be paid off only as far as it is there: loans, interest and advances (debit), instalments on shares (credit). */
const OWED: Readonly<Record<string, bigint>> = { '1310': 1n, '1315': 1n, '1320': 1n, '2130': -1n };

export class Model {
  readonly prices: OwnPrice[] = dataRows(PRICES).map(
    ([from = '', variety = '', price = '', organic = '', inConversion = '']) => ({
      from,
      variety,
      price,
      organic,
      inConversion,
    }),
  );
  readonly books: OwnBooks;
  readonly entries = new Map<number, ModelEntry>();
  readonly tickets = new Map<number, ModelTicket>();
  readonly movements = new Map<number, ModelMovement>();
  readonly rates = new Map<string, string>();
  lockedThrough: string | null = null;
  /** Entries and movements taken back on their own day, and what took them back: that day they never were. */
  readonly neverWere = new Set<number>();

  constructor() {
    const rules: OwnRules = {
      accounts: dataRows(ACCOUNTS).map(([code = '', name = '', , type = '', role = '', currency = '', by = '']) => ({
        ...{ code, name, type, role, currency },
        byParty: by === 'member',
      })),
      prices: this.prices,
      paddy: { base: '14', percentPerPoint: '1.25', allowed: '1.5', stepG: 500n },
      par: 5000n,
      notes: 100n,
      yearMonth: '07',
    };
    this.books = new OwnBooks(rules);
  }

  isLocked(date: string): boolean {
    return this.lockedThrough !== null && date <= this.lockedThrough;
  }

  /** The rate in force on a day, or nothing. */
  rateOn(date: string): string | undefined {
    const [latest] = [...this.rates.keys()]
      .filter((day) => day <= date)
      .sort()
      .reverse();
    return latest === undefined ? undefined : this.rates.get(latest);
  }

  /** A slip's number stands once in a fiscal year among papers of its kind that stand themselves. */
  isTaken(
    papers: Iterable<{ readonly reference: string; readonly date: string; readonly gone: boolean }>,
    reference: string,
    date: string,
  ): boolean {
    if (reference === '') return false;
    const year = this.books.yearOf(date);
    return [...papers].some(
      (paper) => !paper.gone && paper.reference === reference && this.books.yearOf(paper.date) === year,
    );
  }

  entryTaken(family: ModelEntry['family'], reference: string, date: string): boolean {
    const papers = [...this.entries.values()].filter((entry) => entry.family === family && !entry.isReversal);
    return this.isTaken(
      papers.map((entry) => ({ ...entry, gone: entry.reversed })),
      reference,
      date,
    );
  }

  /** What a party stands at on an account after every line, by day and then by the order of the log. */
  #points(account: string, party: string): readonly { readonly date: string; readonly balance: bigint }[] {
    let balance = 0n;
    return this.books.lines
      .filter((line) => line.account === account && line.party === party && !this.neverWere.has(line.entry))
      .sort((a, b) => (a.date === b.date ? a.entry - b.entry : a.date < b.date ? -1 : 1))
      .map((line) => ({ date: line.date, balance: (balance += line.khr * (OWED[account] ?? 1n)) }));
  }

  /** The least that a party stands at from the end of a day on. */
  lowestFrom(account: string, party: string, date: string): bigint {
    const points = this.#points(account, party);
    const now = points.filter((point) => point.date <= date).at(-1)?.balance ?? 0n;
    return points
      .filter((point) => point.date > date)
      .reduce((low, { balance }) => (balance < low ? balance : low), now);
  }

  lowestHeld(party: string, date: string): number {
    const changes = [...this.movements.values()]
      .filter(({ id }) => !this.neverWere.has(id))
      .flatMap(({ id, date: day, changes: all }) =>
        all.filter((c) => c.party === party).map((c) => ({ id, day, shares: c.shares })),
      )
      .sort((a, b) => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1));
    let held = 0;
    let low = 0;
    let isLater = false;
    for (const change of changes) {
      if (change.day > date && !isLater) {
        isLater = true;
        low = held;
      }
      held += change.shares;
      low = isLater ? Math.min(low, held) : held;
    }
    return low;
  }

  heldNow(party: string): number {
    return [...this.movements.values()]
      .flatMap(({ changes }) => changes)
      .reduce((sum, c) => (c.party === party ? sum + c.shares : sum), 0);
  }

  /** Whether lines would leave somebody owing less than nothing, on the day or on a later one. */
  fallsBelowZero(date: string, lines: readonly Pick<OwnLine, 'account' | 'party' | 'khr'>[]): boolean {
    const change = new Map<string, bigint>();
    for (const { account, party, khr } of lines) {
      const key = `${account} ${party}`;
      if (account in OWED) change.set(key, (change.get(key) ?? 0n) + khr * (OWED[account] ?? 1n));
    }
    return [...change].some(([key, khr]) => {
      const [account = '', party = ''] = key.split(' ');
      return khr < 0n && this.lowestFrom(account, party, date) + khr < 0n;
    });
  }

  /** Lines of a paper that is not kept yet. */
  draft(work: (books: OwnBooks) => void): readonly OwnLine[] {
    const books = new OwnBooks(this.books.rules);
    work(books);
    return books.lines;
  }

  keep(entry: Omit<ModelEntry, 'lines' | 'reversed'>, lines: readonly Omit<OwnLine, 'entry' | 'date'>[]): ModelEntry {
    const own = lines.map((line) => ({ ...line, entry: entry.id, date: entry.date }));
    const kept: ModelEntry = { ...entry, lines: own, reversed: false };
    this.books.lines.push(...own);
    this.entries.set(kept.id, kept);
    return kept;
  }

  reverse(original: ModelEntry, id: number, date: string): readonly OwnLine[] {
    original.reversed = true;
    if (original.date === date) for (const entry of [original.id, id]) this.neverWere.add(entry);
    const lines = original.lines.map((line) => ({ ...line, khr: -line.khr, cents: -line.cents }));
    return this.keep({ id, date, family: 'other', reference: '', ofPaper: original.ofPaper, isReversal: true }, lines)
      .lines;
  }
}

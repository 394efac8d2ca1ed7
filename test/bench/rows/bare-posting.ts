import type { Statement } from 'better-sqlite3';
import type { Raw } from '../raw-book.ts';

/** The rows of one posted entry, and their writing with nothing but prepared statements and one commit. */
type Cells = readonly unknown[];

export interface PostedRows {
  readonly log: Cells;
  readonly receipt: Cells;
  readonly entry: Cells;
  readonly lines: readonly Cells[];
  readonly months: readonly Cells[];
  readonly balances: readonly Cells[];
  readonly items: readonly Cells[];
  readonly links: readonly Cells[];
  readonly moves: readonly Cells[];
  readonly series: Cells;
}

/** Everything that was posted after an event, entry by entry. */
export function readPosted(book: Raw, after: number): readonly PostedRows[] {
  const all = (sql: string, ...ids: readonly number[]): Cells[] =>
    book
      .prepare(sql)
      .raw()
      .all(...ids) as Cells[];
  const events = book.prepare('SELECT seq FROM log WHERE seq > ? ORDER BY seq').pluck().all(after) as number[];
  return events.map((seq) => {
    const [log = [], entry = []] = [
      all('SELECT * FROM log WHERE seq = ?', seq)[0],
      all('SELECT * FROM journal_entry WHERE id = ?', seq)[0],
    ];
    return {
      log,
      entry,
      receipt: all('SELECT * FROM command_receipt WHERE key = (SELECT command FROM log WHERE seq = ?)', seq)[0] ?? [],
      lines: all('SELECT * FROM journal_line WHERE entry_id = ? ORDER BY line', seq),
      months: all(
        `SELECT account_id, substr(date, 1, 7), max(khr, 0), max(-khr, 0), coalesce(minor, 0), 1
         FROM journal_line WHERE entry_id = ? ORDER BY line`,
        seq,
      ),
      balances: all(
        `SELECT line.party_id, line.account_id, line.khr, coalesce(line.minor, 0) FROM journal_line AS line
         JOIN account ON account.id = line.account_id WHERE entry_id = ? AND sub_ledger = 1`,
        seq,
      ),
      items: all(
        'SELECT entry_id, line, party_id, account_id, date, amount, amount FROM open_item WHERE entry_id = ?',
        seq,
      ),
      links: all('SELECT * FROM item_link WHERE entry_id = ?', seq),
      moves: all(
        `SELECT sign(own.amount) * link.amount, link.item_entry_id, link.item_line FROM item_link AS link
         JOIN open_item AS own ON own.entry_id = link.entry_id AND own.line = link.line WHERE link.entry_id = ?
         UNION ALL SELECT -sign(own.amount) * link.amount, own.entry_id, own.line FROM item_link AS link
         JOIN open_item AS own ON own.entry_id = link.entry_id AND own.line = link.line WHERE link.entry_id = ?`,
        seq,
        seq,
      ),
      series: [entry[3], entry[4], entry[5]],
    };
  });
}

export class BarePosting {
  readonly #db: Raw;
  readonly #begin: Statement;
  readonly #commit: Statement;
  readonly #writes: ReadonlyMap<keyof PostedRows, Statement>;

  constructor(db: Raw) {
    this.#db = db;
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
    this.#writes = new Map<keyof PostedRows, Statement>([
      ['log', this.#insert('log')],
      ['receipt', this.#insert('command_receipt')],
      ['lines', this.#insert('journal_line')],
      [
        'months',
        this.#insert(
          'account_month',
          `ON CONFLICT DO UPDATE SET debit_khr = debit_khr + excluded.debit_khr,
        credit_khr = credit_khr + excluded.credit_khr, minor = minor + excluded.minor, lines = lines + excluded.lines`,
        ),
      ],
      [
        'balances',
        this.#insert(
          'party_balance',
          'ON CONFLICT DO UPDATE SET khr = khr + excluded.khr, minor = minor + excluded.minor',
        ),
      ],
      ['items', this.#insert('open_item')],
      ['links', this.#insert('item_link')],
      ['moves', db.prepare('UPDATE open_item SET open = open + ? WHERE entry_id = ? AND line = ?')],
      ['entry', this.#insert('journal_entry')],
      ['series', this.#insert('number_series', 'ON CONFLICT DO UPDATE SET last = excluded.last')],
    ]);
  }

  post(rows: PostedRows): void {
    this.#begin.run();
    for (const [name, write] of this.#writes) {
      const given = rows[name];
      if (Array.isArray(given[0])) for (const cells of given as readonly Cells[]) write.run(...cells);
      else if (given.length > 0) write.run(...given);
    }
    this.#commit.run();
  }

  #insert(table: string, then = ''): Statement {
    const columns = this.#db.prepare(`SELECT * FROM ${table}`).columns().length;
    return this.#db.prepare(
      `INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join()}) ${then}`,
    );
  }
}

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../electron/book/fault.ts';
import { noticeText } from '../../shared/i18n/notice-text.ts';
import { richBook } from '../support/rich-book.ts';
import { onFile, openPractice, Practice } from '../support/open-practice.ts';
import { heldPorts } from '../support/held-ports.ts';
import { dropGuards, derivedTablesOf, recomputeHash, tamperingsOf, unguarded } from '../support/tamper.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Whoever changes a book behind the program's back is told by `verify`, by the name of the table or of the event. */
const folder = tempFolder('tampered');
let original: Practice;
let count = 0;

beforeAll(() => {
  original = richBook(openPractice());
  original.close();
});

/** As the command line prints them; a code without its sentence would stand there bare. */
function sentences(faults: readonly Fault[]): readonly string[] {
  for (const fault of faults) expect(noticeText(fault, 'km')).toMatch(/[\u1780-\u17d2]/u);
  return faults.map((fault) => `${fault.check}: ${noticeText(fault, 'en').replace(/\.$/, '')}`);
}

/** A copy of the book with something done to it, as `verify` sees it; the home has never seen it unless it is the original's. */
async function verdict(work: (db: Database) => void, home = tempFolder('home')): Promise<readonly string[]> {
  count += 1;
  const path = join(folder, `${count}.sahakum`);
  copyFileSync(original.path, path);
  onFile(path, work);
  const practice = new Practice(heldPorts(home), path).open();
  try {
    return sentences((await practice.session.verify()).faults);
  } finally {
    practice.close();
  }
}

it('an untouched copy is whole, here and on a computer that never saw it', async () => {
  expect(await verdict(() => undefined)).toEqual([]);
  expect(await verdict(() => undefined, original.home)).toEqual([]);
});

it('without its guards it is not whole, each of them named', async () => {
  const faults = await verdict(dropGuards);
  expect(faults.length).toBeGreaterThan(15);
  for (const fault of faults) expect(fault).toMatch(/^guards: trigger \w+ is missing$/);
});

describe('the log', () => {
  const change =
    (set: string, where = 'seq = 20') =>
    (db: Database) => {
      dropGuards(db);
      db.exec(`UPDATE log SET ${set} WHERE ${where}`);
    };
  it.each([
    [
      'an amount in a body',
      change(`body = replace(body, '"khr":"', '"khr":"1')`, `seq = (SELECT max(id) FROM journal_entry)`),
    ],
    ['a body that is no JSON', change(`body = 'x'`)],
    ['a date', change(`date = '2024-07-02'`)],
    ['an actor', change(`actor = 'someone else'`)],
    ['a command', change(`command = 'other'`)],
    ['when it was recorded', change(`recorded_at = '2020-01-01T00:00:00.000Z'`)],
    ['its kind', change(`kind = 'ledger.unknown'`)],
    ['its version', change(`v = 2`)],
    ['whether it must be understood', change(`must = 0`)],
    ['its epoch', change(`epoch = 2`)],
    ['its stream', change(`stream = 'book-other'`)],
    ['its hash', change(`hash = zeroblob(32)`)],
  ])('changed: %s', async (_what, work) => {
    expect((await verdict(work)).join('\n')).toMatch(/^chain: event \d+ \(.+\) was changed$/m);
  });

  it.each([1, 20, 'last'] as const)(
    'an actor changed and the hash of that one event made anew: event %s',
    async (which) => {
      const faults = await verdict((db) => {
        dropGuards(db);
        const last = db.prepare('SELECT max(seq) FROM log').pluck().get() as number;
        const seq = which === 'last' ? last : which;
        db.exec(`UPDATE log SET actor = 'someone else' WHERE seq = ${seq}`);
        recomputeHash(db, seq);
      }, original.home);
      if (which === 'last') expect(faults.join('\n')).toContain('sentinel: this computer has seen');
      else expect(faults.join('\n')).toContain(`chain: event ${which + 1} (`);
    },
  );

  it.each([
    ['the first', 'seq = 1', 'chain: event 1 is missing'],
    ['one in the middle', 'seq = 30', 'chain: event 30 is missing'],
    ['the last', 'seq = (SELECT max(seq) FROM log)', 'replay: table '],
  ])('event deleted: %s', async (_which, where, fault) => {
    const faults = await verdict((db) => {
      unguarded(db);
      db.exec(`DELETE FROM log WHERE ${where}`);
    });
    expect(faults.join('\n')).toContain(fault);
  });

  it('the last event deleted with all its traces: this computer remembers it', async () => {
    const faults = await verdict((db) => {
      dropGuards(db);
      const last = db.prepare(`SELECT max(seq) FROM log`).pluck().get() as number;
      expect(db.prepare('SELECT kind FROM log WHERE seq = ?').pluck().get(last)).toBe('ledger.rate-set');
      db.exec(`DELETE FROM log WHERE seq = ${last}; DELETE FROM exchange_rate WHERE date = '2026-11-20'`);
    }, original.home);
    expect(faults.join('\n')).toMatch(/sentinel: this computer has seen \d+ events of epoch 1/);
  });

  it('an event inserted between two others', async () => {
    const faults = await verdict((db) => {
      unguarded(db);
      db.exec(`UPDATE log SET seq = -seq WHERE seq > 30; UPDATE log SET seq = 1 - seq WHERE seq < 0`);
      db.exec(`INSERT INTO log SELECT 31, stream, epoch, epoch_id, recorded_at, date, actor, command, kind, must, v, body, hash
               FROM log WHERE seq = 30`);
    });
    expect(faults.join('\n')).toMatch(/^chain: event 31 \(.+\) was changed$/m);
  });
});

/** Tables of certification, of which there are many with many columns: one of each is changed in one copy. */
const OF_REGISTER = /^(parcel|field_|organic_|ticket_register|inspection|nonconformity|farmer_list)/;

describe('the tables that are built from the log', () => {
  const tables = onFile(richBookPath(), derivedTablesOf);
  it('are these, and every one has rows to tamper with', () => {
    expect(tables).toEqual([
      'account',
      'account_month',
      'book_setting',
      'exchange_rate',
      'farmer_list',
      'farmer_list_row',
      'field_input',
      'field_season',
      'holding',
      'inspection',
      'inspection_condition',
      'item_link',
      'journal_entry',
      'journal_line',
      'member',
      'nonconformity',
      'number_series',
      'open_item',
      'organic_decision',
      'organic_document',
      'organic_setting',
      'organic_standard',
      'paddy_price',
      'paddy_rule',
      'parcel',
      'parcel_version',
      'party',
      'party_balance',
      'period_lock',
      'share_change',
      'share_movement',
      'ticket_register',
      'ticket_settlement',
      'ticket_void',
      'weigh_ticket',
    ]);
  });

  it.each(tables.filter((table) => table !== 'book_setting' && !OF_REGISTER.test(table)))(
    '%s: a cell of each column changed, a row deleted, a row inserted',
    async (table) => {
      const tamperings = onFile(original.path, (db) => tamperingsOf(db, table));
      expect(tamperings.length).toBeGreaterThan(2);
      const untold: string[] = [];
      for (const { name, work } of tamperings) {
        const faults = await verdict(work);
        if (!faults.some((fault) => fault.includes(`table ${table} differs`))) untold.push(name);
      }
      expect(untold).toEqual([]);
    },
  );

  it('of the register and its control: the same, in each of them at once', { timeout: 240_000 }, async () => {
    const ofRegister = tables.filter((table) => OF_REGISTER.test(table));
    const tamperings = onFile(original.path, (db) =>
      ofRegister.map((table) => ({ table, all: tamperingsOf(db, table) })),
    );
    expect(tamperings.map(({ all }) => all.length).every((count) => count > 4)).toBe(true);
    const untold: string[] = [];
    for (let nth = 0; tamperings.some(({ all }) => nth < all.length); nth += 1) {
      const now = tamperings.flatMap(({ table, all }) => all.slice(nth, nth + 1).map((each) => ({ table, ...each })));
      const faults = await verdict((db) => {
        for (const { work } of now) work(db);
      });
      for (const { table, name } of now)
        if (!faults.some((fault) => fault.includes(`table ${table} differs`))) untold.push(`${table}: ${name}`);
    }
    expect(untold).toEqual([]);
  });
});

describe('a guard alone', () => {
  const guards = onFile(richBookPath(), (db) =>
    db.prepare(`SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'index') AND sql IS NOT NULL`).all(),
  ) as readonly { readonly type: string; readonly name: string }[];

  it.each(guards)('$type $name dropped', async ({ type, name }) => {
    expect(await verdict((db) => void db.exec(`DROP ${type} ${name}`))).toEqual([`guards: ${type} ${name} is missing`]);
  });

  it.each([
    [
      'a trigger of the same name that does nothing',
      'DROP TRIGGER log_no_delete; CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT 1; END',
      'guards: trigger log_no_delete was changed',
    ],
    ['a table of somebody’s own', 'CREATE TABLE mine (id INTEGER)', 'guards: table mine does not belong here'],
    [
      'a trigger of somebody’s own',
      'CREATE TRIGGER mine AFTER INSERT ON log BEGIN SELECT 1; END',
      'guards: trigger mine does not belong here',
    ],
    ['a view over the books', 'CREATE VIEW mine AS SELECT 1', 'guards: view mine does not belong here'],
    ['one more column', 'ALTER TABLE party ADD COLUMN mine TEXT', 'guards: table party was changed'],
  ])('%s', async (_what, sql, fault) => {
    expect(await verdict((db) => void db.exec(sql))).toEqual([fault]);
  });
});

function richBookPath(): string {
  const practice = richBook(openPractice());
  practice.close();
  return practice.path;
}

describe('a log that somebody wrote anew, with every hash right', () => {
  /** The hashes of all events from the first, as whoever holds the file can make them. */
  const rehash = (db: Database): void => {
    const count = db.prepare('SELECT count(*) FROM log').pluck().get() as number;
    for (let seq = 1; seq <= count; seq += 1) recomputeHash(db, seq);
  };
  it.each([
    ['an epoch that nothing began', `UPDATE log SET epoch = 2 WHERE seq = (SELECT max(seq) FROM log)`, 'epoch'],
    ['a log that begins with a later epoch', `UPDATE log SET epoch = 7`, 'kind'],
    ['an epoch of another name', `UPDATE log SET epoch_id = 'x' WHERE seq > 20`, 'epoch'],
    ['events of another stream', `UPDATE log SET stream = 'x' WHERE seq > 20`, 'stream'],
    [
      'an epoch that names no parent',
      `UPDATE log SET kind = 'book.epoch-started', epoch = 2, epoch_id = 'x' WHERE seq = (SELECT max(seq) FROM log)`,
      'body',
    ],
  ])('%s is named', async (_what, sql, column) => {
    const faults = await verdict((db) => {
      unguarded(db);
      db.exec(sql);
      rehash(db);
    }, original.home);
    expect(faults.filter((fault) => fault.startsWith('chain'))).toEqual([
      expect.stringMatching(new RegExp(`^chain: event \\d+ .* is not as the program writes it: ${column}$`)),
    ]);
  });

  it.each(['date', 'recorded_at', 'actor'])('a %s that is none breaks a rule of the table', async (column) => {
    const faults = await verdict((db) => {
      unguarded(db);
      db.exec(`UPDATE log SET ${column} = '' WHERE seq = 20`);
      rehash(db);
    });
    expect(faults.some((fault) => fault.startsWith('file: the file is damaged: CHECK constraint failed in log'))).toBe(
      true,
    );
  });
});

it.each([
  `CREATE TRIGGER sqlitex_evil BEFORE INSERT ON log WHEN NEW.kind = 'x' BEGIN SELECT RAISE(IGNORE); END`,
  `CREATE TABLE sqlitefoo (x)`,
  `CREATE VIEW "SQLITE-x" AS SELECT 1`,
])('%s does not belong here', async (sql) => {
  expect(await verdict((db) => db.exec(sql))).toEqual([expect.stringMatching(/^guards: .* does not belong here$/)]);
});

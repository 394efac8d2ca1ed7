import { beforeEach, describe, expect, it } from 'vitest';
import { onFile, openPractice } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { richBook } from '../support/rich-book.ts';

/** What the file itself refuses to somebody with an SQL program: opening a month, a payment changed, an entry of no event. */
let practice: Practice;
beforeEach(() => {
  practice = richBook(openPractice());
});

const LIKE_THE_LAST = `SELECT (SELECT max(seq) + 1 FROM log), stream, epoch, epoch_id, recorded_at, '2024-08-31', actor, command`;
const LINES = `INSERT INTO journal_line (entry_id, line, account_id, date, khr)
  SELECT (SELECT max(seq) FROM log), 1, id, '2024-08-31', 5 FROM account WHERE code = '1010' UNION ALL
  SELECT (SELECT max(seq) FROM log), 2, id, '2024-08-31', -5 FROM account WHERE code = '4010'`;
const ENTRY = (date: string): string =>
  `INSERT INTO journal_entry (id, date, kind, series, fiscal_year, number, description)
   VALUES ((SELECT max(seq) FROM log), '${date}', 'receipt', 'RV', 2024, 99, 'x')`;

describe('raw SQL in the file', () => {
  it.each([
    ['the lock taken off', `UPDATE period_lock SET locked_through = NULL`, 'by an event'],
    ['the lock moved back', `UPDATE period_lock SET locked_through = '2024-01-31'`, 'by an event'],
    ['the lock deleted', `DELETE FROM period_lock`, 'by an event'],
    ['the lock replaced', `INSERT OR REPLACE INTO period_lock VALUES (1, NULL)`, 'by an event'],
    ['a payment changed', `UPDATE ticket_settlement SET cash_khr = 1`, 'never changed'],
    ['a payment deleted', `DELETE FROM ticket_settlement`, 'never deleted'],
    ['a void changed', `UPDATE ticket_void SET reason = 'x'`, 'never changed'],
    ['a void deleted', `DELETE FROM ticket_void`, 'never deleted'],
    ['a control account made a plain one', `UPDATE account SET sub_ledger = 0 WHERE code = '2110'`, 'stays as it was'],
    ['an account deleted', `DELETE FROM account WHERE code = '5110'`, 'never deleted'],
    [
      'an account replaced',
      `INSERT OR REPLACE INTO account SELECT id, code, name_en, name_km, 'equity', role, currency, 0 FROM account WHERE code = '2110'`,
      'never replaced',
    ],
    [
      'an entry without a number of its own',
      ENTRY('2024-08-31').replace('(SELECT max(seq) FROM log)', 'NULL'),
      'of its event',
    ],
    ['an entry on a day that is none', `${LINES}; ${ENTRY('2025-13-45')}`, 'one date'],
    ['an entry upon an event of another kind', `${LINES}; ${ENTRY('2024-08-31')}`, 'with its event'],
  ])('%s is refused', async (_what, sql, words) => {
    const before = practice.head();
    expect(() => practice.sql((db) => db.exec(`BEGIN; ${sql}; COMMIT`))).toThrow(words);
    expect(practice.head()).toBe(before);
    expect(await practice.session.verify()).toMatchObject({ ok: true });
  });

  it('a month is not opened by an event that names another', () => {
    const work = `BEGIN; INSERT INTO log ${LIKE_THE_LAST}, 'ledger.period-unlocked', 1, 1, '{"through":"2024-01-31"}', hash
      FROM log ORDER BY seq DESC LIMIT 1; UPDATE period_lock SET locked_through = '2023-12-31'; COMMIT`;
    expect(() => onFile(practice.path, (db) => db.exec(work))).toThrow('by an event');
  });

  it('a kind that describes is taken in a locked month; one that moves the books is not', () => {
    const insert = (kind: string): string =>
      `INSERT INTO log ${LIKE_THE_LAST.replace('2024-08-31', '2024-06-30')}, '${kind}', 0, 1, '{}', hash
       FROM log ORDER BY seq DESC LIMIT 1`;
    expect(() => onFile(practice.path, (db) => db.exec(insert('organic.decision-noted')))).not.toThrow();
    for (const kind of ['shares.moved', 'paddy.ticket-voided', 'paddy.settlement-reversed'])
      expect(() => onFile(practice.path, (db) => db.exec(insert(kind)))).toThrow('period locked');
  });
});

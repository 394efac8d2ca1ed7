import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectScratch } from '../book/connection.ts';
import type { Cell, Column } from './csv.ts';
import { csvSql, csvText, heading } from './csv.ts';

/** SQLite writes of any cells the text that this program writes of them. */
const COLUMNS: readonly Column[] = [
  { name: 'number', type: 'number' },
  { name: 'day', type: 'date' },
  { name: 'name', type: 'text' },
  { name: 'memo', type: 'text' },
];

const NASTY = [
  ...[
    '=HYPERLINK("x")',
    '+855',
    '-',
    '@',
    '\tx',
    '\r',
    '\n',
    '"',
    '""',
    ',',
    "'",
    '',
    '[=]',
    '*',
    '?',
    '^',
    'a-b',
    '=a,"b"',
  ],
  ...['សុខ ស្រីមុំ', 'ក,ខ', '\u2028', '\ufeff', '😀', '\0', 'a\0\r\n=1,', '=\0"', '=1\r\n2'],
];
const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", '\0', 'a', 'ក', '្') }),
  fc.string({ unit: 'grapheme' }),
);
const row = fc.tuple(
  fc.option(fc.oneof(fc.maxSafeInteger(), fc.constantFrom('0.05', '-12.30'))),
  fc.option(fc.constantFrom('2026-01-31', '2025-12-01')),
  fc.option(text),
  fc.option(text),
);

test('a table out of a query is the table out of its rows', () => {
  const db = connectScratch();
  db.exec('CREATE TABLE given (place INTEGER PRIMARY KEY, number ANY, day TEXT, name TEXT, memo TEXT) STRICT');
  const put = db.prepare('INSERT INTO given (number, day, name, memo) VALUES (?, ?, ?, ?)');
  const written = db.prepare(csvSql(COLUMNS, 'SELECT number, day, name, memo FROM given ORDER BY place')).pluck();
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows: readonly (readonly Cell[])[]) => {
      db.exec('DELETE FROM given');
      for (const cells of rows) {
        const bound = cells.map((cell) => (typeof cell === 'number' ? BigInt(cell) : cell));
        put.run(...bound);
      }
      const found = written.get() as Buffer | null;
      expect(heading(COLUMNS) + (found?.toString('utf8') ?? '')).toBe(csvText(COLUMNS, rows));
    }),
    { numRuns: 400 },
  );
  db.close();
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

/** A file without quotes takes a short road; it must read as the library reads it, rows of blanks left out. */
const columns = { required: ['a'], optional: ['b', 'c'] };
const cellText = fc.string({ unit: fc.constantFrom('x', 'ក', ' ', '1', '.', '\t'), maxLength: 5 });
const files = fc.record({
  rows: fc.array(fc.oneof(fc.constant<string[]>([]), fc.tuple(cellText, cellText, cellText)), { maxLength: 8 }),
  end: fc.constantFrom('\n', '\r\n'),
  last: fc.boolean(),
  mark: fc.constantFrom('', '\ufeff'),
});

test('a file without quotes is read as the library reads it', () => {
  fc.assert(
    fc.property(files, ({ rows, end, last, mark }) => {
      const text = mark + ['a,b,c', ...rows.map((row) => row.join(','))].join(end) + (last ? end : '');
      const read = readTable(Buffer.from(text), 'f.csv', columns);
      const expected = (
        parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, info: true }) as unknown as {
          record: string[];
          info: { lines: number };
        }[]
      )
        .slice(1)
        .filter(({ record }) => record.some((cell) => cell.trim() !== ''));
      expect(read.ok && read.value.rows).toEqual(
        expected.map(({ record, info }) => ({
          line: info.lines,
          cells: { a: record[0]?.trim(), b: record[1]?.trim(), c: record[2]?.trim() },
        })),
      );
    }),
    { numRuns: 500 },
  );
});

test('quotes and mixed line ends take the long road', () => {
  const read = readTable(Buffer.from('a,b,c\n"x\ny",2,3\n4,5,6\n'), 'f.csv', columns);
  expect(read.ok && read.value.rows).toEqual([
    { line: 2, cells: { a: 'x\ny', b: '2', c: '3' } },
    { line: 4, cells: { a: '4', b: '5', c: '6' } },
  ]);
});

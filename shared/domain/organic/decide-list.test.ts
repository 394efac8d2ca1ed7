import { expect, it } from 'vitest';
import { decideList } from './decide-list.ts';
import type { ListRowBody } from './events.ts';

/** What is frozen into a list, and what is said of one that is as the last was. */
const ROW: ListRowBody = {
  party: 'M-1',
  parcel: 'P-1',
  approval: 'approved',
  status: 'organic',
  crop: 'rice',
  place: null,
  area_m2: 5000,
  estimate_kg: 1500,
  joined_on: '2020-01-15',
  last_input: null,
  last_input_on: null,
  conversion_start: '2022-01-01',
};
const ASKED = { standard: 'EU-2018/848', asOf: '2025-03-01' };
const FACTS = { today: '2025-06-01', rows: [ROW], lastVersion: 0, lastRows: [] };

it('is the first, with its rows, on the day on which it is handed out', () => {
  expect(decideList(FACTS, ASKED)).toEqual({
    ok: true,
    warnings: [],
    value: {
      kind: 'organic.list-issued',
      v: 1,
      date: '2025-06-01',
      body: { standard: 'EU-2018/848', version: 1, as_of: '2025-03-01', rows: [ROW] },
    },
  });
});

it.each<readonly [string, readonly ListRowBody[], readonly string[]]>([
  ['the same rows', [ROW], ['list-unchanged']],
  ['another area', [{ ...ROW, area_m2: 5001 }], []],
  ['a day where there was none', [{ ...ROW, last_input_on: '2024-01-01' }], []],
  ['one row more', [ROW, { ...ROW, parcel: 'P-2' }], []],
  ['another order', [{ ...ROW, parcel: 'P-2' }, ROW], []],
])('after a fourth version with %s', (_what, lastRows, warnings) => {
  const decided = decideList({ ...FACTS, lastVersion: 4, lastRows }, ASKED);
  expect(decided.ok && [decided.value.body.version, decided.warnings.map(({ code }) => code)]).toEqual([5, warnings]);
});

it.each([
  ['2025-06-01', []],
  ['2025-06-02', ['list-in-future']],
  ['2025-02-29', ['date-not-a-day']],
])('as of %s, issued on 1 June', (asOf, codes) => {
  const decided = decideList(FACTS, { ...ASKED, asOf });
  expect(decided.ok ? [] : decided.refusals.map(({ code }) => code)).toEqual(codes);
});

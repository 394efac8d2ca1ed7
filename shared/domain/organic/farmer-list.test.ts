import { expect, it } from 'vitest';
import type { ListedParcel } from './farmer-list.ts';
import { farmerListRows } from './farmer-list.ts';
import type { Decision } from './register-status.ts';

/** Who stands on the list, in which order, and what was last put on the field. */
const STANDARD = 'EU-2018/848';
const decided = (status: string, date = '2024-01-01', seq = 1): Decision => ({
  ...{ seq, date, status },
  standard: STANDARD,
  recordedOn: date,
});

const parcel = (party: string, code: string, status: string, changes: Partial<ListedParcel> = {}): ListedParcel => ({
  party,
  parcel: code,
  crop: 'rice',
  place: null,
  areaM2: 5000,
  estimateKg: 1500,
  joinedOn: null,
  conversionStart: null,
  history: { decisions: status === '' ? [] : [decided(status)], prohibitedOn: [] },
  ofMember: [],
  inputs: [],
  ...changes,
});

const rowsOn = (date: string, ...parcels: readonly ListedParcel[]): readonly string[] =>
  farmerListRows(parcels, { standard: STANDARD, date }).map(
    ({ party, parcel: code, status, approval }) => `${party} ${code} ${status} ${approval}`,
  );

it('orders by member and parcel, and has the conventional land of whoever has other land', () => {
  expect(
    rowsOn(
      '2025-01-01',
      parcel('M-2', 'A', 'in-conversion'),
      parcel('M-1', 'C', ''),
      parcel('M-1', 'B', 'organic'),
      parcel('M-3', 'D', ''),
    ),
  ).toEqual(['M-1 B organic approved', 'M-1 C conventional approved', 'M-2 A in-conversion approved']);
});

it.each([
  ['approved', ['M-1 A organic approved']],
  ['conditional', ['M-1 A organic conditional']],
  ['applicant', []],
  ['registered', []],
  ['refused', []],
  ['suspended', []],
  ['excluded', []],
  ['withdrawn', []],
])('a member who is %s', (approval, rows) => {
  expect(rowsOn('2025-01-01', parcel('M-1', 'A', 'organic', { ofMember: [decided(approval)] }))).toEqual(rows);
});

it('knows of a day what held on it', () => {
  const ofMember = [decided('approved'), decided('suspended', '2025-02-01', 2)];
  const own = parcel('M-1', 'A', 'organic', { ofMember });
  expect([rowsOn('2023-12-31', own), rowsOn('2025-01-31', own).length, rowsOn('2025-02-01', own)]).toEqual([[], 1, []]);
});

it.each([
  ['the latest', '2025-01-01', ['Urea 50 kg', '2024-05-01']],
  ['up to the day', '2024-04-30', ['DDT 1 l', '2023-01-01']],
  ['the named one of one day', '2023-01-01', ['DDT 1 l', '2023-01-01']],
  ['of one known only by its day, the day', '2022-06-01', [null, '2022-06-01']],
  ['nothing', '2022-05-31', [null, null]],
])('names of the prohibited inputs %s', (_what, date, last) => {
  const inputs = [
    { date: '2024-05-01', what: 'Urea 50 kg' },
    { date: '2023-01-01', what: 'DDT 1 l' },
    { date: '2023-01-01', what: '' },
    { date: '2022-06-01', what: '' },
  ];
  for (const order of [inputs, inputs.toReversed()]) {
    const history = { decisions: [decided('organic', '2020-01-01')], prohibitedOn: [] };
    const [row] = farmerListRows([parcel('M-1', 'A', '', { history, inputs: order })], { standard: STANDARD, date });
    expect([row?.last_input, row?.last_input_on]).toEqual(last);
  }
});

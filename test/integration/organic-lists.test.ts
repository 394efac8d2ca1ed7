import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reading } from '../../electron/book/book.ts';
import { BUNDLE_TABLES } from '../../electron/core/bundle-tables.ts';
import type { Practice } from '../support/open-practice.ts';
import { onFile, openPractice, valueOf } from '../support/open-practice.ts';
import { decideMember, EU, fourFarms, organicRound } from '../support/organic-farm.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** What the control comes to: the list of approved farmers, which stays as it was handed out, and the overview. */
let book: Practice;

beforeEach(() => {
  book = openPractice({ day: '2025-06-01' });
});

afterEach(() => {
  book.close();
});

const rowsOf = (input: { readonly version?: number; readonly asOf?: string }): readonly string[] =>
  book
    .must('organic.farmerList', input)
    .rows.map(
      ({ party, parcel, approval, status, area_m2: area }) => `${party} ${parcel} ${approval} ${status} ${area}`,
    );

describe('the approved farmer list', () => {
  it('has every parcel of whoever is approved and has certified land, by member and parcel', () => {
    fourFarms(book);
    expect(rowsOf({ asOf: '2025-03-01' })).toEqual([
      'M-1 P-1 approved organic 5000',
      'M-1 P-1B approved conventional 2500',
      'M-2 P-2 approved in-conversion 10000',
    ]);
    const { totals, crops, version, issuedOn, rows } = book.must('organic.farmerList', {
      asOf: '2025-03-01',
      standard: EU,
    });
    expect([version, issuedOn, crops]).toEqual([0, null, ['rice']]);
    expect(totals).toEqual({
      farmers: 2,
      parcels: 3,
      byStatus: [
        { status: 'conventional', parcels: 1, areaM2: 2500, estimateKg: 750 },
        { status: 'in-conversion', parcels: 1, areaM2: 10_000, estimateKg: 2000 },
        { status: 'organic', parcels: 1, areaM2: 5000, estimateKg: 1500 },
      ],
    });
    expect(rows[0]).toMatchObject({
      nameEn: 'Sok Chanthy',
      sex: 'F',
      villageKm: 'ព្រៃខ្លា',
      joined_on: '2020-01-15',
      last_input: null,
    });
    // Before anything was decided, nobody is on it; nor under a standard of which nobody decided.
    expect(rowsOf({ asOf: '2024-01-31' })).toEqual([]);
    expect(book.must('organic.farmerList', { asOf: '2025-03-01', standard: 'NOP' }).rows).toEqual([]);
  });

  it('is frozen when it is handed out: later decisions change the next version', () => {
    fourFarms(book);
    const first = book.must('organic.issueList', { asOf: '2025-03-01' });
    expect([first.version, first.issuedOn, first.rows.length]).toEqual([1, '2025-06-01', 3]);
    decideMember(book, 'M-2', { approval: 'suspended', date: '2025-02-25' });
    const input = { product: 'Urea', quantity: '50', unit: 'kg', date: '2025-02-01', isPermitted: false };
    book.must('organic.recordSeason', { parcel: 'P-1B', year: '2025', crop: 'rice', inputs: [input] });
    expect(book.must('organic.farmerList', { version: 1 })).toEqual(first);
    const second = book.must('organic.issueList', { asOf: '2025-03-01', standard: EU });
    expect([second.version, second.rows.map(({ parcel }) => parcel)]).toEqual([2, ['P-1', 'P-1B']]);
    expect(second.rows[1]).toMatchObject({ last_input: 'Urea 50 kg', last_input_on: '2025-02-01' });
    expect(book.must('organic.farmerList', { version: 1 })).toEqual(first);
    const again = book.call('organic.issueList', { asOf: '2025-03-01' });
    expect(again).toMatchObject({ ok: true, warnings: [{ code: 'list-unchanged', params: { version: 2 } }] });
  });

  it('is refused: a version that was never issued, an empty list, a day to come, a standard that is none', () => {
    expect(book.refused('organic.issueList', { asOf: '2025-03-01' })).toEqual(['list-empty']);
    expect(book.refused('organic.issueList', { asOf: '2025-06-02' })).toEqual(['list-in-future']);
    expect(book.refused('organic.issueList', { asOf: '2025-02-29' })).toEqual(['date-not-a-day']);
    expect(book.refused('organic.issueList', { asOf: '2025-03-01', standard: 'ISO' })).toEqual(['standard-unknown']);
    expect(book.refused('organic.farmerList', { version: 1 })).toEqual(['list-unknown']);
    expect(book.refused('organic.farmerList', { standard: 'ISO' })).toEqual(['standard-unknown']);
    expect(book.refused('organic.farmerList', { asOf: 'now' })).toEqual(['date-not-a-day']);
  });
});

describe('the overview', () => {
  it('says what is certified, what runs out, what is open, who is over the quota and who was not visited', () => {
    organicRound(book);
    const view = book.must('organic.dashboard', {});
    expect([view.asOf, view.mainStandard]).toEqual(['2025-06-01', EU]);
    expect(view.areas.map(({ status, parcels, areaM2 }) => [status, parcels, areaM2])).toEqual([
      ['conventional', 3, 12_500],
      ['in-conversion', 1, 10_000],
      ['organic', 1, 5000],
    ]);
    expect(view.members).toEqual([
      { approval: 'registered', count: 1 },
      { approval: 'approved', count: 2 },
      { approval: 'refused', count: 1 },
    ]);
    expect(view.expiring.map(({ number, alert, daysLeft }) => [number, alert, daysLeft])).toEqual([
      ['C-2', 'within-90', 90],
    ]);
    expect(view.openConditions.map(({ party, text, deadline }) => [party.code, text, deadline])).toEqual([
      ['M-2', 'B', '2025-02-28'],
      ['M-4', 'Mend', '2025-05-01'],
    ]);
    expect(view.openNonconformities.map(({ number }) => number)).toEqual(['NC-2024-00002', 'NC-2024-00001']);
    expect(view.overQuota).toEqual([
      { party: { code: 'M-1', nameKm: 'ស៊ុខ ចាន់ធី', nameEn: 'Sok Chanthy' }, quotaG: 1_650_000, deliveredG: 1_980_000 },
    ]);
    expect(view.proposals.map(({ parcel, from, to, date }) => [parcel, from, to, date])).toEqual([
      ['P-2', 'in-conversion', 'organic', '2024-01-01'],
    ]);
    expect(view.notInspected.map(({ code }) => code)).toEqual(['M-1', 'M-3']);
    expect(view.lists.map(({ version, asOf, issuedOn }) => [version, asOf, issuedOn])).toEqual([
      [1, '2025-03-01', '2025-06-01'],
    ]);
    // As it stood before: the condition was not met yet, the non-conformity not closed, and nobody's list was out.
    const before = book.must('organic.dashboard', { asOf: '2025-03-04' });
    expect(before.openNonconformities).toHaveLength(3);
    expect(book.must('organic.dashboard', { asOf: '2025-02-24' }).openConditions).toHaveLength(3);
    expect(before.lists).toEqual([]);
    expect(book.refused('organic.dashboard', { asOf: '2025-13-01' })).toEqual(['date-not-a-day']);
  });

  it('is empty where there is no register', () => {
    const view = book.must('organic.dashboard', {});
    expect([view.areas, view.members, view.expiring, view.proposals, view.notInspected, view.lists]).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
  });
});

/** A table of a bundle of the whole book, without its heading. */
function bundleTable(name: string): readonly string[] {
  const table = BUNDLE_TABLES.find((each) => each.name === name);
  const whole = reading(book.session.book, () =>
    Buffer.concat([...(table?.pieces(book.session.book, { from: 1, to: book.session.view().events }) ?? [])]).toString(
      'utf8',
    ),
  );
  return whole.split('\r\n').slice(1, -1);
}

describe('a book with a register and its control', () => {
  it('tells in the tables of its bundle what its log says', () => {
    organicRound(book);
    const seq = (kind: string): readonly number[] =>
      onFile(book.path, (db) =>
        db.prepare('SELECT seq FROM log WHERE kind = ? ORDER BY seq').pluck().all(kind),
      ) as number[];
    expect(bundleTable('parcels').slice(0, 2)).toEqual([
      'P-1,M-1,,2026-11-23,5000,owned,rice,,3000,1500,2022-01-01,,,,,0',
      'P-1B,M-1,2025-02-01,2026-11-23,2500,owned,rice,,3000,750,,,,,,0',
    ]);
    expect(bundleTable('organic-decisions').at(-1)).toBe(
      `${seq('organic.status-decided').at(-1)},2025-02-20,2026-11-23,member,M-4,,EU-2018/848,refused,committee,Chea Mony,${seq('organic.inspection-recorded')[0]},`,
    );
    expect(bundleTable('inspections')).toEqual([
      `${seq('organic.inspection-recorded')[0]},2025-02-10,OI,2024,1,M-4,EU-2018/848,Sok Dara,1,2025-02-10,approve,1,1,0,`,
      `${seq('organic.inspection-recorded')[1]},2025-02-10,OI,2024,2,M-2,EU-2018/848,Sok Dara,1,2025-02-10,approve,0,2,1,`,
    ]);
    expect(bundleTable('nonconformities').at(-1)).toBe(
      `${seq('organic.nonconformity-raised')[2]},2025-03-01,NC,2024,3,internal,M-1,P-1,EU-2018/848,4.2,Sacks of urea in the barn,minor,,Take them away,2025-03-31,Sok Chanthy,2025-03-05,A,`,
    );
    const [old, next] = seq('organic.document-filed');
    const sha256 = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';
    expect(bundleTable('documents').slice(0, 2)).toEqual([
      `${old},2025-06-01,certificate,C-1,Certificate,,,,,2025-05-31,${sha256},a.txt,1,,2025-06-01,→ C-2`,
      `${next},2025-06-01,certificate,C-2,Certificate,,,,,2025-08-30,${sha256},a.txt,1,${old},,`,
    ]);
    const list = `${seq('organic.list-issued')[0]},EU-2018/848,1,2025-03-01,2025-06-01`;
    expect(bundleTable('farmer-lists')).toEqual([
      `${list},1,M-1,P-1,approved,organic,rice,,5000,1500,2020-01-15,,,2022-01-01`,
      `${list},2,M-1,P-1B,approved,conventional,rice,,2500,750,2020-01-15,,,`,
      `${list},3,M-2,P-2,approved,in-conversion,rice,,10000,2000,2020-01-15,,,2022-01-01`,
    ]);
  });

  it('is whole, and is the same when its tables are built anew from the log', async () => {
    organicRound(book);
    expect(await book.session.verify()).toMatchObject({ ok: true, faults: [] });
    const path = join(tempFolder('rebuilt'), 'rebuilt.sahakum');
    valueOf(book.session.rebuild(path));
    const tables = [
      'inspection',
      'inspection_condition',
      'nonconformity',
      'organic_document',
      'farmer_list',
      'farmer_list_row',
    ];
    for (const table of tables) {
      const read = (file: string): unknown => onFile(file, (db) => db.prepare(`SELECT * FROM ${table}`).all());
      const rows = read(path);
      expect(rows).not.toEqual([]);
      expect(rows).toEqual(read(book.path));
    }
  });

  it('keeps a list that was handed out against any hand', () => {
    organicRound(book);
    for (const sql of [
      'UPDATE farmer_list_row SET area_m2 = 1',
      'DELETE FROM farmer_list',
      "UPDATE farmer_list SET as_of = '2025-01-01'",
    ])
      expect(() => onFile(book.path, (db) => db.exec(sql)), sql).toThrow(/lists are never/);
  });

  it('tells a number that is missing or doubled', async () => {
    organicRound(book);
    onFile(book.path, (db) => db.exec('UPDATE nonconformity SET number = 7 WHERE number = 3'));
    const { faults } = await book.session.verify();
    expect(faults.map(({ code }) => code)).toEqual(['fault-table-differs', 'breach-numbers']);
  });
});

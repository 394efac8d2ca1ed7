import type { MemberOrganic, ParcelView } from '../../shared/contract/organic.ts';
import type {
  ConditionView,
  FarmerList,
  FarmerListRow,
  InspectionView,
} from '../../shared/contract/organic-control.ts';
import { PaperWords } from '../../shared/i18n/papers/paper-words.ts';
import type { PaperStyle } from '../../shared/i18n/papers/paper-words.ts';
import { people } from './khmer-texts.ts';

/** Made figures of certification for papers that need no book: as many members as asked for, with two parcels each. */
export const paperWords = (language: PaperStyle['language'], digits: PaperStyle['digits'] = 'latin'): PaperWords =>
  new PaperWords({
    coop: { nameKm: 'សហគមន៍កសិកម្មត្រាំកក់', nameEn: 'Tram Kak Agricultural Cooperative' },
    ...{ language, digits, reading: 'thousands' },
    printed: { day: '2025-10-28', time: '10:12', who: 'Chan' },
  });

const STATUSES = ['organic', 'in-conversion', 'conventional'] as const;

function rowOf(member: number, parcel: number): FarmerListRow {
  const person = people[member % people.length];
  if (!person) throw new Error('the sample has people');
  const party = `M-${String(member + 1).padStart(4, '0')}`;
  const serial = member * 2 + parcel;
  const hasInput = serial % 5 === 0;
  return {
    ...{ party, parcel: `${party}-P${String(parcel + 1)}`, approval: serial % 11 === 0 ? 'conditional' : 'approved' },
    ...{ status: STATUSES[serial % 3] ?? 'organic', crop: 'rice', place: serial % 4 === 0 ? 'វាលស្រែខាងលិចវត្ត' : null },
    ...{ area_m2: 4000 + ((serial * 37) % 9000), estimate_kg: 900 + ((serial * 53) % 2700), joined_on: '2020-08-15' },
    ...{ last_input: hasInput ? 'អ៊ុយរ៉េ 50 kg' : null, last_input_on: hasInput ? '2021-06-01' : null },
    ...{ conversion_start: '2021-06-02', nameKm: person.name_km, nameEn: person.name_en, sex: 'F' },
    ...{ villageKm: person.village_km, villageEn: 'Trapeang Reang' },
  };
}

export function madeFarmerList(members: number, version = 3): FarmerList {
  const rows = Array.from({ length: members * 2 }, (_, serial) => rowOf(Math.floor(serial / 2), serial % 2));
  const of = (status: string): readonly FarmerListRow[] => rows.filter((row) => row.status === status);
  return {
    ...{ standard: 'EU-2018/848', version, asOf: '2025-10-28', issuedOn: version === 0 ? null : '2025-10-29' },
    ...{ crops: ['rice'], rows },
    totals: {
      ...{ farmers: members, parcels: rows.length },
      byStatus: STATUSES.map((status) => ({
        ...{ status, parcels: of(status).length },
        areaM2: of(status).reduce((sum, row) => sum + row.area_m2, 0),
        estimateKg: of(status).reduce((sum, row) => sum + row.estimate_kg, 0),
      })),
    },
  };
}

const PARTY = { code: 'M-0037', nameKm: 'សុខ វណ្ណា', nameEn: 'Sok Vanna' };

const madeParcel = (no: number): ParcelView => ({
  ...{ code: `M-0037-P${String(no)}`, party: PARTY, fromDate: '', areaM2: 5900 * no, tenure: 'rented', crop: 'rice' },
  ...{ variety: 'Phka Malis', yieldKgPerHa: '3050', estimateKg: 1800 * no, conversionStart: '2020-04-01' },
  ...{ lastProhibitedInputOn: '2020-03-31', place: 'វាលខាងលិចវត្ត', gps: null, water: 'ទឹកភ្លៀង', isRetired: false },
  neighbours: { north: 'ស្រែ សុខ ចាន់ធី ដាំស្រូវធម្មតា មានភ្លឺ 2 m', east: 'ផ្លូវលំ', west: 'ប្រឡាយទឹក' },
  statuses: [
    { standard: 'EU-2018/848', status: 'organic', since: '2022-06-15', conversionYear: 0, proposal: null },
    {
      ...{ standard: 'NOP', status: 'in-conversion', since: '2022-06-15', conversionYear: 2 },
      proposal: { status: 'organic', from: '2023-04-01', isDue: true },
    },
  ],
});

export const madeMember = (parcels = 2): MemberOrganic => ({
  ...{ asOf: '2025-10-28', mainStandard: 'EU-2018/848', approval: 'approved', status: 'organic', because: 'parcels' },
  party: { ...PARTY, sex: 'M', villageKm: 'ត្រពាំងរាំង', villageEn: 'Trapeang Reang', joinedOn: '2020-08-15' },
  ...{ areaM2: 17_700, estimateKg: 5400, quotaG: 5_400_000, deliveredG: 3_210_500 },
  parcels: Array.from({ length: parcels }, (_, index) => madeParcel(index + 1)),
  decisions: [
    {
      ...{ id: 9, date: '2022-06-15', recordedOn: '2022-06-20', party: PARTY, parcel: 'M-0037-P1' },
      ...{ standard: 'EU-2018/848', status: 'organic', decidedBy: 'certifier', decider: 'Control Union' },
      ...{ inspection: null, reason: '' },
    },
  ],
});

export const madeConditions: readonly ConditionView[] = [
  {
    ...{ inspection: 4, inspectionNumber: 'OI-2024-00012', party: PARTY, no: 1, deadline: '2025-03-31', met: null },
    text: 'ត្រូវលើកភ្លឺខាងជើងឱ្យខ្ពស់ និងដាំរបាំងស្មៅទទឹង 2 m ដើម្បីការពារទឹកហូរចូលពីស្រែជិតខាង',
  },
];

export const madeInspection: InspectionView = {
  ...{ id: 12, number: 'OI-2025-00037', date: '2025-09-02', party: PARTY, standards: ['EU-2018/848', 'NOP'] },
  ...{ inspector: 'ខៀវ រតនា', interviewee: 'សុខ វណ្ណា' },
  visits: [
    { date: '2025-09-02', start: '08:30', end: '10:15' },
    { date: '2025-10-14', start: '', end: '' },
  ],
  parcels: [{ parcel: 'M-0037-P1', seenM2: 5800, seenYieldKgPerHa: '2900' }],
  checklist: [
    { item: 'seed', first: 'yes', second: '', note: 'ពូជទុកពីឆ្នាំមុន' },
    { item: 'borders-drift', first: 'no', second: 'yes', note: 'ភ្លឺខាងជើងទាប' },
    { item: 'pests', first: 'n/a', second: '', note: '' },
  ],
  ...{ stockSeen: 'ស្រូវ 12 បាវ ដាក់ដាច់ពីស្រូវធម្មតា', lastSeason: '', findings: 'ភ្លឺខាងជើងទាប ត្រូវកែលម្អ' },
  ...{ conditions: madeConditions, recommendation: 'approve-with-conditions', isSigned: true, decisions: [] },
};

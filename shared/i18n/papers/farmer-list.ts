import type { FarmerList, FarmerListRow } from '../../contract/organic-control.ts';
import type { Fact, SheetColumn, SheetPaper, SheetTable } from '../../domain/paper/types.ts';
import { PAPER_TEXTS } from './paper-texts.ts';
import type { PaperText } from './paper-texts.ts';
import type { PaperWords } from './paper-words.ts';
import { around, asOfDay, cropWord, dayOrBlank, figure, haColumn, standardName } from './organic-parts.ts';
import { statusIn, statusWord, text, wholeNumber } from './organic-parts.ts';

/**
 * The approved farmer list that a certifier asks for, one row for each parcel, in sixteen columns. Source: organic.md
 * §4(a) [33]: the head names standard, crops, version and day, the foot counts farmers, area and yield by status.
 */
export function farmerListPaper(list: FarmerList, words: PaperWords): SheetPaper {
  return {
    ...around(words, 'farmerList'),
    isLandscape: true,
    period: asOfDay(words, list.asOf),
    running: `${words.first.paper('farmerList')}, ${list.standard}, ${versionOf(list, words.first)}`,
    facts: listFacts(list, words),
    tables: [listTable(list, words), totalsTable(list, words)],
    sums: [],
    notes: [],
    signatures: (['signIcs', 'signApproval', 'signChair'] as const).map((label) => ({
      label: words.under(label),
      isThumb: false,
    })),
  };
}

const versionOf = ({ version }: FarmerList, words: PaperWords): string =>
  version === 0 ? words.paper('versionDraft') : `${words.paper('version')} ${words.figure(String(version))}`;

export function listFacts(list: FarmerList, words: PaperWords): readonly Fact[] {
  const { version, issuedOn, totals } = list;
  return [
    [words.paper('standard'), standardName(words, list.standard)],
    [words.paper('version'), version === 0 ? words.paper('versionDraft') : words.figure(String(version))],
    [words.paper('crops'), list.crops.map((crop) => cropWord(words, crop)).join(', ') || '–'],
    ...(issuedOn === null ? [] : [[words.paper('issuedOn'), words.shortDay(issuedOn)] as const]),
    [words.paper('farmers'), wholeNumber(words, totals.farmers)],
    [words.paper('parcels'), wholeNumber(words, totals.parcels)],
  ];
}

/** Which part of a row's area, or of its estimate, stands in which column. */
export const LIST_STATUSES = {
  area: ['organic', 'in-conversion', 'conventional'],
  estimate: ['organic', 'in-conversion'],
} as const;

const grouped = (words: PaperWords, group: PaperText, [head, share]: readonly [PaperText, number]): SheetColumn => ({
  ...figure(words, head, share),
  group: words.beside((language) => PAPER_TEXTS[group][language]),
});

const listColumns = (words: PaperWords): readonly SheetColumn[] => [
  figure(words, 'rowNo', 3.4),
  text(words, 'code', 5.2),
  text(words, 'name', 11),
  text(words, 'address', 9),
  text(words, 'entered', 7.2),
  text(words, 'parcel', 7.8),
  grouped(words, 'areaHa', ['organic', 5]),
  grouped(words, 'areaHa', ['inConversion', 5.6]),
  grouped(words, 'areaHa', ['conventional', 6.9]),
  text(words, 'crop', 5),
  figure(words, 'cultivatedHa', 5.8),
  grouped(words, 'estimateKg', ['organic', 5.8]),
  grouped(words, 'estimateKg', ['inConversion', 6.2]),
  text(words, 'lastInput', 8.4),
  text(words, 'lastInputOn', 7.2),
  text(words, 'conversionStart', 7.2),
];

function listTable(list: FarmerList, words: PaperWords): SheetTable {
  const { rows } = list;
  const areas = haColumn(
    words,
    rows.map((row) => row.area_m2),
  );
  const area = (status: string): number => sum(rows, (row) => (row.status === status ? row.area_m2 : 0));
  const estimate = (status: string): number => sum(rows, (row) => (row.status === status ? row.estimate_kg : 0));
  const cells = [
    ...['', '', words.first.paper('total'), '', '', ''],
    ...LIST_STATUSES.area.map((status) => areas(area(status))),
    '',
    areas(sum(rows, (row) => row.area_m2)),
    ...LIST_STATUSES.estimate.map((status) => wholeNumber(words, estimate(status))),
  ];
  const listed = rows.map((row, index) => listRow({ row, index, areas }, words));
  return {
    title: words.paper('listedParcels'),
    columns: listColumns(words),
    rows: rows.length === 0 ? [] : [...listed, { cells, isSum: true }],
    none: words.paper('noFarmers'),
  };
}

const sum = (rows: readonly FarmerListRow[], part: (row: FarmerListRow) => number): number =>
  rows.reduce((total, row) => total + part(row), 0);

interface Listed {
  readonly row: FarmerListRow;
  readonly index: number;
  readonly areas: (areaM2: number) => string;
}

function listRow({ row, index, areas }: Listed, words: PaperWords): SheetTable['rows'][number] {
  const conditional = row.approval === 'conditional' ? `\n(${statusWord(words, row.approval)})` : '';
  return {
    cells: [
      wholeNumber(words, index + 1),
      row.party,
      words.longName(row) + conditional,
      words.longName({ nameKm: row.villageKm, nameEn: row.villageEn }),
      dayOrBlank(words, row.joined_on),
      [row.parcel, row.place ?? ''].filter((part) => part !== '').join('\n'),
      ...LIST_STATUSES.area.map((status) => (row.status === status ? areas(row.area_m2) : '')),
      cropWord(words.first, row.crop),
      areas(row.area_m2),
      ...LIST_STATUSES.estimate.map((status) => (row.status === status ? wholeNumber(words, row.estimate_kg) : '')),
      row.last_input ?? '',
      dayOrBlank(words, row.last_input_on),
      dayOrBlank(words, row.conversion_start),
    ],
  };
}

function totalsTable({ totals, rows }: FarmerList, words: PaperWords): SheetTable {
  const { byStatus } = totals;
  const farmersOf = (status: string): number =>
    new Set(rows.filter((row) => row.status === status).map(({ party }) => party)).size;
  const areas = haColumn(
    words,
    byStatus.map(({ areaM2 }) => areaM2),
  );
  const all = {
    areaM2: byStatus.reduce((total, { areaM2 }) => total + areaM2, 0),
    estimateKg: byStatus.reduce((total, { estimateKg }) => total + estimateKg, 0),
  };
  const counted = ([farmers, parcels]: readonly [number, number], of: typeof all): readonly string[] => [
    ...[wholeNumber(words, farmers), wholeNumber(words, parcels), areas(of.areaM2), wholeNumber(words, of.estimateKg)],
  ];
  return {
    title: words.paper('totalsByStatus'),
    columns: (['status', 'farmers', 'parcels', 'areaHa', 'estimateKg'] as const).map((head) => ({
      head: words.head(PAPER_TEXTS[head]),
      isFigure: head !== 'status',
    })),
    rows: [
      ...byStatus.map((each) => ({
        cells: [statusIn(words, each.status), ...counted([farmersOf(each.status), each.parcels], each)],
      })),
      { cells: [words.paper('total'), ...counted([totals.farmers, totals.parcels], all)], isSum: true },
    ],
    none: '',
    notes: [words.paper('farmerInEach')],
    isWhole: true,
  };
}

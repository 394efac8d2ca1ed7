import type { FarmerList, FarmerListRow } from '../../contract/organic-control.ts';
import type { Fact, SheetColumn, SheetPaper, SheetTable } from '../../domain/paper/types.ts';
import { PAPER_TEXTS } from './paper-texts.ts';
import type { PaperText } from './paper-texts.ts';
import type { PaperWords } from './paper-words.ts';
import { around, asOfDay, count, cropWord, dayOrBlank, figure, ha, standardName, statusWord } from './organic-parts.ts';
import { text, wholeKg } from './organic-parts.ts';

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
  const farmers = { farmers: count(words, totals.farmers), parcels: count(words, totals.parcels) };
  return [
    [words.paper('standard'), standardName(words, list.standard)],
    [words.paper('version'), version === 0 ? words.paper('versionDraft') : words.figure(`${String(version)}`)],
    [words.paper('crops'), list.crops.map((crop) => cropWord(words, crop)).join(', ') || '–'],
    ...(issuedOn === null ? [] : [[words.paper('issuedOn'), words.shortDay(issuedOn)] as const]),
    [words.paper('farmers'), words.paper('farmersAndParcels', farmers)],
  ];
}

/** Which part of a row's area, or of its estimate, stands in which column. */
const AREA_STATUSES = ['organic', 'in-conversion', 'conventional'] as const;
const YIELD_STATUSES = ['organic', 'in-conversion'] as const;

const HEAD_OF = { organic: 'organic', 'in-conversion': 'inConversion', conventional: 'conventional' } as const;

const grouped = (words: PaperWords, group: PaperText, [head, share]: readonly [PaperText, number]): SheetColumn => ({
  ...figure(words, head, share),
  group: words.beside((language) => PAPER_TEXTS[group][language]),
});

const listColumns = (words: PaperWords): readonly SheetColumn[] => [
  figure(words, 'rowNo', 3.6),
  text(words, 'code', 5.6),
  text(words, 'name', 10.5),
  text(words, 'address', 8.5),
  text(words, 'entered', 6.2),
  text(words, 'parcel', 7.6),
  ...AREA_STATUSES.map((status) => grouped(words, 'areaHa', [HEAD_OF[status], 5.6])),
  text(words, 'crop', 5),
  figure(words, 'cultivatedHa', 5.6),
  ...YIELD_STATUSES.map((status) => grouped(words, 'estimateKg', [HEAD_OF[status], 6.4])),
  text(words, 'lastInput', 8.4),
  text(words, 'lastInputOn', 6.4),
  text(words, 'conversionStart', 6.4),
];

function listTable(list: FarmerList, words: PaperWords): SheetTable {
  const { rows } = list;
  const area = (status: string): number => sum(rows, (row) => (row.status === status ? row.area_m2 : 0));
  const estimate = (status: string): number => sum(rows, (row) => (row.status === status ? row.estimate_kg : 0));
  const totals = [
    ...['', '', words.first.paper('total'), '', '', ''],
    ...AREA_STATUSES.map((status) => ha(words, area(status))),
    '',
    ha(
      words,
      sum(rows, (row) => row.area_m2),
    ),
    ...YIELD_STATUSES.map((status) => wholeKg(words, estimate(status))),
  ];
  return {
    title: words.paper('listedParcels'),
    columns: listColumns(words),
    rows:
      rows.length === 0
        ? []
        : [...rows.map((row, index) => listRow(row, index, words)), { cells: totals, isSum: true }],
    none: words.paper('noFarmers'),
  };
}

const sum = (rows: readonly FarmerListRow[], part: (row: FarmerListRow) => number): number =>
  rows.reduce((total, row) => total + part(row), 0);

function listRow(row: FarmerListRow, index: number, words: PaperWords): SheetTable['rows'][number] {
  const conditional = row.approval === 'conditional' ? `\n(${statusWord(words, row.approval)})` : '';
  return {
    cells: [
      count(words, index + 1),
      row.party,
      words.longName(row) + conditional,
      words.longName({ nameKm: row.villageKm, nameEn: row.villageEn }),
      dayOrBlank(words, row.joined_on),
      [row.parcel, row.place ?? ''].filter((part) => part !== '').join('\n'),
      ...AREA_STATUSES.map((status) => (row.status === status ? ha(words, row.area_m2) : '')),
      cropWord(words.first, row.crop),
      ha(words, row.area_m2),
      ...YIELD_STATUSES.map((status) => (row.status === status ? wholeKg(words, row.estimate_kg) : '')),
      row.last_input ?? '',
      dayOrBlank(words, row.last_input_on),
      dayOrBlank(words, row.conversion_start),
    ],
  };
}

function totalsTable({ totals, rows }: FarmerList, words: PaperWords): SheetTable {
  const farmersOf = (status: string): number =>
    new Set(rows.filter((row) => row.status === status).map(({ party }) => party)).size;
  const whole = (part: (each: (typeof totals.byStatus)[number]) => number): number =>
    totals.byStatus.reduce((total, each) => total + part(each), 0);
  return {
    title: words.paper('totalsByStatus'),
    columns: (['status', 'farmers', 'parcels', 'areaHa', 'estimateKg'] as const).map((head) => ({
      head: words.head(PAPER_TEXTS[head]),
      isFigure: head !== 'status',
    })),
    rows: [
      ...totals.byStatus.map((each) => ({
        cells: [
          words.beside((language) => statusWord(words.only(language), each.status)),
          count(words, farmersOf(each.status)),
          count(words, each.parcels),
          ha(words, each.areaM2),
          wholeKg(words, each.estimateKg),
        ],
      })),
      {
        cells: [
          words.paper('total'),
          count(words, totals.farmers),
          count(words, totals.parcels),
          ha(
            words,
            whole(({ areaM2 }) => areaM2),
          ),
          wholeKg(
            words,
            whole(({ estimateKg }) => estimateKg),
          ),
        ],
        isSum: true,
      },
    ],
    none: '',
  };
}

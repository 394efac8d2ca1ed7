import type { FarmerList, FarmerListRow } from '../../contract/organic-control.ts';
import type { Workbook, WorkbookCell, WorkbookRow } from '../../domain/paper/types.ts';
import { LIST_STATUSES, listFacts } from './farmer-list.ts';
import { asOfDay, cropWord, statusIn } from './organic-parts.ts';
import { PAPER_TEXTS } from './paper-texts.ts';
import type { PaperText } from './paper-texts.ts';
import type { PaperWords } from './paper-words.ts';

/**
 * The approved farmer list as a spreadsheet, for a certifier who reckons with it: the sixteen columns of the paper, named
 * in both languages, areas in hectares and estimates in kilograms as numbers, and the totals under them.
 */
const COLUMNS: readonly { readonly heads: readonly PaperText[]; readonly width: number }[] = [
  { heads: ['rowNo'], width: 6 },
  { heads: ['code'], width: 10 },
  { heads: ['name'], width: 28 },
  { heads: ['address'], width: 24 },
  { heads: ['entered'], width: 13 },
  { heads: ['parcel'], width: 24 },
  { heads: ['areaHa', 'organic'], width: 12 },
  { heads: ['areaHa', 'inConversion'], width: 14 },
  { heads: ['areaHa', 'conventional'], width: 14 },
  { heads: ['crop'], width: 12 },
  { heads: ['cultivatedHa'], width: 14 },
  { heads: ['estimateKg', 'organic'], width: 16 },
  { heads: ['estimateKg', 'inConversion'], width: 16 },
  { heads: ['lastInput'], width: 24 },
  { heads: ['lastInputOn'], width: 13 },
  { heads: ['conversionStart'], width: 16 },
];

export function farmerListWorkbook(list: FarmerList, words: PaperWords): Workbook {
  const above: readonly WorkbookRow[] = [
    { cells: [textCell(words.paper('farmerList'))], isBold: true },
    { cells: [textCell(words.name(words.style.coop))], isBold: true },
    { cells: [textCell(asOfDay(words, list.asOf))] },
    ...listFacts(list, words).map(([label, value]) => ({ cells: [textCell(`${label}: ${value}`)] })),
    { cells: [] },
    { cells: COLUMNS.map(({ heads }) => textCell(heads.map((head) => PAPER_TEXTS[head].km).join(' '))), isHead: true },
    { cells: COLUMNS.map(({ heads }) => textCell(heads.map((head) => PAPER_TEXTS[head].en).join(', '))), isHead: true },
  ];
  return {
    title: words.paper('farmerList'),
    sheet: `${list.standard.replaceAll('/', '-')} ${list.version === 0 ? list.asOf : `v${String(list.version)}`}`,
    widths: COLUMNS.map(({ width }) => width),
    headRows: above.length,
    rows: [
      ...above,
      ...list.rows.map((row, index) => listedRow(row, index, words)),
      totalsRow(list, words),
      { cells: [] },
      ...statusRows(list, words),
    ],
  };
}

const M2_PER_HA = 10_000;

const textCell = (text: string | null): WorkbookCell => (text === null || text === '' ? null : { text });
const hectares = (areaM2: number): WorkbookCell => ({ number: areaM2 / M2_PER_HA, decimals: 4 });
const kilograms = (kg: number): WorkbookCell => ({ number: kg, decimals: 0 });
const dayCell = (day: string | null): WorkbookCell => (day === null || day === '' ? null : { day });

function listedRow(row: FarmerListRow, index: number, words: PaperWords): WorkbookRow {
  const conditional = row.approval === 'conditional' ? ` (${statusIn(words, row.approval)})` : '';
  const ofStatus = (cell: WorkbookCell, status: string): WorkbookCell => (row.status === status ? cell : null);
  return {
    cells: [
      kilograms(index + 1),
      textCell(row.party),
      textCell(words.name(row) + conditional),
      textCell(words.name({ nameKm: row.villageKm, nameEn: row.villageEn })),
      dayCell(row.joined_on),
      textCell([row.parcel, row.place ?? ''].filter((part) => part !== '').join(', ')),
      ...LIST_STATUSES.area.map((status) => ofStatus(hectares(row.area_m2), status)),
      textCell(cropWord(words, row.crop)),
      hectares(row.area_m2),
      ...LIST_STATUSES.estimate.map((status) => ofStatus(kilograms(row.estimate_kg), status)),
      textCell(row.last_input),
      dayCell(row.last_input_on),
      dayCell(row.conversion_start),
    ],
  };
}

function totalsRow({ rows }: FarmerList, words: PaperWords): WorkbookRow {
  const sum = (part: (row: FarmerListRow) => number): number => rows.reduce((total, row) => total + part(row), 0);
  const area = (status: string): number => sum((row) => (row.status === status ? row.area_m2 : 0));
  const estimate = (status: string): number => sum((row) => (row.status === status ? row.estimate_kg : 0));
  return {
    cells: [
      ...[null, null, textCell(words.paper('total')), null, null, null],
      ...LIST_STATUSES.area.map((status) => hectares(area(status))),
      null,
      hectares(sum((row) => row.area_m2)),
      ...LIST_STATUSES.estimate.map((status) => kilograms(estimate(status))),
    ],
    isBold: true,
  };
}

/** Under the list, in the columns of name to crop, as they stand on paper. */
function statusRows({ totals }: FarmerList, words: PaperWords): readonly WorkbookRow[] {
  const heads = (['status', 'parcels', 'areaHa', 'estimateKg'] as const).map((head) => textCell(words.paper(head)));
  return [
    { cells: [null, null, ...heads], isHead: true },
    ...totals.byStatus.map((each) => ({
      cells: [
        ...[null, null, textCell(statusIn(words, each.status))],
        ...[kilograms(each.parcels), hectares(each.areaM2), kilograms(each.estimateKg)],
      ],
    })),
    { cells: [null, null, textCell(words.paper('farmers')), kilograms(totals.farmers)], isBold: true },
  ];
}

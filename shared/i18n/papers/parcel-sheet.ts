import type { ParcelSheet, ParcelView, SeasonView } from '../../contract/organic.ts';
import type { Fact, SheetPaper, SheetTable } from '../../domain/paper/types.ts';
import { groupDigits } from '../format.ts';
import { ANSWER_WORDS, TENURE_WORDS } from '../organic-words.ts';
import { around, asOfDay, cropAndVariety, cropWord, dayOrBlank, decisionsTable, figure, ha } from './organic-parts.ts';
import { saidFirst, standardName, statusWord, text, wholeNumber } from './organic-parts.ts';
import type { PaperWords } from './paper-words.ts';

/**
 * All that is known of one parcel: whose it is, what lies around it, what grew on it from which seed, what was put on it, and
 * its status under each standard. Source: organic.md §4(c). What was never recorded is a line to write on.
 */
export function parcelSheetPaper(sheet: ParcelSheet, words: PaperWords): SheetPaper {
  const { parcel, asOf } = sheet;
  return {
    ...around(words, 'parcelSheet'),
    period: asOfDay(words, asOf),
    running: `${words.first.paper('parcelSheet')} ${parcel.code}, ${words.first.name(parcel.party)}`,
    facts: parcelFacts(parcel, words),
    tables: [
      neighboursTable(parcel, words),
      statusTable(parcel, words),
      seasonsTable(sheet.seasons, words),
      inputsTable(sheet.seasons, words),
      decisionsTable(words, sheet.decisions, true),
      historyTable(sheet, words),
    ],
    sums: [],
    notes: parcel.isRetired ? [words.paper('retired')] : [],
    signatures: [
      { label: words.under('signInspected'), isThumb: true },
      { label: words.under('signInspector'), isThumb: false },
      { label: words.under('signIcs'), isThumb: false },
    ],
  };
}

const parcelFacts = (parcel: ParcelView, words: PaperWords): readonly Fact[] => [
  [words.paper('parcel'), parcel.code],
  [words.paper('memberCode'), parcel.party.code],
  [words.paper('name'), parcel.party.nameKm],
  [words.paper('nameLatin'), parcel.party.nameEn],
  [words.paper('areaHa'), ha(words, parcel.areaM2)],
  [words.paper('tenure'), words.said(TENURE_WORDS[parcel.tenure])],
  [words.paper('crop'), cropAndVariety(words, parcel)],
  [words.paper('yieldKgPerHa'), words.figure(groupDigits(parcel.yieldKgPerHa))],
  [words.paper('estimateKg'), wholeNumber(words, parcel.estimateKg)],
  [words.paper('place'), parcel.place ?? ''],
  [words.paper('gps'), parcel.gps ?? ''],
  [words.paper('water'), parcel.water ?? ''],
  [words.paper('conversionStart'), dayOrBlank(words, parcel.conversionStart)],
  [words.paper('lastProhibitedOn'), dayOrBlank(words, parcel.lastProhibitedInputOn)],
];

function neighboursTable({ neighbours }: ParcelView, words: PaperWords): SheetTable {
  const sides = ['north', 'east', 'south', 'west'] as const;
  return {
    title: words.paper('neighbours'),
    columns: sides.map((side) => text(words, side, 25)),
    rows: [{ cells: sides.map((side) => neighbours[side] ?? '') }],
    none: '',
    isForm: true,
  };
}

function statusTable({ statuses }: ParcelView, words: PaperWords): SheetTable {
  return {
    title: words.paper('statusByStandard'),
    columns: [
      text(words, 'standard', 34),
      text(words, 'status', 20),
      text(words, 'since', 18),
      text(words, 'proposal', 28),
    ],
    rows: statuses.map(({ standard, status, since, conversionYear, proposal }) => ({
      cells: [
        standardName(words, standard),
        conversionYear > 0
          ? `${statusWord(words, status)} (C${words.figure(String(conversionYear))})`
          : statusWord(words, status),
        dayOrBlank(words, since),
        proposal === null
          ? ''
          : words.first.paper('proposalFrom', (own) => ({
              status: statusWord(own, proposal.status),
              date: own.shortDay(proposal.from),
            })),
      ],
    })),
    none: words.paper('noDecisions'),
  };
}

const yesNo = (words: PaperWords, isSo: boolean | null): string =>
  isSo === null ? '' : saidFirst(words, ANSWER_WORDS[isSo ? 'yes' : 'no']);

function seasonsTable(seasons: readonly SeasonView[], words: PaperWords): SheetTable {
  return {
    title: words.paper('seasons'),
    columns: [
      text(words, 'year', 7),
      text(words, 'season', 11),
      text(words, 'crop', 16),
      text(words, 'sown', 12),
      text(words, 'harvested', 12),
      figure(words, 'harvestKg', 10),
      text(words, 'seed', 14),
      text(words, 'seedOrganic', 9),
      text(words, 'notes', 15),
    ],
    rows: seasons.map((row) => ({
      cells: [
        words.figure(String(row.year)),
        row.season,
        cropAndVariety(words, row),
        dayOrBlank(words, row.sownOn),
        dayOrBlank(words, row.harvestedOn),
        row.harvestG === null ? '' : words.kg(row.harvestG),
        row.seedSource,
        yesNo(words, row.seedOrganic),
        row.note,
      ],
    })),
    none: words.paper('noSeasons'),
  };
}

function inputsTable(seasons: readonly SeasonView[], words: PaperWords): SheetTable {
  const used = seasons.flatMap((season) => season.inputs.map((input) => ({ season, input })));
  return {
    title: words.paper('inputs'),
    columns: [
      text(words, 'date', 13),
      text(words, 'season', 18),
      text(words, 'product', 24),
      text(words, 'supplier', 20),
      figure(words, 'quantity', 14),
      text(words, 'permitted', 11),
    ],
    rows: used.map(({ season, input }) => ({
      cells: [
        dayOrBlank(words, input.date),
        [words.figure(String(season.year)), season.season].filter((part) => part !== '').join(' '),
        input.product,
        input.supplier,
        `${words.figure(groupDigits(input.quantity))} ${input.unit}`,
        yesNo(words, input.permitted),
      ],
    })),
    none: words.paper('noInputs'),
  };
}

function historyTable({ versions }: ParcelSheet, words: PaperWords): SheetTable {
  return {
    title: words.paper('history'),
    columns: [
      text(words, 'holdsFrom', 20),
      text(words, 'recordedOn', 20),
      figure(words, 'areaHa', 16),
      text(words, 'crop', 24),
      figure(words, 'yieldKgPerHa', 20),
    ],
    rows: versions.map((version) => ({
      cells: [
        version.fromDate === '' ? words.first.paper('sinceEver') : words.shortDay(version.fromDate),
        dayOrBlank(words, version.recordedOn),
        ha(words, version.areaM2),
        cropWord(words.first, version.crop),
        words.figure(groupDigits(version.yieldKgPerHa)),
      ],
    })),
    none: '',
  };
}

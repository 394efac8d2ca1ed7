import type { DecisionView, ParcelView } from '../../contract/organic.ts';
import type { AnyPaper, SheetColumn, SheetTable } from '../../domain/paper/types.ts';
import { formatHa } from '../../domain/organic/quota.ts';
import { standardOf } from '../../domain/organic/standards.ts';
import { groupDigits } from '../format.ts';
import type { Said } from '../language.ts';
import { cropText, DECIDER_WORDS } from '../organic-words.ts';
import { statusText } from '../status-text.ts';
import { PAPER_TEXTS } from './paper-texts.ts';
import type { PaperText } from './paper-texts.ts';
import type { PaperWords } from './paper-words.ts';

/** What the papers of certification have in common: hectares, kilograms, standards, statuses, and the table of decisions. */
export const ha = (words: PaperWords, areaM2: number): string => words.figure(groupDigits(formatHa(areaM2)));

/** A column of hectares has as many decimals in each row as one of its areas needs. */
export function haColumn(words: PaperWords, areas: readonly number[]): (areaM2: number) => string {
  const decimals = Math.max(...areas.map((areaM2) => formatHa(areaM2).length - formatHa(areaM2).indexOf('.') - 1), 2);
  return (areaM2) => {
    const [whole = '', fraction = ''] = formatHa(areaM2).split('.');
    return words.figure(`${groupDigits(whole)}.${fraction.padEnd(decimals, '0')}`);
  };
}

/** Kilograms, or a count: a whole number with its digits grouped. */
export const wholeNumber = (words: PaperWords, value: number): string => words.figure(groupDigits(value));

export function standardName(words: PaperWords, code: string): string {
  const standard = standardOf(code);
  return standard ? words.name(standard) : code;
}

/** In the first language: for cells. */
export const statusWord = (words: PaperWords, status: string): string =>
  words.first.beside((language) => statusText(status, language));

/** In the languages of the paper. */
export const statusIn = (words: PaperWords, status: string): string =>
  words.beside((language) => statusText(status, language));

export const cropWord = (words: PaperWords, crop: string): string =>
  words.beside((language) => cropText(crop, language));

/** `ស្រូវ, ផ្កាម្លិះ` */
export function cropAndVariety(words: PaperWords, { crop, variety }: Pick<ParcelView, 'crop' | 'variety'>): string {
  const own = words.first;
  return [cropWord(own, crop), variety === '' ? '' : own.variety(variety)].filter((text) => text !== '').join(', ');
}

/** Blank where the day is not known. */
export const dayOrBlank = (words: PaperWords, date: string | null): string =>
  date === null || date === '' ? '' : words.shortDay(date);

export const saidFirst = (words: PaperWords, said: Said): string => words.first.said(said);

/** A column by its head and its part of the width. */
export const text = (words: PaperWords, head: PaperText, share: number): SheetColumn => ({
  ...{ head: words.head(PAPER_TEXTS[head]), isFigure: false, share },
});

export const figure = (words: PaperWords, head: PaperText, share: number): SheetColumn => ({
  ...{ head: words.head(PAPER_TEXTS[head]), isFigure: true, share },
});

/** What every one of these papers carries at its head and foot. */
export const around = (
  words: PaperWords,
  title: PaperText,
): Pick<AnyPaper, 'letterhead' | 'coop' | 'title' | 'printed' | 'pageOf'> => ({
  letterhead: words.letterhead(),
  coop: words.coop(),
  title: words.paper(title),
  printed: words.printed(),
  pageOf: (page, pages) => words.pageOf(page, pages),
});

export const asOfDay = (words: PaperWords, date: string): string =>
  words.paper('asOf', (own) => ({ date: own.day(date) }));

const deciderOf = (words: PaperWords, { decidedBy, decider }: DecisionView): string =>
  [saidFirst(words, DECIDER_WORDS[decidedBy]), decider].filter((part) => part !== '').join(', ');

/** Of a member and their parcels, or of one parcel, which then needs not be named in each row. */
export function decisionsTable(
  words: PaperWords,
  decisions: readonly DecisionView[],
  isOfOneParcel: boolean,
): SheetTable {
  const about = ({ parcel }: DecisionView): string => parcel ?? words.first.paper('theMember');
  return {
    title: words.paper('decisions'),
    columns: [
      text(words, 'date', 13),
      ...(isOfOneParcel ? [] : [text(words, 'about', 14)]),
      text(words, 'standard', 14),
      text(words, 'status', 16),
      text(words, 'decidedBy', 24),
      text(words, 'reason', 22),
    ],
    rows: decisions.map((decision) => ({
      cells: [
        words.shortDay(decision.date),
        ...(isOfOneParcel ? [] : [about(decision)]),
        decision.standard,
        statusWord(words, decision.status),
        deciderOf(words, decision),
        decision.reason,
      ],
    })),
    none: words.paper('noDecisions'),
  };
}

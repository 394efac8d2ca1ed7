import { sheet } from '../../shared/documents/sheet.ts';
import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import type { SheetPaper } from '../../shared/domain/paper/types.ts';
import { amountInWords } from '../../shared/i18n/amount-in-words.ts';
import { groupDigits, moneyText } from '../../shared/i18n/format.ts';
import { PAPER_TEXTS } from '../../shared/i18n/papers/paper-texts.ts';
import { Seeded } from './seeded.ts';

/** Members' statements of 25 rows as the program lays them out, with names, days and amounts made by a seed. */
const FAMILY = ['សុខ', 'ខៀវ', 'ឈឹម', 'សេង', 'ប៉ែន', 'ម៉ៅ', 'ឃឹម', 'ព្រំ', 'ស៊ឹម', 'ហ៊ុន'];
const GIVEN = ['វណ្ណា', 'រដ្ឋា', 'សុខា', 'ស្រីមុំ', 'ច័ន្ទ្រា', 'ពិសិដ្ឋ', 'សុផល', 'ធីតា', 'បុប្ផា', 'វិច្ឆិកា'];
const VILLAGES = ['ត្រពាំងរាំង', 'ចំបក់', 'ត្រពាំងធំ', 'អង្គតាសោម', 'គុស', 'ញ៉ែងញ៉ង', 'ព្រៃតាហ៊ូ', 'ស្រែរនោង'];
const MATTERS = ['លក់ស្រូវ / Paddy sold', 'សំណងកម្ចី / Loan paid back', 'បើកប្រាក់ / Paid out', 'ភាគលាភ / Dividend'];
const HEADS = ['ថ្ងៃ\nDate', 'លេខ\nNumber', 'បរិយាយ\nDetails', 'គីឡូក្រាម\nkg', 'បញ្ចូល\nIn', 'បញ្ចេញ\nOut', 'សមតុល្យ\nBalance'];
export const ROWS_OF_STATEMENT = 25;

const texts = Object.values(PAPER_TEXTS);

export function statementPaper(index: number): SheetPaper {
  const seeded = new Seeded(1000 + index);
  const one = (from: readonly string[]): string => from[seeded.between(0, from.length - 1)] ?? '';
  const amount = (): string => moneyText(seeded.between(10, 20_000) * 100);
  const [name, total] = [`${one(FAMILY)} ${one(GIVEN)}`, seeded.between(1000, 90_000) * 100];
  const rows = Array.from({ length: ROWS_OF_STATEMENT }, (_, row) => ({
    cells: [
      `${String((row % 28) + 1).padStart(2, '0')}-11-2025`,
      `WT-2025-${String(index * 25 + row).padStart(5, '0')}`,
      one(MATTERS),
      groupDigits(String(seeded.between(100, 3000))),
      ...[amount(), amount(), amount()],
    ],
    isSum: row === ROWS_OF_STATEMENT - 1,
  }));
  return {
    letterhead: [PAPER_TEXTS.kingdom.km, PAPER_TEXTS.motto.km],
    coop: 'សហគមន៍កសិកម្មត្រាំកក់\nTram Kak Agricultural Cooperative',
    title: 'របាយការណ៍សមាជិក / Member statement',
    period: 'ខែវិច្ឆិកា ឆ្នាំ២០២៥ / November 2025',
    running: name,
    facts: [
      ['លេខសមាជិក / Member', `M-${String(index).padStart(4, '0')}`],
      ['ឈ្មោះ / Name', name],
      ['ភូមិ / Village', one(VILLAGES)],
    ],
    tables: [
      {
        title: 'ចលនា / Movements',
        columns: HEADS.map((head, column) => ({ head, isFigure: column > 2, isWide: column === 2 })),
        rows,
        none: '–',
      },
    ],
    sums: [
      {
        label: 'សមតុល្យ / Balance',
        figures: [moneyText(total)],
        inWords: (['km', 'en'] as const).map((language) => amountInWords(total, 'KHR', language)),
      },
    ],
    notes: texts.slice(0, 1).map(({ km }) => km),
    signatures: [
      { label: 'សមាជិក / Member', isThumb: true },
      { label: 'គណនេយ្យករ / Bookkeeper', isThumb: false },
    ],
    printed: 'បានបោះពុម្ព 1 Dec 2025',
    pageOf: (page, pages) => `ទំព័រ ${String(page)} / ${String(pages)}`,
  };
}

export const statementDefinition = (index: number): PdfNode => sheet(statementPaper(index));

export const bookmarkOf = (index: number): readonly string[] => [
  VILLAGES[index % VILLAGES.length] ?? '',
  `M-${String(index).padStart(4, '0')}`,
];

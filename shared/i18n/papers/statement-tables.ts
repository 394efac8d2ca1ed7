import type { MemberStatement } from '../../contract/member-statement.ts';
import type { SheetColumn, SheetTable } from '../../domain/paper/types.ts';
import { groupDigits } from '../format.ts';
import { PAPER_TEXTS } from './paper-texts.ts';
import type { PaperText } from './paper-texts.ts';
import type { PaperWords } from './paper-words.ts';

/** What a member holds, delivered and was paid, as tables. */
export const textColumn = (words: PaperWords, head: PaperText, isWide = false): SheetColumn => ({
  head: words.head(PAPER_TEXTS[head]),
  isFigure: false,
  isWide,
});

export const figureColumn = (words: PaperWords, head: PaperText): SheetColumn => ({
  head: words.head(PAPER_TEXTS[head]),
  isFigure: true,
});

/** A change with its sign in front, as it is read: more or fewer. */
export const signed = (text: string, isMore: boolean): string => (isMore ? `+${text}` : text);

export function sharesTable({ shares, from, to }: MemberStatement, words: PaperWords): SheetTable {
  const { opening, movements, closing, parKhr } = shares;
  const count = (number: number): string => words.figure(groupDigits(number));
  const capital = (held: number): string => words.amount(held * parKhr);
  let held = opening;
  return {
    title: words.paper('sharesPar', { par: words.money(parKhr) }),
    columns: [
      textColumn(words, 'date'),
      textColumn(words, 'number'),
      textColumn(words, 'movement', true),
      figureColumn(words, 'sharesChange'),
      figureColumn(words, 'sharesHeld'),
      figureColumn(words, 'capital'),
    ],
    rows: [
      { cells: [words.shortDay(from), '', words.paper('openingBalance'), '', count(opening), capital(opening)] },
      ...movements.map(({ date, number, kind, shares: change }) => {
        held += change;
        const what = words.screen(`shares.kind.${kind}`);
        const cells = [
          words.shortDay(date),
          number,
          what,
          signed(count(change), change > 0),
          count(held),
          capital(held),
        ];
        return { cells };
      }),
      {
        cells: [words.shortDay(to), '', words.paper('closingBalance'), '', count(closing), capital(closing)],
        isSum: true,
      },
    ],
    none: '',
  };
}

const sum = <T>(rows: readonly T[], figure: (row: T) => number): number =>
  rows.reduce((total, row) => total + figure(row), 0);

export function deliveriesTable({ deliveries }: MemberStatement, words: PaperWords): SheetTable {
  return {
    title: words.paper('deliveries'),
    columns: [
      textColumn(words, 'date'),
      textColumn(words, 'ticket'),
      textColumn(words, 'variety', true),
      ...(['netKg', 'payableKg', 'price', 'value', 'deduction', 'due'] as const).map((head) =>
        figureColumn(words, head),
      ),
    ],
    rows: [
      ...deliveries.map((row) => ({
        cells: [
          words.shortDay(row.date),
          row.ticket,
          `${words.first.variety(row.variety)}, ${words.first.screen(`status.${row.organicStatus}`)}`,
          words.kg(row.netG),
          words.kg(row.payableG),
          words.figure(groupDigits(row.unitPrice)),
          words.amount(row.valueKhr),
          words.amount(row.deductionKhr),
          words.amount(row.dueKhr),
        ],
      })),
      {
        cells: [
          words.paper('total'),
          '',
          '',
          words.kg(sum(deliveries, (row) => row.netG)),
          words.kg(sum(deliveries, (row) => row.payableG)),
          '',
          words.amount(sum(deliveries, (row) => row.valueKhr)),
          words.amount(sum(deliveries, (row) => row.deductionKhr)),
          words.amount(sum(deliveries, (row) => row.dueKhr)),
        ],
        isSum: true,
      },
    ].slice(0, deliveries.length === 0 ? 0 : undefined),
    none: words.paper('noDeliveries'),
    notes: deductionNotes(deliveries, words),
  };
}

/** What the deductions paid off, kind by kind. */
function deductionNotes(deliveries: MemberStatement['deliveries'], words: PaperWords): readonly string[] {
  const byKind = new Map<'loan' | 'input-advance' | 'share-subscription', number>();
  for (const { kind, khr } of deliveries.flatMap(({ deductions }) => deductions))
    byKind.set(kind, (byKind.get(kind) ?? 0) + khr);
  if (byKind.size === 0) return [];
  const what = (own: PaperWords): string =>
    [...byKind].map(([kind, khr]) => `${own.screen(`deduction.${kind}`)} ${own.money(khr)}`).join('; ');
  return [words.paper('ofDeductions', (own) => ({ what: what(own) }))];
}

export function paymentsTable({ payments }: MemberStatement, words: PaperWords): SheetTable {
  const rows = payments.map(({ date, number, ticket, settledKhr, cashKhr }) => ({
    cells: [words.shortDay(date), number, ticket, words.amount(settledKhr), words.amount(cashKhr)],
  }));
  const total = {
    cells: [
      words.paper('total'),
      '',
      '',
      words.amount(sum(payments, ({ settledKhr }) => settledKhr)),
      words.amount(sum(payments, ({ cashKhr }) => cashKhr)),
    ],
    isSum: true,
  };
  return {
    title: words.paper('payments'),
    columns: [
      textColumn(words, 'date'),
      textColumn(words, 'number'),
      textColumn(words, 'forTicket', true),
      figureColumn(words, 'settled'),
      figureColumn(words, 'cash'),
    ],
    rows: rows.length === 0 ? [] : [...rows, total],
    none: words.paper('noPayments'),
  };
}

import type { TicketView } from '../../contract/paddy.ts';
import type { PaperRow, ReceiptPaper } from '../../domain/paper/types.ts';
import { groupDigits, percentText, RIEL_SIGN } from '../format.ts';
import type { PaperWords } from './paper-words.ts';
import { PAPER_TEXTS } from './paper-texts.ts';

interface RowWords {
  readonly label: string;
  readonly figure: string;
  readonly note?: string;
}

/** The figure is written by then; a note may still hold figures. */
const row = (words: PaperWords, { label, figure, note = '' }: RowWords, isSum = false): PaperRow => ({
  label,
  figure,
  note: words.figure(note),
  isSum,
});

function weightRows(ticket: TicketView, words: PaperWords): PaperRow[] {
  const { rule } = ticket;
  const kg = (grams: number): string => `${words.kg(grams)} kg`;
  const [moisture, impurity] = [percentText(ticket.moisturePct), percentText(ticket.impurityPct)];
  const bags = ticket.bags === null ? '' : words.screen('ticket.bags', { count: String(ticket.bags) });
  return [
    row(words, { label: words.screen('paddy.gross'), figure: kg(ticket.grossG), note: bags }),
    row(words, { label: words.screen('paddy.tare'), figure: `− ${kg(ticket.tareG)}` }),
    row(words, { label: words.screen('paddy.net'), figure: kg(ticket.netG) }, true),
    row(words, {
      label: words.screen('paddy.moisture'),
      figure: words.figure(`× ${ticket.moistureFactor}`),
      note: words.screen('ticket.moisture', { percent: moisture, base: rule.baseMoisturePct }),
    }),
    row(words, {
      label: words.screen('paddy.impurity'),
      figure: words.figure(`× ${ticket.impurityFactor}`),
      note: words.screen('ticket.impurity', { percent: impurity, free: rule.impurityAllowedPct }),
    }),
    row(words, { label: words.screen('paddy.payable'), figure: kg(ticket.payableG) }, true),
  ];
}

function moneyRows(ticket: TicketView, words: PaperWords): PaperRow[] {
  const perKg = (price: string): string => words.figure(`${groupDigits(price)} ${RIEL_SIGN}`);
  const times = `${words.kg(ticket.payableG)} kg × ${perKg(ticket.unitPriceKhrPerKg)}`;
  const variety = words.variety(ticket.variety);
  const premium = {
    label: words.screen('ticket.premium'),
    figure: `+ ${perKg(ticket.premiumKhrPerKg)}`,
    note: words.screen(`status.${ticket.organicStatus}`),
  };
  return [
    row(words, { label: words.screen('ticket.price'), figure: perKg(ticket.priceKhrPerKg), note: variety }),
    row(words, premium),
    row(words, { label: words.screen('paddy.value'), figure: words.money(ticket.valueKhr), note: times }, true),
    ...ticket.deductions.map(({ kind, khr }) =>
      row(words, { label: words.screen(`deduction.${kind}`), figure: `− ${words.money(khr)}` }),
    ),
    row(words, { label: words.screen('paddy.due'), figure: words.money(ticket.dueKhr) }, true),
    ...paidRows(ticket, words),
  ];
}

function paidRows(ticket: TicketView, words: PaperWords): PaperRow[] {
  const paid = (label: string, khr: number, isSum = false): PaperRow =>
    row(words, { label, figure: words.money(khr) }, isSum);
  return [
    paid(words.screen('paddy.paidNow'), ticket.paidNowKhr),
    ...(ticket.roundingKhr === 0 ? [] : [paid(words.screen('paddy.rounding'), ticket.roundingKhr)]),
    ...(ticket.paidKhr === ticket.paidNowKhr ? [] : [paid(words.screen('ticket.paidAll'), ticket.paidKhr, true)]),
    ...(ticket.openKhr > 0 ? [paid(words.screen('ticket.stillOwed'), ticket.openKhr, true)] : []),
  ];
}

/** The receipt of a ticket with every step as it was frozen that day. In words stands what was paid, else what is due. */
export function purchaseReceiptPaper(
  ticket: TicketView,
  words: PaperWords,
  { isReprint }: { readonly isReprint: boolean },
): ReceiptPaper {
  const { party, voided } = ticket;
  const spoken = words.inWords(ticket.paidKhr > 0 ? ticket.paidKhr : ticket.dueKhr);
  return {
    letterhead: words.letterhead(),
    coop: words.coop(),
    title: words.paper('receipt'),
    facts: [
      [words.screen('entry.number'), ticket.number],
      ...(ticket.reference === null || ticket.reference === ticket.number
        ? []
        : [[words.screen('common.reference'), ticket.reference] as const]),
      [words.screen('common.date'), words.day(ticket.date)],
      [words.screen('paddy.farmer'), `${party.code} ${words.name(party)}`],
    ],
    rows: [...weightRows(ticket, words), ...moneyRows(ticket, words)],
    inWords: words.languages.map((language, place) => `${PAPER_TEXTS.inWords[language]} ${spoken[place] ?? ''}`),
    marks: [
      ...(voided
        ? [`${words.screen('ticket.voided', (own) => ({ date: own.day(voided.date) }))} ${voided.reason}`]
        : []),
      ...(isReprint ? [words.paper('copy')] : []),
    ],
    signatures: [
      { label: words.under('signFarmer'), isThumb: true },
      { label: words.under('signBuyer'), isThumb: false },
    ],
    printed: words.printed(),
    pageOf: (page, pages) => words.pageOf(page, pages),
  };
}

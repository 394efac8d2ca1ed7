import type { TicketView } from '../../contract/paddy.ts';
import type { PaperRow, ReceiptPaper } from '../../domain/paper/types.ts';
import { amountInWords } from '../amount-in-words.ts';
import type { KhmerReading } from '../amount-in-words.ts';
import { groupDigits, kgText, moneyText, percentText, RIEL_SIGN } from '../format.ts';
import type { Language, LanguageChoice, Said } from '../language.ts';
import { paperDate, paperDigits } from '../paper-numbers.ts';
import type { PaperDigits } from '../paper-numbers.ts';
import { SCREEN_TEXTS } from '../screen-texts.ts';
import type { TextKey } from '../screen-texts.ts';
import { varietyText } from '../varieties.ts';
import { PAPER_TEXTS, sayOnPaper } from './paper-texts.ts';

export interface ReceiptOptions {
  readonly coop: { readonly nameKm: string; readonly nameEn: string };
  readonly language: LanguageChoice;
  readonly digits: PaperDigits;
  readonly reading: KhmerReading;
  readonly isReprint: boolean;
  /** When and by whom, as the paper shall say it: the clock is the caller's. */
  readonly printed: { readonly when: string; readonly who: string };
}

const languagesOf = (choice: LanguageChoice): readonly Language[] => (choice === 'both' ? ['km', 'en'] : [choice]);

const inEach = (text: (language: Language) => string): Said => ({ km: text('km'), en: text('en') });

type Say = (key: TextKey, parts?: Readonly<Record<string, string>>) => string;
type Row = (label: string, figure: string, note?: string, isSum?: boolean) => PaperRow;

function weightRows(ticket: TicketView, say: Say, row: Row): PaperRow[] {
  const { rule } = ticket;
  const [moisture, impurity] = [percentText(ticket.moisturePct), percentText(ticket.impurityPct)];
  return [
    row(
      say('paddy.gross'),
      `${kgText(ticket.grossG)} kg`,
      ticket.bags === null ? '' : say('ticket.bags', { count: String(ticket.bags) }),
    ),
    row(say('paddy.tare'), `− ${kgText(ticket.tareG)} kg`),
    row(say('paddy.net'), `${kgText(ticket.netG)} kg`, '', true),
    row(
      say('paddy.moisture'),
      `× ${ticket.moistureFactor}`,
      say('ticket.moisture', { percent: moisture, base: rule.baseMoisturePct }),
    ),
    row(
      say('paddy.impurity'),
      `× ${ticket.impurityFactor}`,
      say('ticket.impurity', { percent: impurity, free: rule.impurityAllowedPct }),
    ),
    row(
      say('paddy.payable'),
      `${kgText(ticket.payableG)} kg`,
      say('ticket.step', { step: kgText(rule.payableStepG) }),
      true,
    ),
  ];
}

function moneyRows(ticket: TicketView, variety: string, say: Say, row: Row): PaperRow[] {
  const times = `${kgText(ticket.payableG)} kg × ${groupDigits(ticket.unitPriceKhrPerKg)} ${RIEL_SIGN}`;
  return [
    row(say('ticket.price'), `${groupDigits(ticket.priceKhrPerKg)} ${RIEL_SIGN}`, variety),
    row(
      say('ticket.premium'),
      `+ ${groupDigits(ticket.premiumKhrPerKg)} ${RIEL_SIGN}`,
      say(`status.${ticket.organicStatus}`),
    ),
    row(say('paddy.value'), moneyText(ticket.valueKhr), times, true),
    ...ticket.deductions.map(({ kind, khr }) => row(say(`deduction.${kind}`), `− ${moneyText(khr)}`)),
    row(say('paddy.due'), moneyText(ticket.dueKhr), '', true),
    row(say('paddy.paidNow'), moneyText(ticket.paidNowKhr)),
    ...(ticket.roundingKhr === 0 ? [] : [row(say('paddy.rounding'), moneyText(ticket.roundingKhr))]),
    ...(ticket.paidKhr === ticket.paidNowKhr ? [] : [row(say('ticket.paidAll'), moneyText(ticket.paidKhr), '', true)]),
    ...(ticket.openKhr > 0 ? [row(say('ticket.stillOwed'), moneyText(ticket.openKhr), '', true)] : []),
  ];
}

/** The receipt of a ticket with every step as it was frozen that day. In words stands what was paid, else what is due. */
export function purchaseReceiptPaper(ticket: TicketView, options: ReceiptOptions): ReceiptPaper {
  const { language: choice, digits, reading, coop, printed } = options;
  const say: Say = (key, parts) => sayOnPaper(SCREEN_TEXTS[key], choice, parts);
  const row: Row = (label, figure, note = '', isSum = false) => ({
    label,
    figure: paperDigits(figure, digits),
    note: paperDigits(note, digits),
    isSum,
  });
  const day = (date: string): string =>
    sayOnPaper(
      inEach((language) => paperDate(date, language, digits)),
      choice,
    );
  const { party, voided } = ticket;
  const name = sayOnPaper({ km: party.nameKm, en: party.nameEn }, choice);
  const variety = sayOnPaper(
    inEach((language) => varietyText(ticket.variety, language)),
    choice,
  );
  const spoken = ticket.paidKhr > 0 ? ticket.paidKhr : ticket.dueKhr;
  return {
    letterhead: languagesOf(choice).flatMap((language) => [PAPER_TEXTS.kingdom[language], PAPER_TEXTS.motto[language]]),
    coop: sayOnPaper({ km: coop.nameKm, en: coop.nameEn }, choice),
    title: sayOnPaper(PAPER_TEXTS.receipt, choice),
    facts: [
      [say('entry.number'), ticket.number],
      ...(ticket.reference === null ? [] : [[say('common.reference'), ticket.reference] as const]),
      [say('common.date'), day(ticket.date)],
      [say('paddy.farmer'), `${party.code} ${name}`],
    ],
    rows: [...weightRows(ticket, say, row), ...moneyRows(ticket, variety, say, row)],
    inWords: languagesOf(choice).map(
      (language) => `${PAPER_TEXTS.inWords[language]} ${amountInWords(spoken, 'KHR', language, reading)}`,
    ),
    marks: [
      ...(voided ? [`${say('ticket.voided', { date: day(voided.date) })} ${voided.reason}`] : []),
      ...(options.isReprint ? [sayOnPaper(PAPER_TEXTS.copy, choice)] : []),
    ],
    signatures: [say('ticket.sign.farmer'), say('ticket.sign.buyer')],
    printed: sayOnPaper(PAPER_TEXTS.printed, choice, printed),
  };
}

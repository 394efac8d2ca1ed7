import type { PaperAsked } from '../../shared/contract/papers.ts';
import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import { purchaseReceipt } from '../../shared/documents/purchase-receipt.ts';
import { sheet } from '../../shared/documents/sheet.ts';
import { memberStatementPaper } from '../../shared/i18n/papers/member-statement.ts';
import { PaperWords } from '../../shared/i18n/papers/paper-words.ts';
import { purchaseReceiptPaper } from '../../shared/i18n/papers/purchase-receipt.ts';
import { trialBalancePaper } from '../../shared/i18n/papers/trial-balance.ts';
import { present } from '../../shared/kernel/assert.ts';
import { cambodianDay } from '../../shared/kernel/calendar-date.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import type { QueryContext } from '../book/command.ts';
import { headOf } from '../book/log.ts';
import { trialBalance } from '../modules/ledger/trial-balance.ts';
import { ticketView } from '../modules/paddy/ticket-view.ts';
import { findPartyId } from '../modules/parties/queries.ts';
import { settingsOf } from '../modules/settings/settings.ts';
import { memberStatement } from '../modules/statements/member-statement.ts';
import { membersInOrder } from '../modules/statements/members-in-order.ts';
import { periodAsked } from '../modules/statements/period-asked.ts';
import type { PaperPart } from '../printing/draw-parts.ts';
import type { PartsOfPaper } from '../printing/print-to-file.ts';
import type { NamedSheet } from './organic-papers.ts';
import { organicPaper } from './organic-papers.ts';

/** When and by whom a paper is printed; the instant in UTC. */
export interface PrintStamp {
  readonly now: string;
  readonly today: string;
  readonly who: string;
}

/** A paper laid out, ready to be drawn part by part; one member's statement is one part. */
export interface LaidOut {
  readonly title: string;
  readonly fileName: string;
  readonly author: string;
  readonly parts: PartsOfPaper;
}

interface Asking<A> {
  readonly context: QueryContext;
  readonly asked: A;
  readonly words: PaperWords;
}

type Of<P extends PaperAsked['paper']> = Asking<Extract<PaperAsked, { readonly paper: P }>>;

/** From what is asked, over the figures of the book, to the words and the layout. */
export function paperOf(context: QueryContext, asked: PaperAsked, stamp: PrintStamp): Outcome<LaidOut> {
  const words = wordsFor(context, asked, stamp);
  switch (asked.paper) {
    case 'purchase-receipt':
      return receipt({ context, asked, words });
    case 'member-statement':
      return statementOfOne({ context, asked, words });
    case 'member-statements':
      return statementsOfAll({ context, asked, words });
    case 'trial-balance':
      return balance({ context, asked, words });
    case 'farmer-list':
    case 'inspection-form':
    case 'parcel-sheet':
    case 'nonconformity-list':
    case 'member-certification':
      return onSheet(organicPaper(context, asked, words), words);
  }
}

function receipt({ context: { book }, asked, words }: Of<'purchase-receipt'>): Outcome<LaidOut> {
  const ticket = ticketView(book, asked.ticket);
  if (!ticket) return refuse('ticket-unknown', { ticket: asked.ticket }, 'ticket');
  const paper = purchaseReceiptPaper(ticket, words, asked);
  return onePart(
    words,
    [`${paper.title} ${ticket.number}`, `receipt-${ticket.number}${asked.size === 'thermal-80' ? '-80mm' : ''}`],
    purchaseReceipt(paper, asked.size),
  );
}

function statementOfOne({ context, asked, words }: Of<'member-statement'>): Outcome<LaidOut> {
  const days = periodAsked(context, asked);
  if (!days.ok) return days;
  const party = findPartyId(context.book, asked.member);
  const found = party === null ? null : memberStatement(context.book, party, days.value);
  if (!found) return refuse('party-unknown', { party: asked.member }, 'member');
  const paper = memberStatementPaper(found, words);
  const { code } = found.party;
  return onePart(words, [`${paper.title} ${code}`, `statement-${code}-${found.to}`], sheet(paper));
}

function statementsOfAll({ context, asked, words }: Of<'member-statements'>): Outcome<LaidOut> {
  const days = periodAsked(context, asked);
  if (!days.ok) return days;
  const members = membersInOrder(context.book);
  if (members.length === 0) return refuse('no-members');
  const between = days.value;
  function* partsBetween(from: number, before: number): Generator<PaperPart> {
    for (const { id, code, nameKm, nameEn, villageKm, villageEn } of members.slice(from, before)) {
      const found = present(memberStatement(context.book, id, between), 'a member is registered');
      const village = words.name({ nameKm: villageKm, nameEn: villageEn }) || words.paper('noVillage');
      const bookmark = [village, `${words.name({ nameKm, nameEn })} ${code}`];
      yield { definition: sheet(memberStatementPaper(found, words)), bookmark };
    }
  }
  return done({
    title: words.paper('statements'),
    fileName: `statements-${between.to}.pdf`,
    author: words.first.coop(),
    parts: { count: members.length, between: partsBetween },
  });
}

function balance({ context, asked, words }: Of<'trial-balance'>): Outcome<LaidOut> {
  const found = trialBalance(context, asked);
  if (!found.ok) return found;
  const { seq, hash } = present(headOf(context.book), 'a book has a first event');
  const paper = trialBalancePaper(found.value, { seq, hash: hash.toString('hex') }, words);
  const { asOf } = found.value;
  return onePart(words, [`${paper.title} ${asOf}`, `trial-balance-${asOf}`], sheet(paper));
}

function onSheet(found: Outcome<NamedSheet>, words: PaperWords): Outcome<LaidOut> {
  if (!found.ok) return found;
  const { paper, about, name } = found.value;
  return onePart(words, [`${paper.title} ${about}`.trim(), name], sheet(paper));
}

const onePart = (words: PaperWords, [title, name]: readonly [string, string], definition: PdfNode): Outcome<LaidOut> =>
  done({
    title,
    fileName: `${safe(name)}.pdf`,
    author: words.first.coop(),
    parts: { count: 1, between: () => [{ definition }] },
  });

/** Codes are the cooperative's own: what a file's name may not hold on some system is left out of it. */
const safe = (name: string): string => name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-');

export const wordsFor = ({ book }: QueryContext, asked: PaperAsked, { now, who }: PrintStamp): PaperWords =>
  new PaperWords({
    ...{ language: asked.language, digits: asked.digits, reading: asked.reading },
    coop: settingsOf(book),
    printed: { day: cambodianDay(now), time: cambodianTime(now), who },
  });

const CAMBODIA_AHEAD_MS = 7 * 60 * 60 * 1000;

const cambodianTime = (instant: string): string =>
  new Date(new Date(instant).getTime() + CAMBODIA_AHEAD_MS).toISOString().slice(11, 16);

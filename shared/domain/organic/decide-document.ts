import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { daysBetween } from '../../kernel/calendar-date.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../kernel/outcome.ts';
import { oneLine } from '../../kernel/plain-text.ts';
import { ControlFaults } from './control-faults.ts';
import type { ControlRefusal } from './control-refusals.ts';
import type { DocumentArchivedEvent, DocumentFiled, DocumentFiledEvent } from './events.ts';

/**
 * Certificates and other papers, kept with their file, their number and the last day on which they hold. The program says
 * 90, 30 and 7 days ahead that one runs out. A new one takes the place of the old, which is put away and not thrown away.
 */
export const DOCUMENT_FILE_LIMIT_BYTES = 20 * 1024 * 1024;

/** Kinds of file that an office can open and that run nothing by themselves. */
export const DOCUMENT_FILE_KINDS = ['pdf', 'jpg', 'jpeg', 'png', 'xlsx', 'csv', 'docx', 'txt'] as const;

/** The ending of a file's name in small letters; blank where it has none. */
export const fileKindOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

export interface DocumentInput {
  readonly type: string;
  readonly number: string;
  readonly title: string;
  /** Blank: the group's own paper. */
  readonly party: string;
  readonly standard: string;
  readonly issuedBy: string;
  readonly issuedOn: string;
  /** Blank: it does not expire. */
  readonly validTo: string;
  readonly fileName: string;
}

export interface DocumentFacts {
  readonly today: CalendarDate;
  readonly isParty: boolean;
  /** The document whose place it takes; undefined: none is named, null: there is none. */
  readonly replaced: StandingDocument | null | undefined;
  /** What came with it: nothing, something that is no base64, or a file of so many bytes. */
  readonly file: { readonly sha256: string; readonly bytes: number } | 'none' | 'not-base64';
}

export interface StandingDocument {
  readonly document: number;
  readonly archivedOn: CalendarDate | null;
}

/** Two events where it takes the place of another, which is archived with the new one's number as the reason. */
export function decideDocument(
  facts: DocumentFacts,
  input: DocumentInput,
): Outcome<readonly [DocumentFiledEvent, ...DocumentArchivedEvent[]], ControlRefusal> {
  const faults = new ControlFaults();
  const texts = { type: faults.needed(input.type, 'type'), title: faults.needed(input.title, 'title') };
  if (input.party !== '' && !facts.isParty) faults.miss('party-unknown', { party: input.party }, 'party');
  if (input.standard !== '') faults.standard(input.standard, 'standard');
  const issuedOn = faults.optionalDay(input.issuedOn, 'issuedOn');
  const validTo = faults.optionalDay(input.validTo, 'validTo');
  if (issuedOn !== null && validTo !== null && validTo < issuedOn)
    faults.miss('document-ends-before-issued', { issued: issuedOn, validTo }, 'validTo');
  const { replaced } = facts;
  if (replaced === null) faults.miss('document-unknown', {}, 'replaces');
  else if (replaced?.archivedOn) faults.miss('document-archived-already', { date: replaced.archivedOn }, 'replaces');
  const file = readFile(facts.file, oneLine(input.fileName), faults);
  if (faults.all.length > 0) return refuseAll(faults.all);
  const number = oneLine(input.number);
  const filed: DocumentFiledEvent = {
    kind: 'organic.document-filed',
    v: 1,
    date: facts.today,
    body: {
      ...texts,
      number,
      party: input.party || null,
      standard: input.standard || null,
      issued_by: oneLine(input.issuedBy),
      issued_on: issuedOn,
      valid_to: validTo,
      file,
      replaces: replaced?.document ?? null,
    },
  };
  return done(replaced ? [filed, archived(replaced.document, `→ ${number || texts.title}`, facts.today)] : [filed]);
}

const archived = (document: number, reason: string, date: CalendarDate): DocumentArchivedEvent => ({
  kind: 'organic.document-archived',
  v: 1,
  date,
  body: { document, reason },
});

function readFile(file: DocumentFacts['file'], name: string, faults: ControlFaults): DocumentFiled['file'] {
  if (file === 'not-base64') {
    faults.miss('document-file-not-base64', {}, 'bytesBase64');
    return null;
  }
  if (file === 'none') {
    if (name !== '') faults.miss('document-file-incomplete', {}, 'bytesBase64');
    return null;
  }
  if (name === '') faults.miss('document-file-incomplete', {}, 'fileName');
  else if (!DOCUMENT_FILE_KINDS.some((kind) => kind === fileKindOf(name)))
    faults.miss('document-file-kind', { name, choices: DOCUMENT_FILE_KINDS.join(', ') }, 'fileName');
  if (file.bytes > DOCUMENT_FILE_LIMIT_BYTES)
    faults.miss('document-file-too-large', { limitMb: DOCUMENT_FILE_LIMIT_BYTES / 1024 / 1024 }, 'bytesBase64');
  return { sha256: file.sha256, name, bytes: file.bytes };
}

/** Put away by hand, with the reason; once. */
export function decideArchiving(
  standing: StandingDocument | null,
  input: { readonly today: CalendarDate; readonly reason: string },
): Outcome<DocumentArchivedEvent, ControlRefusal> {
  if (!standing) return refuse('document-unknown', {}, 'document');
  const faults = new ControlFaults();
  if (standing.archivedOn !== null) faults.miss('document-archived-already', { date: standing.archivedOn }, 'document');
  const reason = faults.needed(input.reason, 'reason');
  if (faults.all.length > 0) return refuseAll(faults.all);
  return done(archived(standing.document, reason, input.today));
}

export type ExpiryAlert = 'expired' | 'within-7' | 'within-30' | 'within-90' | 'none';

export interface Expiry {
  readonly alert: ExpiryAlert;
  /** Days left; 0 on the last day itself, below zero after it; null where it does not expire. */
  readonly daysLeft: number | null;
}

/** On its last day a paper still holds. */
export function expiryOn(validTo: CalendarDate | null, date: CalendarDate): Expiry {
  if (validTo === null) return { alert: 'none', daysLeft: null };
  const daysLeft = daysBetween(date, validTo);
  return { alert: alertOf(daysLeft), daysLeft };
}

function alertOf(daysLeft: number): ExpiryAlert {
  if (daysLeft < 0) return 'expired';
  if (daysLeft <= 7) return 'within-7';
  if (daysLeft <= 30) return 'within-30';
  return daysLeft <= 90 ? 'within-90' : 'none';
}

import type { PaperInput } from '../../../shared/contract/papers.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { Session } from '../../core/session.ts';
import type { Options } from './options.ts';
import { choice, WrongUsage } from './options.ts';

/** The papers of the command line: the words that each takes, the options that are its own, and what is asked for by them. */
export const VERBS = [
  ...(['receipt', 'statement', 'statements', 'trial-balance'] as const),
  ...(['farmer-list', 'inspection-form', 'parcel-sheet', 'nonconformities', 'certification'] as const),
] as const;

export const OWN_OF_PAPERS = [
  ...(['size', 'copy', 'from', 'to', 'on'] as const),
  ...(['member', 'open', 'standard', 'list', 'inspection'] as const),
] as const;

export interface PaperOfCli {
  readonly words: readonly string[];
  readonly own: readonly (typeof OWN_OF_PAPERS)[number][];
  readonly input: (session: Session, named: readonly string[], options: Options) => Outcome<PaperInput>;
}

export const PAPERS: Readonly<Record<(typeof VERBS)[number], PaperOfCli>> = {
  receipt: {
    words: ['BOOK', 'TICKET'],
    own: ['size', 'copy'],
    input: (session, [text = ''], options) => {
      const ticket = ticketNamed(session, text);
      const size = choice(options.size, ['A5', '80mm'], 'A5') === 'A5' ? 'A5' : 'thermal-80';
      if (ticket === null) return refuse('ticket-unknown', { ticket: text });
      return done({ paper: 'purchase-receipt', ticket, size, isReprint: options.copy === true });
    },
  },
  statement: {
    words: ['BOOK', 'MEMBER'],
    own: ['from', 'to'],
    input: (_, [member = ''], { from, to }) => done({ paper: 'member-statement', member, from, to }),
  },
  statements: {
    words: ['BOOK'],
    own: ['from', 'to'],
    input: (_, __, { from, to }) => done({ paper: 'member-statements', from, to }),
  },
  'trial-balance': {
    words: ['BOOK'],
    own: ['on'],
    input: (_, __, { on }) => done({ paper: 'trial-balance', asOf: on }),
  },
  'farmer-list': {
    words: ['BOOK'],
    own: ['standard', 'list', 'on'],
    input: (_, __, options) => {
      const { standard, list = '0', on, out = '' } = options;
      if (!/^\d{1,6}$/.test(list)) throw new WrongUsage('usage-choice', { value: list, choices: '1, 2, 3, …' });
      const format = choice(options.format, ['pdf', 'xlsx'], /\.xlsx$/i.test(out) ? 'xlsx' : 'pdf');
      return done({ paper: 'farmer-list', standard, version: Number(list), asOf: on, format });
    },
  },
  'inspection-form': {
    words: ['BOOK', 'MEMBER'],
    own: ['on', 'inspection'],
    input: (session, [member = ''], { on, inspection }) => {
      if (inspection === undefined) return done({ paper: 'inspection-form', member, asOf: on });
      const found = inspectionNumbered(session, inspection);
      return found === null
        ? refuse('inspection-unknown', {})
        : done({ paper: 'inspection-form', member, inspection: found });
    },
  },
  'parcel-sheet': {
    words: ['BOOK', 'PARCEL'],
    own: ['on'],
    input: (_, [parcel = ''], { on }) => done({ paper: 'parcel-sheet', parcel, asOf: on }),
  },
  nonconformities: {
    words: ['BOOK'],
    own: ['on', 'member', 'open'],
    input: (_, __, { on, member, open }) =>
      done({ paper: 'nonconformity-list', member, openOnly: open === true, asOf: on }),
  },
  certification: {
    words: ['BOOK', 'MEMBER'],
    own: ['on'],
    input: (_, [member = ''], { on }) => done({ paper: 'member-certification', member, asOf: on }),
  },
};

/** The ticket with this number of the book, or of the slip. */
function ticketNamed(session: Session, text: string): number | null {
  const found = session.call({ procedure: 'paddy.tickets', input: { text, limit: 500 } }, 'cli');
  if (!found.ok) return null;
  const { rows } = found.value as { rows: readonly { id: number; number: string; reference: string | null }[] };
  const row = rows.find(({ number }) => number === text) ?? rows.find(({ reference }) => reference === text);
  return row?.id ?? null;
}

function inspectionNumbered(session: Session, number: string): number | null {
  const found = session.call({ procedure: 'organic.inspections', input: { text: number, limit: 500 } }, 'cli');
  if (!found.ok) return null;
  const { rows } = found.value as { rows: readonly { id: number; number: string }[] };
  return rows.find((row) => row.number === number)?.id ?? null;
}

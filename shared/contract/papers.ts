import { z } from 'zod';
import { code, date, seq } from './fields.ts';

/**
 * A paper as it can be asked for: which one, and how it is written. Khmer first with English beside it, Latin digits and
 * the accountants' reading of amounts where nothing else is asked.
 */
const written = {
  language: z.enum(['km', 'en', 'both']).default('both'),
  digits: z.enum(['latin', 'khmer']).default('latin'),
  reading: z.enum(['thousands', 'places']).default('thousands'),
};

/** Without a first and last day: the fiscal year of the latest entry, up to today where it still runs. */
const period = { from: date.optional(), to: date.optional() };

export const paperAsked = z.discriminatedUnion('paper', [
  z.object({
    paper: z.literal('purchase-receipt'),
    ticket: seq,
    size: z.enum(['A5', 'thermal-80']).default('A5'),
    /** Handed out before: the paper says that it is a copy. */
    isReprint: z.boolean().default(false),
    ...written,
  }),
  z.object({ paper: z.literal('member-statement'), member: code, ...period, ...written }),
  z.object({ paper: z.literal('member-statements'), ...period, ...written }),
  z.object({ paper: z.literal('trial-balance'), asOf: date.optional(), ...written }),
  z.object({
    paper: z.literal('farmer-list'),
    /** Else the main one of the cooperative. */
    standard: z.string().max(40).optional(),
    /** A version that was issued; 0: the list as it would stand on the day. */
    version: z.int().min(0).default(0),
    asOf: date.optional(),
    /** The same list as a spreadsheet. */
    format: z.enum(['pdf', 'xlsx']).default('pdf'),
    ...written,
  }),
  /** Without an inspection: to be filled by hand at the farm. */
  z.object({
    paper: z.literal('inspection-form'),
    member: code,
    inspection: seq.optional(),
    asOf: date.optional(),
    ...written,
  }),
  z.object({ paper: z.literal('parcel-sheet'), parcel: code, asOf: date.optional(), ...written }),
  z.object({
    paper: z.literal('nonconformity-list'),
    member: code.optional(),
    openOnly: z.boolean().default(false),
    asOf: date.optional(),
    ...written,
  }),
  z.object({ paper: z.literal('member-certification'), member: code, asOf: date.optional(), ...written }),
]);

export type PaperAsked = z.output<typeof paperAsked>;
export type PaperInput = z.input<typeof paperAsked>;

/** A paper that was made. */
export interface PrintedPaper {
  readonly file: string;
  /** What to call it when it is kept elsewhere, `receipt-WT-2025-00123.pdf`: a name that every system allows. */
  readonly fileName: string;
  readonly title: string;
  /** Of a spreadsheet its sheets. */
  readonly pages: number;
}

/** What can be wrong with what is asked for; the book's own refusals and those of the folder come beside it. */
export const PAPER_REFUSALS = [
  'ticket-unknown',
  'party-unknown',
  'no-members',
  'parcel-unknown',
  'standard-unknown',
  'list-unknown',
  'inspection-unknown',
  'date-not-a-day',
  'date-out-of-range',
  'period-reversed',
  'paper-folder-missing',
  'paper-file-there',
  'paper-cancelled',
] as const;
export type PaperRefusal = (typeof PAPER_REFUSALS)[number];

import { z } from 'zod';
import type { EntryKind } from '../domain/ledger/events.ts';
import { MEMBER_REFUSALS } from '../domain/members/refusals.ts';
import type { ShareKind } from '../domain/shares/events.ts';
import type { Currency } from '../kernel/money.ts';
import { oneLine } from '../kernel/plain-text.ts';
import type { Named } from './fields.ts';
import { code, date, page, text, typed } from './fields.ts';
import { command, query } from './procedure.ts';

/** Parties are all with whom money or grain passes; members are those of them who belong. */
export interface PartyView extends Named {
  readonly sex: 'F' | 'M' | null;
  readonly birthYear: number | null;
  readonly villageKm: string;
  readonly villageEn: string;
  readonly group: string | null;
  readonly joinedOn: string | null;
  readonly isMember: boolean;
}

export interface PartyRow extends PartyView {
  readonly shares: number;
  readonly shareCapitalKhr: number;
  /** What the cooperative owes the farmer. */
  readonly payableKhr: number;
  readonly loanKhr: number;
  readonly inputAdvanceKhr: number;
}

export interface PartyList {
  readonly rows: readonly PartyRow[];
  readonly total: number;
}

export interface PartyCard extends PartyRow {
  readonly phone: string | null;
  readonly deliveredPayableG: number;
  readonly deliveredValueKhr: number;
  /** Of that, the fiscal year of the book's latest entry. */
  readonly season: { readonly year: number; readonly payableG: number; readonly valueKhr: number };
  readonly lastDelivery: { readonly date: string; readonly netG: number } | null;
  /** Every control account on which the party has lines; `minor` in the account's own currency. */
  readonly balances: readonly (Named & {
    readonly khr: number;
    readonly currency: 'KHR' | 'USD';
    readonly minor: number;
  })[];
}

interface TimelinePaper {
  /** Number in the log: of the ticket, the movement or the entry. */
  readonly id: number;
  readonly date: string;
  readonly number: string;
  readonly reference: string | null;
  /** Voided, or taken back. */
  readonly isStruck: boolean;
}

/** One paper of a person's history; what a ticket or a movement posted is told by that paper and not again by its entry. */
export type TimelineRow = TimelinePaper &
  (
    | { readonly kind: 'ticket'; readonly variety: string; readonly netG: number; readonly valueKhr: number }
    | {
        readonly kind: 'shares';
        readonly movement: ShareKind;
        /** Above zero where the person gained them. */
        readonly shares: number;
        readonly parKhr: number;
        /** Null where the opening of the book has it. */
        readonly entry: number | null;
      }
    | {
        readonly kind: 'entry';
        readonly entryKind: EntryKind;
        readonly description: string;
        /** The person's own lines; debit above zero, in the account's currency. */
        readonly lines: readonly { readonly account: Named; readonly currency: Currency; readonly minor: number }[];
      }
  );

const personFields = {
  code,
  nameKm: text,
  nameEn: text,
  sex: z.string().max(10).default(''),
  birthYear: typed.default(''),
  villageKm: text.default(''),
  villageEn: text.default(''),
  phone: text.default(''),
};

export const memberProcedures = {
  /** Search by any part of a code, a name in either script, a village or a phone number; best first. */
  'members.search': query<PartyList>()(
    z.object({ text: text.default(''), membersOnly: z.boolean().default(false), ...page }),
  ),
  'members.card': query<PartyCard>()(z.object({ code }), ['party-unknown'] as const),
  /** Everything that was written of a person, the newest first. */
  'members.timeline': query<{ readonly rows: readonly TimelineRow[]; readonly total: number }>()(
    z.object({ code, ...page }),
    ['party-unknown'] as const,
  ),
  'members.admit': command<PartyView>()(
    z.object({ ...personFields, group: text.transform(oneLine).default(''), joinedOn: date }),
    MEMBER_REFUSALS,
  ),
  /** A farmer, buyer or supplier who is not a member. */
  'parties.register': command<PartyView>()(z.object(personFields), MEMBER_REFUSALS),
} as const;

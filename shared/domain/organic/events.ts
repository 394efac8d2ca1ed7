import type { EventDraft } from '../../kernel/event.ts';
import type { PaperNumber } from '../ledger/events.ts';

/**
 * What becomes true about certification. A decision's own date is the day from which it holds; the log keeps beside it the
 * day on which it was written down, so that what was known on any day can be told. Areas are square metres, yields
 * decimals as text, weights grams.
 */
export interface ParcelBody {
  readonly parcel: string;
  readonly party: string;
  /** The day from which it is so; null: as far back as anything is asked. */
  readonly from_date: string | null;
  readonly area_m2: number;
  readonly tenure: string;
  readonly crop: string;
  readonly variety: string;
  readonly yield_kg_per_ha: string;
  readonly conversion_start: string | null;
  readonly last_prohibited_input_on: string | null;
  readonly place: string | null;
  readonly gps: string | null;
  readonly water: string | null;
  readonly neighbours: {
    readonly north?: string;
    readonly east?: string;
    readonly south?: string;
    readonly west?: string;
  };
  readonly retired: boolean;
}

export type ParcelRegisteredEvent = EventDraft<'organic.parcel-registered', ParcelBody>;
export type ParcelChangedEvent = EventDraft<'organic.parcel-changed', ParcelBody>;

/** One season of a parcel: what grew, from which seed, what was put on it, what came off it. */
export interface SeasonRecorded {
  readonly parcel: string;
  readonly year: number;
  readonly season: string;
  readonly crop: string;
  readonly variety: string;
  readonly sown_on: string | null;
  readonly harvested_on: string | null;
  readonly harvest_g: number | null;
  readonly seed_source: string;
  readonly seed_organic: boolean | null;
  readonly inputs: readonly InputUsed[];
  readonly note: string;
}

/** Anything put on a field; one that is not permitted ends the parcel's status on its day. */
export interface InputUsed {
  readonly product: string;
  readonly supplier: string;
  /** An exact decimal as text, with its unit. */
  readonly quantity: string;
  readonly unit: string;
  readonly date: string;
  readonly permitted: boolean;
}

export type SeasonRecordedEvent = EventDraft<'organic.season-recorded', SeasonRecorded>;

/** A dated decision about a parcel (its conversion) or a member (the group's approval), under one standard. */
export interface StatusDecided {
  readonly subject: 'parcel' | 'member';
  readonly party: string;
  readonly parcel: string | null;
  readonly standard: string;
  readonly status: string;
  readonly decided_by: string;
  /** Who decided, by name; blank where a file does not say. */
  readonly decider: string;
  /** Sequence number of the inspection that it stands on. */
  readonly inspection: number | null;
  readonly reason: string;
}

export type StatusDecidedEvent = EventDraft<'organic.status-decided', StatusDecided>;

/** What the cooperative certifies by, from a day on. */
export interface SettingsSet {
  readonly from_date: string;
  readonly main_standard: string;
  readonly over_quota: 'warn' | 'block';
  /** Percent by which deliveries may go over the estimate. */
  readonly tolerance_pct: string;
  /** Kept back for household and seed, grams a member and year. */
  readonly retention_g: number;
}

export type OrganicSettingsEvent = EventDraft<'organic.settings-set', SettingsSet>;

/** The figures of a standard from a day on, where the cooperative's certifier says otherwise than the program's own list. */
export interface StandardSet {
  readonly standard: string;
  readonly from_date: string;
  readonly annual_months: number;
  readonly perennial_months: number;
  readonly in_conversion_months: number | null;
  readonly source: string;
}

export type StandardSetEvent = EventDraft<'organic.standard-set', StandardSet>;

export interface ChecklistAnswer {
  readonly item: string;
  /** Answer at the first and the second visit. */
  readonly first: 'yes' | 'no' | 'n/a' | '';
  readonly second: 'yes' | 'no' | 'n/a' | '';
  readonly note: string;
}

export interface ConditionSet {
  /** From 1, within its inspection. */
  readonly no: number;
  readonly text: string;
  readonly deadline: string;
}

/** An internal inspection as written on its form. A later record of the same number replaces it until it is decided upon. */
export interface InspectionRecorded {
  readonly number: PaperNumber;
  readonly party: string;
  readonly standards: readonly string[];
  readonly inspector: string;
  readonly interviewee: string;
  readonly visits: readonly { readonly date: string; readonly start: string; readonly end: string }[];
  readonly parcels: readonly {
    readonly parcel: string;
    readonly seen_m2: number | null;
    readonly seen_yield_kg_per_ha: string | null;
  }[];
  readonly checklist: readonly ChecklistAnswer[];
  readonly stock_seen: string;
  readonly last_season: string;
  readonly findings: string;
  readonly conditions: readonly ConditionSet[];
  readonly recommendation: 'approve' | 'approve-with-conditions' | 'refuse' | 'suspend';
  /** Both signed the paper. */
  readonly signed: boolean;
}

export type InspectionRecordedEvent = EventDraft<'organic.inspection-recorded', InspectionRecorded>;

/** The second visit, or the signatures, added to an inspection that has not been decided upon. */
export interface InspectionAmended {
  readonly inspection: number;
  readonly record: Omit<InspectionRecorded, 'number' | 'party'>;
}

export type InspectionAmendedEvent = EventDraft<'organic.inspection-amended', InspectionAmended>;

export interface ConditionMet {
  readonly inspection: number;
  readonly no: number;
  readonly verified_by: string;
  readonly note: string;
}

export type ConditionMetEvent = EventDraft<'organic.condition-met', ConditionMet>;

export interface NonconformityRaised {
  readonly number: PaperNumber;
  readonly source: 'internal' | 'external' | 'complaint' | 'lab';
  readonly party: string;
  readonly parcel: string | null;
  readonly standard: string;
  readonly rule: string;
  readonly description: string;
  readonly grade: 'minor' | 'major' | 'critical' | 'manifest-infringement';
  readonly sanction: string;
  readonly corrective_action: string;
  readonly deadline: string;
  readonly responsible: string;
}

export type NonconformityRaisedEvent = EventDraft<'organic.nonconformity-raised', NonconformityRaised>;

export interface NonconformityClosed {
  readonly nonconformity: number;
  readonly verified_by: string;
  readonly evidence: string;
}

export type NonconformityClosedEvent = EventDraft<'organic.nonconformity-closed', NonconformityClosed>;

/** A certificate or another paper, kept as a file beside the book and named by its SHA-256. */
export interface DocumentFiled {
  readonly type: string;
  readonly number: string;
  readonly title: string;
  /** A member's paper; null: the group's own. */
  readonly party: string | null;
  readonly standard: string | null;
  readonly issued_by: string;
  readonly issued_on: string | null;
  /** Null: it does not expire. */
  readonly valid_to: string | null;
  readonly file: { readonly sha256: string; readonly name: string; readonly bytes: number } | null;
  /** Sequence number of the document that this one takes the place of. */
  readonly replaces: number | null;
}

export type DocumentFiledEvent = EventDraft<'organic.document-filed', DocumentFiled>;

export interface DocumentArchived {
  readonly document: number;
  readonly reason: string;
}

export type DocumentArchivedEvent = EventDraft<'organic.document-archived', DocumentArchived>;

/** A version of the approved farmer list, frozen as it stood: later decisions do not change what was handed out. */
export interface ListIssued {
  readonly standard: string;
  /** From 1, within its standard. */
  readonly version: number;
  readonly as_of: string;
  /** By member and parcel, in the order of the paper. */
  readonly rows: readonly ListRowBody[];
}

export interface ListRowBody {
  readonly party: string;
  readonly parcel: string;
  readonly approval: string;
  readonly status: string;
  readonly crop: string;
  readonly place: string | null;
  readonly area_m2: number;
  readonly estimate_kg: number;
  readonly joined_on: string | null;
  readonly last_input: string | null;
  readonly last_input_on: string | null;
  readonly conversion_start: string | null;
}

export type ListIssuedEvent = EventDraft<'organic.list-issued', ListIssued>;

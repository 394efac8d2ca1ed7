import { z } from 'zod';
import { CONTROL_REFUSALS } from '../domain/organic/control-refusals.ts';
import type { ExpiryAlert } from '../domain/organic/decide-document.ts';
import type {
  ChecklistAnswer,
  InspectionRecorded,
  ListRowBody,
  NonconformityRaised,
} from '../domain/organic/events.ts';
import type { MemberApproval, OrganicStatus } from '../domain/organic/types.ts';
import type { Named } from './fields.ts';
import { code, date, DAY_REFUSALS, longText, page, seq, text, typed } from './fields.ts';
import type { DecisionView } from './organic.ts';
import { command, query } from './procedure.ts';

/**
 * The internal control of a certified group: inspections with their conditions, non-conformities, documents with a last day,
 * and the lists of approved farmers that were handed out. Areas in square metres, weights in grams unless named otherwise.
 */
export interface ConditionView {
  readonly inspection: number;
  readonly inspectionNumber: string;
  readonly party: Named;
  readonly no: number;
  readonly text: string;
  readonly deadline: string;
  readonly met: { readonly date: string; readonly verifiedBy: string; readonly note: string } | null;
}

export interface InspectionView {
  readonly id: number;
  /** The book's own number, `OI-2025-00012`. */
  readonly number: string;
  readonly date: string;
  readonly party: Named;
  readonly standards: readonly string[];
  readonly inspector: string;
  readonly interviewee: string;
  readonly visits: readonly { readonly date: string; readonly start: string; readonly end: string }[];
  readonly parcels: readonly {
    readonly parcel: string;
    readonly seenM2: number | null;
    readonly seenYieldKgPerHa: string | null;
  }[];
  readonly checklist: readonly ChecklistAnswer[];
  readonly stockSeen: string;
  readonly lastSeason: string;
  readonly findings: string;
  readonly conditions: readonly ConditionView[];
  readonly recommendation: InspectionRecorded['recommendation'];
  readonly isSigned: boolean;
  /** The committee's decisions that stand on this inspection, one for each standard. */
  readonly decisions: readonly DecisionView[];
}

export interface NonconformityView {
  readonly id: number;
  /** `NC-2025-00003` */
  readonly number: string;
  readonly date: string;
  readonly source: NonconformityRaised['source'];
  readonly party: Named;
  readonly parcel: string | null;
  readonly standard: string;
  readonly rule: string;
  readonly description: string;
  readonly grade: NonconformityRaised['grade'];
  readonly sanction: string;
  readonly correctiveAction: string;
  readonly deadline: string;
  readonly responsible: string;
  readonly closed: { readonly date: string; readonly verifiedBy: string; readonly evidence: string } | null;
}

export interface DocumentView {
  readonly id: number;
  readonly filedOn: string;
  readonly type: string;
  readonly number: string;
  readonly title: string;
  readonly party: Named | null;
  readonly standard: string | null;
  readonly issuedBy: string;
  readonly issuedOn: string | null;
  readonly validTo: string | null;
  readonly file: {
    readonly sha256: string;
    readonly name: string;
    readonly bytes: number;
    readonly isThere: boolean;
  } | null;
  readonly alert: ExpiryAlert;
  /** Days left on the day asked for; below zero after its last day; null where it does not expire. */
  readonly daysLeft: number | null;
  readonly archived: { readonly date: string; readonly reason: string } | null;
}

export interface FarmerListRow extends ListRowBody {
  readonly nameKm: string;
  readonly nameEn: string;
  readonly sex: 'F' | 'M' | null;
  readonly villageKm: string;
  readonly villageEn: string;
}

/** The approved farmer list: of a version that was issued, as it was frozen; else as it would stand on the day. */
export interface FarmerList {
  readonly standard: string;
  /** 0: not issued, a draft. */
  readonly version: number;
  readonly asOf: string;
  readonly issuedOn: string | null;
  readonly crops: readonly string[];
  readonly rows: readonly FarmerListRow[];
  readonly totals: {
    readonly farmers: number;
    readonly parcels: number;
    readonly byStatus: readonly {
      readonly status: OrganicStatus;
      readonly parcels: number;
      readonly areaM2: number;
      readonly estimateKg: number;
    }[];
  };
}

export interface OrganicDashboard {
  readonly asOf: string;
  readonly mainStandard: string;
  readonly areas: readonly {
    readonly status: OrganicStatus;
    readonly parcels: number;
    readonly areaM2: number;
    readonly estimateKg: number;
  }[];
  readonly members: readonly { readonly approval: MemberApproval; readonly count: number }[];
  readonly expiring: readonly DocumentView[];
  readonly openConditions: readonly ConditionView[];
  readonly openNonconformities: readonly NonconformityView[];
  readonly overQuota: readonly { readonly party: Named; readonly quotaG: number; readonly deliveredG: number }[];
  /** Parcels whose dates speak for another status by the day. */
  readonly proposals: readonly {
    readonly parcel: string;
    readonly party: Named;
    readonly standard: string;
    readonly from: OrganicStatus;
    readonly to: OrganicStatus;
    readonly date: string;
  }[];
  /** Members with land in the register who were not inspected in the calendar year of the day. */
  readonly notInspected: readonly Named[];
  /** Of every standard, the newest first. */
  readonly lists: readonly {
    readonly standard: string;
    readonly id: number;
    readonly version: number;
    readonly asOf: string;
    readonly issuedOn: string;
  }[];
}

const answer = z.enum(['yes', 'no', 'n/a', '']);

const inspectionFields = {
  date,
  standards: z.array(z.string().max(40)).min(1).max(8),
  inspector: text,
  interviewee: text.default(''),
  /** The second visit, where there was one; times as `08:30`, or blank. */
  visits: z
    .array(z.object({ date, start: z.string().max(5).default(''), end: z.string().max(5).default('') }))
    .min(1)
    .max(2),
  parcels: z
    .array(z.object({ parcel: code, seenHa: typed.default(''), seenYieldKgPerHa: typed.default('') }))
    .max(100)
    .default([]),
  checklist: z
    .array(z.object({ item: z.string().max(40), first: answer, second: answer.default(''), note: text.default('') }))
    .max(60)
    .default([]),
  stockSeen: longText.default(''),
  lastSeason: longText.default(''),
  findings: longText.default(''),
  conditions: z
    .array(z.object({ text: longText, deadline: date }))
    .max(40)
    .default([]),
  recommendation: z.enum(['approve', 'approve-with-conditions', 'refuse', 'suspend']),
  isSigned: z.boolean().default(false),
};

export const organicControlProcedures = {
  'organic.dashboard': query<OrganicDashboard>()(z.object({ asOf: date.optional() }), DAY_REFUSALS),
  'organic.recordSeason': command<{ readonly season: number }>()(
    z.object({
      parcel: code,
      year: typed,
      season: text.default(''),
      crop: text,
      variety: text.default(''),
      sownOn: date.default(''),
      harvestedOn: date.default(''),
      harvestKg: typed.default(''),
      seedSource: text.default(''),
      seedOrganic: z.enum(['yes', 'no', '']).default(''),
      note: longText.default(''),
      inputs: z
        .array(
          z.object({
            product: text,
            supplier: text.default(''),
            quantity: typed,
            unit: z.string().max(20),
            date,
            isPermitted: z.boolean(),
          }),
        )
        .max(40)
        .default([]),
    }),
    CONTROL_REFUSALS,
  ),
  'organic.inspections': query<{ readonly rows: readonly InspectionView[]; readonly total: number }>()(
    z.object({ party: z.string().max(40).optional(), text: text.default(''), ...page }),
  ),
  'organic.inspection': query<InspectionView>()(z.object({ inspection: seq }), ['inspection-unknown'] as const),
  'organic.recordInspection': command<InspectionView>()(
    z.object({ party: code, ...inspectionFields }),
    CONTROL_REFUSALS,
  ),
  /** The second visit, the signatures, or a correction, before anything is decided upon it. */
  'organic.amendInspection': command<InspectionView>()(
    z.object({ inspection: seq, ...inspectionFields }),
    CONTROL_REFUSALS,
  ),
  /** The committee's decision on an inspection; the decider is not the inspector. One decision for each standard named. */
  'organic.decideInspection': command<InspectionView>()(
    z.object({
      inspection: seq,
      date,
      approval: z.string().max(20),
      decider: text,
      reason: longText.default(''),
    }),
    CONTROL_REFUSALS,
  ),
  'organic.meetCondition': command<InspectionView>()(
    z.object({ inspection: seq, no: z.int().min(1), date, verifiedBy: text, note: longText.default('') }),
    CONTROL_REFUSALS,
  ),
  'organic.nonconformities': query<{ readonly rows: readonly NonconformityView[]; readonly total: number }>()(
    z.object({ party: z.string().max(40).optional(), openOnly: z.boolean().default(false), ...page }),
  ),
  'organic.raiseNonconformity': command<NonconformityView>()(
    z.object({
      date,
      source: z.enum(['internal', 'external', 'complaint', 'lab']),
      party: code,
      parcel: z.string().max(40).default(''),
      standard: z.string().max(40),
      rule: text,
      description: longText,
      grade: z.enum(['minor', 'major', 'critical', 'manifest-infringement']),
      sanction: text.default(''),
      correctiveAction: longText,
      deadline: date,
      responsible: text,
    }),
    CONTROL_REFUSALS,
  ),
  'organic.closeNonconformity': command<NonconformityView>()(
    z.object({ nonconformity: seq, date, verifiedBy: text, evidence: longText }),
    CONTROL_REFUSALS,
  ),
  'organic.documents': query<{ readonly rows: readonly DocumentView[]; readonly asOf: string }>()(
    z.object({ party: z.string().max(40).optional(), asOf: date.optional(), withArchived: z.boolean().default(false) }),
    DAY_REFUSALS,
  ),
  /** The file itself goes with it, at most 20 MiB, and is kept beside the book under its SHA-256. */
  'organic.fileDocument': command<DocumentView>()(
    z.object({
      type: text,
      number: text.default(''),
      title: text,
      party: z.string().max(40).default(''),
      standard: z.string().max(40).default(''),
      issuedBy: text.default(''),
      issuedOn: date.default(''),
      /** Blank: it does not expire. */
      validTo: date.default(''),
      replaces: seq.optional(),
      fileName: z.string().max(300).default(''),
      bytesBase64: z.string().default(''),
    }),
    CONTROL_REFUSALS,
  ),
  /** The file as it was filed; refused where it is gone or was changed since. */
  'organic.documentFile': query<{ readonly name: string; readonly sha256: string; readonly bytesBase64: string }>()(
    z.object({ document: seq }),
    ['document-unknown', 'document-without-file', 'document-file-missing', 'document-file-changed'] as const,
  ),
  'organic.archiveDocument': command<DocumentView>()(z.object({ document: seq, reason: longText }), CONTROL_REFUSALS),
  /** `version` 0: the list as it would stand on the day. */
  'organic.farmerList': query<FarmerList>()(
    z.object({
      standard: z.string().max(40).optional(),
      version: z.int().min(0).default(0),
      asOf: date.optional(),
    }),
    ['standard-unknown', 'list-unknown', ...DAY_REFUSALS] as const,
  ),
  'organic.issueList': command<FarmerList>()(
    z.object({ standard: z.string().max(40).optional(), asOf: date }),
    CONTROL_REFUSALS,
  ),
} as const;

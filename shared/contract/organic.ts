import { z } from 'zod';
import { REGISTER_REFUSALS } from '../domain/organic/refusals.ts';
import type { DecidedBy, MemberApproval, OrganicStatus, Tenure } from '../domain/organic/types.ts';
import type { MeasuredAgainst, ReferencePoint } from '../domain/organic/standards.ts';
import type { Named } from './fields.ts';
import { code, date, DAY_REFUSALS, longText, page, text, typed } from './fields.ts';
import { command, query } from './procedure.ts';

/** The register of certification: standards, parcels, seasons and decisions. Areas in square metres, weights in grams. */
export interface StandardView {
  readonly code: string;
  readonly nameEn: string;
  readonly nameKm: string;
  readonly isMain: boolean;
  /** Figures in force on the day asked for. */
  readonly annualMonths: number;
  readonly perennialMonths: number;
  readonly inConversionMonths: number | null;
  readonly inConversionSaleMonths: number | null;
  readonly countedFrom: ReferencePoint;
  readonly measuredAgainst: MeasuredAgainst;
  readonly source: string;
}

export interface OrganicSettingsView {
  /** Blank where nothing has been set. */
  readonly fromDate: string;
  readonly mainStandard: string;
  readonly overQuota: 'warn' | 'block';
  readonly tolerancePct: string;
  readonly retentionG: number;
}

export interface StatusOfParcel {
  readonly standard: string;
  readonly status: OrganicStatus;
  /** The day from which it holds, by a decision or a prohibited input; null where nobody has decided. */
  readonly since: string | null;
  /** Year of conversion on the day, `1` for C1; 0 outside conversion. */
  readonly conversionYear: number;
  /** What the dates speak for, and from when; null where there is nothing to propose. */
  readonly proposal: { readonly status: OrganicStatus; readonly from: string; readonly isDue: boolean } | null;
}

export interface ParcelView {
  readonly code: string;
  readonly party: Named;
  /** Blank: since ever. */
  readonly fromDate: string;
  readonly areaM2: number;
  readonly tenure: Tenure;
  readonly crop: string;
  readonly variety: string;
  readonly yieldKgPerHa: string;
  readonly estimateKg: number;
  readonly conversionStart: string | null;
  readonly lastProhibitedInputOn: string | null;
  readonly place: string | null;
  readonly gps: string | null;
  readonly water: string | null;
  readonly neighbours: {
    readonly north?: string;
    readonly east?: string;
    readonly south?: string;
    readonly west?: string;
  };
  readonly isRetired: boolean;
  /** Under every standard by which something was decided of it, and the main one. */
  readonly statuses: readonly StatusOfParcel[];
}

export interface DecisionView {
  readonly id: number;
  /** The day from which it holds, and the day on which it was written down. */
  readonly date: string;
  readonly recordedOn: string;
  readonly party: Named;
  readonly parcel: string | null;
  readonly standard: string;
  readonly status: OrganicStatus | MemberApproval;
  readonly decidedBy: DecidedBy;
  readonly decider: string;
  readonly inspection: number | null;
  readonly reason: string;
}

export interface SeasonView {
  readonly id: number;
  readonly year: number;
  readonly season: string;
  readonly crop: string;
  readonly variety: string;
  readonly sownOn: string | null;
  readonly harvestedOn: string | null;
  readonly harvestG: number | null;
  readonly seedSource: string;
  readonly seedOrganic: boolean | null;
  readonly note: string;
  readonly inputs: readonly {
    readonly product: string;
    readonly supplier: string;
    readonly quantity: string;
    readonly unit: string;
    readonly date: string;
    readonly permitted: boolean;
  }[];
}

export interface ParcelSheet {
  readonly asOf: string;
  readonly parcel: ParcelView;
  readonly decisions: readonly DecisionView[];
  readonly seasons: readonly SeasonView[];
  /** Versions of what is known of it, oldest first. */
  readonly versions: readonly {
    readonly fromDate: string;
    readonly recordedOn: string;
    readonly areaM2: number;
    readonly crop: string;
    readonly yieldKgPerHa: string;
    readonly isRetired: boolean;
  }[];
}

/** A member's certification on a day. */
export interface MemberOrganic {
  readonly asOf: string;
  readonly party: Named & {
    readonly sex: 'F' | 'M' | null;
    readonly villageKm: string;
    readonly villageEn: string;
    readonly joinedOn: string | null;
  };
  readonly mainStandard: string;
  /** Null where nobody has decided and the parcels imply it. */
  readonly approval: MemberApproval | null;
  /** What a delivery would be on the day. */
  readonly status: OrganicStatus;
  readonly because: 'parcels' | 'no-parcel' | 'approval';
  readonly areaM2: number;
  readonly estimateKg: number;
  readonly quotaG: number;
  readonly deliveredG: number;
  readonly parcels: readonly ParcelView[];
  readonly decisions: readonly DecisionView[];
}

const parcelFields = {
  parcel: code,
  party: code,
  areaHa: typed,
  tenure: z.string().max(20),
  crop: text,
  variety: text.default(''),
  yieldKgPerHa: typed,
  conversionStart: date.default(''),
  lastProhibitedInputOn: date.default(''),
  place: text.default(''),
  gps: text.default(''),
  water: text.default(''),
  north: text.default(''),
  east: text.default(''),
  south: text.default(''),
  west: text.default(''),
};

const statusInput = z.object({
  date,
  /** Blank: about the member. */
  parcel: z.string().max(40).default(''),
  party: code,
  standard: z.string().max(40),
  status: z.string().max(20),
  decidedBy: z.string().max(20),
  decider: text.default(''),
  reason: longText.default(''),
});

export const organicProcedures = {
  'organic.standards': query<{ readonly standards: readonly StandardView[]; readonly settings: OrganicSettingsView }>()(
    z.object({ date: date.optional() }),
    DAY_REFUSALS,
  ),
  /** Parcels as they are on a day; `text` finds by parcel, member's code or name. */
  'organic.parcels': query<{ readonly rows: readonly ParcelView[]; readonly total: number; readonly asOf: string }>()(
    z.object({ text: text.default(''), party: z.string().max(40).optional(), asOf: date.optional(), ...page }),
    DAY_REFUSALS,
  ),
  'organic.parcel': query<ParcelSheet>()(z.object({ parcel: code, asOf: date.optional() }), [
    'parcel-unknown',
    ...DAY_REFUSALS,
  ] as const),
  'organic.member': query<MemberOrganic>()(z.object({ party: code, asOf: date.optional() }), [
    'party-unknown',
    ...DAY_REFUSALS,
  ] as const),
  'organic.registerParcel': command<ParcelView>()(
    z.object({ ...parcelFields, fromDate: date.default('') }),
    REGISTER_REFUSALS,
  ),
  'organic.changeParcel': command<ParcelView>()(
    z.object({ ...parcelFields, fromDate: date, isRetired: z.boolean().default(false) }),
    REGISTER_REFUSALS,
  ),
  'organic.decideStatus': command<DecisionView>()(statusInput, REGISTER_REFUSALS),
  /** Figures that the certifier has confirmed for a standard, from a day on. */
  'organic.setStandard': command<StandardView>()(
    z.object({
      standard: z.string().max(40),
      fromDate: date,
      annualMonths: typed,
      perennialMonths: typed,
      inConversionMonths: typed.default(''),
      source: text,
    }),
    REGISTER_REFUSALS,
  ),
  'organic.setSettings': command<OrganicSettingsView>()(
    z.object({
      fromDate: date,
      mainStandard: z.string().max(40),
      overQuota: z.enum(['warn', 'block']),
      tolerancePct: typed.default('0'),
      retentionKg: typed.default('0'),
    }),
    REGISTER_REFUSALS,
  ),
} as const;

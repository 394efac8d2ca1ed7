import type { OrganicTables } from './tables.ts';

/** Rows of the internal control. */
export interface InspectionRow {
  id: number;
  series: string;
  fiscal_year: number;
  number: number;
  date: string;
  party_id: number;
  inspector: string;
  recommendation: string;
  signed: number;
  /** Canonical JSON of the record as the latest event states it. */
  record: string;
}

export interface ConditionRow {
  inspection_id: number;
  no: number;
  text: string;
  deadline: string;
  met_on: string | null;
  met_event: number | null;
  verified_by: string | null;
  note: string | null;
}

export interface NonconformityRow {
  id: number;
  series: string;
  fiscal_year: number;
  number: number;
  date: string;
  source: string;
  party_id: number;
  parcel_id: number | null;
  standard: string;
  rule: string;
  description: string;
  grade: string;
  sanction: string;
  corrective_action: string;
  deadline: string;
  responsible: string;
  closed_on: string | null;
  closed_event: number | null;
  verified_by: string | null;
  evidence: string | null;
}

export interface DocumentRow {
  id: number;
  date: string;
  type: string;
  number: string;
  title: string;
  party_id: number | null;
  standard: string | null;
  issued_by: string;
  issued_on: string | null;
  valid_to: string | null;
  file_sha256: string | null;
  file_name: string | null;
  file_bytes: number | null;
  replaces: number | null;
  archived_on: string | null;
  archived_event: number | null;
  archive_reason: string | null;
}

export interface FarmerListRowRow {
  list_id: number;
  line: number;
  party_id: number;
  parcel_id: number;
  approval: string;
  status: string;
  crop: string;
  place: string | null;
  area_m2: number;
  estimate_kg: number;
  joined_on: string | null;
  last_input: string | null;
  last_input_on: string | null;
  conversion_start: string | null;
}

export interface ControlTables extends OrganicTables {
  inspection: InspectionRow;
  inspection_condition: ConditionRow;
  nonconformity: NonconformityRow;
  organic_document: DocumentRow;
  farmer_list: { id: number; standard: string; version: number; as_of: string; issued_on: string };
  farmer_list_row: FarmerListRowRow;
}

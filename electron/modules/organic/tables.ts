/** Rows of the register of certification. Areas are square metres, weights grams, days `2025-10-28`. */
export interface ParcelVersionRow {
  event: number;
  parcel_id: number;
  from_date: string;
  recorded_on: string;
  area_m2: number;
  tenure: string;
  crop: string;
  variety: string;
  yield_kg_per_ha: string;
  estimate_kg: number;
  conversion_start: string | null;
  last_prohibited_input_on: string | null;
  place: string | null;
  gps: string | null;
  water: string | null;
  /** JSON: north, east, south, west. */
  neighbours: string;
  retired: number;
}

export interface DecisionRow {
  id: number;
  date: string;
  recorded_on: string;
  subject: string;
  party_id: number;
  parcel_id: number | null;
  standard: string;
  status: string;
  decided_by: string;
  decider: string;
  inspection_id: number | null;
  reason: string;
}

export interface FieldSeasonRow {
  id: number;
  parcel_id: number;
  recorded_on: string;
  year: number;
  season: string;
  crop: string;
  variety: string;
  sown_on: string | null;
  harvested_on: string | null;
  harvest_g: number | null;
  seed_source: string;
  seed_organic: number | null;
  note: string;
}

export interface FieldInputRow {
  season_id: number;
  line: number;
  parcel_id: number;
  recorded_on: string;
  date: string;
  product: string;
  supplier: string;
  quantity: string;
  unit: string;
  permitted: number;
}

export interface OrganicTables {
  organic_setting: {
    from_date: string;
    event: number;
    main_standard: string;
    over_quota: string;
    tolerance_pct: string;
    retention_g: number;
  };
  organic_standard: {
    standard: string;
    from_date: string;
    annual_months: number;
    perennial_months: number;
    in_conversion_months: number | null;
    source: string;
  };
  parcel: { id: number; code: string; party_id: number };
  parcel_version: ParcelVersionRow;
  field_season: FieldSeasonRow;
  field_input: FieldInputRow;
  organic_decision: DecisionRow;
}

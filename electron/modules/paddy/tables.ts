import type { Generated } from 'kysely';

/** Rows of weighing. Weights in grams, money in riel; prices and percents are exact decimals as text. */
export interface TicketRow {
  id: number;
  date: string;
  series: string;
  fiscal_year: number;
  number: number;
  reference: string | null;
  party_id: number;
  variety: string;
  organic_status: string;
  bags: number | null;
  gross_g: number;
  tare_g: number;
  moisture_pct: string;
  impurity_pct: string;
  rule: string;
  moisture_factor: string;
  impurity_factor: string;
  payable_g: number;
  price: string;
  premium: string;
  value_khr: number;
  deductions: string;
  deduction_khr: number;
  due_khr: number;
  payment: string;
  paid_khr: number;
  rounding_khr: number;
}

export interface PaddyTables {
  /** `find` is made by SQLite: what a ticket is searched by, without spaces and hyphens. */
  weigh_ticket: TicketRow & { find: Generated<string> };
  ticket_void: { ticket_id: number; event: number; date: string; reason: string };
  ticket_register: { ticket_id: number; standard: string; quota_g: number; delivered_before_g: number };
  ticket_settlement: { event: number; ticket_id: number; date: string; cash_khr: number; settled_khr: number };
  paddy_price: {
    variety: string;
    from_date: string;
    price: string;
    organic_premium: string;
    in_conversion_premium: string;
  };
  paddy_rule: {
    from_date: string;
    method: string;
    base_moisture_pct: string;
    percent_per_point: string;
    impurity_allowed_pct: string;
    payable_step_g: number;
  };
  draft: { id: string; noun: string; saved_at: string; form: string };
}

/** Rows of the share register. */
export interface SharesTables {
  share_movement: {
    id: number;
    date: string;
    kind: string;
    series: string;
    fiscal_year: number;
    number: number;
    reference: string | null;
    par_khr: number;
    reverses: number | null;
    reason: string | null;
  };
  share_change: { movement_id: number; party_id: number; date: string; shares: number };
  holding: { party_id: number; shares: number };
}

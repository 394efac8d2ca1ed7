/** Why an inspection, a condition, a non-conformity, a document or a list is refused. */
export const CONTROL_REFUSALS = ['date-not-a-day', 'date-out-of-range', 'inspection-unknown', 'list-unknown'] as const;

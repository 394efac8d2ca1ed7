/** Why an inspection, a condition, a non-conformity, a document, a season or a list is refused. */
const OWN_REFUSALS = [
  'control-text-needed',
  'standard-doubled',
  'inspector-needed',
  'visits-out-of-order',
  'visit-time-malformed',
  'inspected-parcel-doubled',
  'checklist-item-unknown',
  'checklist-item-doubled',
  'deadline-before-day',
  'inspection-unknown',
  'inspection-decided',
  'inspection-not-signed',
  'inspection-decider-needed',
  'decider-is-inspector',
  'conditions-needed',
  'decision-before-visit',
  'condition-unknown',
  'condition-met-already',
  'condition-met-stands',
  'condition-met-before-set',
  'verifier-needed',
  'nonconformity-unknown',
  'nonconformity-closed-already',
  'nonconformity-closed-before-raised',
  'season-year-not-plain',
  'season-harvest-before-sowing',
  'season-harvest-not-plain',
  'input-quantity-not-plain',
  'document-unknown',
  'document-archived-already',
  'document-ends-before-issued',
  'document-file-incomplete',
  'document-file-not-base64',
  'document-file-too-large',
  'document-file-kind',
  'document-without-file',
  'document-file-missing',
  'document-file-changed',
  'attachments-unwritable',
  'list-unknown',
  'list-empty',
  'list-in-future',
] as const;
export type ControlOwnRefusal = (typeof OWN_REFUSALS)[number];

export const CONTROL_REFUSALS = [
  'date-not-a-day',
  'date-out-of-range',
  'party-unknown',
  'organic-not-member',
  'parcel-unknown',
  'parcel-of-other',
  'parcel-area-not-plain',
  'parcel-yield-not-plain',
  'parcel-crop-needed',
  'standard-unknown',
  'approval-unknown',
  ...OWN_REFUSALS,
] as const;
export type ControlRefusal = (typeof CONTROL_REFUSALS)[number];

/** What a paper of the control warns of, and is taken all the same. */
export type ControlWarning =
  | 'checklist-unanswered'
  | 'decision-against-recommendation'
  | 'approved-with-open-nonconformity'
  | 'condition-met-late'
  | 'nonconformity-proposes-suspension'
  | 'input-ends-status'
  | 'input-before-decision'
  | 'tickets-since-input'
  | 'list-unchanged';

/** Why a person or institution cannot be written into the register. */
export const PARTY_REFUSALS = [
  'party-exists',
  'code-malformed',
  'name-needed',
  'name-has-control-character',
  'sex-unknown',
  'birth-year-implausible',
] as const;
export type PartyRefusal = (typeof PARTY_REFUSALS)[number];

/**
 * What the inspector asks at each farm, in the order of the form, at the first visit and again at the second. Source:
 * organic.md §4b [20], a field checklist of an internal control system. What each asks in words stands in i18n.
 */
export const CHECKLIST = [
  'whole-farm-organic',
  'separation',
  'seed',
  'training',
  'awareness',
  'residue-burning',
  'borders-drift',
  'weeds',
  'pests',
  'diseases',
  'cleanliness',
  'earlier-conditions',
] as const;
export type ChecklistItem = (typeof CHECKLIST)[number];

export const isChecklistItem = (item: string): item is ChecklistItem => (CHECKLIST as readonly string[]).includes(item);

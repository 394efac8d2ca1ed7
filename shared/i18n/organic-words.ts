import type { DocumentView } from '../contract/organic-control.ts';
import type { ChecklistItem } from '../domain/organic/checklist.ts';
import { CHECKLIST, isChecklistItem } from '../domain/organic/checklist.ts';
import type { InspectionRecorded, NonconformityRaised } from '../domain/organic/events.ts';
import type { DecidedBy, Tenure } from '../domain/organic/types.ts';
import type { Language, Said } from './language.ts';

/**
 * Words of the internal control as inspectors and farmers say them: what is asked on the checklist, how land is held, how
 * grave a non-conformity is and who found it. What a cooperative has typed of its own is shown as it is.
 */
const CHECKLIST_WORDS: Readonly<Record<ChecklistItem, Said>> = {
  'whole-farm-organic': { km: 'កសិដ្ឋានទាំងមូលដាំដុះតាមបែបសរីរាង្គ', en: 'The whole farm is organic' },
  separation: {
    km: 'ដំណាំ និងផលិតផលសរីរាង្គ ដាក់ដាច់ពីធម្មតា',
    en: 'Organic crops and produce are kept apart from conventional',
  },
  seed: { km: 'ពូជត្រឹមត្រូវតាមស្តង់ដារ', en: 'Seed is as the standard asks' },
  training: { km: 'បានចូលរៀនវគ្គបណ្តុះបណ្តាល', en: 'Took part in training' },
  awareness: { km: 'យល់ដឹងអំពីស្តង់ដារសរីរាង្គ', en: 'Knows the organic standard' },
  'residue-burning': { km: 'មិនដុតចំបើង និងកាកសំណល់ដំណាំ', en: 'No burning of straw and residues' },
  'borders-drift': {
    km: 'មានរបាំងការពារសារធាតុគីមីហូរ ឬហោះចូលពីស្រែជិតខាង',
    en: 'Borders keep out drift and run-off from neighbours',
  },
  weeds: { km: 'កម្ចាត់ស្មៅដោយមិនប្រើថ្នាំគីមី', en: 'Weeds are controlled without chemicals' },
  pests: { km: 'កម្ចាត់សត្វល្អិតដោយមិនប្រើថ្នាំគីមី', en: 'Pests are controlled without chemicals' },
  diseases: { km: 'ការពារជំងឺដំណាំដោយមិនប្រើថ្នាំគីមី', en: 'Diseases are controlled without chemicals' },
  cleanliness: { km: 'ឃ្លាំង ឧបករណ៍ និងបាវស្អាត', en: 'Store, tools and sacks are clean' },
  'earlier-conditions': { km: 'បានបំពេញលក្ខខណ្ឌលើកមុន', en: 'Earlier conditions are fulfilled' },
};

/** In the order of the form (organic.md §4(b)). */
export const CHECKLIST_ITEMS: readonly ChecklistItem[] = CHECKLIST;

export const checklistText = (item: string, language: Language): string =>
  isChecklistItem(item) ? CHECKLIST_WORDS[item][language] : item;

export const ANSWER_WORDS: Readonly<Record<'yes' | 'no' | 'n/a', Said>> = {
  yes: { km: 'បាទ/ចាស', en: 'Yes' },
  no: { km: 'ទេ', en: 'No' },
  'n/a': { km: 'មិនពាក់ព័ន្ធ', en: 'Not applicable' },
};

export const TENURE_WORDS: Readonly<Record<Tenure, Said>> = {
  owned: { km: 'ដីផ្ទាល់ខ្លួន', en: 'Owned' },
  rented: { km: 'ដីជួល', en: 'Rented' },
  shared: { km: 'ដីប្រវាស់', en: 'Shared' },
  other: { km: 'ផ្សេងទៀត', en: 'Other' },
};

export const GRADE_WORDS: Readonly<Record<NonconformityRaised['grade'], Said>> = {
  minor: { km: 'ស្រាល', en: 'Minor' },
  major: { km: 'ធ្ងន់', en: 'Major' },
  critical: { km: 'ធ្ងន់ធ្ងរបំផុត', en: 'Critical' },
  'manifest-infringement': { km: 'បំពានជាក់ស្តែង', en: 'Manifest infringement' },
};

export const SOURCE_WORDS: Readonly<Record<NonconformityRaised['source'], Said>> = {
  internal: { km: 'ការត្រួតពិនិត្យផ្ទៃក្នុង', en: 'Internal inspection' },
  external: { km: 'ការត្រួតពិនិត្យពីខាងក្រៅ', en: 'External inspection' },
  complaint: { km: 'ពាក្យបណ្តឹង', en: 'Complaint' },
  lab: { km: 'មន្ទីរពិសោធន៍', en: 'Laboratory' },
};

export const RECOMMENDATION_WORDS: Readonly<Record<InspectionRecorded['recommendation'], Said>> = {
  approve: { km: 'អនុម័ត', en: 'Approve' },
  'approve-with-conditions': { km: 'អនុម័តមានលក្ខខណ្ឌ', en: 'Approve with conditions' },
  refuse: { km: 'មិនអនុម័ត', en: 'Refuse' },
  suspend: { km: 'ផ្អាក', en: 'Suspend' },
};

export const DECIDER_WORDS: Readonly<Record<DecidedBy, Said>> = {
  committee: { km: 'គណៈកម្មការអនុម័ត', en: 'Approval committee' },
  certifier: { km: 'ស្ថាប័នចេញវិញ្ញាបនបត្រ', en: 'Certifier' },
};

/** How near a document is to its last day. */
export const ALERT_WORDS: Readonly<Record<DocumentView['alert'], Said>> = {
  expired: { km: 'ផុតកំណត់ហើយ', en: 'Expired' },
  'within-7': { km: 'ផុតកំណត់ក្នុង 7 ថ្ងៃ', en: 'Expires within 7 days' },
  'within-30': { km: 'ផុតកំណត់ក្នុង 30 ថ្ងៃ', en: 'Expires within 30 days' },
  'within-90': { km: 'ផុតកំណត់ក្នុង 90 ថ្ងៃ', en: 'Expires within 90 days' },
  none: { km: 'មានសុពលភាព', en: 'Valid' },
};

/** What grows: the codes that files use, as people call them; anything else as it was typed. */
const CROP_WORDS: Readonly<Record<string, Said>> = {
  rice: { km: 'ស្រូវ', en: 'Rice' },
};

export const cropText = (crop: string, language: Language): string =>
  Object.hasOwn(CROP_WORDS, crop) ? (CROP_WORDS[crop]?.[language] ?? crop) : crop;

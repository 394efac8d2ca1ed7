import type { Language, Said } from './language.ts';
import { SCREEN_TEXTS } from './screen-texts.ts';

/** Fields as the screens name them; one that no screen shows keeps the name that scripts and files use. */
const FIELD_WORDS: Readonly<Record<string, Said>> = {
  date: SCREEN_TEXTS['common.date'],
  reference: SCREEN_TEXTS['common.reference'],
  reason: SCREEN_TEXTS['common.reason'],
  party: SCREEN_TEXTS['paddy.farmer'],
  variety: SCREEN_TEXTS['paddy.variety'],
  organicStatus: SCREEN_TEXTS['paddy.status'],
  bags: SCREEN_TEXTS['paddy.bags'],
  grossKg: SCREEN_TEXTS['paddy.gross'],
  tareKg: SCREEN_TEXTS['paddy.tare'],
  moisturePct: SCREEN_TEXTS['paddy.moisture'],
  impurityPct: SCREEN_TEXTS['paddy.impurity'],
  payment: SCREEN_TEXTS['paddy.pay'],
  cash: SCREEN_TEXTS['paddy.cash'],
  cashAccount: SCREEN_TEXTS['paddy.cashAccount'],
  account: SCREEN_TEXTS['account.name'],
  amount: SCREEN_TEXTS['paddy.cash'],
  rate: SCREEN_TEXTS['voucher.rate'],
  deductions: SCREEN_TEXTS['paddy.weights'],
  path: SCREEN_TEXTS['desk.path'],
  text: SCREEN_TEXTS['search.open'],
  rule: { km: 'បទបញ្ញត្តិ', en: 'rule' },
  description: { km: 'ការពិពណ៌នា', en: 'description' },
  correctiveAction: { km: 'វិធានការកែតម្រូវ', en: 'corrective action' },
  responsible: { km: 'អ្នកទទួលខុសត្រូវ', en: 'responsible person' },
  type: { km: 'ប្រភេទ', en: 'type' },
  title: { km: 'ចំណងជើង', en: 'title' },
  conditions: { km: 'លក្ខខណ្ឌ', en: 'condition' },
  inputs: { km: 'ធាតុចូល និងឯកតា', en: 'input and its unit' },
};

export function fieldText(field: string, language: Language): string {
  const [first = ''] = field.split('.');
  return Object.hasOwn(FIELD_WORDS, first) ? (FIELD_WORDS[first]?.[language] ?? field) : field;
}

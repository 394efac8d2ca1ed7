import type { Language } from './language.ts';

/** Names of the common varieties as farmers write them (glossary-km.csv); a book may hold others, shown as they are. */
const KHMER: Readonly<Record<string, string>> = {
  'Phka Rumduol': 'ផ្ការំដួល',
  'Phka Malis': 'ផ្កាម្លិះ',
  'Sen Kra Ob': 'សែនក្រអូប',
  Somaly: 'សុម៉ាលី',
  'Malis Kraham': 'ម្លិះក្រហម',
};

/** Offered where the name of a variety is typed. */
export const VARIETIES: readonly string[] = Object.keys(KHMER);

export const varietyText = (variety: string, language: Language): string =>
  language === 'km' ? (KHMER[variety] ?? variety) : variety;

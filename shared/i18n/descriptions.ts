import type { Language } from './language.ts';

/**
 * What the program itself writes as the description of an entry is English in the log, so that an event means the same
 * for ever; a screen in Khmer says it in Khmer. What a person wrote is shown as written.
 */
const KHMER: Readonly<Record<string, string>> = {
  'Paddy purchase': 'ការទិញស្រូវ',
  'Payment for paddy': 'ការបង់ប្រាក់ថ្លៃស្រូវ',
  'Opening balances': 'សមតុល្យដើមគ្រា',
  'Share purchase': 'ការទិញភាគហ៊ុន',
  'Share transfer': 'ការផ្ទេរភាគហ៊ុន',
  'Share redemption': 'ការបង្វិលសងភាគហ៊ុន',
};

const REVERSAL = /^Reversal of (\S+)$/;

export function descriptionText(description: string, language: Language): string {
  if (language === 'en') return description;
  const reversed = REVERSAL.exec(description)?.[1];
  return reversed === undefined ? (KHMER[description] ?? description) : `ការចុះបញ្ច្រាស ${reversed}`;
}

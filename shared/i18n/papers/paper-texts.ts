import type { LanguageChoice, Said } from '../language.ts';

/** What stands on paper and on no screen. */
export const PAPER_TEXTS = {
  kingdom: { km: 'ព្រះរាជាណាចក្រកម្ពុជា', en: 'Kingdom of Cambodia' },
  motto: { km: 'ជាតិ សាសនា ព្រះមហាក្សត្រ', en: 'Nation Religion King' },
  receipt: { km: 'បង្កាន់ដៃទិញស្រូវ', en: 'Paddy purchase receipt' },
  copy: { km: 'ច្បាប់ចម្លង', en: 'Copy' },
  printed: { km: 'បានបោះពុម្ព {when} ដោយ {who}', en: 'Printed {when} by {who}' },
  inWords: { km: 'ចំនួនទឹកប្រាក់ជាអក្សរ៖', en: 'Amount in words:' },
} satisfies Record<string, Said>;

/** `តម្លៃស្រូវ / Value` on a paper in both languages. Braces are filled by name. */
export function sayOnPaper(said: Said, choice: LanguageChoice, parts: Readonly<Record<string, string>> = {}): string {
  const text = choice !== 'both' ? said[choice] : said.km === said.en ? said.km : `${said.km} / ${said.en}`;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

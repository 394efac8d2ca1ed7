import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/i18n/language.ts';
import { SCREEN_TEXTS } from '../../shared/i18n/screen-texts.ts';

/** Khmer unless this machine's user chose English; the choice stays with the machine, not with the book. */
const STORED = 'sahakum.language';

const textsIn = (language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(SCREEN_TEXTS).map(([key, said]) => [key, said[language]]));

const chosen = (): Language => (window.localStorage.getItem(STORED) === 'en' ? 'en' : 'km');

function apply(language: string): void {
  document.documentElement.lang = language;
  window.localStorage.setItem(STORED, language);
}

export async function setUpWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: chosen(),
    fallbackLng: 'en',
    resources: { km: { translation: textsIn('km') }, en: { translation: textsIn('en') } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  });
  apply(i18next.language);
  i18next.on('languageChanged', apply);
}

import { useTranslation } from 'react-i18next';
import type { Named } from '../../shared/contract/fields.ts';
import { dateText } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { TextKey } from '../../shared/i18n/screen-texts.ts';
import { SCREEN_TEXTS } from '../../shared/i18n/screen-texts.ts';

export interface Words {
  readonly language: Language;
  readonly say: (key: TextKey, figures?: Readonly<Record<string, string | number>>) => string;
  /** A name in the chosen language, or in the other where it has none. */
  readonly nameOf: (named: Pick<Named, 'nameKm' | 'nameEn'>) => string;
  readonly day: (date: string) => string;
}

export const nameIn = ({ nameKm, nameEn }: Pick<Named, 'nameKm' | 'nameEn'>, language: Language): string =>
  language === 'km' ? nameKm || nameEn : nameEn || nameKm;

/** English says one ticket and two tickets; a text of its own says the one. */
const ofOne = (key: TextKey, figures: Readonly<Record<string, string | number>> = {}): string =>
  String(figures['count']) === '1' && `${key}.one` in SCREEN_TEXTS ? `${key}.one` : key;

/** Everything a screen says goes through here, in the language of the moment. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'km';
  return {
    language,
    say: (key, figures) => t(ofOne(key, figures), figures ?? {}),
    nameOf: (named) => nameIn(named, language),
    day: (date) => dateText(date, language),
  };
}

import type { Named } from '../../contract/fields.ts';
import type { Currency } from '../../kernel/money.ts';
import { amountInWords } from '../amount-in-words.ts';
import type { KhmerReading } from '../amount-in-words.ts';
import { amountText, dateText, kgText, moneyText } from '../format.ts';
import type { Language, LanguageChoice, Said } from '../language.ts';
import { paperDate, paperDigits } from '../paper-numbers.ts';
import type { PaperDigits } from '../paper-numbers.ts';
import { SCREEN_TEXTS } from '../screen-texts.ts';
import type { TextKey } from '../screen-texts.ts';
import { varietyText } from '../varieties.ts';
import { PAPER_TEXTS } from './paper-texts.ts';
import type { PaperText } from './paper-texts.ts';

/** How a paper is written, and when and by whom it was printed: the clock is the caller's. */
export interface PaperStyle {
  readonly language: LanguageChoice;
  readonly digits: PaperDigits;
  readonly reading: KhmerReading;
  readonly coop: Pick<Named, 'nameKm' | 'nameEn'>;
  /** The day in Cambodia, and the time of day as `10:12`. */
  readonly printed: { readonly day: string; readonly time: string; readonly who: string };
}

type Parts = Readonly<Record<string, string>>;
/** The same in every language, or as each language says it. */
type PartsIn = Parts | ((own: PaperWords) => Parts);
type EachLanguage = (language: Language) => string;

/** Everything that a paper says, in the language or languages it was asked for: Khmer first, English beside or below it. */
export class PaperWords {
  readonly style: PaperStyle;
  readonly languages: readonly Language[];

  constructor(style: PaperStyle) {
    this.style = style;
    this.languages = style.language === 'both' ? ['km', 'en'] : [style.language];
  }

  /** `តម្លៃស្រូវ / Value`; what is the same in both languages is said once. */
  beside(text: EachLanguage): string {
    return this.each(text).join(' / ');
  }

  /** The same with English on a line of its own, for the head of a narrow column. */
  below(text: EachLanguage): string {
    return this.each(text).join('\n');
  }

  each(text: EachLanguage): readonly string[] {
    return [...new Set(this.languages.map(text))];
  }

  /** The words of one language. */
  only(language: Language): PaperWords {
    return this.style.language === language ? this : new PaperWords({ ...this.style, language });
  }

  /** The words of the first language, Khmer wherever it is on the paper: for cells that have no room for two. */
  get first(): PaperWords {
    return this.only(this.languages[0] ?? 'km');
  }

  said(said: Said, parts: PartsIn = {}): string {
    return this.beside((language) =>
      filled(said[language], typeof parts === 'function' ? parts(this.only(language)) : parts),
    );
  }

  paper(text: PaperText, parts?: PartsIn): string {
    return this.said(PAPER_TEXTS[text], parts);
  }

  screen(key: TextKey, parts?: PartsIn): string {
    return this.said(SCREEN_TEXTS[key], parts);
  }

  /** For the head of a column. */
  head(said: Said): string {
    return this.below((language) => said[language]);
  }

  /** Under a line to sign on. */
  under(text: PaperText): string {
    return this.head(PAPER_TEXTS[text]);
  }

  name(named: Pick<Named, 'nameKm' | 'nameEn'>): string {
    return this.beside((language) => nameIn(named, language));
  }

  /** A long name, each language on a line of its own. */
  longName(named: Pick<Named, 'nameKm' | 'nameEn'>): string {
    return this.below((language) => nameIn(named, language));
  }

  variety(variety: string): string {
    return this.beside((language) => varietyText(variety, language));
  }

  coop(): string {
    return this.longName(this.style.coop);
  }

  figure(text: string): string {
    return paperDigits(text, this.style.digits);
  }

  kg(grams: number): string {
    return this.figure(kgText(grams));
  }

  amount(minor: number, currency: Currency = 'KHR'): string {
    return this.figure(amountText(minor, currency));
  }

  money(minor: number, currency: Currency = 'KHR'): string {
    return this.figure(moneyText(minor, currency));
  }

  /** As offices write it, `ថ្ងៃទី28 ខែតុលា ឆ្នាំ2025`. */
  day(date: string): string {
    return this.beside((language) => paperDate(date, language, this.style.digits));
  }

  /** `28 តុលា 2025`, for a column of dates: in Khmer wherever Khmer is on the paper. */
  shortDay(date: string): string {
    return this.figure(dateText(date, this.languages[0] ?? 'km'));
  }

  /** In a column of riel: only what is not riel says so. */
  inColumn(minor: number, currency: Currency): string {
    return currency === 'KHR' ? this.amount(minor) : this.money(minor, currency);
  }

  inWords(minor: number, currency: Currency = 'KHR'): readonly string[] {
    const { reading } = this.style;
    return this.languages.map((language) => amountInWords(minor, currency, { language, reading }));
  }

  letterhead(): readonly string[] {
    return [this.paper('kingdom'), this.paper('motto')];
  }

  printed(): string {
    const { day, time, who } = this.style.printed;
    return this.paper('printed', (own) => ({ when: own.figure(`${own.shortDay(day)} ${time}`), who }));
  }

  /** What stands at the foot of each page. */
  pageOf(page: number, pages: number): string {
    const parts = { page: this.figure(String(page)), pages: this.figure(String(pages)) };
    return this.paper('page', parts);
  }
}

/** Where a name is not written in one script, it stands in the other. */
const nameIn = ({ nameKm, nameEn }: Pick<Named, 'nameKm' | 'nameEn'>, language: Language): string =>
  language === 'km' ? nameKm || nameEn : nameEn || nameKm;

/** Braces are filled by name. */
const filled = (text: string, parts: Parts): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);

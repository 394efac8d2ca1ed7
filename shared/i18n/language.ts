/** Khmer first, English beside it; paper and command line may ask for both at once. */
export type Language = 'km' | 'en';
export type LanguageChoice = Language | 'both';

/** One thing said in both languages; a text that is missing in one of them does not compile. */
export interface Said {
  readonly km: string;
  readonly en: string;
}

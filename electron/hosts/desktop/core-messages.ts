import type { Language } from '../../../shared/i18n/language.ts';

/** What main and the program that keeps a window's book say to each other; the window's ports come with `port`. */
export type ToCore =
  | { readonly kind: 'port' }
  | { readonly kind: 'open'; readonly path: string }
  /** Put the book away, since another window has it. */
  | { readonly kind: 'leave' }
  /** Finish what was asked, then end. */
  | { readonly kind: 'close' };

export interface RecentLine {
  readonly path: string;
  readonly name: string;
}

export type FromCore =
  /** Which book is open, and what a menu shows; after each change of it. */
  | {
      readonly kind: 'desk';
      readonly book: string | null;
      readonly recent: readonly RecentLine[];
      readonly language: Language;
    }
  | { readonly kind: 'not-opened'; readonly path: string; readonly message: string };

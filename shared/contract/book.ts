import { z } from 'zod';
import { BOOK_REFUSALS } from '../domain/book/refusals.ts';
import type { BookSettings } from '../domain/book/types.ts';
import { reason, text, typed } from './fields.ts';
import { command, query } from './procedure.ts';

/** How far the book has gone out in a bundle from this computer, and on which day. */
export interface LastBundle {
  readonly to: number;
  readonly sentOn: string;
}

/** The open book as a whole, and the opening of another; `desk.*` works without an open book. */
export interface BookView {
  readonly path: string;
  readonly fileName: string;
  readonly settings: BookSettings;
  readonly lockedThrough: string | null;
  /** Date of the latest entry; reports without a date stand on this day. */
  readonly lastEntryDate: string | null;
  /** Today by the computer's clock, in Cambodia. */
  readonly today: string;
  readonly events: number;
  readonly head: string;
  readonly epoch: number;
  /** A cooperative's book in an advisor's workspace: fed by bundles alone, and only to be read. */
  readonly isReplica: boolean;
  /** The sentinel of this computer knows of later entries: the file was restored or copied. */
  readonly behindSentinel: boolean;
  /** Null where no bundle of it was ever made on this computer. */
  readonly lastBundle: LastBundle | null;
}

export interface RecentBook {
  readonly path: string;
  readonly fileName: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly openedAt: string;
  readonly exists: boolean;
}

/** How this machine's user likes the screens. */
export interface Look {
  readonly language: 'km' | 'en';
  readonly colours: 'light' | 'dark';
  /** How papers were asked for last. */
  readonly paperLanguage: 'km' | 'en' | 'both';
  readonly receiptSize: 'A5' | 'thermal-80';
}

export interface DeskView {
  readonly open: BookView | null;
  readonly recent: readonly RecentBook[];
  /** The folder in which a new book is made when none is named. */
  readonly booksFolder: string;
  /** Today by the computer's clock, in Cambodia. */
  readonly today: string;
  readonly look: Look;
}

const answers = {
  nameKm: text,
  nameEn: text,
  provinceCode: text,
  yearStart: text,
  firstYear: typed,
  sharePar: typed,
  paddyMethod: text,
  baseMoisturePct: typed.default(''),
  percentPerPoint: typed.default(''),
  impurityAllowedPct: typed.default(''),
};

export const bookProcedures = {
  'desk.view': query<DeskView>()(z.object({})),
  'desk.openBook': command<BookView>()(z.object({ path: z.string().min(1).max(1000) }), BOOK_REFUSALS),
  /** A book from the practice cooperative that comes with the program, in the books folder. */
  'desk.makePracticeBook': command<BookView>()(z.object({}), BOOK_REFUSALS),
  /**
   * A new book with the program's own chart of accounts, and open. Without a path it lies in the books folder, under a name
   * that is free; a path that is taken is refused.
   */
  'desk.makeBook': command<BookView>()(z.object({ ...answers, path: z.string().max(1000).default('') }), BOOK_REFUSALS),
  /** Kept with this machine, whatever book is open. */
  'desk.setLook': command<Look>()(
    z.object({
      language: z.enum(['km', 'en']).optional(),
      colours: z.enum(['light', 'dark']).optional(),
      paperLanguage: z.enum(['km', 'en', 'both']).optional(),
      receiptSize: z.enum(['A5', 'thermal-80']).optional(),
    }),
    [],
  ),
  'desk.closeBook': command<DeskView>()(z.object({}), []),
  'book.view': query<BookView>()(z.object({})),
  /** A restored or copied book may post again, under a new epoch that names where it parted. */
  'book.startEpoch': command<{ readonly epoch: number }>()(z.object({ reason }), BOOK_REFUSALS),
} as const;

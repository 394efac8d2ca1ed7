import { firstBook } from './0001-first-book.ts';
import { acknowledgements } from './0002-acknowledgements.ts';
import { organic } from './0003-organic.ts';

/** The shapes of a book, oldest first. A migration is frozen once it has been released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly needs: string;
  readonly statements: readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [firstBook, acknowledgements, organic];

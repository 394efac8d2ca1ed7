import { createContext, useContext } from 'react';
import type { BookView } from '../../shared/contract/book.ts';
import { present } from '../../shared/kernel/assert.ts';

/** The open book; a screen that needs one is shown only when one is open. */
export const BookContext = createContext<BookView | null>(null);

export const useBook = (): BookView => present(useContext(BookContext), 'this screen is shown only with an open book');

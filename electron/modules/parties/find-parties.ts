import { squeezeForSearch } from '../../../shared/kernel/plain-text.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { PartiesTables } from './tables.ts';

/** Who is meant by words that were typed: a word is found in the code or in a name, however it was spaced and spelt. */
const names = statement<PartiesTables>()((query) =>
  query.selectFrom('party').select(['id', 'code', 'name_km', 'name_en']),
);

const textsOf = (book: BookReader): readonly { readonly id: number; readonly text: string }[] =>
  book.remember('party-names', () =>
    names.all(book, {}).map(({ id, code, name_km, name_en }) => ({
      id,
      text: [code, name_km, name_en].map(squeezeForSearch).join('\n'),
    })),
  );

/** Row numbers of the parties in which every word is found; of none where there is no word. */
export const findParties = (book: BookReader, words: readonly string[]): readonly number[] =>
  words.length === 0
    ? []
    : textsOf(book)
        .filter(({ text }) => words.every((word) => text.includes(word)))
        .map(({ id }) => id);

/** Why a book cannot be opened, made or continued. */
export const BOOK_REFUSALS = [
  'book-missing',
  'book-not-whole',
  'book-not-a-book',
  'book-damaged',
  'book-from-future',
  'book-exists',
  'book-folder-missing',
  'book-sqlite-too-old',
  'settings-missing',
  'settings-not-json',
  'setting-wrong',
  'reason-needed',
  'epoch-not-needed',
] as const;
export type BookRefusal = (typeof BOOK_REFUSALS)[number];

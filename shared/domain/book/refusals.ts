/** Why a book cannot be opened, made or continued. */
export const BOOK_REFUSALS = [
  'book-missing',
  'book-not-whole',
  'book-behind',
  'book-not-a-book',
  'book-damaged',
  'book-from-future',
  'book-exists',
  'book-folder-missing',
  'book-sqlite-too-old',
  'book-no-permission',
  'book-folder-read-only',
  'book-not-brought-up',
  'book-event-from-future',
  'book-event-unreadable',
  'folder-not-writable',
  'settings-missing',
  'settings-not-json',
  'setting-wrong',
  'coop-name-needed',
  'province-needed',
  'year-start-needed',
  'first-year-wrong',
  'share-par-wrong',
  'paddy-method-needed',
  'paddy-percent-wrong',
  'reason-needed',
  'epoch-not-needed',
] as const;
export type BookRefusal = (typeof BOOK_REFUSALS)[number];

/** What could not be noted beside the book; the book itself is as it should be. */
export type BookWarning = 'note-not-kept' | 'recent-books-not-kept' | 'bundle-note-not-kept';

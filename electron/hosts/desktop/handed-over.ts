/**
 * A second start hands the book that it was asked for to the program that runs already, and ends. Electron loses what it is
 * given there when a path has letters beyond the Latin ones, as every Khmer name has; so the path crosses in plain letters.
 */
export interface HandedOver {
  readonly book: string;
}

export const handOver = (book: string | null): HandedOver => ({
  book: Buffer.from(book ?? '', 'utf8').toString('base64url'),
});

/** Null where no book was asked for; the same for what another version of the program may hand over. */
export function takeOver(data: unknown): string | null {
  const { book } = (data ?? {}) as Partial<Record<keyof HandedOver, unknown>>;
  return typeof book === 'string' && book !== '' ? Buffer.from(book, 'base64url').toString('utf8') : null;
}

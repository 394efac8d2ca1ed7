/** What the system says of a failed call: its code (`ENOENT`, `SQLITE_BUSY`), empty where it has none, and its words. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

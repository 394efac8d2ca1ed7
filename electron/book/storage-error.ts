import { SqliteError } from 'better-sqlite3';
import { AssertionFailed } from '../../shared/kernel/assert.ts';

/** Faults of the disk or of another program at the file, which a user can do something about. */
const codeOf = (error: unknown): string => (error instanceof SqliteError ? error.code : '');

export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

export const isDiskFull = (error: unknown): boolean => codeOf(error) === 'SQLITE_FULL';

/** The file is not what the program wrote: SQLite cannot read it, or a promise of its tables does not hold. */
export const isDamage = (error: unknown): boolean => error instanceof SqliteError || error instanceof AssertionFailed;

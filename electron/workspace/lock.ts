import Database from 'better-sqlite3';
import { errorCode } from '../platform/error-code.ts';
import type { Places } from './folder.ts';

/**
 * One import at a time in one workspace. The lock is SQLite's own on a file beside it, which the system gives back whatever
 * becomes of the program that held it.
 */
const WAIT_MS = 300;

export interface Held {
  readonly release: () => void;
}

/** Null where another program, or another job of this one, is at it. */
export function lockWorkspace({ lock }: Places): Held | null {
  const db = new Database(lock, { timeout: WAIT_MS });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return { release: () => void db.close() };
  } catch (error) {
    db.close();
    if (/^SQLITE_(BUSY|LOCKED)/.test(errorCode(error))) return null;
    throw error;
  }
}

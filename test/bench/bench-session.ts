import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from '../../electron/core/session.ts';
import { randomIds, systemClock } from '../../electron/platform/node-ports.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';

/** The program's core as a host holds it, on a computer that has never seen a book: copies of one book are posted to. */
export const benchSession = (folder: string): Session =>
  new Session({ clock: systemClock, ids: randomIds, home: mkdtempSync(join(folder, 'home-')) });

export function given<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.refusals.slice(0, 3))}`);
}

export function openSession(folder: string, book: string): Session {
  const session = benchSession(folder);
  given(session.open(book));
  return session;
}

export const ask = (session: Session, procedure: string, input: unknown): unknown =>
  given(session.call({ procedure, input }, 'bench'));

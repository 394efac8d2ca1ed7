import type { LastBundle } from '../../shared/contract/book.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import { absolutePath, joinPath, makeFolder, readText, writeWhole } from '../platform/files.ts';
import type { Ports } from '../platform/ports.ts';

/**
 * How far each book of this computer has gone out in bundles, so that its screens can say when the advisor is behind. A
 * convenience, like the list of recent books: without it nothing is said.
 */
const notesFile = (ports: Ports): string => joinPath(ports.home, 'bundles-sent.json');

export const lastBundleOf = (ports: Ports, path: string): LastBundle | null =>
  readNotes(ports)[absolutePath(path)] ?? null;

/** Warns where it cannot be noted: the bundle is whole all the same. */
export function noteBundle(ports: Ports, path: string, to: number): readonly Notice[] {
  const notes = { ...readNotes(ports), [absolutePath(path)]: { to, sentOn: ports.clock.today() } };
  try {
    makeFolder(ports.home);
    writeWhole(notesFile(ports), JSON.stringify(notes, null, 1));
    return [];
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return [{ code: 'bundle-note-not-kept', params: { reason: reasonOf(error) } }];
  }
}

function readNotes(ports: Ports): Readonly<Record<string, LastBundle>> {
  try {
    const notes: unknown = JSON.parse(readText(notesFile(ports)) ?? '{}');
    if (typeof notes !== 'object' || notes === null) return {};
    return Object.fromEntries(Object.entries(notes).filter((pair): pair is [string, LastBundle] => isNote(pair[1])));
  } catch (error) {
    // Notes that are cut, or may not be read, are notes that are lost.
    if (error instanceof SyntaxError || errorCode(error) !== '') return {};
    throw error;
  }
}

function isNote(value: unknown): value is LastBundle {
  if (typeof value !== 'object' || value === null) return false;
  const { to, sentOn } = value as Record<string, unknown>;
  return Number.isSafeInteger(to) && typeof sentOn === 'string';
}

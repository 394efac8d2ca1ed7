import { IMPORT_KINDS } from '../../shared/contract/imports.ts';
import { readSettings } from '../../shared/domain/book/read-settings.ts';
import type { ImportRefusal } from '../../shared/domain/imports/refusals.ts';
import type { Notice, Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../shared/kernel/outcome.ts';
import type { MakeFileRefusal } from '../book/make-file.ts';
import { makeBook } from '../book/make-file.ts';
import type { Sentinel } from '../book/sentinel.ts';
import type { ImportedFile } from '../modules/imports/imported-files.ts';
import type { NewBookInput, NewBookSummary } from '../modules/imports/new-book.ts';
import { newBook } from '../modules/imports/new-book.ts';
import { decodeUtf8 } from '../platform/decode-utf8.ts';
import { isFolder, joinPath, listFolder, readBytes } from '../platform/files.ts';
import { practiceFolder } from '../platform/resources.ts';
import type { Ports } from '../platform/ports.ts';
import { runCommand } from './dispatcher.ts';
import { freePath } from './free-path.ts';

/** A new book from a folder of import files, as one transaction; a refused row leaves no file behind. */
export interface Making {
  readonly ports: Ports;
  readonly sentinel: Sentinel;
  readonly actor: string;
}

export type MakeRefusal = MakeFileRefusal | ImportRefusal | 'settings-missing' | 'settings-not-json' | 'setting-wrong';

export const SETTINGS_FILE = 'cooperative.json';

export function makeBookFromFolder(
  { ports, sentinel, actor }: Making,
  path: string,
  folder: string,
): Outcome<NewBookSummary, MakeRefusal> {
  if (!isFolder(folder)) return refuse('book-folder-missing', { path: folder });
  const settingsBytes = readBytes(joinPath(folder, SETTINGS_FILE));
  if (settingsBytes === null) return refuse('settings-missing', { file: joinPath(folder, SETTINGS_FILE) });
  const text = decodeUtf8(settingsBytes);
  if (text === null)
    return refuseAll([{ code: 'file-not-utf8', params: { file: SETTINGS_FILE }, at: { file: SETTINGS_FILE } }]);
  const settings = readSettings(text, SETTINGS_FILE);
  if (!settings.ok) return settings;
  const folders = IMPORT_KINDS.map((kind) => `${kind}.csv`).filter((file) => isFolder(joinPath(folder, file)));
  if (folders.length > 0)
    return refuseAll(folders.map((file) => ({ code: 'file-unreadable', params: { file, reason: 'a folder' } })));
  const files = readFiles(folder);
  if (!files.some(({ kind }) => kind === 'accounts'))
    return refuse('file-missing', { file: joinPath(folder, 'accounts.csv') });
  const made = fillBook({ ports, sentinel, actor }, path, {
    settings: settings.value,
    settingsFile: SETTINGS_FILE,
    files,
  });
  return made.ok ? done(made.value, [...settings.warnings, ...ignoredFiles(folder), ...made.warnings]) : made;
}

/** One transaction in a file of another name, which takes its own when all of it has succeeded. */
export function fillBook(
  { ports, sentinel, actor }: Making,
  path: string,
  facts: Omit<NewBookInput, 'coopId'>,
): Outcome<NewBookSummary, MakeRefusal> {
  const input = { ...facts, coopId: ports.ids.hex(16) };
  const made = makeBook(path, ports.ids.hex(4), (book) => {
    const road = { book, sentinel, clock: ports.clock, ids: ports.ids };
    return runCommand(road, {
      handler: (context) => newBook(context, input),
      input,
      envelope: { procedure: 'book.new', input: null, actor },
      origin: () => ({ stream: `book-${input.coopId}`, epoch: 1, epochId: ports.ids.hex(16) }),
    }) as Outcome<NewBookSummary, MakeRefusal>;
  });
  return made.ok ? made : refuseAll(made.refusals);
}

const readFiles = (folder: string): readonly ImportedFile[] =>
  IMPORT_KINDS.flatMap((kind) => {
    const fileName = `${kind}.csv`;
    const bytes = readBytes(joinPath(folder, fileName));
    return bytes === null ? [] : [{ kind, fileName, bytes }];
  });

/** A file that this program does not read is named, for it may be a misspelt one. */
function ignoredFiles(folder: string): Notice[] {
  const known = new Set<string>([SETTINGS_FILE, ...IMPORT_KINDS.map((kind) => `${kind}.csv`)]);
  return listFolder(folder)
    .filter((name) => !known.has(name) && /\.(csv|json|xlsx)$/i.test(name))
    .map((file) => ({ code: 'file-ignored', params: { file } }));
}

/** The practice cooperative that comes with the program, in the books folder, under a name that is free. */
export function makePracticeBook(making: Making): Outcome<{ readonly path: string }, MakeRefusal> {
  const path = freePath(making.ports, 'practice');
  if (!path.ok) return path;
  const made = makeBookFromFolder(making, path.value, practiceFolder());
  return made.ok ? done({ path: path.value }, made.warnings) : made;
}

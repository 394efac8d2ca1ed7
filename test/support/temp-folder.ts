import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder of a run of tests, which own-folder.ts makes and removes. */
export const TEST_FOLDER = 'SAHAKUM_TEST_FOLDER';

export const tempFolder = (name = 'test'): string =>
  mkdtempSync(join(process.env[TEST_FOLDER] ?? tmpdir(), `${name}-`));

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files by name into a folder, new where none is given, and answers the folder. */
export function folderOf(files: Files, folder = tempFolder('files')): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

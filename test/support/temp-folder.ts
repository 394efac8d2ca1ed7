import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders that are gone when the tests' process ends, whatever became of the tests. */
const made: string[] = [];

process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export function tempFolder(name = 'test'): string {
  const folder = mkdtempSync(join(tmpdir(), `sahakum-${name}-`));
  made.push(folder);
  return folder;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files by name into a folder, new where none is given, and answers the folder. */
export function folderOf(files: Files, folder = tempFolder('files')): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

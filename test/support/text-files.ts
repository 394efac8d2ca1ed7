import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One file of the sources, with its path as written in imports (`/` on every machine). */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const NOT_OURS = new Set(['node_modules', 'out', '.git', 'test-results', 'playwright-report', 'coverage']);
const BINARY = /\.(png|jpg|ico|icns|ttf|otf|woff2?|xlsx|db|sqlite|zip|pdf)$/;

function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pathsUnder(path);
    return entry.isFile() && !BINARY.test(entry.name) ? [path] : [];
  });
}

/** Every text file of a tree that people write; what tools make is left out. */
export function textFilesOf(root: string): TextFile[] {
  return pathsUnder(root).map((path) => ({
    path: relative(root, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }));
}

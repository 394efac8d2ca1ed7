import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Every file that the built main process can ever load: main.js and what it imports, at once or later. */
const OUT = resolve(import.meta.dirname, '../../../out/main');
export const PRELOAD = join(OUT, '..', 'preload', 'preload.cjs');
const IMPORTS = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']+)["']/g;

export function filesOfMain(): readonly { readonly name: string; readonly text: string }[] {
  const found = new Map<string, string>();
  const read = (path: string): void => {
    if (found.has(path)) return;
    const text = readFileSync(path, 'utf8');
    found.set(path, text);
    for (const [, imported] of text.matchAll(IMPORTS)) read(join(path, '..', imported ?? ''));
  };
  read(join(OUT, 'main.js'));
  return [...found].map(([path, text]) => ({ name: relative(OUT, path), text }));
}

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Tools are started by the file that their package names, with the Node that runs us: no shell, and the same on Windows.
 */
export const ROOT = resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly bin: string | Readonly<Record<string, string>>;
}

export function toolPath(packageName: string, program = packageName): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = typeof bin === 'string' ? bin : bin[program];
  if (file === undefined) throw new Error(`${packageName} has no program ${program}`);
  return join(folder, file);
}

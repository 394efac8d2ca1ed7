import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A migration that has been released has run on books that we cannot reach; from then on its text may not change. The list
 * gives the SHA-256 of each, and a release adds its new ones (test/checks/frozen-migrations.json).
 */
export type FrozenMigrations = Readonly<Record<string, string>>;

/** Line ends are the checkout's business, so they do not count. */
export const sha256OfText = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/** The released migrations that were changed or removed. */
export function thawedMigrations(root: string, frozen: FrozenMigrations): string[] {
  return Object.entries(frozen)
    .filter(([name, sha256]) => {
      const path = join(root, 'migrations', name);
      return !existsSync(path) || sha256OfText(readFileSync(path, 'utf8')) !== sha256;
    })
    .map(([name]) => name);
}

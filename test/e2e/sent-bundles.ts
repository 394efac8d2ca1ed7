import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliOn, SAMPLE } from './open-program.ts';
import type { Program } from './open-program.ts';

/** Cooperatives on computers of their own, as far as a browser test needs them: each has a home, a key and a book. */
export interface SendingCoop {
  readonly home: string;
  readonly book: string;
  readonly cli: Program['cli'];
}

interface Names {
  readonly nameKm: string;
  readonly nameEn: string;
}

/** The sample's books under another name; `without` leaves out files, so that its figures are others. */
export function sendingCoop({ nameKm, nameEn }: Names, without: readonly string[] = []): SendingCoop {
  const home = mkdtempSync(join(tmpdir(), 'sahakum-coop-'));
  const from = join(home, 'papers');
  cpSync(SAMPLE, from, { recursive: true, filter: (path) => !without.some((name) => path.endsWith(name)) });
  const file = join(from, 'cooperative.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  writeFileSync(file, JSON.stringify({ ...settings, name_km: nameKm, name_en: nameEn }));
  const book = join(home, 'book.sahakum');
  const cli = cliOn(join(home, 'data'));
  cli('new', book, '--from', from);
  return { home, book, cli };
}

/** Exported into an empty folder; their paths. */
export function bundlesFrom(
  { home, book, cli }: Pick<SendingCoop, 'book' | 'cli'> & { readonly home: string },
  name: string,
): readonly string[] {
  const folder = join(home, name);
  mkdirSync(folder);
  cli('bundle', 'export', book, '--to', folder);
  return readdirSync(folder).map((file) => join(folder, file));
}

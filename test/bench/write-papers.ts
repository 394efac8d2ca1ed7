import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standingFiles, YEARS } from './cooperative.ts';
import type { Paper } from './papers.ts';
import { asFiles, PaperMaker, yearOf } from './papers.ts';
import { Seeded } from './seeded.ts';

/** Papers that are not in the book yet: what the posting rows enter one by one. */
export const NEXT_PAPERS = 4000;

export const papersFolder = (folder: string): string => join(folder, 'papers');
export const nextPapersFile = (folder: string): string => join(folder, 'next-papers.json');

/** The file of a later year; the first year's lies in the folder that the book is made from. */
export const yearFile = (folder: string, year: number, kind: 'journals' | 'vouchers'): string =>
  join(folder, `${kind}-${String(year)}.csv`);

/** The folder that a book is made from, with its first year, and the files of the years after it. */
export function writePapers(folder: string, entries: number, seed: number): void {
  mkdirSync(papersFolder(folder), { recursive: true });
  const chance = new Seeded(seed);
  for (const [name, content] of standingFiles(chance)) writeFileSync(join(papersFolder(folder), name), content);
  const maker = new PaperMaker(chance);
  for (let index = 0; index < YEARS; index += 1) {
    const year = yearOf(index);
    const count = Math.round(entries / YEARS);
    for (const [kind, content] of asFiles(maker.year(year, count)))
      writeFileSync(index === 0 ? join(papersFolder(folder), `${kind}.csv`) : yearFile(folder, year, kind), content);
  }
  const next: readonly Paper[] = [...maker.year(yearOf(YEARS), NEXT_PAPERS)];
  writeFileSync(nextPapersFile(folder), JSON.stringify(next));
}

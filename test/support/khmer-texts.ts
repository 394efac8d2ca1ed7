import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Said } from '../../shared/i18n/language.ts';
import { PAPER_TEXTS } from '../../shared/i18n/papers/paper-texts.ts';
import { SCREEN_TEXTS } from '../../shared/i18n/screen-texts.ts';
import { SAMPLE } from './run-cli.ts';
import { Seeded } from './seeded.ts';
import { ROOT } from './tool-path.ts';

/** Khmer to print: what this project says and whom its sample names, a list of common words, and syllables that chance made. */
interface Person {
  readonly code: string;
  readonly name_km: string;
  readonly name_en: string;
  readonly village_km: string;
}

export const people = parse(readFileSync(join(SAMPLE, 'members.csv')), {
  columns: true,
}) as unknown as readonly Person[];

const said: readonly (readonly Said[])[] = [Object.values(SCREEN_TEXTS), Object.values(PAPER_TEXTS)];
const phrases = said.flat().map(({ km }) => km);

const KHMER = /[\u1780-\u17D3]/u;

export const OWN_TEXTS: readonly string[] = [
  ...new Set([...people.flatMap(({ name_km, village_km }) => [name_km, village_km]), ...phrases]),
].filter((text) => KHMER.test(text) && !text.includes('\n'));

const WORDS_FILE = join(ROOT, '..', 'shared', 'khmer-words.txt');

/** Two thousand words that are not ours to give on; where they are missing their tests are skipped. */
export const hasCommonWords = existsSync(WORDS_FILE);

export const commonWords = (): readonly string[] => readFileSync(WORDS_FILE, 'utf8').split('\n').filter(Boolean);

const letters = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

const CONSONANTS = letters(0x1780, 0x17a2);
const FREE_VOWELS = letters(0x17a5, 0x17b3);
const VOWELS = letters(0x17b6, 0x17c5);
const SIGNS = [...letters(0x17c6, 0x17d1), '\u17D3', '\u17DD'];
const COENG = '\u17D2';
const ROBAT = '\u17CC';
const JOINERS = ['\u200C', '\u200D'];
const STRANGERS = ['\u25CC', COENG, 'a', '7', '៧', ' ', '។', 'ៗ'];

/** One syllable as it is spelt: a consonant, those under it, shifters, a vowel, signs. */
function syllable(chance: Seeded): string {
  let text = chance.chance(0.9) ? chance.pick(CONSONANTS) : chance.pick(FREE_VOWELS);
  if (chance.chance(0.08)) text += ROBAT;
  for (let under = 0; under < 2 && chance.chance(0.4); under += 1) text += COENG + chance.pick(CONSONANTS);
  if (chance.chance(0.15)) text += chance.pick(['\u17C9', '\u17CA']);
  if (chance.chance(0.1)) text += chance.pick(JOINERS);
  for (let vowel = 0; vowel < 2 && chance.chance(vowel === 0 ? 0.7 : 0.15); vowel += 1) text += chance.pick(VOWELS);
  while (chance.chance(0.25)) text += chance.pick(SIGNS);
  return text;
}

/** Letters in an order that no speller would choose. */
const nonsense = (chance: Seeded): string =>
  Array.from({ length: chance.between(1, 7) }, () =>
    chance.pick(chance.pick([CONSONANTS, VOWELS, SIGNS, [COENG], JOINERS, STRANGERS])),
  ).join('');

export function chanceTexts(seed: number, count: number): readonly string[] {
  const chance = new Seeded(seed);
  return Array.from({ length: count }, () => {
    const isSpelt = chance.chance(0.6);
    return Array.from({ length: chance.between(1, 3) }, () => (isSpelt ? syllable(chance) : nonsense(chance))).join('');
  });
}

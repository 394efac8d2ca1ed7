import { BoundedCache } from './bounded-cache.ts';
import { clustersOf, mayPart } from './clusters.ts';
import { MAY_BREAK, MUST_HOLD, SHOULD_HOLD, withoutMarks } from './line-marks.ts';
import { isPlain } from './text-runs.ts';

/**
 * Khmer is written without spaces, so a line may only end where a word does. And what belongs together stays together:
 * a number and its unit, a sign and its amount, a word and the sign that repeats it, a code with strokes in it.
 */
const KHMER_RUN = /(?:[\u1780-\u17D3]|\u17DC|\u17DD|\u200B|\u200C|\u200D)+/gu;
const words = new Intl.Segmenter('km', { granularity: 'word' });

function breakRun(run: string): string {
  const text = withoutMarks(run);
  const places = new Set([...words.segment(text)].map(({ index }) => index));
  // Where somebody typed a break of their own, it is taken as one.
  let typed = 0;
  for (const piece of run.split(MAY_BREAK)) places.add((typed += piece.length));
  let broken = '';
  for (let at = 0; at < text.length; at += 1) {
    const isPlace = at > 0 && places.has(at) && mayPart(text.slice(0, at), text.slice(at));
    broken += isPlace ? MAY_BREAK + text.charAt(at) : text.charAt(at);
  }
  return broken;
}

const DIGIT = '[0-9\u17E0-\u17E9]';
const UNIT = '(?:kg|g|t|ha|m|km|%|៛|\\$|KHR|USD|រៀល|ដុល្លារ|គ\\.ក|គីឡូក្រាម|តោន|ហិកតា)';
/** A space at which no line ends. */
const HELD_SPACES = [
  new RegExp(`(?<=${DIGIT}) (?=${UNIT}(?:[\\s.,;:)។]|$))`, 'gu'),
  new RegExp(`(?<=(?:^|\\s)[−–+×÷=-]) (?=${DIGIT})`, 'gu'),
  new RegExp(`(?<=${DIGIT}) (?=[−+×÷=] ${DIGIT})`, 'gu'),
  / (?=[ៗ៖។៕])/gu,
];

/** A sign that hangs on something other than a letter, as after a full stop, is still not parted from it. */
const HANGING = /(?<=[^\s\u1780-\u17D3\u200B\u2060\uFEFF])(?=[\u17B4-\u17D3\u17DD])/gu;

/** So long, and it is no longer a code or an address that a reader expects on one line. */
const LONGEST_HELD = 24;
const SHORT_TOKEN = /[!-~]+/gu;
const BREAKS_INSIDE = /(?<=[-/?&=|!}%])(?=[!-~])|(?<=[.,])(?=[A-Za-z])/gu;

const holdToken = (token: string): string =>
  token.length > LONGEST_HELD ? token : token.replace(BREAKS_INSIDE, SHOULD_HOLD);

/** Something without a place to break for so long may be broken after any letter, or it would run off the paper. */
const ENDLESS = /[^\s\u200B\u2060]{40,}/gu;

function mark(text: string): string {
  const held = HELD_SPACES.reduce((marked, space) => marked.replace(space, ` ${SHOULD_HOLD}`), text);
  const broken = isPlain(text) ? held : held.replace(KHMER_RUN, breakRun).replace(HANGING, MUST_HOLD);
  return broken.replace(SHORT_TOKEN, holdToken).replace(ENDLESS, (word) => clustersOf(word).join(MAY_BREAK));
}

const REMEMBERED_LETTERS = 100_000;
const remembered = new BoundedCache<string>(REMEMBERED_LETTERS);

/** A figure alone, which hardly ever comes twice: it has nothing in it to hold or to break. */
const FIGURE = /^[−-]?[0-9][0-9,]*(?:\.[0-9]+)?$/u;

export const withMarks = (text: string): string => (FIGURE.test(text) ? mark(text) : remembered.get(text, mark));

import { MUST_HOLD } from './line-marks.ts';

/**
 * What a reader sees as one letter, and no line may cut: in Khmer a consonant with all that stands under, over and around
 * it. ICU's letters part a subscript from its consonant, so the sign that joins them is looked for here.
 */
const letters = new Intl.Segmenter('km', { granularity: 'grapheme' });

/** Vowels and signs hang on the letter before them. */
const HANGS = /^(?:[\u17B4-\u17D3]|\u17DD|\u200C|\u200D|\uFEFF)/u;
/** Coeng puts the next consonant under the one before. */
const JOINS_NEXT = /\u17D2(?:\u200C|\u200D)*$/u;

export const mayPart = (before: string, after: string): boolean =>
  !HANGS.test(after) && !JOINS_NEXT.test(before) && !before.endsWith(MUST_HOLD);

export function clustersOf(text: string): readonly string[] {
  const clusters: string[] = [];
  for (const { segment } of letters.segment(text)) {
    const last = clusters.at(-1);
    if (last === undefined || mayPart(last, segment)) clusters.push(segment);
    else clusters[clusters.length - 1] = last + segment;
  }
  return clusters;
}

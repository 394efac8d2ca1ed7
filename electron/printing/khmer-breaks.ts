/**
 * Khmer is written without spaces, so a line may only break where a word ends. A zero-width space marks these places for
 * the layout; it is taken out again before anything is drawn or kept for copying.
 */
const ZERO_WIDTH_SPACE = '\u200B';
const KHMER_RUN = /[\u1780-\u17D3\u17DC\u17DD]+/gu;
const words = new Intl.Segmenter('km', { granularity: 'word' });
const clusters = new Intl.Segmenter('km', { granularity: 'grapheme' });

export const withoutBreaks = (text: string): string => text.replaceAll(ZERO_WIDTH_SPACE, '');

/** A sign that hangs on the letter before it, or the coeng that stands under the next, must never be parted from it. */
const HANGS = /^[\u17B4-\u17D3\u17DD]/u;
const COENG = '\u17D2';

function breakRun(run: string): string {
  const ends = new Set<number>();
  for (const { index, segment } of clusters.segment(run)) ends.add(index + segment.length);
  let broken = '';
  for (const { index, segment } of words.segment(run)) {
    const isPlace = index > 0 && ends.has(index) && !HANGS.test(segment) && !broken.endsWith(COENG);
    broken += isPlace ? `${ZERO_WIDTH_SPACE}${segment}` : segment;
  }
  return broken;
}

export const withBreaks = (text: string): string => withoutBreaks(text).replace(KHMER_RUN, breakRun);

import { clustersOf } from './clusters.ts';

/**
 * A line of paper mixes scripts and fonts, while glyphs are chosen for one script in one font at a time. So it is cut into
 * runs. Spaces between Khmer words stay with them: a phrase is then copied whole.
 */
export interface TextRun {
  readonly text: string;
  readonly isKhmer: boolean;
  /** Which of the fonts, by their order; null where none has the letter. */
  readonly font: number | null;
}

/** Says of each font whether it has a letter. */
export type Coverage = readonly ((codePoint: number) => boolean)[];

const KHMER = /[\u1780-\u17FF\u19E0-\u19FF]/u;
/** Signs that only tell how to write the letters around them: no font needs to have them. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;
const PLAIN = /^[ -~]*$/u;

export const isPlain = (text: string): boolean => PLAIN.test(text);

export const codePointsOf = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

function fontFor(cluster: string, coverage: Coverage): number | null {
  const seen = codePointsOf(cluster).filter((codePoint) => !UNSEEN.test(String.fromCodePoint(codePoint)));
  const font = coverage.findIndex((has) => seen.every(has));
  return font === -1 ? null : font;
}

export function textRuns(text: string, coverage: Coverage): readonly TextRun[] {
  if (isPlain(text)) return text === '' ? [] : [{ text, isKhmer: false, font: 0 }];
  const runs: TextRun[] = [];
  for (const cluster of clustersOf(text)) {
    const next = { text: cluster, isKhmer: KHMER.test(cluster), font: fontFor(cluster, coverage) };
    const last = runs.at(-1);
    if (last?.font === next.font && last.isKhmer === next.isKhmer) {
      runs[runs.length - 1] = { ...last, text: last.text + cluster };
    } else runs.push(next);
  }
  return joinedPhrases(runs);
}

function joinedPhrases(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const [before, space] = joined.slice(-2);
    if (run.isKhmer && before?.isKhmer && space?.font === run.font && before.font === run.font && space.text === ' ') {
      joined.splice(-2, 2, { ...run, text: `${before.text} ${run.text}` });
    } else joined.push(run);
  }
  return joined;
}

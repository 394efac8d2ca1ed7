/**
 * Two signs without width tell the layout where a line may end and where it may not. They are for the layout alone:
 * whatever is drawn or kept for copying has them taken out again, also where somebody typed them into a name.
 */
export const MAY_BREAK = '\u200B';
export const MUST_HOLD = '\u2060';

const MARKS = /[\u200B\u2060]/gu;

export const withoutMarks = (text: string): string => text.replace(MARKS, '');

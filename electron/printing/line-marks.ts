/**
 * Signs without width tell the layout where a line may end and where it may not. They are for the layout alone: whatever
 * is drawn or kept for copying has them taken out again, also where somebody typed them into a name.
 */
export const MAY_BREAK = '\u200B';
/** No line ends here unless the cell is too narrow for what is held together. */
export const SHOULD_HOLD = '\u2060';
/** No line ends here at all. */
export const MUST_HOLD = '\uFEFF';

const MARKS = /[\u200B\u2060\uFEFF]/gu;

export const withoutMarks = (text: string): string => text.replace(MARKS, '');

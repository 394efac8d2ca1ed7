/**
 * Names come from many keyboards and files. They are stored in one Unicode form and without the invisible marks that
 * word processors scatter (zero-width space, soft hyphen, marks of direction, the two Khmer vowels that have no shape),
 * so that equal names are equal bytes and nobody's name can turn a line round. The two joiners U+200C and U+200D stay: in Khmer they choose how a register shifter is drawn.
 */
const INVISIBLE = /\u17b4|\u17b5|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const JOINERS = /[\u200c\u200d]/g;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is being looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

// eslint-disable-next-line no-control-regex -- as above, all of them
const ALL_CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;

/** Text without the marks that nobody sees. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');

export const tidyText = (text: string): string => visible(text.normalize('NFC')).replace(/\s+/g, ' ').trim();

/** Free text on a paper, in one line and without control characters. */
export const oneLine = (text: string): string => tidyText(text.replace(ALL_CONTROL, ' '));

export const hasControlCharacter = (text: string): boolean => CONTROL.test(text);

const KHMER_ZERO = 0x17e0;

/** Khmer digits ០–៩ as 0–9: both are accepted, one is stored (glossary-km.md "Numerals, dates"). */
export const latinDigits = (text: string): string =>
  text.replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO));

/** A figure or a day as it was typed: without blanks around it and what cannot be seen, in digits 0–9. */
export const figure = (text: string): string => latinDigits(visible(text)).replace(JOINERS, '').trim();

/** The number on a paper slip, so that one slip typed twice is one number: in one line, in digits 0–9. */
export const slipNumber = (text: string): string => latinDigits(oneLine(text));

/** Two spellings that look alike on paper compare equal: case, spaces and the coeng of ដ and ត are folded. */
export const foldForSearch = (text: string): string =>
  latinDigits(tidyText(text))
    .toLowerCase()
    .replace(JOINERS, '')
    .replace(/\u17d2\u178a/g, '\u17d2\u178f');

const GAPS = /[\s\u2010-\u2015-]+/g;

/** Text as it is searched: folded, and without the spaces and hyphens that one hand writes and another does not. */
export const squeezeForSearch = (text: string): string => foldForSearch(text).replace(GAPS, '');

/** The words that are looked for in squeezed text. */
export const searchWords = (text: string): readonly string[] =>
  foldForSearch(text)
    .split(' ')
    .map(squeezeForSearch)
    .filter((word) => word !== '');

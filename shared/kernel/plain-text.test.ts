import { describe, expect, it } from 'vitest';
import { figure, foldForSearch, hasControlCharacter, latinDigits, tidyText } from './plain-text.ts';

const ZERO_WIDTH_SPACE = '\u200b';
const ZERO_WIDTH_JOINER = '\u200d';
const COENG = '\u17d2';
/** ជ + coeng + ត, and the same sign on paper typed with ដ. */
const BELOW_TO = `ជ${COENG}ត`;
const BELOW_DO = `ជ${COENG}ដ`;

describe('a name as it is stored', () => {
  it.each([
    ['  ខៀវ   វណ្ណា ', 'ខៀវ វណ្ណា'],
    [`ខៀវ${ZERO_WIDTH_SPACE}វណ្ណា`, 'ខៀវវណ្ណា'],
    ['\ufeffKhiev', 'Khiev'],
    ['Khiev\u2060Vanna', 'KhievVanna'],
    ['Khiev\t\r\nVanna', 'Khiev Vanna'],
    ['Khiev\u00a0Vanna', 'Khiev Vanna'],
    ['Rene\u0301', 'Ren\u00e9'],
    [ZERO_WIDTH_SPACE, ''],
  ])('%j is %j', (typed, stored) => {
    expect(tidyText(typed)).toBe(stored);
    expect(tidyText(stored)).toBe(stored);
  });

  it('keeps the joiners, which choose how a register shifter is drawn, and the spelling', () => {
    expect(tidyText(`ប៊${ZERO_WIDTH_JOINER}ី`)).toBe(`ប៊${ZERO_WIDTH_JOINER}ី`);
    expect(tidyText(BELOW_DO)).toBe(BELOW_DO);
  });

  it.each([
    ['Khiev Vanna', false],
    ['ខៀវ វណ្ណា', false],
    ['Khiev\tVanna', false],
    ['Khiev\u0000Vanna', true],
    ['Khiev\u001bVanna', true],
    ['Khiev\u007f', true],
  ])('%j has a control character: %s', (text, has) => {
    expect(hasControlCharacter(text)).toBe(has);
  });
});

describe('Khmer digits', () => {
  it.each([
    ['០១២៣៤៥៦៧៨៩', '0123456789'],
    ['១៩៨៦', '1986'],
    ['M-០០1៧', 'M-0017'],
    ['៛', '៛'],
    ['ភូមិ', 'ភូមិ'],
  ])('%s is %s', (typed, latin) => {
    expect(latinDigits(typed)).toBe(latin);
  });
});

describe('a figure as it was typed', () => {
  it.each([
    [` 517.9${ZERO_WIDTH_SPACE}`, '517.9'],
    [`៥១៧.៩${ZERO_WIDTH_JOINER}`, '517.9'],
    ['\u00a013.8\ufeff', '13.8'],
    ['517,9', '517,9'],
  ])('%j is %j', (typed, read) => {
    expect(figure(typed)).toBe(read);
  });
});

describe('two spellings of one name, for finding', () => {
  it.each([
    ['coeng ដ and coeng ត', BELOW_DO, BELOW_TO, true],
    ['a zero-width space', `ខៀវ${ZERO_WIDTH_SPACE}វណ្ណា`, 'ខៀវវណ្ណា', true],
    ['a joiner', `ប៊${ZERO_WIDTH_JOINER}ី`, 'ប៊ី', true],
    ['capitals', 'KHIEV Vanna', 'khiev vanna', true],
    ['Khmer digits', 'M-០០០១', 'm-0001', true],
    ['blanks', ' Khiev  Vanna', 'khiev vanna', true],
    ['ដ and ត standing alone are two letters', 'ដា', 'តា', false],
    ['another name', 'ខៀវ', 'ខៀន', false],
  ])('%s', (_what, one, other, same) => {
    expect(foldForSearch(one) === foldForSearch(other)).toBe(same);
  });
});

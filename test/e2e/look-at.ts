import type { Page } from '@playwright/test';

/** Ways of looking at a screen that a person would use: is a word cut, and where does the Tab key lead? */

/** Runs in the page. Words that their box cuts, and that pointing at them does not show either. */
export function cutTexts(): string[] {
  const isCut = (element: HTMLElement): boolean => {
    const { overflowX, overflowY, visibility, position } = getComputedStyle(element);
    if (visibility === 'hidden' || position === 'absolute') return false;
    const wide = overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1;
    const tall = overflowY !== 'visible' && overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 3;
    return wide || tall;
  };
  return [...document.querySelectorAll<HTMLElement>('header *, main *, nav *')]
    .filter((element) => element.clientWidth > 1 && element.textContent.trim() !== '' && element.title === '')
    .filter((element) => element.closest('svg, select, [title]') === null && isCut(element))
    .map((element) => `${element.className}: ${element.textContent.slice(0, 60)}`);
}

const MOST_TABS = 80;

/** Presses Tab from the top of the page; `seen` where the wanted thing has the focus and a mark round it. */
export async function reachByTab(page: Page, wanted: string): Promise<'seen' | 'unmarked' | 'not reached'> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((selector) => {
      const now = document.activeElement;
      if (!now?.matches(selector)) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(now);
      return outlineStyle !== 'none' && outlineWidth !== '0px' ? ('seen' as const) : ('unmarked' as const);
    }, wanted);
    if (found) return found;
  }
  return 'not reached';
}

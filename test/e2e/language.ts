import type { Page } from '@playwright/test';
import type { Language } from './open-program.ts';

/** Opens the program in a language, by the switch that a person would press, at the scale. */
export async function openIn(page: Page, url: string, language: Language): Promise<void> {
  await page.goto(url);
  const name = language === 'km' ? 'ខ្មែរ' : 'English';
  await page.getByText(name, { exact: true }).first().click();
  await page.locator(`html[lang="${language}"]`).waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/paddy';
  });
}

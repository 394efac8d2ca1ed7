import AxeBuilder from '@axe-core/playwright';
import { openIn } from '../language.ts';
import type { Language } from '../open-program.ts';
import { ADDRESS, expect, test } from './open-window.ts';

/** The window itself, in both languages: axe finds nothing, and a picture of it is left to be looked at. */
for (const language of ['km', 'en'] satisfies Language[]) {
  test(`the first screen and the scale in the window, ${language}`, async ({ page }, info) => {
    await openIn(page, ADDRESS, language);
    for (const screen of ['home', 'paddy']) {
      await page.evaluate((hash) => void (window.location.hash = hash), `#/${screen}`);
      await page.locator('main h1').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' · ')}`)).toEqual([]);
      await page.screenshot({ path: info.outputPath(`window-${screen}-${language}.png`) });
    }
  });
}

import { join } from 'node:path';
import { resourcesFolder } from '../platform/resources.ts';

/** The fonts of paper. Battambang has no slanted form, and Khmer is never slanted. */
export const PAPER_FONT = 'Battambang';

export const fontFile = (bold: boolean): string =>
  join(resourcesFolder(), 'fonts', bold ? 'Battambang-Bold.ttf' : 'Battambang-Regular.ttf');

export const paperFonts = (): unknown => ({
  [PAPER_FONT]: {
    normal: fontFile(false),
    bold: fontFile(true),
    italics: fontFile(false),
    bolditalics: fontFile(true),
  },
});

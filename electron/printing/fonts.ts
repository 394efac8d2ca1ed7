import { join } from 'node:path';
import { resourcesFolder } from '../platform/resources.ts';

/**
 * The fonts of paper, in the order in which they are asked for a letter. Battambang writes Khmer and plain Latin, and no
 * more: ×, −, – and the letters of foreign names come from Noto Sans. Khmer is never slanted, so nothing is.
 */
export const PAPER_FONT = 'Battambang';

const FAMILIES = [PAPER_FONT, 'NotoSans'] as const;

export const fontFiles = (isBold: boolean): readonly string[] =>
  FAMILIES.map((family) => join(resourcesFolder(), 'fonts', `${family}-${isBold ? 'Bold' : 'Regular'}.ttf`));

import { join } from 'node:path';
import { resourcesFolder } from '../platform/resources.ts';

/**
 * The fonts of paper, in the order in which they are asked for a letter. Battambang writes Khmer and plain Latin, and no
 * more: ×, −, – and the letters of foreign names come from Noto Sans. Khmer is never slanted, so nothing is.
 */
export const PAPER_FONT = 'Battambang';

const HELPING_FONT = 'NotoSans';

const filesOf = (weight: string): readonly [string, ...string[]] => {
  const folder = join(resourcesFolder(), 'fonts');
  return [join(folder, `${PAPER_FONT}-${weight}.ttf`), join(folder, `${HELPING_FONT}-${weight}.ttf`)];
};

const regular = filesOf('Regular');
const bold = filesOf('Bold');

export const fontFiles = (isBold: boolean): readonly [string, ...string[]] => (isBold ? bold : regular);

import type { Look } from '../../shared/contract/book.ts';
import { joinPath, makeFolder, readText, writeWhole } from '../platform/files.ts';
import type { Ports } from '../platform/ports.ts';

/**
 * How this machine's user likes the screens. It stays with the machine and not with a book, and outlives the browser's own
 * memory, which forgets with each start because each start has another port.
 */
const lookFile = (ports: Ports): string => joinPath(ports.home, 'look.json');

const LIKED: Look = { language: 'km', colours: 'light', paperLanguage: 'both', receiptSize: 'A5' };

export function lookOf(ports: Ports): Look {
  const text = readText(lookFile(ports));
  if (text === null) return LIKED;
  try {
    const kept = JSON.parse(text) as Partial<Record<keyof Look, unknown>> | null;
    return {
      language: kept?.language === 'en' ? 'en' : 'km',
      colours: kept?.colours === 'dark' ? 'dark' : 'light',
      paperLanguage: kept?.paperLanguage === 'km' || kept?.paperLanguage === 'en' ? kept.paperLanguage : 'both',
      receiptSize: kept?.receiptSize === 'thermal-80' ? 'thermal-80' : 'A5',
    };
  } catch (error) {
    if (error instanceof SyntaxError) return LIKED;
    throw error;
  }
}

export function keepLook(ports: Ports, change: Partial<Look>): Look {
  const look = { ...lookOf(ports), ...change };
  makeFolder(ports.home);
  writeWhole(lookFile(ports), JSON.stringify(look));
  return look;
}

import { canonicalJson } from '../book/canonical-json.ts';
import { DEPTH_LIMIT } from './layout.ts';

/** JSON from elsewhere: not too deep, and spelt as the program spells it; undefined for any other. */
export function readCanonical(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

const [QUOTE, BACKSLASH] = [34, 92];
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/** Counted before anything walks the value, so that no depth can exhaust the program. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (inText) {
      if (letter === BACKSLASH) at += 1;
      else if (letter === QUOTE) inText = false;
    } else if (letter === QUOTE) inText = true;
    else if (OPENING.has(letter)) {
      depth += 1;
      if (depth > DEPTH_LIMIT) return true;
    } else if (CLOSING.has(letter)) depth -= 1;
  }
  return false;
}

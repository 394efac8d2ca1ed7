import { sha256Hex } from './sha256.ts';

const GROUPS = 5;

/**
 * What two people compare by phone before they trust a key: the first 80 bits of the SHA-256 of its text (minisign's base64
 * or age's recipient), in five groups of four, `3f2a 91bc 07de 55aa 1c20`.
 */
export const fingerprintOf = (publicText: string): string =>
  Array.from({ length: GROUPS }, (_, group) => sha256Hex(publicText).slice(group * 4, group * 4 + 4)).join(' ');

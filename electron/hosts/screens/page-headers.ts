import { randomBytes } from 'node:crypto';

/**
 * What a page of ours may do, wherever it is shown: it takes everything from the program that serves it, and nothing from
 * elsewhere. The browser host sends these headers over HTTP, the desktop over app://; both write a new nonce for each page.
 */
const NONCE_BYTES = 18;

export const newNonce = (): string => randomBytes(NONCE_BYTES).toString('base64');

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:", // pages of a paper on their way to the printer
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Headers of every answer; the page's own style elements (Mantine's) carry the nonce of their request. */
export const securityHeaders = (nonce?: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    ...POLICY,
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

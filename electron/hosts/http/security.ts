import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Other pages in the same browser, and other programs on the same machine, must not reach the book. So the server
 * listens on this machine only, answers only to its own name and its own page (Host, Origin: against DNS rebinding and
 * cross-site requests), and each start has a new random token that only the opened address carries.
 */
export const TOKEN_HEADER = 'x-sahakum-token';

const TOKEN_BYTES = 32;

export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

export type Breach = 'host' | 'origin' | 'token';

const hostsOf = (port: number): readonly string[] => [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`];

export const isOwnHost = (request: IncomingMessage, port: number): boolean =>
  hostsOf(port).includes(request.headers.host ?? '');

function isSameToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What is wrong with a call to the book, or null. A browser sends Origin with every POST, so a call without one is foreign. */
export function breachOf(request: IncomingMessage, port: number, token: string): Breach | null {
  if (!isOwnHost(request, port)) return 'host';
  if (!hostsOf(port).some((host) => request.headers.origin === `http://${host}`)) return 'origin';
  return isSameToken(request.headers[TOKEN_HEADER], token) ? null : 'token';
}

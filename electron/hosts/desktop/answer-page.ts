import { newNonce, securityHeaders } from '../screens/page-headers.ts';
import type { Pages } from '../screens/pages.ts';
import { START_PAGE, withNonce } from '../screens/pages.ts';

/** The screens come from the program itself, under an address of its own; the window knows no other. */
export const SCHEME = 'app';
const HOST = 'sahakum';
export const START_ADDRESS = `${SCHEME}://${HOST}/`;

/** A page by its exact name, under the policy of all our pages; whatever else is asked for is not there. */
export function answerPage(pages: Pages, asked: { readonly url: string; readonly method: string }): Response {
  const { host, pathname } = new URL(asked.url);
  const nonce = newNonce();
  const name = pathname === '/' ? START_PAGE : pathname;
  const page = host === HOST ? pages.get(name) : undefined;
  if (!page || asked.method !== 'GET') return new Response(null, { status: 404, headers: securityHeaders(nonce) });
  const body = name === START_PAGE ? withNonce(page, nonce) : page.body;
  return new Response(new Uint8Array(body), {
    headers: { ...securityHeaders(nonce), 'Content-Type': page.type, 'Cache-Control': 'no-store' },
  });
}

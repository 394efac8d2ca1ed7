import { protocol, session } from 'electron';
import { newNonce, securityHeaders } from '../screens/page-headers.ts';
import type { Pages } from '../screens/pages.ts';
import { START_PAGE, withNonce } from '../screens/pages.ts';

/** The screens come from the program itself, under an address of its own; the window knows no other. */
const SCHEME = 'app';
const HOST = 'sahakum';
export const START_ADDRESS = `${SCHEME}://${HOST}/`;

/** Must be said before Electron is ready. */
export function nameScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePages(pages: Pages): void {
  protocol.handle(SCHEME, ({ url, method }) => answer(pages, new URL(url), method));
}

function answer(pages: Pages, url: URL, method: string): Response {
  const nonce = newNonce();
  const name = url.pathname === '/' ? START_PAGE : url.pathname;
  const page = url.host === HOST ? pages.get(name) : undefined;
  if (!page || method !== 'GET') return new Response(null, { status: 404, headers: securityHeaders(nonce) });
  const body = name === START_PAGE ? withNonce(page, nonce) : page.body;
  return new Response(new Uint8Array(body), {
    headers: { ...securityHeaders(nonce), 'Content-Type': page.type, 'Cache-Control': 'no-store' },
  });
}

const OWN = new Set([`${SCHEME}:`, 'data:', 'blob:', 'devtools:']);

/** No permission is ever given, and no address but our own is asked: the program works without a network, and stays there. */
export function closeToTheWorld(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !OWN.has(new URL(url).protocol) }),
  );
}

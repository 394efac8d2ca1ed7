import { protocol, session } from 'electron';
import type { Pages } from '../screens/pages.ts';
import { answerPage, SCHEME } from './answer-page.ts';

/** Must be said before Electron is ready. */
export function nameScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePages(pages: Pages): void {
  protocol.handle(SCHEME, (request) => answerPage(pages, request));
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

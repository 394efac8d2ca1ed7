/**
 * Shows an address in the browser that the machine's owner uses. Where there is no screen, nothing is tried.
 */
import { spawn } from 'node:child_process';

function openerOf(address) {
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  if (process.platform === 'darwin') return ['open', [address]];
  const hasScreen = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return hasScreen ? ['xdg-open', [address]] : null;
}

/** Resolves to whether a browser was asked to open; a machine without one is no error. */
export function openBrowser(address) {
  const opener = openerOf(address);
  if (opener === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(opener[0], opener[1], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

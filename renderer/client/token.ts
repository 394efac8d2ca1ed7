/**
 * Each start of the program has a token of its own. It comes in the address that the program opens, behind the `#`, and
 * is kept for this tab only; every call carries it.
 */
const STORED = 'sahakum.token';
const ARRIVING = /^#token=([\w-]+)$/;

/** Takes the token out of the address, so that it is neither seen nor bookmarked; true where one was there. */
export function takeToken(): boolean {
  const token = ARRIVING.exec(window.location.hash)?.[1];
  if (token === undefined) return false;
  window.sessionStorage.setItem(STORED, token);
  window.history.replaceState(null, '', '#/');
  return true;
}

export const storedToken = (): string => window.sessionStorage.getItem(STORED) ?? '';

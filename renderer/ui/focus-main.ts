/** What held the focus goes away: the screen takes it, so that the keyboard goes on from there and not from nowhere. */
export const focusMain = (): void => document.getElementById('main')?.focus({ preventScroll: true });

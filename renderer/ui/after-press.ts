/**
 * Work that moves the page waits until a mouse button that is down is up again: what is being pressed must not slip from
 * under the hand. Leaving a field by the keyboard waits for nothing.
 */
let isDown = false;
const waiting: (() => void)[] = [];

function release(): void {
  isDown = false;
  // The click comes after the release; only then may anything move.
  window.setTimeout(() => {
    for (const work of waiting.splice(0)) work();
  });
}

window.addEventListener('pointerdown', () => (isDown = true), true);
window.addEventListener('pointerup', release, true);
window.addEventListener('pointercancel', release, true);

export function afterPress(work: () => void): void {
  if (isDown) waiting.push(work);
  else work();
}

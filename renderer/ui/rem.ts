import { useSyncExternalStore } from 'react';

/**
 * How many pixels one rem is now. Text can be made larger in the browser at any time, and what is reckoned in pixels (the
 * rows of a long table) must follow; a hidden piece of just that size tells when it changes.
 */
const REM_PX = 16;

let probe: HTMLElement | null = null;

function probeOf(): HTMLElement {
  if (probe) return probe;
  probe = document.createElement('div');
  Object.assign(probe.style, { position: 'absolute', visibility: 'hidden', width: '1rem', height: '1rem', top: '0' });
  probe.setAttribute('aria-hidden', 'true');
  document.body.append(probe);
  return probe;
}

function subscribe(listener: () => void): () => void {
  const observer = new ResizeObserver(listener);
  observer.observe(probeOf());
  return () => observer.disconnect();
}

export const useRemPx = (): number =>
  useSyncExternalStore(subscribe, () => probeOf().getBoundingClientRect().width || REM_PX);

import { useState } from 'react';

/**
 * What is being typed, which follows an address: it begins as the address has it, and again whenever the address is
 * changed by anything but the typing itself (Back, a link, a hand in the address bar).
 */
export interface Following<T> {
  readonly now: T;
  readonly type: (next: T) => void;
  /** To be called with what the typing itself is about to write into the address. */
  readonly wrote: (next: T) => void;
}

export function useFollowing<T extends string | undefined>(given: T): Following<T> {
  const [state, setState] = useState({ seen: given, own: given, now: given });
  let { now } = state;
  if (state.seen !== given) {
    if (state.own !== given) now = given;
    setState({ seen: given, own: given, now });
  }
  return {
    now,
    type: (next) => setState((was) => ({ ...was, now: next })),
    wrote: (next) => setState((was) => ({ ...was, own: next })),
  };
}

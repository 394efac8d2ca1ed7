import { useEffect, useState } from 'react';

/**
 * A value once it has stood still for a moment. Unlike Mantine's it also settles a value that was replaced before the
 * first paint, as a form that comes back from a draft is.
 */
export function useSettled<T>(value: T, afterMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), afterMs);
    return () => window.clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}

import { useState } from 'react';

/** The last answer that came: a question that is refused for one day takes nothing off the screen. */
export function useLast<T>(answer: T | undefined): T | null {
  const [last, setLast] = useState<T | null>(answer ?? null);
  if (answer !== undefined && answer !== last) setLast(answer);
  return answer ?? last;
}

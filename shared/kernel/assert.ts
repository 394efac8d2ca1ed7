/**
 * A programmer's error is not a bookkeeper's mistake: it stops the command at once, so that the transaction rolls back
 * and nothing half-done is kept. What a user can cause is a refusal (outcome.ts) and never ends up here.
 */
export class AssertionFailed extends Error {
  override readonly name = 'AssertionFailed';
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionFailed(message);
}

/** The value, or a stop where the program's own logic promised that it is there. */
export function present<T>(value: T | null | undefined, message: string): T {
  assert(value !== null && value !== undefined, message);
  return value;
}

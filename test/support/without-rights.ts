/**
 * Runs work as somebody to whom the system's permissions apply: they do not apply to root, as which a container runs
 * the tests. Elsewhere the work runs as it is.
 */
const NOBODY = 65_534;

export function withoutRights<T>(work: () => T): T {
  if (process.geteuid?.() !== 0 || !process.seteuid) return work();
  process.seteuid(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid(0);
  }
}

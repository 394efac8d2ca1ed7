import { userInfo } from 'node:os';

/** Who acts, as the system calls this user. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A system without a name for the user (a container) still has someone acting.
    return 'unknown';
  }
}

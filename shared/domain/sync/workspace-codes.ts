/** Why the advisor's workspace does not do what is asked of it. */
export const WORKSPACE_ONLY_REFUSALS = [
  'workspace-none-open',
  'workspace-not-folder',
  'workspace-not-writable',
  'workspace-damaged',
  'workspace-from-future',
  'workspace-busy',
  'workspace-coop-unknown',
  'workspace-no-book',
  'workspace-no-fork',
  'workspace-file-gone',
  'workspace-cancelled',
] as const;

/** What is said of one file that arrived. */
export type ArrivalCode =
  | 'arrival-known'
  | 'arrival-nothing-new'
  | 'arrival-first-key'
  | 'arrival-key-changed'
  | 'arrival-key-taken'
  | 'arrival-forwarded'
  | 'arrival-caught-up'
  | 'arrival-held';

/** What is wrong with one cooperative's book or its bundles. */
export type ProblemCode =
  | 'problem-fork'
  | 'problem-pending'
  | 'problem-restored'
  | 'problem-key-changed'
  | 'problem-quarantined'
  | 'problem-not-locked'
  | 'problem-cash-below'
  | 'problem-no-bundle'
  | 'problem-clock'
  | 'problem-book-unreadable';

export type WorkspaceCode = (typeof WORKSPACE_ONLY_REFUSALS)[number] | ArrivalCode | ProblemCode;

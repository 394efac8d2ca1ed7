import type { Notice, NoticeParams } from '../../shared/kernel/outcome.ts';

/** What verifying found: a notice, so that whoever reads it reads it in their own language. */
export type CheckName = 'file' | 'guards' | 'chain' | 'replay' | 'invariants' | 'sentinel';

export interface Fault extends Notice {
  readonly check: CheckName;
}

export const fault = (check: CheckName, code: string, params: NoticeParams = {}): Fault => ({ check, code, params });

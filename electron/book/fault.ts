import type { Notice, NoticeParams } from '../../shared/kernel/outcome.ts';
import { reasonOf } from '../platform/error-code.ts';

/** What verifying found: a notice, so that whoever reads it reads it in their own language. */
export type CheckName = 'file' | 'guards' | 'chain' | 'replay' | 'invariants' | 'sentinel';

export interface Fault extends Notice {
  readonly check: CheckName;
}

export const fault = (check: CheckName, code: string, params: NoticeParams = {}): Fault => ({ check, code, params });

/** A check that cannot even be made has found a fault: a table or column is gone, or holds what no program wrote. */
export function attempt(check: CheckName, find: () => readonly Fault[]): readonly Fault[] {
  try {
    return find();
  } catch (error) {
    return [unchecked(check, error)];
  }
}

export const unchecked = (check: CheckName, error: unknown): Fault =>
  fault(check, 'fault-unchecked', { reason: reasonOf(error) });

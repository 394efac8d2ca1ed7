import type { BundleRefusal } from '../../shared/domain/sync/refusals.ts';
import type { Notice, NoticeParams } from '../../shared/kernel/outcome.ts';

/** A bundle that is not taken, and why; thrown where it is found, and answered as data where the work was asked for. */
export class BundleRefused extends Error {
  override readonly name = 'BundleRefused';
  readonly notices: readonly Notice[];
  constructor(code: BundleRefusal, params: NoticeParams = {}, also: readonly Notice[] = []) {
    super(code);
    this.notices = [{ code, params }, ...also];
  }
}

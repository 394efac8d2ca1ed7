import type { Session } from '../../electron/core/session.ts';
import { given } from './bench-session.ts';
import type { Paper } from './papers.ts';

/** One paper as the window sends it: with a key, so that a second click posts nothing. */
export function postPaper(session: Session, { type, ...input }: Paper): void {
  const procedure = type === 'voucher' ? 'ledger.postVoucher' : 'ledger.postJournal';
  given(session.call({ procedure, input, key: `bench-${input.reference}` }, 'bench'));
}

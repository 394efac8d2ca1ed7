import { z } from 'zod';
import type { AccountType } from '../domain/ledger/account.ts';
import type { EntryKind } from '../domain/ledger/events.ts';
import { LEDGER_REFUSALS } from '../domain/ledger/refusals.ts';
import type { Currency } from '../kernel/money.ts';
import type { Named } from './fields.ts';
import { code, date, DAY_REFUSALS, dimensions, page, reason, reference, seq, text, typed } from './fields.ts';
import { command, query } from './procedure.ts';

/** Accounts, entries, locks and the two reports that every bookkeeper opens first. */
export interface AccountView extends Named {
  readonly type: AccountType;
  readonly role: string | null;
  readonly currency: Currency;
  readonly subLedger: boolean;
  /** Riel, debit above zero, over all dates. */
  readonly balanceKhr: number;
  /** Own currency's minor units. */
  readonly balanceMinor: number;
}

export interface EntryLineView {
  readonly line: number;
  readonly account: Named;
  readonly party: Named | null;
  readonly khr: number;
  readonly currency: Currency;
  /** Minor units of `currency` where it is not riel. */
  readonly minor: number | null;
  readonly rate: string | null;
  readonly fund: string | null;
  readonly activity: string | null;
  readonly memo: string | null;
}

export interface EntryView {
  readonly id: number;
  readonly date: string;
  readonly kind: EntryKind;
  /** The book's own number, `PV-2025-00012`. */
  readonly number: string;
  readonly reference: string | null;
  readonly description: string;
  readonly lines: readonly EntryLineView[];
  readonly debitKhr: number;
  readonly reverses: { readonly id: number; readonly number: string; readonly reason: string } | null;
  readonly reversedBy: { readonly id: number; readonly number: string; readonly date: string } | null;
  /** The paper that the entry was made from, where it has a screen of its own. */
  readonly source: { readonly noun: 'paddy' | 'shares'; readonly id: number; readonly number: string } | null;
  /** The day in Cambodia on which it was written into the book. */
  readonly recordedOn: string;
  readonly actor: string;
}

/** One line of a trial balance; a computed line stands for the result of a past year not yet allocated. */
export interface TrialBalanceRow extends Named {
  readonly type: AccountType;
  readonly computed: boolean;
  readonly currency: Currency;
  readonly debitKhr: number;
  readonly creditKhr: number;
  readonly balanceMinor: number | null;
}

export interface TrialBalance {
  readonly asOf: string;
  readonly fiscalYear: number;
  readonly lockedThrough: string | null;
  readonly rows: readonly TrialBalanceRow[];
  readonly totalDebitKhr: number;
  readonly totalCreditKhr: number;
  /** Income less expense of the fiscal year so far. */
  readonly surplusKhr: number;
}

export interface RegisterRow {
  /** The entry was taken back by another. */
  readonly isReversed: boolean;
  readonly entryId: number;
  readonly line: number;
  readonly date: string;
  readonly number: string;
  readonly reference: string | null;
  readonly kind: EntryKind;
  readonly description: string;
  readonly party: Named | null;
  readonly khr: number;
  readonly minor: number | null;
  readonly balanceKhr: number;
  readonly balanceMinor: number;
}

export interface Register {
  readonly account: AccountView;
  readonly party: Named | null;
  readonly from: string;
  readonly to: string;
  readonly openingKhr: number;
  readonly openingMinor: number;
  readonly rows: readonly RegisterRow[];
  readonly totalRows: number;
  readonly closingKhr: number;
  readonly closingMinor: number;
}

export interface PostedOutput {
  readonly entry: EntryView;
  /** Balances in riel of the cash boxes and banks that the entry touched, after it. */
  readonly boxes: readonly (Named & {
    readonly balanceKhr: number;
    readonly balanceMinor: number;
    readonly currency: Currency;
  })[];
  /** What stands between the cooperative and each party of the entry after it, account by account; debit above zero. */
  readonly standings: readonly {
    readonly party: Named;
    readonly account: Named;
    readonly currency: Currency;
    readonly balanceMinor: number;
  }[];
}

/** One voucher in the list of the last ones: what moved, from which box, against which account. */
export interface VoucherRow {
  readonly id: number;
  readonly date: string;
  readonly kind: 'receipt' | 'payment' | 'transfer';
  readonly number: string;
  readonly reference: string | null;
  readonly description: string;
  readonly box: Named;
  readonly account: Named;
  readonly party: Named | null;
  readonly currency: Currency;
  /** In minor units of `currency`, above zero. */
  readonly amountMinor: number;
  readonly isReversed: boolean;
}

const journalLine = z.object({
  account: code,
  party: z.string().max(40).default(''),
  debit: typed.default(''),
  credit: typed.default(''),
  memo: text.optional(),
  ...dimensions,
});

export const voucherInput = z.object({
  date,
  kind: z.enum(['receipt', 'payment', 'transfer']),
  reference,
  cashAccount: code,
  account: code,
  party: z.string().max(40).default(''),
  amount: typed,
  currency: z.enum(['KHR', 'USD']).default('KHR'),
  /** Riel for one dollar; blank takes the book's rate of that day. */
  rate: typed.default(''),
  description: text.default(''),
  ...dimensions,
});

export const ledgerProcedures = {
  'ledger.accounts': query<readonly AccountView[]>()(z.object({})),
  'ledger.openAccount': command<AccountView>()(
    z.object({
      code,
      nameEn: text,
      nameKm: text,
      type: z.string().max(20),
      role: z.string().max(60).default(''),
      currency: z.string().max(10).default('KHR'),
      subLedger: z.string().max(20).default(''),
    }),
    LEDGER_REFUSALS,
  ),
  'ledger.postVoucher': command<PostedOutput>()(voucherInput, LEDGER_REFUSALS),
  /** Receipt, payment and transfer vouchers, the newest first: by fiscal year, and in it as they were posted. */
  'ledger.vouchers': query<{ readonly rows: readonly VoucherRow[]; readonly total: number }>()(z.object({ ...page })),
  'ledger.postJournal': command<PostedOutput>()(
    z.object({
      date,
      reference,
      description: text,
      lines: z.array(journalLine).max(1000),
    }),
    LEDGER_REFUSALS,
  ),
  'ledger.reverseEntry': command<PostedOutput>()(z.object({ entry: seq, date, reason }), LEDGER_REFUSALS),
  'ledger.lockPeriod': command<{ readonly lockedThrough: string }>()(z.object({ through: date }), LEDGER_REFUSALS),
  'ledger.unlockPeriod': command<{ readonly lockedThrough: string | null }>()(
    z.object({ through: date.nullable(), reason }),
    LEDGER_REFUSALS,
  ),
  'ledger.setRate': command<{ readonly date: string; readonly khrPerUnit: string }>()(
    z.object({ date, currency: z.enum(['USD']).default('USD'), khrPerUnit: typed }),
    LEDGER_REFUSALS,
  ),
  'ledger.trialBalance': query<TrialBalance>()(z.object({ asOf: date.optional() }), DAY_REFUSALS),
  'ledger.register': query<Register>()(
    z.object({
      account: code,
      party: z.string().max(40).optional(),
      from: date.optional(),
      to: date.optional(),
      ...page,
    }),
    [...DAY_REFUSALS, 'period-reversed', 'account-unknown', 'party-unknown'] as const,
  ),
  'ledger.entry': query<EntryView>()(z.object({ entry: seq }), ['entry-unknown'] as const),
} as const;

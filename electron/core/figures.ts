import type { CooperativeFigures } from '../../shared/contract/workspace.ts';
import { fiscalYearBegin } from '../../shared/domain/book/types.ts';
import { isMoney } from '../../shared/domain/ledger/account.ts';
import { assert } from '../../shared/kernel/assert.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { reading } from '../book/book.ts';
import { accountView } from '../modules/ledger/account-view.ts';
import { chartOf } from '../modules/ledger/accounts.ts';
import { trialBalance } from '../modules/ledger/trial-balance.ts';
import { settingsOf } from '../modules/settings/settings.ts';
import { dashboard } from '../modules/statements/dashboard.ts';
import { searchParties } from '../modules/statements/party-list.ts';
import { purchasesByVariety } from '../modules/statements/purchases.ts';
import type { KeptFigures } from '../workspace/view.ts';

/**
 * The figures by which cooperatives are compared. Each is what a report of the cooperative's own book says of the day of its
 * latest entry: trial balance, chart with balances, members, purchases. Nothing is added up here in a second way.
 */
const EVERYBODY = 1_000_000;

/** Counted up when other figures are asked for, so that those kept before are read again. */
export const FIGURES_VERSION = 1;

export function figuresOf(book: Book): KeptFigures {
  return reading(book, () => {
    const balance = valueOf(trialBalance({ book, today: '1990-01-01' }, {}));
    const { asOf, fiscalYear } = balance;
    const now = valueOf(dashboard({ book, today: asOf }));
    const accounts = [...chartOf(book).values()].map((account) => accountView(book, account));
    const standing = (isAsked: (account: (typeof accounts)[number]) => boolean): number =>
      accounts.filter(isAsked).reduce((sum, { balanceKhr }) => sum + balanceKhr, 0);
    const members = valueOf(
      searchParties({ book, today: asOf }, { text: '', membersOnly: true, offset: 0, limit: EVERYBODY }),
    );
    const { fiscalYearStart } = settingsOf(book);
    return {
      shown: {
        asOf,
        fiscalYear,
        lockedThrough: balance.lockedThrough,
        unlockedMonths: now.attention.unlockedMonths,
        cashKhr: standing(isMoney),
        boxes: now.boxes,
        payablesKhr: 0 - standing(({ role }) => role === 'farmers-payable'),
        members: members.total,
        women: members.rows.filter(({ sex }) => sex === 'F').length,
        capitalKhr: 0 - standing(({ role }) => role === 'share-capital'),
        paddy: paddyOf(book, { from: fiscalYearBegin(fiscalYear, fiscalYearStart), to: asOf }),
        surplusKhr: balance.surplusKhr,
      },
      boxesBelowZero: now.attention.boxesBelowZero.map(({ code, nameKm, nameEn }) => `${code} ${nameKm} (${nameEn})`),
    };
  });
}

export const figuresText = (book: Book): string => JSON.stringify(figuresOf(book));

function paddyOf(book: Book, days: { readonly from: string; readonly to: string }): CooperativeFigures['paddy'] {
  const sums = new Map<string, number>();
  for (const { organicStatus, netG } of purchasesByVariety(book, days))
    sums.set(organicStatus, (sums.get(organicStatus) ?? 0) + netG);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([status, netG]) => ({ status, netG }));
}

function valueOf<T>(outcome: Outcome<T>): T {
  assert(outcome.ok, 'a report on the day of the latest entry is not refused');
  return outcome.value;
}

import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import type { Paper } from './paper.ts';

/**
 * What a file lacks because the row that would bring it was refused itself: a member whose own row is wrong is not told
 * again on each of her tickets, nor a repayment of the loan that could not be entered. Every other fault is told.
 */
/** Refusals that hang on what has been entered before: they may fall away once an earlier paper is right. */
const ON_BALANCES: ReadonlySet<string> = new Set<ImportRefusal>([
  'balance-below-zero',
  'deduction-above-owed',
  'shares-beyond-held',
  'subscription-too-small',
  'item-unknown',
  'item-overpaid',
]);

export const hangsOnBalances = (notices: readonly Notice[]): boolean =>
  notices.length > 0 && notices.every(({ code }) => ON_BALANCES.has(code));

export class Lacking {
  readonly #brought = new Set<string>();
  readonly #files = new Set<string>();
  readonly #balances = new Set<string>();

  /** A file that could not be read, or rows of it that could not even be told apart. */
  file(kind: string): void {
    this.#files.add(kind);
  }

  paper({ brings, parties }: Paper): void {
    if (brings !== undefined) {
      this.#brought.add(brings);
      this.#brought.add(brings.slice(0, brings.indexOf(' ')));
    }
    for (const party of parties) this.#balances.add(party);
  }

  /** Whether a fault of a paper only follows from what is lacking. */
  explains({ code, params }: Notice, paper: Paper): boolean {
    switch (code) {
      case 'party-unknown':
      case 'share-not-a-member':
        return this.#has('members', `member ${String(params['party'] ?? params['member'])}`);
      case 'account-unknown':
        return this.#has('accounts', `account ${String(params['account'])}`);
      case 'role-missing':
        return this.#has('accounts', 'account');
      case 'parcel-unknown':
        return this.#has('parcels', `parcel ${String(params['parcel'])}`);
      case 'price-missing':
        return this.#has('paddy-prices', `variety ${String(params['variety'])}`);
      case 'entry-unbalanced':
      case 'entry-too-short':
        return paper.isPart === true;
      default:
        return (
          ON_BALANCES.has(code) &&
          (this.#files.has('opening-balances') || paper.parties.some((party) => this.#balances.has(party)))
        );
    }
  }

  #has(kind: string, brought: string): boolean {
    return this.#files.has(kind) || this.#brought.has(brought);
  }
}

import type { MemberStatement, StatementAccount } from '../../contract/member-statement.ts';
import type { SheetTable } from '../../domain/paper/types.ts';
import { descriptionText } from '../descriptions.ts';
import type { PaperWords } from './paper-words.ts';
import { figureColumn, signed, textColumn } from './statement-tables.ts';

/** Shares are the member's own part of the cooperative, and instalments on them are on the way there: no debts. */
export const isDebt = ({ type, role }: StatementAccount): boolean =>
  (type === 'asset' || type === 'liability') && role !== 'share-subscriptions' && role !== 'share-capital';

/** Where a member's accounts stood, what was added and taken off, and where they stand. */
function named(account: StatementAccount, words: PaperWords): string {
  return words.beside((language) => {
    const own = words.only(language);
    const name = own.name(account);
    if (!isDebt(account)) return name;
    return `${name} (${own.paper(account.type === 'asset' ? 'ofTheMember' : 'ofTheCoop')})`;
  });
}

export function balancesTable({ accounts }: MemberStatement, words: PaperWords): SheetTable {
  return {
    title: words.paper('balances'),
    columns: [
      textColumn(words, 'account', true),
      figureColumn(words, 'openingBalance'),
      figureColumn(words, 'added'),
      figureColumn(words, 'taken'),
      figureColumn(words, 'closingBalance'),
    ],
    rows: accounts.map((account) => {
      const { currency } = account;
      const amounts = [account.openingMinor, account.addedMinor, account.takenMinor, account.closingMinor];
      return {
        cells: [named(account, words), ...amounts.map((minor) => words.inColumn(minor, currency))],
      };
    }),
    none: words.paper('noBalances'),
  };
}

export function othersTable({ others }: MemberStatement, words: PaperWords): SheetTable {
  return {
    title: words.paper('others'),
    columns: [
      textColumn(words, 'date'),
      textColumn(words, 'number'),
      textColumn(words, 'description', true),
      textColumn(words, 'account', true),
      figureColumn(words, 'change'),
    ],
    rows: others.map((line) => ({
      cells: [
        words.shortDay(line.date),
        line.number,
        words.beside((language) => descriptionText(line.description, language)),
        words.first.name(line.account),
        signed(words.inColumn(line.changeMinor, line.currency), line.changeMinor > 0),
      ],
    })),
    none: words.paper('noOthers'),
  };
}

import type { MemberStatement, StatementAccount } from '../../contract/member-statement.ts';
import type { Fact, SheetPaper, SpokenSum } from '../../domain/paper/types.ts';
import type { Currency } from '../../kernel/money.ts';
import type { PaperWords } from './paper-words.ts';
import { balancesTable, isDebt, othersTable } from './statement-balances.ts';
import { deliveriesTable, paymentsTable, sharesTable } from './statement-tables.ts';

/** A member's statement as it is handed out at the assembly: who, what is held, delivered and paid, and who owes what. */
export function memberStatementPaper(statement: MemberStatement, words: PaperWords): SheetPaper {
  const { party, from, to, joinedOn } = statement;
  const kind = joinedOn === null ? 'farmerStatement' : 'statement';
  return {
    letterhead: words.letterhead(),
    coop: words.coop(),
    title: words.paper(kind),
    period: words.paper('fromTo', (own) => ({ from: own.day(from), to: own.day(to) })),
    running: `${words.first.paper(kind)}, ${party.code} ${words.first.name(party)}`,
    facts: factsOf(statement, words),
    tables: [
      sharesTable(statement, words),
      deliveriesTable(statement, words),
      paymentsTable(statement, words),
      ...(statement.others.length > 0 ? [othersTable(statement, words)] : []),
      balancesTable(statement, words),
    ],
    sums: [owed(words, statement.accounts, 1), owed(words, statement.accounts, -1)],
    notes: [],
    signatures: [
      { label: words.under('signMember'), isThumb: true },
      { label: words.under('signTreasurer'), isThumb: false },
      { label: words.under('signChair'), isThumb: false },
    ],
    printed: words.printed(),
    pageOf: (page, pages) => words.pageOf(page, pages),
  };
}

/** Everybody's name stands in both scripts, whatever the paper speaks: it is how a member finds the own sheet. */
function factsOf(statement: MemberStatement, words: PaperWords): readonly Fact[] {
  const { party, sex, group, joinedOn } = statement;
  const village = words.name({ nameKm: statement.villageKm, nameEn: statement.villageEn });
  const known: readonly (readonly [label: string, value: string | null])[] = [
    [words.paper('memberCode'), party.code],
    [words.screen('member.village'), village],
    [words.paper('name'), party.nameKm],
    [words.screen('member.group'), group],
    [words.paper('nameLatin'), party.nameEn],
    [words.screen('member.joined'), joinedOn === null ? words.screen('member.not') : words.shortDay(joinedOn)],
    [words.screen('member.sex'), sex === null ? null : words.screen(sex === 'F' ? 'member.woman' : 'member.man')],
  ];
  return known.flatMap(([label, value]) => (value === null || value === '' ? [] : [[label, value] as const]));
}

/** Riel, by currency, that one side owes the other: 1 the cooperative, -1 the member. A payable below zero is a debt of the member. */
export function owedBy(accounts: readonly StatementAccount[], side: 1 | -1): ReadonlyMap<Currency, number> {
  const sums = new Map<Currency, number>();
  for (const account of accounts.filter(isDebt)) {
    const owed = side * (account.type === 'liability' ? account.closingMinor : -account.closingMinor);
    if (owed > 0) sums.set(account.currency, (sums.get(account.currency) ?? 0) + owed);
  }
  return sums;
}

function owed(words: PaperWords, accounts: readonly StatementAccount[], side: 1 | -1): SpokenSum {
  const sums = [...owedBy(accounts, side)];
  const spoken: readonly (readonly [Currency, number])[] = sums.length === 0 ? [['KHR', 0]] : sums;
  return {
    label: words.paper(side === 1 ? 'coopOwes' : 'memberOwes'),
    figures: spoken.map(([currency, minor]) => words.money(minor, currency)),
    inWords: spoken.flatMap(([currency, minor]) => words.inWords(minor, currency)),
  };
}

import { kgText } from './own-arithmetic.ts';
import type { OwnBooks, OwnTicket } from './own-books.ts';

/** The reports of the books that were kept a second time, as the text of a file. */
const ticketCells = (ticket: OwnTicket): readonly string[] => [
  ticket.reference,
  ticket.party,
  ticket.variety,
  ticket.status,
  kgText(ticket.netG),
  kgText(ticket.payableG),
  ticket.unitPrice,
  String(ticket.value),
  String(ticket.deduction),
  String(ticket.value - ticket.deduction),
  String(ticket.cash),
];

const csv = (heading: string, rows: readonly (readonly string[])[]): string =>
  [heading, ...rows.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')), ''].join(
    '\n',
  );

export const ownTickets = (books: OwnBooks): string =>
  csv(
    'ticket,member,variety,organic_status,net_kg,payable_kg,unit_price_khr,value_khr,deduction_khr,due_khr,cash_paid_khr',
    books.tickets.map(ticketCells),
  );

/** Accounts that stand at something, and one line for what each past year came to. */
export function ownTrialBalance(books: OwnBooks, asOf: string): string {
  const year = books.yearOf(asOf);
  const rows: (readonly [string, string, bigint])[] = [];
  const past = new Map<number, bigint>();
  for (const account of [...books.rules.accounts].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const isResult = account.type === 'income' || account.type === 'expense';
    const lines = books.lines.filter((line) => line.account === account.code && line.date <= asOf);
    const now = lines.filter((line) => !isResult || books.yearOf(line.date) === year);
    if (now.some(({ khr }) => khr !== 0n)) {
      const khr = now.reduce((sum, line) => sum + line.khr, 0n);
      const cents = now.reduce((sum, line) => sum + line.cents, 0n);
      if (khr !== 0n || cents !== 0n) rows.push([account.code, account.name, khr]);
    }
    for (const line of isResult ? lines : []) {
      const before = books.yearOf(line.date);
      if (before < year) past.set(before, (past.get(before) ?? 0n) + line.khr);
    }
  }
  for (const [before, khr] of [...past].sort(([a], [b]) => a - b))
    if (khr !== 0n) rows.push([`result-${before}`, `Result of ${before}, not yet allocated`, khr]);
  return csv(
    'account,name_en,debit_khr,credit_khr',
    rows.map(([code, name, khr]) => [code, name, String(khr > 0n ? khr : 0n), String(khr < 0n ? -khr : 0n)]),
  );
}

export function ownMemberBalances(books: OwnBooks, members: readonly string[], to?: string): string {
  const until = to === undefined ? {} : { to };
  const on = (role: string, party: string): bigint => books.balance(books.byRole(role), { party, ...until });
  return csv(
    'member,shares,share_capital_khr,loan_khr,input_advance_khr,payable_khr',
    [...members]
      .sort()
      .map((party) => [
        party,
        String(books.held(party, to)),
        String(-on('share-capital', party)),
        String(on('member-loans', party)),
        String(on('input-advances', party)),
        String(-on('farmers-payable', party)),
      ]),
  );
}

export function ownPurchases(books: OwnBooks): string {
  const sums = new Map<string, OwnTicket[]>();
  for (const ticket of books.tickets) {
    const key = `${ticket.variety},${ticket.status}`;
    sums.set(key, [...(sums.get(key) ?? []), ticket]);
  }
  const add = (tickets: readonly OwnTicket[], of: (ticket: OwnTicket) => bigint): bigint =>
    tickets.reduce((sum, ticket) => sum + of(ticket), 0n);
  return csv(
    'variety,organic_status,net_kg,payable_kg,value_khr',
    [...sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, tickets]) => [
        ...key.split(','),
        kgText(add(tickets, ({ netG }) => netG)),
        kgText(add(tickets, ({ payableG }) => payableG)),
        String(add(tickets, ({ value }) => value)),
      ]),
  );
}

import { statement } from '../../book/statement.ts';
import { tally } from '../../book/tally.ts';
import type { EntryRow, ItemLinkRow, LedgerTables, LineRow, OpenItemRow } from './tables.ts';

/** The writes of the ledger's projection, each compiled once: the hottest statements of the program. */
export const insertLine = statement<LedgerTables, LineRow>()((query, p) =>
  query.insertInto('journal_line').values({
    entry_id: p('entry_id'),
    line: p('line'),
    account_id: p('account_id'),
    party_id: p('party_id'),
    date: p('date'),
    khr: p('khr'),
    minor: p('minor'),
    rate: p('rate'),
    fund: p('fund'),
    activity: p('activity'),
    memo: p('memo'),
  }),
);

export const insertEntry = statement<LedgerTables, EntryRow>()((query, p) =>
  query.insertInto('journal_entry').values({
    id: p('id'),
    date: p('date'),
    kind: p('kind'),
    series: p('series'),
    fiscal_year: p('fiscal_year'),
    number: p('number'),
    reference: p('reference'),
    description: p('description'),
    source_noun: p('source_noun'),
    source_event: p('source_event'),
    reverses: p('reverses'),
    reason: p('reason'),
  }),
);

const writeMonth = statement<LedgerTables, LedgerTables['account_month']>()((query, p) =>
  query
    .insertInto('account_month')
    .values({
      account_id: p('account_id'),
      month: p('month'),
      debit_khr: p('debit_khr'),
      credit_khr: p('credit_khr'),
      minor: p('minor'),
      lines: p('lines'),
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'month']).doUpdateSet((row) => ({
        debit_khr: row('account_month.debit_khr', '+', row.ref('excluded.debit_khr')),
        credit_khr: row('account_month.credit_khr', '+', row.ref('excluded.credit_khr')),
        minor: row('account_month.minor', '+', row.ref('excluded.minor')),
        lines: row('account_month.lines', '+', row.ref('excluded.lines')),
      })),
    ),
);

export const months = tally<LedgerTables['account_month']>({
  table: 'account_month',
  keyOf: (row) => `${String(row.account_id)}|${row.month}`,
  gather: (gathered, row) => {
    gathered.debit_khr += row.debit_khr;
    gathered.credit_khr += row.credit_khr;
    gathered.minor += row.minor;
    gathered.lines += row.lines;
  },
  write: writeMonth,
});

const writePartyBalance = statement<LedgerTables, LedgerTables['party_balance']>()((query, p) =>
  query
    .insertInto('party_balance')
    .values({ party_id: p('party_id'), account_id: p('account_id'), khr: p('khr'), minor: p('minor') })
    .onConflict((conflict) =>
      conflict.columns(['party_id', 'account_id']).doUpdateSet((row) => ({
        khr: row('party_balance.khr', '+', row.ref('excluded.khr')),
        minor: row('party_balance.minor', '+', row.ref('excluded.minor')),
      })),
    ),
);

export const balancesOfParties = tally<LedgerTables['party_balance']>({
  table: 'party_balance',
  keyOf: (row) => `${String(row.party_id)}|${String(row.account_id)}`,
  gather: (gathered, row) => {
    gathered.khr += row.khr;
    gathered.minor += row.minor;
  },
  write: writePartyBalance,
});

export const insertItem = statement<LedgerTables, OpenItemRow>()((query, p) =>
  query.insertInto('open_item').values({
    entry_id: p('entry_id'),
    line: p('line'),
    party_id: p('party_id'),
    account_id: p('account_id'),
    date: p('date'),
    amount: p('amount'),
    open: p('open'),
  }),
);

export const insertLink = statement<LedgerTables, ItemLinkRow>()((query, p) =>
  query.insertInto('item_link').values({
    entry_id: p('entry_id'),
    line: p('line'),
    item_entry_id: p('item_entry_id'),
    item_line: p('item_line'),
    amount: p('amount'),
    reopened: p('reopened'),
  }),
);

export const moveItem = statement<LedgerTables, { entry_id: number; line: number; change: number }>()((query, p) =>
  query
    .updateTable('open_item')
    .set((row) => ({ open: row('open', '+', p('change')) }))
    .where('entry_id', '=', p('entry_id'))
    .where('line', '=', p('line')),
);

const writeSeries = statement<LedgerTables, LedgerTables['number_series']>()((query, p) =>
  query
    .insertInto('number_series')
    .values({ series: p('series'), fiscal_year: p('fiscal_year'), last: p('last') })
    .onConflict((conflict) =>
      conflict.columns(['series', 'fiscal_year']).doUpdateSet((row) => ({ last: row.ref('excluded.last') })),
    ),
);

export const lastOfSeries = tally<LedgerTables['number_series']>({
  table: 'number_series',
  keyOf: (row) => `${row.series}|${String(row.fiscal_year)}`,
  gather: (gathered, row) => {
    gathered.last = row.last;
  },
  write: writeSeries,
});

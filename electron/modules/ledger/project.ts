import type { AccountOpened, PeriodLocked, PeriodUnlocked, RateSet } from '../../../shared/domain/ledger/events.ts';
import type { Project } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';
import { forgetAccounts } from './accounts.ts';
import { projectEntry } from './project-entry.ts';
import type { LedgerTables } from './tables.ts';

/** What the ledger's events do to its tables. */
const insertAccount = statement<LedgerTables, LedgerTables['account']>()((query, p) =>
  query.insertInto('account').values({
    id: p('id'),
    code: p('code'),
    name_en: p('name_en'),
    name_km: p('name_km'),
    type: p('type'),
    role: p('role'),
    currency: p('currency'),
    sub_ledger: p('sub_ledger'),
  }),
);

const setLock = statement<LedgerTables, { through: string | null }>()((query, p) =>
  query
    .insertInto('period_lock')
    .values({ id: 1, locked_through: p('through') })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({ locked_through: row.ref('excluded.locked_through') })),
    ),
);

const setRate = statement<LedgerTables, LedgerTables['exchange_rate']>()((query, p) =>
  query
    .insertInto('exchange_rate')
    .values({ currency: p('currency'), date: p('date'), khr_per_unit: p('khr_per_unit') })
    .onConflict((conflict) =>
      conflict.columns(['currency', 'date']).doUpdateSet((row) => ({ khr_per_unit: row.ref('excluded.khr_per_unit') })),
    ),
);

export const ledgerProjections: readonly (readonly [kind: string, project: Project])[] = [
  [
    'ledger.account-opened',
    (book, event) => {
      const body = event.body as unknown as AccountOpened;
      insertAccount.run(book, { ...body, id: event.seq, sub_ledger: body.sub_ledger ? 1 : 0 });
      forgetAccounts(book);
    },
  ],
  ['ledger.entry-posted', projectEntry],
  ['ledger.entry-reversed', projectEntry],
  [
    'ledger.period-locked',
    (book, event) => {
      const { through } = event.body as unknown as PeriodLocked;
      setLock.run(book, { through });
      book.forget('locked-through');
    },
  ],
  [
    'ledger.period-unlocked',
    (book, event) => {
      const { through } = event.body as unknown as PeriodUnlocked;
      setLock.run(book, { through });
      book.forget('locked-through');
    },
  ],
  [
    'ledger.rate-set',
    (book, event) => {
      const body = event.body as unknown as RateSet;
      setRate.run(book, { ...body, date: event.date });
    },
  ],
];

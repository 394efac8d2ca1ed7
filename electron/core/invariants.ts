import type { FaultCode } from '../../shared/domain/book/faults.ts';
import type { Invariant } from '../book/verify.ts';

/** The invariants of product.md, as queries that find breaches. Numbers are those of that list. */
export const INVARIANTS: readonly (Invariant & { readonly code: FaultCode })[] = [
  {
    // 1 every entry balances in riel
    code: 'breach-entry-balance',
    sql: `SELECT entry_id, sum(khr) FROM journal_line GROUP BY entry_id HAVING sum(khr) <> 0`,
  },
  {
    // 1 every line belongs to an entry of its date
    code: 'breach-line-date',
    sql: `SELECT line.entry_id FROM journal_line AS line LEFT JOIN journal_entry AS entry ON entry.id = line.entry_id
          WHERE entry.id IS NULL OR entry.date <> line.date`,
  },
  {
    // 4 a line on a control account names its party
    code: 'breach-line-party',
    sql: `SELECT line.entry_id, line.line, account.code FROM account JOIN journal_line AS line ON line.account_id = account.id
          WHERE account.sub_ledger = 1 AND line.party_id IS NULL`,
  },
  {
    // 4 a control account equals the sum of its parties
    code: 'breach-control-account',
    sql: `SELECT account.code, m.khr, coalesce(p.khr, 0) FROM account
          JOIN (SELECT account_id, sum(debit_khr - credit_khr) AS khr, sum(minor) AS minor FROM account_month GROUP BY account_id) AS m
            ON m.account_id = account.id
          LEFT JOIN (SELECT account_id, sum(khr) AS khr, sum(minor) AS minor FROM party_balance GROUP BY account_id) AS p
            ON p.account_id = account.id
          WHERE account.sub_ledger = 1 AND (m.khr <> coalesce(p.khr, 0) OR m.minor <> coalesce(p.minor, 0))`,
  },
  {
    // 4 a party’s balance equals its open items
    code: 'breach-open-items',
    sql: `SELECT party.code, account.code, balance.khr, coalesce(items.open, 0) FROM party_balance AS balance
          JOIN account ON account.id = balance.account_id JOIN party ON party.id = balance.party_id
          LEFT JOIN (SELECT party_id, account_id, sum(open) AS open FROM open_item GROUP BY party_id, account_id) AS items
            ON items.party_id = balance.party_id AND items.account_id = balance.account_id
          WHERE coalesce(account.role, '') <> 'share-capital'
            AND coalesce(items.open, 0) <> CASE account.currency WHEN 'KHR' THEN balance.khr ELSE balance.minor END`,
  },
  {
    // 4 nothing is open on what was taken back
    code: 'breach-reversed-open',
    sql: `SELECT item.entry_id, item.line, item.open FROM open_item AS item
          JOIN journal_entry AS reversal ON reversal.reverses = item.entry_id WHERE item.open <> 0`,
  },
  {
    // 5 the monthly totals balance, so assets equal liabilities, equity and results on every date
    code: 'breach-month-totals',
    sql: `SELECT month, sum(debit_khr - credit_khr) FROM account_month GROUP BY month HAVING sum(debit_khr - credit_khr) <> 0`,
  },
  {
    // 6 share capital equals shares held times par, party by party
    code: 'breach-share-capital',
    sql: `SELECT party.code, coalesce(capital.khr, 0), coalesce(holding.shares, 0)
          FROM party
          LEFT JOIN holding ON holding.party_id = party.id
          LEFT JOIN (SELECT party_id, sum(-khr) AS khr FROM party_balance
                     WHERE account_id IN (SELECT id FROM account WHERE role = 'share-capital') GROUP BY party_id) AS capital
            ON capital.party_id = party.id
          WHERE coalesce(capital.khr, 0) <> coalesce(holding.shares, 0)
            * (SELECT CAST(value AS INTEGER) FROM book_setting WHERE name = 'share_par_khr')`,
  },
  {
    // 9 numbers have no gap and no double
    code: 'breach-numbers',
    sql: `SELECT series, fiscal_year, min(number), max(number), count(*) FROM (
            SELECT series, fiscal_year, number FROM journal_entry
            UNION ALL SELECT series, fiscal_year, number FROM weigh_ticket
            UNION ALL SELECT series, fiscal_year, number FROM share_movement
            UNION ALL SELECT series, fiscal_year, number FROM inspection
            UNION ALL SELECT series, fiscal_year, number FROM nonconformity)
          GROUP BY series, fiscal_year HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)`,
  },
];

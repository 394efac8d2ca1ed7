import type { Database } from 'better-sqlite3';

/**
 * The invariants of product.md by the tests' own SQL, from the lines themselves and never from a kept total. Each query
 * finds breaches; a whole book gives none.
 */
const BREACHES: Readonly<Record<string, string>> = {
  '1 an entry does not balance in riel': `SELECT entry_id FROM journal_line GROUP BY entry_id HAVING sum(khr) <> 0`,
  '1 an entry without lines, or a line without its entry': `
    SELECT id FROM journal_entry WHERE id NOT IN (SELECT entry_id FROM journal_line)
    UNION ALL SELECT entry_id FROM journal_line WHERE entry_id NOT IN (SELECT id FROM journal_entry)`,
  '3 something dated into a month that was locked when it was written': `
    SELECT log.seq FROM log
    JOIN journal_entry ON journal_entry.id = log.seq
    JOIN log AS lock ON lock.seq = (SELECT max(seq) FROM log AS l WHERE l.seq < log.seq AND l.kind IN ('ledger.period-locked', 'ledger.period-unlocked'))
    WHERE journal_entry.date <= json_extract(lock.body, '$.through')`,
  '4 a kept party balance is not the sum of its lines': `
    SELECT p.party_id, p.account_id FROM party_balance AS p
    LEFT JOIN (SELECT party_id, account_id, sum(khr) AS khr, sum(coalesce(minor, 0)) AS minor FROM journal_line GROUP BY 1, 2) AS l USING (party_id, account_id)
    WHERE p.khr IS NOT l.khr OR p.minor IS NOT l.minor`,
  '4 a control account is not the sum of its parties': `
    SELECT account.code FROM account WHERE sub_ledger = 1 AND
      (SELECT coalesce(sum(khr), 0) FROM journal_line WHERE account_id = account.id) <>
      (SELECT coalesce(sum(khr), 0) FROM party_balance WHERE account_id = account.id)`,
  '4 a party’s balance is not the sum of its open items': `
    SELECT l.party_id, a.code, l.own, i.open FROM account AS a
    JOIN (SELECT party_id, account_id, sum(CASE WHEN minor IS NULL THEN khr ELSE minor END) AS own FROM journal_line WHERE party_id IS NOT NULL GROUP BY 1, 2) AS l
      ON l.account_id = a.id
    LEFT JOIN (SELECT party_id, account_id, sum(open) AS open FROM open_item GROUP BY 1, 2) AS i
      ON i.party_id = l.party_id AND i.account_id = l.account_id
    WHERE a.sub_ledger = 1 AND a.role IS NOT 'share-capital' AND l.own <> coalesce(i.open, 0)`,
  '4 an open item beyond its amount, or on the other side': `
    SELECT entry_id, line, amount, open FROM open_item WHERE open * sign(amount) < 0 OR abs(open) > abs(amount)`,
  '4 something is open on what was taken back': `
    SELECT entry_id, line, open FROM open_item WHERE open <> 0 AND entry_id IN (SELECT reverses FROM journal_entry)`,
  '4 an item is not its amount less what settled it': `
    SELECT i.entry_id, i.line FROM open_item AS i
    LEFT JOIN (SELECT e, n, sum(amount) AS amount FROM (
        SELECT item_entry_id AS e, item_line AS n, CASE reopened WHEN 1 THEN -amount ELSE amount END AS amount FROM item_link
        UNION ALL
        SELECT CASE link.reopened WHEN 1 THEN entry.reverses ELSE link.entry_id END, line, CASE reopened WHEN 1 THEN -amount ELSE amount END
          FROM item_link AS link JOIN journal_entry AS entry ON entry.id = link.entry_id) GROUP BY e, n) AS s
      ON s.e = i.entry_id AND s.n = i.line
    WHERE abs(i.open) <> abs(i.amount) - coalesce(s.amount, 0)`,
  '4 somebody owes less than nothing on some day': `
    SELECT party_id, code, date, own FROM (
      SELECT party_id, code, date, role, sum(khr) OVER (PARTITION BY party_id, account_id ORDER BY date, entry_id, line) AS own,
        row_number() OVER (PARTITION BY party_id, account_id, date ORDER BY entry_id DESC, line DESC) AS nth
      FROM journal_line JOIN account ON account.id = account_id WHERE party_id IS NOT NULL)
    WHERE nth = 1 AND (own < 0 AND role IN ('member-loans', 'input-advances', 'loan-interest-receivable')
      OR own > 0 AND role = 'share-subscriptions')`,
  '5 a monthly total is not the sum of its lines': `
    SELECT m.account_id, m.month FROM account_month AS m
    LEFT JOIN (SELECT account_id, substr(date, 1, 7) AS month, sum(max(khr, 0)) AS debit, sum(max(-khr, 0)) AS credit,
        sum(coalesce(minor, 0)) AS minor, count(*) AS lines FROM journal_line GROUP BY 1, 2) AS l USING (account_id, month)
    WHERE m.debit_khr IS NOT l.debit OR m.credit_khr IS NOT l.credit OR m.minor IS NOT l.minor OR m.lines IS NOT l.lines`,
  '6 share capital is not shares times par': `
    SELECT party.code FROM party
    WHERE coalesce((SELECT sum(shares) FROM share_change WHERE party_id = party.id), 0) * 5000 <>
      coalesce((SELECT sum(-khr) FROM journal_line JOIN account ON account.id = account_id WHERE party_id = party.id AND role = 'share-capital'), 0)`,
  '6 a kept holding is not the sum of its movements': `
    SELECT party_id FROM holding AS h WHERE shares <> (SELECT sum(shares) FROM share_change WHERE party_id = h.party_id)`,
  '6 somebody holds less than nothing on some day': `
    SELECT party_id, date, held FROM (
      SELECT party_id, date, sum(shares) OVER (PARTITION BY party_id ORDER BY date, movement_id) AS held,
        row_number() OVER (PARTITION BY party_id, date ORDER BY movement_id DESC) AS nth FROM share_change)
    WHERE nth = 1 AND held < 0`,
  '4 the cash of a ticket is not that of its payments': `
    SELECT ticket_id, cash, booked FROM (SELECT ticket_id, sum(cash_khr) AS cash FROM ticket_settlement GROUP BY 1)
    LEFT JOIN (SELECT coalesce(e.source_event, o.source_event) AS ticket, -sum(l.khr) AS booked FROM journal_entry AS e
      LEFT JOIN journal_entry AS o ON o.id = e.reverses
      JOIN journal_line AS l ON l.entry_id = e.id JOIN account AS a ON a.id = l.account_id AND a.role IN ('cash', 'bank')
      WHERE coalesce(o.kind, e.kind) = 'settlement' GROUP BY 1) ON ticket = ticket_id
    WHERE cash <> coalesce(booked, 0)`,
  '9 a number is missing or doubled': `
    SELECT series, fiscal_year FROM (
      SELECT series, fiscal_year, number, row_number() OVER (PARTITION BY series, fiscal_year ORDER BY id) AS nth FROM (
        SELECT id, series, fiscal_year, number FROM journal_entry
        UNION ALL SELECT id, series, fiscal_year, number FROM weigh_ticket
        UNION ALL SELECT id, series, fiscal_year, number FROM share_movement
        UNION ALL SELECT id, series, fiscal_year, number FROM inspection
        UNION ALL SELECT id, series, fiscal_year, number FROM nonconformity))
    WHERE number <> nth`,
  '9 a number belongs to another year': `
    SELECT id FROM journal_entry WHERE fiscal_year <> substr(date, 1, 4) - (substr(date, 6) < '07-01')`,
};

/** Names of the invariants that do not hold, with the first rows that break them. */
export const breachesOf = (db: Database): readonly string[] =>
  Object.entries(BREACHES).flatMap(([name, sql]) => {
    const rows = db.prepare(sql).raw().all();
    return rows.length === 0 ? [] : [`${name}: ${JSON.stringify(rows.slice(0, 3))}`];
  });

/** Every balance by account and party, in riel and own currency, from the lines. */
export const balancesOf = (db: Database): ReadonlyMap<string, string> =>
  new Map(
    (
      db
        .prepare(
          `SELECT account.code || ' ' || coalesce(party.code, ''), sum(khr) || ' ' || sum(coalesce(minor, 0)) FROM journal_line
           JOIN account ON account.id = account_id LEFT JOIN party ON party.id = party_id GROUP BY 1`,
        )
        .raw()
        .all() as readonly (readonly [string, string])[]
    ).filter(([, sums]) => sums !== '0 0'),
  );

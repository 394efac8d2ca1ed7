/**
 * The first shape of a book: the log, its working store, and the tables that are built from the log. The triggers make
 * the database itself refuse what the books must never do: change or lose a posted line, date anything into a locked
 * month, open a month without saying so in the log, leave an entry unbalanced, or post to a control account without a party.
 * A guard that looks at the newest event says nothing where there is no log: a replay builds the tables without one.
 */
const LOG = `
CREATE TABLE log (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  stream TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  epoch_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
  date TEXT NOT NULL CHECK (date("date") IS "date"),
  actor TEXT NOT NULL CHECK (actor <> ''),
  command TEXT NOT NULL,
  kind TEXT NOT NULL,
  must INTEGER NOT NULL CHECK (must IN (0, 1)),
  v INTEGER NOT NULL,
  body TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE book_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE period_lock (id INTEGER PRIMARY KEY CHECK (id = 1), locked_through TEXT CHECK (length(locked_through) = 10)) STRICT;

CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is never cut'); END;
CREATE TRIGGER log_in_order BEFORE INSERT ON log
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM log)
BEGIN SELECT RAISE(ABORT, 'the log grows by one at its end'); END;
-- Kinds that move the books, by name: what only describes (a name, a rate, an epoch) may be said in a locked month too.
CREATE TRIGGER log_period_locked BEFORE INSERT ON log
WHEN NEW.date <= (SELECT locked_through FROM period_lock)
 AND NEW.kind IN ('ledger.entry-posted', 'ledger.entry-reversed', 'shares.moved', 'paddy.ticket-weighed',
   'paddy.ticket-voided', 'paddy.settlement-paid', 'paddy.settlement-reversed')
BEGIN SELECT RAISE(ABORT, 'period locked'); END;

CREATE TRIGGER period_lock_insert BEFORE INSERT ON period_lock
WHEN (SELECT kind IN ('ledger.period-locked', 'ledger.period-unlocked') AND json_extract(body, '$.through') IS NEW.locked_through
      FROM log ORDER BY seq DESC LIMIT 1) = 0
BEGIN SELECT RAISE(ABORT, 'months are locked and opened by an event'); END;
CREATE TRIGGER period_lock_update BEFORE UPDATE ON period_lock
WHEN (SELECT kind IN ('ledger.period-locked', 'ledger.period-unlocked') AND json_extract(body, '$.through') IS NEW.locked_through
      FROM log ORDER BY seq DESC LIMIT 1) = 0
BEGIN SELECT RAISE(ABORT, 'months are locked and opened by an event'); END;
CREATE TRIGGER period_lock_no_delete BEFORE DELETE ON period_lock
BEGIN SELECT RAISE(ABORT, 'months are locked and opened by an event'); END;
`;

const WORKING_STORE = `
CREATE TABLE command_receipt (
  key TEXT PRIMARY KEY,
  procedure TEXT NOT NULL,
  input_sha256 TEXT NOT NULL,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  outcome TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE imported_file (
  sha256 TEXT PRIMARY KEY, kind TEXT NOT NULL, file_name TEXT NOT NULL, imported_at TEXT NOT NULL,
  first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE draft (id TEXT PRIMARY KEY, noun TEXT NOT NULL, saved_at TEXT NOT NULL, form TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE party_private (party_code TEXT PRIMARY KEY, phone TEXT) STRICT, WITHOUT ROWID;
`;

const LEDGER = `
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name_en TEXT NOT NULL,
  name_km TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('asset', 'liability', 'equity', 'income', 'expense')),
  role TEXT,
  currency TEXT NOT NULL CHECK (currency IN ('KHR', 'USD')),
  sub_ledger INTEGER NOT NULL CHECK (sub_ledger IN (0, 1))
) STRICT;

CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name_km TEXT NOT NULL,
  name_en TEXT NOT NULL,
  sex TEXT CHECK (sex IN ('F', 'M')),
  birth_year INTEGER,
  village_km TEXT NOT NULL,
  village_en TEXT NOT NULL
) STRICT;

CREATE TABLE member (
  party_id INTEGER PRIMARY KEY REFERENCES party (id),
  joined_on TEXT NOT NULL CHECK (length(joined_on) = 10),
  group_name TEXT
) STRICT;

CREATE TABLE journal_entry (
  id INTEGER PRIMARY KEY REFERENCES log (seq),
  date TEXT NOT NULL CHECK (date("date") IS "date"),
  kind TEXT NOT NULL,
  series TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  reference TEXT,
  description TEXT NOT NULL,
  source_noun TEXT,
  source_event INTEGER,
  reverses INTEGER REFERENCES journal_entry (id),
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX journal_entry_number ON journal_entry (series, fiscal_year, number);
CREATE INDEX journal_entry_date ON journal_entry (date, id);
CREATE INDEX journal_entry_reference ON journal_entry (reference, fiscal_year) WHERE reference IS NOT NULL;
CREATE INDEX journal_entry_source ON journal_entry (source_event) WHERE source_event IS NOT NULL;
CREATE UNIQUE INDEX journal_entry_reverses ON journal_entry (reverses) WHERE reverses IS NOT NULL;

CREATE TABLE journal_line (
  entry_id INTEGER NOT NULL REFERENCES journal_entry (id) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  party_id INTEGER REFERENCES party (id),
  date TEXT NOT NULL CHECK (length(date) = 10),
  khr INTEGER NOT NULL CHECK (abs(khr) <= 9000000000000),
  minor INTEGER CHECK (abs(minor) <= 9000000000000),
  rate TEXT,
  fund TEXT,
  activity TEXT,
  memo TEXT,
  PRIMARY KEY (entry_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_line_account ON journal_line (account_id, date, entry_id, line, khr, minor);
CREATE INDEX journal_line_party ON journal_line (party_id, account_id, date, entry_id, line, khr, minor) WHERE party_id IS NOT NULL;

CREATE TABLE account_month (
  account_id INTEGER NOT NULL REFERENCES account (id),
  month TEXT NOT NULL CHECK (length(month) = 7),
  debit_khr INTEGER NOT NULL,
  credit_khr INTEGER NOT NULL,
  minor INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  PRIMARY KEY (account_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_balance (
  party_id INTEGER NOT NULL REFERENCES party (id),
  account_id INTEGER NOT NULL REFERENCES account (id),
  khr INTEGER NOT NULL,
  minor INTEGER NOT NULL,
  PRIMARY KEY (party_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE open_item (
  entry_id INTEGER NOT NULL,
  line INTEGER NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party (id),
  account_id INTEGER NOT NULL REFERENCES account (id),
  date TEXT NOT NULL,
  amount INTEGER NOT NULL,
  open INTEGER NOT NULL,
  PRIMARY KEY (entry_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_item_open ON open_item (party_id, account_id, date, entry_id, line) WHERE open <> 0;

CREATE TABLE item_link (
  entry_id INTEGER NOT NULL,
  line INTEGER NOT NULL,
  item_entry_id INTEGER NOT NULL,
  item_line INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  reopened INTEGER NOT NULL CHECK (reopened IN (0, 1)),
  PRIMARY KEY (entry_id, line, item_entry_id, item_line, reopened)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_series (
  series TEXT NOT NULL, fiscal_year INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (series, fiscal_year)
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange_rate (
  currency TEXT NOT NULL, date TEXT NOT NULL, khr_per_unit TEXT NOT NULL, PRIMARY KEY (currency, date)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry BEGIN SELECT RAISE(ABORT, 'posted entries are never changed'); END;
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'posted entries are never deleted'); END;
CREATE TRIGGER journal_line_no_update BEFORE UPDATE ON journal_line BEGIN SELECT RAISE(ABORT, 'posted lines are never changed'); END;
CREATE TRIGGER journal_line_no_delete BEFORE DELETE ON journal_line BEGIN SELECT RAISE(ABORT, 'posted lines are never deleted'); END;
CREATE TRIGGER journal_line_guard BEFORE INSERT ON journal_line BEGIN
  SELECT CASE
    WHEN NEW.date <= (SELECT locked_through FROM period_lock) THEN RAISE(ABORT, 'period locked')
    WHEN NEW.party_id IS NULL AND (SELECT sub_ledger FROM account WHERE id = NEW.account_id) = 1
      THEN RAISE(ABORT, 'a control account is posted by party')
    WHEN EXISTS (SELECT 1 FROM journal_entry WHERE id = NEW.entry_id) THEN RAISE(ABORT, 'an entry is posted whole')
  END;
END;
CREATE TRIGGER account_kept BEFORE UPDATE OF id, code, type, role, currency, sub_ledger ON account
BEGIN SELECT RAISE(ABORT, 'what an account is stays as it was opened'); END;
CREATE TRIGGER account_no_delete BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'accounts are never deleted'); END;
CREATE TRIGGER account_no_replace BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id OR code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'accounts are never replaced'); END;
CREATE TRIGGER journal_entry_guard BEFORE INSERT ON journal_entry BEGIN
  SELECT CASE
    WHEN NEW.id IS NULL OR NEW.id < 1 THEN RAISE(ABORT, 'an entry has the number of its event')
    WHEN EXISTS (SELECT 1 FROM journal_entry WHERE id = NEW.id)
      OR EXISTS (SELECT 1 FROM journal_entry WHERE series = NEW.series AND fiscal_year = NEW.fiscal_year AND number = NEW.number)
      OR EXISTS (SELECT 1 FROM journal_entry WHERE reverses = NEW.reverses)
      THEN RAISE(ABORT, 'posted entries are never replaced')
    WHEN NEW.date <= (SELECT locked_through FROM period_lock) THEN RAISE(ABORT, 'period locked')
    WHEN (SELECT coalesce(sum(khr), 1) <> 0 OR min(date) <> NEW.date OR max(date) <> NEW.date
          FROM journal_line WHERE entry_id = NEW.id) THEN RAISE(ABORT, 'an entry balances in riel on its one date')
    WHEN (SELECT seq = NEW.id AND kind IN ('ledger.entry-posted', 'ledger.entry-reversed') AND date = NEW.date
          FROM log ORDER BY seq DESC LIMIT 1) = 0 THEN RAISE(ABORT, 'an entry is written with its event')
  END;
END;
`;

const SHARES_AND_PADDY = `
CREATE TABLE share_movement (
  id INTEGER PRIMARY KEY REFERENCES log (seq),
  date TEXT NOT NULL CHECK (length(date) = 10),
  kind TEXT NOT NULL,
  series TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  reference TEXT,
  par_khr INTEGER NOT NULL CHECK (par_khr > 0),
  reverses INTEGER REFERENCES share_movement (id),
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX share_movement_number ON share_movement (series, fiscal_year, number);
CREATE INDEX share_movement_reference ON share_movement (reference, fiscal_year) WHERE reference IS NOT NULL;
CREATE UNIQUE INDEX share_movement_reverses ON share_movement (reverses) WHERE reverses IS NOT NULL;

CREATE TABLE share_change (
  movement_id INTEGER NOT NULL REFERENCES share_movement (id),
  party_id INTEGER NOT NULL REFERENCES party (id),
  date TEXT NOT NULL,
  shares INTEGER NOT NULL CHECK (shares <> 0),
  PRIMARY KEY (movement_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX share_change_party ON share_change (party_id, date, movement_id, shares);

CREATE TABLE holding (
  party_id INTEGER PRIMARY KEY REFERENCES party (id), shares INTEGER NOT NULL CHECK (shares >= 0)
) STRICT;

CREATE TABLE paddy_price (
  variety TEXT NOT NULL, from_date TEXT NOT NULL, price TEXT NOT NULL,
  organic_premium TEXT NOT NULL, in_conversion_premium TEXT NOT NULL,
  PRIMARY KEY (variety, from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE paddy_rule (
  from_date TEXT PRIMARY KEY, method TEXT NOT NULL, base_moisture_pct TEXT NOT NULL, percent_per_point TEXT NOT NULL,
  impurity_allowed_pct TEXT NOT NULL, payable_step_g INTEGER NOT NULL CHECK (payable_step_g > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE weigh_ticket (
  id INTEGER PRIMARY KEY REFERENCES log (seq),
  date TEXT NOT NULL CHECK (length(date) = 10),
  series TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  reference TEXT,
  party_id INTEGER NOT NULL REFERENCES party (id),
  variety TEXT NOT NULL,
  organic_status TEXT NOT NULL,
  bags INTEGER,
  gross_g INTEGER NOT NULL CHECK (gross_g > tare_g),
  tare_g INTEGER NOT NULL CHECK (tare_g >= 0),
  moisture_pct TEXT NOT NULL,
  impurity_pct TEXT NOT NULL,
  rule TEXT NOT NULL,
  moisture_factor TEXT NOT NULL,
  impurity_factor TEXT NOT NULL,
  payable_g INTEGER NOT NULL CHECK (payable_g > 0),
  price TEXT NOT NULL,
  premium TEXT NOT NULL,
  value_khr INTEGER NOT NULL,
  deductions TEXT NOT NULL,
  deduction_khr INTEGER NOT NULL,
  due_khr INTEGER NOT NULL CHECK (due_khr >= 0 AND due_khr = value_khr - deduction_khr),
  payment TEXT NOT NULL,
  paid_khr INTEGER NOT NULL,
  rounding_khr INTEGER NOT NULL,
  find TEXT AS (lower(series) || fiscal_year || substr('0000' || number, -max(5, length(number))) || char(10)
    || lower(replace(replace(coalesce(reference, ''), ' ', ''), '-', '')) || char(10) || replace(date, '-', '')) STORED
) STRICT;
CREATE UNIQUE INDEX weigh_ticket_number ON weigh_ticket (series, fiscal_year, number);
CREATE INDEX weigh_ticket_reference ON weigh_ticket (reference, fiscal_year) WHERE reference IS NOT NULL;
CREATE INDEX weigh_ticket_find ON weigh_ticket (date, id, party_id, find);
CREATE INDEX weigh_ticket_party ON weigh_ticket (party_id, date, id);

CREATE TABLE ticket_void (
  ticket_id INTEGER PRIMARY KEY REFERENCES weigh_ticket (id), event INTEGER NOT NULL, date TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;

CREATE TABLE ticket_settlement (
  event INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES weigh_ticket (id), date TEXT NOT NULL,
  cash_khr INTEGER NOT NULL, settled_khr INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_settlement_ticket ON ticket_settlement (ticket_id, date, cash_khr);

CREATE TRIGGER weigh_ticket_no_update BEFORE UPDATE ON weigh_ticket BEGIN SELECT RAISE(ABORT, 'tickets are never changed'); END;
CREATE TRIGGER weigh_ticket_no_delete BEFORE DELETE ON weigh_ticket BEGIN SELECT RAISE(ABORT, 'tickets are never deleted'); END;
CREATE TRIGGER weigh_ticket_no_replace BEFORE INSERT ON weigh_ticket
WHEN EXISTS (SELECT 1 FROM weigh_ticket WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM weigh_ticket WHERE series = NEW.series AND fiscal_year = NEW.fiscal_year AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'tickets are never replaced'); END;
CREATE TRIGGER share_movement_no_replace BEFORE INSERT ON share_movement
WHEN EXISTS (SELECT 1 FROM share_movement WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM share_movement WHERE series = NEW.series AND fiscal_year = NEW.fiscal_year AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM share_movement WHERE reverses = NEW.reverses)
BEGIN SELECT RAISE(ABORT, 'share movements are never replaced'); END;
CREATE TRIGGER share_change_guard BEFORE INSERT ON share_change BEGIN
  SELECT CASE
    WHEN NEW.date <= (SELECT locked_through FROM period_lock) THEN RAISE(ABORT, 'period locked')
    WHEN NEW.movement_id <> (SELECT max(seq) FROM log) THEN RAISE(ABORT, 'a movement is written whole')
    WHEN NEW.date <> (SELECT date FROM share_movement WHERE id = NEW.movement_id)
      THEN RAISE(ABORT, 'a movement has one date')
    WHEN EXISTS (SELECT 1 FROM share_change WHERE movement_id = NEW.movement_id AND party_id = NEW.party_id)
      THEN RAISE(ABORT, 'share movements are never replaced')
  END;
END;
CREATE TRIGGER ticket_void_no_replace BEFORE INSERT ON ticket_void
WHEN EXISTS (SELECT 1 FROM ticket_void WHERE ticket_id = NEW.ticket_id)
BEGIN SELECT RAISE(ABORT, 'a ticket is voided once'); END;
CREATE TRIGGER ticket_settlement_no_replace BEFORE INSERT ON ticket_settlement
WHEN EXISTS (SELECT 1 FROM ticket_settlement WHERE event = NEW.event)
BEGIN SELECT RAISE(ABORT, 'payments are never replaced'); END;
CREATE TRIGGER ticket_void_no_update BEFORE UPDATE ON ticket_void BEGIN SELECT RAISE(ABORT, 'a void is never changed'); END;
CREATE TRIGGER ticket_void_no_delete BEFORE DELETE ON ticket_void BEGIN SELECT RAISE(ABORT, 'a void is never deleted'); END;
CREATE TRIGGER ticket_settlement_no_update BEFORE UPDATE ON ticket_settlement BEGIN SELECT RAISE(ABORT, 'payments are never changed'); END;
CREATE TRIGGER ticket_settlement_no_delete BEFORE DELETE ON ticket_settlement BEGIN SELECT RAISE(ABORT, 'payments are never deleted'); END;
CREATE TRIGGER weigh_ticket_locked BEFORE INSERT ON weigh_ticket
WHEN NEW.date <= (SELECT locked_through FROM period_lock) BEGIN SELECT RAISE(ABORT, 'period locked'); END;
CREATE TRIGGER share_movement_no_update BEFORE UPDATE ON share_movement BEGIN SELECT RAISE(ABORT, 'share movements are never changed'); END;
CREATE TRIGGER share_movement_no_delete BEFORE DELETE ON share_movement BEGIN SELECT RAISE(ABORT, 'share movements are never deleted'); END;
CREATE TRIGGER share_change_no_update BEFORE UPDATE ON share_change BEGIN SELECT RAISE(ABORT, 'share movements are never changed'); END;
CREATE TRIGGER share_change_no_delete BEFORE DELETE ON share_change BEGIN SELECT RAISE(ABORT, 'share movements are never deleted'); END;
CREATE TRIGGER share_movement_locked BEFORE INSERT ON share_movement
WHEN NEW.date <= (SELECT locked_through FROM period_lock) BEGIN SELECT RAISE(ABORT, 'period locked'); END;
CREATE TRIGGER ticket_settlement_locked BEFORE INSERT ON ticket_settlement
WHEN NEW.date <= (SELECT locked_through FROM period_lock) BEGIN SELECT RAISE(ABORT, 'period locked'); END;
CREATE TRIGGER ticket_void_locked BEFORE INSERT ON ticket_void
WHEN NEW.date <= (SELECT locked_through FROM period_lock) BEGIN SELECT RAISE(ABORT, 'period locked'); END;
`;

export const firstBook = {
  version: 1,
  name: '0001-first-book',
  /** The oldest program that can read a book of this version. */
  needs: '0.1.0',
  statements: [LOG, WORKING_STORE, LEDGER, SHARES_AND_PADDY],
} as const;

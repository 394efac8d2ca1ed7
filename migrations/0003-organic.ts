/**
 * The register of certification: parcels with what is known of them from a day on, seasons, dated decisions, inspections,
 * non-conformities, documents and the lists that were handed out. Decisions and lists, once written, stay as they are.
 */
const PARCELS = `
CREATE TABLE organic_setting (
  from_date TEXT PRIMARY KEY, event INTEGER NOT NULL, main_standard TEXT NOT NULL,
  over_quota TEXT NOT NULL CHECK (over_quota IN ('warn', 'block')),
  tolerance_pct TEXT NOT NULL, retention_g INTEGER NOT NULL CHECK (retention_g >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE organic_standard (
  standard TEXT NOT NULL, from_date TEXT NOT NULL, annual_months INTEGER NOT NULL, perennial_months INTEGER NOT NULL,
  in_conversion_months INTEGER, source TEXT NOT NULL, PRIMARY KEY (standard, from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE parcel (
  id INTEGER PRIMARY KEY REFERENCES log (seq),
  code TEXT NOT NULL UNIQUE,
  party_id INTEGER NOT NULL REFERENCES party (id)
) STRICT;
CREATE INDEX parcel_party ON parcel (party_id, code);

CREATE TABLE parcel_version (
  event INTEGER PRIMARY KEY REFERENCES log (seq),
  parcel_id INTEGER NOT NULL REFERENCES parcel (id),
  from_date TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  area_m2 INTEGER NOT NULL CHECK (area_m2 > 0),
  tenure TEXT NOT NULL,
  crop TEXT NOT NULL,
  variety TEXT NOT NULL,
  yield_kg_per_ha TEXT NOT NULL,
  estimate_kg INTEGER NOT NULL CHECK (estimate_kg >= 0),
  conversion_start TEXT,
  last_prohibited_input_on TEXT,
  place TEXT,
  gps TEXT,
  water TEXT,
  neighbours TEXT NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX parcel_version_parcel ON parcel_version (parcel_id, from_date, event);

CREATE TABLE field_season (
  id INTEGER PRIMARY KEY REFERENCES log (seq),
  parcel_id INTEGER NOT NULL REFERENCES parcel (id),
  recorded_on TEXT NOT NULL,
  year INTEGER NOT NULL,
  season TEXT NOT NULL,
  crop TEXT NOT NULL,
  variety TEXT NOT NULL,
  sown_on TEXT,
  harvested_on TEXT,
  harvest_g INTEGER,
  seed_source TEXT NOT NULL,
  seed_organic INTEGER CHECK (seed_organic IN (0, 1)),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX field_season_parcel ON field_season (parcel_id, year, id);

CREATE TABLE field_input (
  season_id INTEGER NOT NULL REFERENCES field_season (id),
  line INTEGER NOT NULL,
  parcel_id INTEGER NOT NULL REFERENCES parcel (id),
  recorded_on TEXT NOT NULL,
  date TEXT NOT NULL,
  product TEXT NOT NULL,
  supplier TEXT NOT NULL,
  quantity TEXT NOT NULL,
  unit TEXT NOT NULL,
  permitted INTEGER NOT NULL CHECK (permitted IN (0, 1)),
  PRIMARY KEY (season_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX field_input_prohibited ON field_input (parcel_id, date) WHERE permitted = 0;

CREATE TABLE organic_decision (
  id INTEGER PRIMARY KEY REFERENCES log (seq),
  date TEXT NOT NULL CHECK (length(date) = 10),
  recorded_on TEXT NOT NULL CHECK (length(recorded_on) = 10),
  subject TEXT NOT NULL CHECK (subject IN ('parcel', 'member')),
  party_id INTEGER NOT NULL REFERENCES party (id),
  parcel_id INTEGER REFERENCES parcel (id),
  standard TEXT NOT NULL,
  status TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decider TEXT NOT NULL,
  inspection_id INTEGER,
  reason TEXT NOT NULL,
  CHECK ((subject = 'parcel') = (parcel_id IS NOT NULL))
) STRICT;
CREATE INDEX organic_decision_party ON organic_decision (party_id, date, id);
CREATE INDEX organic_decision_parcel ON organic_decision (parcel_id, date, id) WHERE parcel_id IS NOT NULL;

CREATE TRIGGER organic_decision_no_update BEFORE UPDATE ON organic_decision BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER organic_decision_no_delete BEFORE DELETE ON organic_decision BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
CREATE TRIGGER organic_decision_no_replace BEFORE INSERT ON organic_decision
WHEN EXISTS (SELECT 1 FROM organic_decision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'decisions are never replaced'); END;

CREATE TABLE ticket_register (
  ticket_id INTEGER PRIMARY KEY REFERENCES weigh_ticket (id),
  standard TEXT NOT NULL,
  quota_g INTEGER NOT NULL,
  delivered_before_g INTEGER NOT NULL
) STRICT;
`;

const CONTROL = `
CREATE TABLE inspection (
  id INTEGER PRIMARY KEY REFERENCES log (seq),
  series TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  date TEXT NOT NULL CHECK (length(date) = 10),
  party_id INTEGER NOT NULL REFERENCES party (id),
  inspector TEXT NOT NULL,
  recommendation TEXT NOT NULL,
  signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
  record TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX inspection_number ON inspection (series, fiscal_year, number);
CREATE INDEX inspection_party ON inspection (party_id, date, id);
CREATE INDEX organic_decision_inspection ON organic_decision (inspection_id) WHERE inspection_id IS NOT NULL;

CREATE TABLE inspection_condition (
  inspection_id INTEGER NOT NULL REFERENCES inspection (id),
  no INTEGER NOT NULL,
  text TEXT NOT NULL,
  deadline TEXT NOT NULL CHECK (length(deadline) = 10),
  met_on TEXT,
  met_event INTEGER,
  verified_by TEXT,
  note TEXT,
  PRIMARY KEY (inspection_id, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE nonconformity (
  id INTEGER PRIMARY KEY REFERENCES log (seq),
  series TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  date TEXT NOT NULL CHECK (length(date) = 10),
  source TEXT NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party (id),
  parcel_id INTEGER REFERENCES parcel (id),
  standard TEXT NOT NULL,
  rule TEXT NOT NULL,
  description TEXT NOT NULL,
  grade TEXT NOT NULL,
  sanction TEXT NOT NULL,
  corrective_action TEXT NOT NULL,
  deadline TEXT NOT NULL CHECK (length(deadline) = 10),
  responsible TEXT NOT NULL,
  closed_on TEXT,
  closed_event INTEGER,
  verified_by TEXT,
  evidence TEXT
) STRICT;
CREATE UNIQUE INDEX nonconformity_number ON nonconformity (series, fiscal_year, number);
CREATE INDEX nonconformity_party ON nonconformity (party_id, date, id);

CREATE TABLE organic_document (
  id INTEGER PRIMARY KEY REFERENCES log (seq),
  date TEXT NOT NULL,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  party_id INTEGER REFERENCES party (id),
  standard TEXT,
  issued_by TEXT NOT NULL,
  issued_on TEXT,
  valid_to TEXT,
  file_sha256 TEXT,
  file_name TEXT,
  file_bytes INTEGER,
  replaces INTEGER,
  archived_on TEXT,
  archived_event INTEGER,
  archive_reason TEXT
) STRICT;

CREATE TABLE farmer_list (
  id INTEGER PRIMARY KEY REFERENCES log (seq),
  standard TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  as_of TEXT NOT NULL,
  issued_on TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX farmer_list_version ON farmer_list (standard, version);

CREATE TABLE farmer_list_row (
  list_id INTEGER NOT NULL REFERENCES farmer_list (id),
  line INTEGER NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party (id),
  parcel_id INTEGER NOT NULL REFERENCES parcel (id),
  approval TEXT NOT NULL,
  status TEXT NOT NULL,
  crop TEXT NOT NULL,
  place TEXT,
  area_m2 INTEGER NOT NULL CHECK (area_m2 > 0),
  estimate_kg INTEGER NOT NULL CHECK (estimate_kg >= 0),
  joined_on TEXT,
  last_input TEXT,
  last_input_on TEXT,
  conversion_start TEXT,
  PRIMARY KEY (list_id, line)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER farmer_list_no_update BEFORE UPDATE ON farmer_list BEGIN SELECT RAISE(ABORT, 'lists are never changed'); END;
CREATE TRIGGER farmer_list_no_delete BEFORE DELETE ON farmer_list BEGIN SELECT RAISE(ABORT, 'lists are never deleted'); END;
CREATE TRIGGER farmer_list_no_replace BEFORE INSERT ON farmer_list
WHEN EXISTS (SELECT 1 FROM farmer_list WHERE id = NEW.id OR (standard = NEW.standard AND version = NEW.version))
BEGIN SELECT RAISE(ABORT, 'lists are never replaced'); END;
CREATE TRIGGER farmer_list_row_no_update BEFORE UPDATE ON farmer_list_row BEGIN SELECT RAISE(ABORT, 'lists are never changed'); END;
CREATE TRIGGER farmer_list_row_no_delete BEFORE DELETE ON farmer_list_row BEGIN SELECT RAISE(ABORT, 'lists are never deleted'); END;
CREATE TRIGGER farmer_list_row_no_replace BEFORE INSERT ON farmer_list_row
WHEN EXISTS (SELECT 1 FROM farmer_list_row WHERE list_id = NEW.list_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'lists are never replaced'); END;
`;

export const organic = {
  version: 3,
  name: '0003-organic',
  needs: '0.2.0',
  statements: [PARCELS, CONTROL],
};

/**
 * What the advisor has acknowledged, and the key for which bundles are encrypted. Both are of the working store: backed up
 * with the book, and not of its log, since they say nothing of the cooperative's affairs.
 */
const ACKNOWLEDGEMENTS = `
CREATE TABLE acknowledgement (
  writer_key TEXT NOT NULL CHECK (length(writer_key) = 56),
  bundle_id TEXT NOT NULL CHECK (length(bundle_id) = 64),
  from_seq INTEGER NOT NULL CHECK (from_seq > 0),
  to_seq INTEGER NOT NULL CHECK (to_seq >= from_seq),
  taken_in_on TEXT NOT NULL CHECK (length(taken_in_on) = 10),
  PRIMARY KEY (writer_key, bundle_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE bundle_recipient (
  id INTEGER PRIMARY KEY CHECK (id = 1), recipient TEXT NOT NULL
) STRICT;
`;

export const acknowledgements = {
  version: 2,
  name: '0002-acknowledgements',
  needs: '0.2.0',
  statements: [ACKNOWLEDGEMENTS],
} as const;

/**
 * SQL that makes the tables of records where they are missing: `records` holds each document at its current version,
 * `history` the versions before, `journal` one entry for every change; neither has what is derived. Nothing is ever deleted from these two.
 */
export const RECORDS_SCHEMA = `
CREATE TABLE IF NOT EXISTS records (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS history (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (kind, id, version),
  FOREIGN KEY (kind, id) REFERENCES records (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS journal (
  position INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  reason TEXT,
  FOREIGN KEY (kind, id) REFERENCES records (kind, id)
) STRICT;
`;

import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Connection } from '../book/connection.ts';
import { connect, SIDE_FILES } from '../book/connection.ts';

/**
 * What the workspace remembers beside the books themselves: the cooperatives and the keys that they sign with, which bundles
 * were seen, what waits and what was refused, and the figures that are compared. Everything in it about a book is read from
 * that book again where the two do not agree.
 */
const APPLICATION_ID = 0x53_41_48_57;
const VERSION = 1;

const TABLES = [
  `CREATE TABLE cooperative (
    coop_id TEXT PRIMARY KEY, name_km TEXT NOT NULL, name_en TEXT NOT NULL,
    writer_key TEXT NOT NULL, to_seq INTEGER NOT NULL, head TEXT NOT NULL, epoch INTEGER NOT NULL,
    last_event TEXT NOT NULL, restored_at INTEGER, received_on TEXT NOT NULL, fork_at INTEGER,
    figures TEXT NOT NULL, figures_version INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE bundle (
    id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, coop_id TEXT NOT NULL, epoch INTEGER NOT NULL,
    from_seq INTEGER NOT NULL, to_seq INTEGER NOT NULL, head TEXT NOT NULL, received_on TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE waiting (
    sha256 TEXT PRIMARY KEY, bundle_id TEXT NOT NULL, coop_id TEXT NOT NULL, name_km TEXT NOT NULL, name_en TEXT NOT NULL,
    writer_key TEXT NOT NULL, trusted INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER NOT NULL,
    file_name TEXT NOT NULL, bytes INTEGER NOT NULL, received_on TEXT NOT NULL, parts_at INTEGER
  ) STRICT`,
  `CREATE TABLE quarantine (
    sha256 TEXT PRIMARY KEY, file_name TEXT NOT NULL, bytes INTEGER NOT NULL, received_on TEXT NOT NULL,
    coop_id TEXT, name_km TEXT, name_en TEXT, reasons TEXT NOT NULL, is_held INTEGER NOT NULL, new_key TEXT
  ) STRICT`,
  `CREATE TABLE acknowledgement (
    coop_id TEXT PRIMARY KEY, file_name TEXT NOT NULL, to_seq INTEGER NOT NULL, head TEXT NOT NULL,
    content TEXT NOT NULL, made_on TEXT NOT NULL
  ) STRICT`,
  // What is about to be done to a book: a program that is cut off in between finds it here.
  'CREATE TABLE intent (coop_id TEXT PRIMARY KEY, finish TEXT NOT NULL) STRICT',
];

/** Made also in a workspace that an earlier program has made. */
const LATER =
  'CREATE TABLE IF NOT EXISTS trouble (coop_id TEXT PRIMARY KEY, name_km TEXT NOT NULL, name_en TEXT NOT NULL, notices TEXT NOT NULL) STRICT';

export class StoreFromFuture extends Error {
  override readonly name = 'StoreFromFuture';
}

/** Makes the file whole under another name where there is none. */
export function openStore(path: string, unique: string): Connection {
  if (!existsSync(path)) makeStore(path, `${path}-making-${unique}`);
  const db = connect(path, { mustExist: true });
  const [id, version] = ['application_id', 'user_version'].map((name) => Number(db.pragma(name, { simple: true })));
  if (id === APPLICATION_ID && version === VERSION) {
    db.exec(LATER);
    return db;
  }
  db.close();
  if (id === APPLICATION_ID && Number(version) > VERSION) throw new StoreFromFuture(String(version));
  throw Object.assign(new Error('it is no workspace'), { code: 'SQLITE_NOTADB' });
}

function makeStore(path: string, making: string): void {
  try {
    const db = connect(making, { mustExist: false });
    try {
      db.transaction(() => {
        for (const sql of TABLES) db.exec(sql);
        db.pragma(`application_id=${String(APPLICATION_ID)}`);
        db.pragma(`user_version=${String(VERSION)}`);
      })();
    } finally {
      db.close();
    }
    renameSync(making, path);
  } finally {
    for (const suffix of ['', ...SIDE_FILES]) rmSync(making + suffix, { force: true });
  }
}

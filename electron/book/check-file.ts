import type { Connection } from './connection.ts';
import type { Fault } from './fault.ts';
import { fault } from './fault.ts';

/** Whether SQLite finds the file of a book sound: its pages and indexes, its CHECKs, and where its rows point. */
export function checkFile(db: Connection): readonly Fault[] {
  const integrity = db.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
  const loose = db.pragma('foreign_key_check') as readonly { readonly table: string }[];
  return [
    ...integrity
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => fault('file', 'fault-file', { reason: row.integrity_check })),
    ...loose.slice(0, 10).map(({ table }) => fault('file', 'fault-pointer', { table })),
  ];
}

import type { Notice } from '../../shared/kernel/outcome.ts';
import type { Connection } from '../book/connection.ts';

/** The rows of the workspace, each as it is written and read. */
export interface CooperativeRow {
  readonly coop_id: string;
  readonly name_km: string;
  readonly name_en: string;
  readonly writer_key: string;
  readonly to_seq: number;
  readonly head: string;
  readonly epoch: number;
  readonly last_event: string;
  readonly restored_at: number | null;
  readonly received_on: string;
  readonly fork_at: number | null;
  /** JSON. */
  readonly figures: string;
  readonly figures_version: number;
}

export interface BundleRow {
  readonly id: string;
  readonly sha256: string;
  readonly coop_id: string;
  readonly epoch: number;
  readonly from_seq: number;
  readonly to_seq: number;
  readonly head: string;
  readonly received_on: string;
}

/** A bundle that cannot be taken in yet; `parts_at` is set where it is the other side of a fork. */
export interface WaitingRow {
  readonly sha256: string;
  readonly bundle_id: string;
  readonly coop_id: string;
  readonly name_km: string;
  readonly name_en: string;
  readonly writer_key: string;
  readonly trusted: number;
  readonly from_seq: number;
  readonly to_seq: number;
  readonly file_name: string;
  readonly bytes: number;
  readonly received_on: string;
  readonly parts_at: number | null;
}

export interface QuarantineRow {
  readonly sha256: string;
  readonly file_name: string;
  readonly bytes: number;
  readonly received_on: string;
  readonly coop_id: string | null;
  readonly name_km: string | null;
  readonly name_en: string | null;
  /** JSON of notices. */
  readonly reasons: string;
  readonly is_held: number;
  readonly new_key: string | null;
}

export interface AcknowledgementRow {
  readonly coop_id: string;
  readonly file_name: string;
  readonly to_seq: number;
  readonly head: string;
  readonly content: string;
  readonly made_on: string;
}

/** Why the book of a cooperative could not be looked at when the workspace was last put right. */
export interface TroubleRow {
  readonly coop_id: string;
  readonly name_km: string;
  readonly name_en: string;
  /** JSON of notices. */
  readonly notices: string;
}

interface Rows {
  readonly cooperative: CooperativeRow;
  readonly bundle: BundleRow;
  readonly waiting: WaitingRow;
  readonly quarantine: QuarantineRow;
  readonly acknowledgement: AcknowledgementRow;
  readonly trouble: TroubleRow;
  readonly intent: { readonly coop_id: string; readonly finish: string };
}

type TableName = keyof Rows;
type ColumnOf<T extends TableName> = keyof Rows[T] & string;

/** By the first column, which is each table's key. */
export const rowsOf = <T extends TableName>(db: Connection, table: T): readonly Rows[T][] =>
  db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all() as Rows[T][];

export const rowsWhere = <T extends TableName>(
  db: Connection,
  table: T,
  [column, value]: readonly [ColumnOf<T>, string],
): readonly Rows[T][] => db.prepare(`SELECT * FROM ${table} WHERE ${column} = ? ORDER BY 1`).all(value) as Rows[T][];

export const rowWhere = <T extends TableName>(
  db: Connection,
  table: T,
  by: readonly [ColumnOf<T>, string],
): Rows[T] | null => rowsWhere(db, table, by)[0] ?? null;

export function putRow<T extends TableName>(db: Connection, table: T, row: Rows[T]): void {
  const columns = Object.keys(row);
  const values = columns.map((name) => `@${name}`).join(', ');
  db.prepare(`INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${values})`).run(row);
}

export const dropRows = <T extends TableName>(
  db: Connection,
  table: T,
  [column, value]: readonly [ColumnOf<T>, string],
): void => void db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(value);

export const noticesIn = (text: string): readonly Notice[] => JSON.parse(text) as readonly Notice[];

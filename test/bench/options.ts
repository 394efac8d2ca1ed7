import { parseArgs } from 'node:util';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** `npm run bench -- [--entries N | --million] [--seed N] [--in FOLDER] [--only ROWS]` */
export interface Options {
  readonly entries: number;
  readonly seed: number;
  /** Where papers and books are kept; what is there already is measured again, not made again. Null: made and thrown away. */
  readonly kept: string | null;
  /** Beginnings of the rows' names; empty for all. */
  readonly only: readonly string[];
}

export const ROW_GROUPS = [
  'reports',
  'posting',
  'preview',
  'import',
  'verify',
  'replay',
  'paper',
  'bundles',
  'cold',
  'peer',
] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      entries: { type: 'string' },
      million: { type: 'boolean' },
      seed: { type: 'string' },
      in: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const entries = values.million === true ? 1_000_000 : Number(values.entries ?? 100_000);
  if (!Number.isInteger(entries) || entries < 1000) throw new RangeError('--entries is a whole number from 1000');
  const only = (values.only ?? '').split(',').filter((name) => name !== '');
  const unknown = only.find((name) => !ROW_GROUPS.some((group) => group === name));
  if (unknown !== undefined) throw new RangeError(`--only ${unknown}: rows are ${ROW_GROUPS.join(', ')}`);
  return {
    entries,
    seed: Number(values.seed ?? 20251028),
    kept: values.in === undefined ? null : resolve(values.in),
    only,
  };
}

export const newFolder = (): string => join(tmpdir(), `sahakum-bench-${String(process.pid)}`);

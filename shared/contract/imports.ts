import { z } from 'zod';
import { IMPORT_REFUSALS } from '../domain/imports/refusals.ts';
import { date, reason } from './fields.ts';
import { command } from './procedure.ts';

/** Papers that arrive as files: all of a file, or nothing of it. */
export const IMPORT_KINDS = [
  'accounts',
  'members',
  'opening-balances',
  'share-movements',
  'paddy-prices',
  'vouchers',
  'journals',
  'weigh-tickets',
  'parcels',
  'organic-decisions',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Of one file to import; every door is wide enough for it. */
export const FILE_LIMIT_BYTES = 64 * 1024 * 1024;

export interface ImportOutput {
  readonly kind: ImportKind;
  readonly rows: number;
  readonly events: number;
}

export const importProcedures = {
  'imports.importFile': command<ImportOutput>()(
    z.object({ kind: z.enum(IMPORT_KINDS), fileName: z.string().max(300), bytesBase64: z.string() }),
    IMPORT_REFUSALS,
  ),
  /** Takes back every paper of a file that was imported by mistake, by reversals on an open day. */
  'imports.undoImport': command<{ readonly fileName: string; readonly reversals: number }>()(
    z.object({
      kind: z.enum(IMPORT_KINDS),
      fileName: z.string().max(300),
      bytesBase64: z.string(),
      /** Blank: each paper goes back on its own day where that is open, else today. */
      date: date.default(''),
      reason,
    }),
    IMPORT_REFUSALS,
  ),
} as const;

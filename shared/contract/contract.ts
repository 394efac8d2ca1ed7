import type { z } from 'zod';
import type { Outcome } from '../kernel/outcome.ts';
import { bookProcedures } from './book.ts';
import { importProcedures } from './imports.ts';
import { jobProcedures } from './jobs.ts';
import { ledgerProcedures } from './ledger.ts';
import { memberProcedures } from './members.ts';
import { organicControlProcedures } from './organic-control.ts';
import { organicProcedures } from './organic.ts';
import { paddyProcedures } from './paddy.ts';
import type { ProcedureSpec, RoadRefusal } from './procedure.ts';
import { shareProcedures } from './shares.ts';
import { statementProcedures } from './statements.ts';
import { syncProcedures } from './sync.ts';
import { workspaceProcedures } from './workspace.ts';

/** Every procedure by name; implementations and clients take their types from here, so a missing handler does not compile. */
export const procedures = {
  ...bookProcedures,
  ...ledgerProcedures,
  ...memberProcedures,
  ...shareProcedures,
  ...paddyProcedures,
  ...organicProcedures,
  ...organicControlProcedures,
  ...importProcedures,
  ...statementProcedures,
  ...jobProcedures,
  ...syncProcedures,
  ...workspaceProcedures,
} as const;

export type Procedures = typeof procedures;
export type ProcedureName = keyof Procedures;

export type CommandName = {
  [N in ProcedureName]: Procedures[N]['kind'] extends 'command' ? N : never;
}[ProcedureName];
export type QueryName = Exclude<ProcedureName, CommandName>;

/** What a caller writes: fields with a default may be left out. */
export type InputOf<N extends ProcedureName> = z.input<Procedures[N]['input']>;
/** What a handler reads: defaults filled in. */
export type ParsedInputOf<N extends ProcedureName> = z.output<Procedures[N]['input']>;
export type OutputOf<N extends ProcedureName> =
  Procedures[N] extends ProcedureSpec<'command' | 'query', z.ZodType, infer Output, string> ? Output : never;
export type RefusalOf<N extends ProcedureName> = Procedures[N]['refusals'][number] | RoadRefusal;
export type OutcomeOf<N extends ProcedureName> = Outcome<OutputOf<N>, RefusalOf<N>>;

/** One call as it crosses a transport; values are JSON-safe. */
export interface CallEnvelope<N extends ProcedureName = ProcedureName> {
  readonly procedure: N;
  readonly input: InputOf<N>;
  /** Idempotency key of a command: the same key never posts twice. */
  readonly key?: string;
  /** Decides and answers as if posted, and keeps nothing. */
  readonly dryRun?: boolean;
}

import { AskRefused } from '../../shared/contract/ask-refused.ts';
import type { InputOf, OutcomeOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { reportConnection } from './connection.ts';
import { desktop } from './desktop.ts';
import { httpTransport } from './http-transport.ts';
import { portOfWindow, portTransport } from './port-transport.ts';
import type { Transport } from './transport.ts';

export interface CallOptions {
  readonly key?: string;
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

const transport: Transport = desktop ? portTransport(portOfWindow(desktop.connect)) : httpTransport;

export const { onChanged } = transport;

/** One call to the program on this machine; no screen knows by which road. */
export async function call<N extends ProcedureName>(
  procedure: N,
  input: InputOf<N>,
  { signal, ...options }: CallOptions = {},
): Promise<OutcomeOf<N>> {
  const outcome = (await transport.send({ procedure, input, ...options }, signal)) as OutcomeOf<N>;
  reportConnection('fine');
  return outcome;
}

/** The answer of a query, or a throw that the screen shows. */
export async function ask<N extends ProcedureName>(
  procedure: N,
  input: InputOf<N>,
  signal?: AbortSignal,
): Promise<OutputOf<N>> {
  const outcome = await call(procedure, input, signal ? { signal } : {});
  if (!outcome.ok) throw new AskRefused(outcome.refusals);
  return outcome.value;
}

import { AskRefused } from '../../shared/contract/ask-refused.ts';
import type { CallEnvelope, InputOf, OutcomeOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { reportConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { storedToken } from './token.ts';

/** The program did not answer: nothing is known of whether the call was carried out. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly connection: Connection;
  constructor(connection: Connection) {
    super(connection);
    this.connection = connection;
  }
}

export interface CallOptions {
  readonly key?: string;
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

function failed(connection: Connection): CallFailed {
  reportConnection(connection);
  return new CallFailed(connection);
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

async function send(envelope: CallEnvelope, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('/api/call', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Sahakum-Token': storedToken() },
      body: JSON.stringify(envelope),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw failed('away');
  }
}

/** One call over HTTP to the program on this machine. */
export async function call<N extends ProcedureName>(
  procedure: N,
  input: InputOf<N>,
  { signal, ...options }: CallOptions = {},
): Promise<OutcomeOf<N>> {
  const response = await send({ procedure, input, ...options }, signal);
  if (response.status === 401) throw failed('token');
  if (!response.ok) throw failed('failed');
  const outcome = (await response.json()) as OutcomeOf<N>;
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

import { procedures } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import type { Envelope } from './dispatcher.ts';

/** A call as it came over a transport: which procedure, with what, under which key; anything else is refused. */
export interface ReadEnvelope extends Envelope {
  readonly procedure: keyof typeof procedures;
}

export function readEnvelope(envelope: unknown, actor: string): Outcome<ReadEnvelope> {
  if (typeof envelope !== 'object' || envelope === null)
    return refuse('input-malformed', { field: '', reason: 'not an object' });
  const { procedure, input, key, dryRun } = envelope as Record<string, unknown>;
  const isKnown = typeof procedure === 'string' && Object.hasOwn(procedures, procedure);
  if (!isKnown)
    return refuse('procedure-unknown', { procedure: String(procedure), choices: Object.keys(procedures).join(', ') });
  if (key !== undefined && (typeof key !== 'string' || !/^[\x20-\x7e]{8,100}$/.test(key)))
    return refuse('input-malformed', { field: 'key', reason: 'a text of 8 to 100 plain characters' }, 'key');
  if (dryRun !== undefined && typeof dryRun !== 'boolean')
    return refuse('input-malformed', { field: 'dryRun', reason: 'true or false' }, 'dryRun');
  return done({ procedure: procedure as keyof typeof procedures, input: input ?? {}, key, dryRun, actor });
}

import { createInterface } from 'node:readline';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done } from '../../../shared/kernel/outcome.ts';
import type { Session } from '../../core/session.ts';
import type { Options } from './options.ts';
import { WrongUsage } from './options.ts';

/**
 * The door for scripts: any procedure with its input as JSON, the answer as JSON. With `-` each line of standard input is
 * one call, answered by one line as soon as it is on the disk.
 */
export interface CallWords {
  readonly words: readonly string[];
  readonly options: Options;
  readonly actor: string;
  readonly language: 'km' | 'en' | 'both';
}

export async function runCalls(session: Session, { words, options, actor }: CallWords): Promise<Outcome<unknown>> {
  const [path, procedure, json = '{}'] = words;
  if (path === undefined || procedure === undefined || words.length > 3) throw new WrongUsage('usage-call');
  const opened = session.open(path);
  if (!opened.ok) return opened;
  const envelope = {
    procedure,
    dryRun: options['dry-run'] === true,
    ...(options.key === undefined ? {} : { key: options.key }),
  };
  if (json !== '-') {
    const answer = session.call({ ...envelope, input: parse(json) }, actor);
    process.stdout.write(`${JSON.stringify(answer)}\n`);
    return answer;
  }
  let last: Outcome<unknown> = done(null);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    last = session.call({ ...envelope, input: parse(line) }, actor);
    process.stdout.write(`${JSON.stringify(last)}\n`);
  }
  return last.ok ? done(null) : last;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new WrongUsage('usage-json', { reason: error.message });
  }
}

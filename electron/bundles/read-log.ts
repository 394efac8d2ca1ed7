import type { Json } from '../../shared/kernel/event.ts';
import type { StoredEvent } from '../book/canonical-event.ts';
import { canonicalEventWithHash } from '../book/canonical-event.ts';
import { canonicalJson } from '../book/canonical-json.ts';
import { decodeUtf8 } from '../platform/decode-utf8.ts';
import { LINE_LIMIT, LOG, MIB_BYTES } from './layout.ts';
import { isTooDeep } from './read-json.ts';
import { BundleRefused } from './refused.ts';

/** The events of `log.jsonl`, line by line; a line that is not to the letter what the program writes is refused. */
export interface ReadEvent {
  readonly event: StoredEvent;
  readonly hash: Buffer;
  readonly body: Json;
  /** Counted from 1. */
  readonly line: number;
}

const NEW_LINE = 10;

export function* readLines(log: Buffer): Generator<ReadEvent> {
  let at = 0;
  for (let line = 1; at < log.length; line += 1) {
    const end = log.indexOf(NEW_LINE, at);
    const stop = end === -1 ? log.length : end;
    if (stop - at > LINE_LIMIT)
      throw new BundleRefused('bundle-line-long', { name: LOG, line, limitMb: LINE_LIMIT / MIB_BYTES });
    const text = end === -1 ? null : decodeUtf8(log.subarray(at, stop));
    const read = text === null ? null : readLine(text);
    if (!read) throw new BundleRefused('bundle-line-misshapen', { name: LOG, line });
    yield { ...read, line };
    at = stop + 1;
  }
}

function readLine(text: string): Omit<ReadEvent, 'line'> | null {
  if (isTooDeep(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const read = value as Readonly<Record<string, Json | undefined>>;
  const { epoch, hash, body } = read;
  if (typeof epoch !== 'object' || epoch === null || typeof hash !== 'string' || body === undefined) return null;
  const { id, number } = epoch as Readonly<Record<string, unknown>>;
  const bytes = Buffer.from(hash, 'hex');
  // Spelt again and compared, a line has nothing more in it, nothing less, and one order. The quick spelling is the
  // canonical one but for names that look like numbers.
  for (const spell of [JSON.stringify, canonicalJson]) {
    const spelt = spelling(spell, body);
    if (spelt === null) return null;
    const event = { ...read, epoch: number, epochId: id, recordedAt: read['recorded_at'], body: spelt };
    if (!isStored(event)) return null;
    if (canonicalEventWithHash(event, bytes) === text) return { event, hash: bytes, body };
  }
  return null;
}

/** Null where the value has no spelling: 1e400 is read as a number that JSON cannot write. */
function spelling(spell: (value: Json) => string, body: Json): string | null {
  try {
    return spell(body);
  } catch {
    return null;
  }
}

const TEXTS = ['stream', 'epochId', 'recordedAt', 'date', 'actor', 'command', 'kind', 'body'] as const;
const NUMBERS = ['seq', 'epoch', 'v'] as const;

function isStored(event: object): event is StoredEvent {
  const fields = event as Readonly<Record<string, unknown>>;
  return (
    TEXTS.every((name) => typeof fields[name] === 'string') &&
    NUMBERS.every((name) => Number.isSafeInteger(fields[name])) &&
    typeof fields['must'] === 'boolean'
  );
}

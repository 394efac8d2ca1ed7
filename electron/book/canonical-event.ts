import { hash } from 'node:crypto';

/**
 * The exact bytes of an event, and the chain of hashes over them (bundle.md "Layout"): canonical JSON (RFC 8785) of
 * `{v, stream, epoch, seq, recorded_at, date, actor, command, kind, must, body}`, each hash taken over a fixed tag, the
 * previous hash and those bytes. So nobody can change, drop or insert an event without every later hash telling.
 */
export interface StoredEvent {
  readonly seq: number;
  readonly stream: string;
  readonly epoch: number;
  readonly epochId: string;
  readonly recordedAt: string;
  readonly date: string;
  readonly actor: string;
  readonly command: string;
  readonly kind: string;
  readonly must: boolean;
  readonly v: number;
  /** Canonical JSON. */
  readonly body: string;
}

const TAG = Buffer.from('sahakum-event-v1\0', 'utf8');

export const FIRST_PREVIOUS: Buffer = Buffer.alloc(32);

const text = (value: string): string => JSON.stringify(value);

/** Keys in the order that RFC 8785 asks for, so that only the body needs sorting. */
const beforeHash = (event: StoredEvent): string =>
  `{"actor":${text(event.actor)},"body":${event.body},"command":${text(event.command)},"date":${text(event.date)},` +
  `"epoch":{"id":${text(event.epochId)},"number":${String(event.epoch)}}`;

const afterHash = (event: StoredEvent): string =>
  `"kind":${text(event.kind)},"must":${String(event.must)},"recorded_at":${text(event.recordedAt)},` +
  `"seq":${String(event.seq)},"stream":${text(event.stream)},"v":${String(event.v)}}`;

export const canonicalEvent = (event: StoredEvent): string => `${beforeHash(event)},${afterHash(event)}`;

/** The same with the event's own hash in it, as a bundle carries it. */
export const canonicalEventWithHash = (event: StoredEvent, hash: Buffer): string =>
  `${beforeHash(event)},"hash":"${hash.toString('hex')}",${afterHash(event)}`;

const HASH_LENGTH = 32;
const PREFIX_LENGTH = TAG.length + HASH_LENGTH;

/** Tag, previous hash and text are laid out here before they are hashed in one go; it grows with the longest event. */
let bytes = Buffer.alloc(4096);
TAG.copy(bytes);

/** 32 raw bytes. */
export function chainHash(previous: Buffer, canonical: string): Buffer {
  const longest = PREFIX_LENGTH + canonical.length * 3;
  if (longest > bytes.length) {
    bytes = Buffer.alloc(longest * 2);
    TAG.copy(bytes);
  }
  bytes.set(previous, TAG.length);
  const length = bytes.write(canonical, PREFIX_LENGTH, 'utf8');
  return hash('sha256', bytes.subarray(0, PREFIX_LENGTH + length), 'buffer');
}

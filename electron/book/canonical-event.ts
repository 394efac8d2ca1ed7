import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { present } from '../../shared/kernel/assert.ts';

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

export const canonicalJson = (value: unknown): string => present(canonicalize(value), 'a value has JSON');

const text = (value: string): string => JSON.stringify(value);

/** Keys in the order that RFC 8785 asks for, so that only the body needs sorting. */
export const canonicalEvent = (event: StoredEvent): string =>
  `{"actor":${text(event.actor)},"body":${event.body},"command":${text(event.command)},"date":${text(event.date)},` +
  `"epoch":{"id":${text(event.epochId)},"number":${String(event.epoch)}},"kind":${text(event.kind)},` +
  `"must":${String(event.must)},"recorded_at":${text(event.recordedAt)},"seq":${String(event.seq)},` +
  `"stream":${text(event.stream)},"v":${String(event.v)}}`;

/** 32 raw bytes. */
export const chainHash = (previous: Buffer, canonical: string): Buffer =>
  hash('sha256', Buffer.concat([TAG, previous, Buffer.from(canonical, 'utf8')]), 'buffer');

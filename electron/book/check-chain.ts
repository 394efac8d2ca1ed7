import type { Json } from '../../shared/kernel/event.ts';
import type { StoredEvent } from './canonical-event.ts';
import { canonicalEvent, chainHash, FIRST_PREVIOUS } from './canonical-event.ts';
import { isCanonicalJson } from './canonical-json.ts';
import type { Fault } from './fault.ts';
import { fault } from './fault.ts';

export interface ChainVerdict {
  /** How many were looked at. */
  readonly events: number;
  /** Hex of the last one's hash; empty where a fault was found. */
  readonly head: string;
  readonly faults: readonly Fault[];
}

/**
 * Follows the log from its first event and stops at the first that is missing, was changed, or is none that this program
 * writes, though its hash may be right: a log has one stream, which begins with the book; a new epoch begins with an event
 * that names where it parted; and a body has one spelling.
 */
export class ChainCheck {
  #events = 0;
  #previous: Buffer = FIRST_PREVIOUS;
  #before: StoredEvent | null = null;
  #fault: Fault | null = null;

  /** `body` is the event's, read; undefined where it is no JSON. */
  take(event: StoredEvent, hash: Buffer, body: Json | undefined): void {
    if (this.#fault) return;
    this.#events += 1;
    const { seq, kind, date } = event;
    if (seq !== this.#events) {
      this.#fault = fault('chain', 'fault-event-missing', { seq: this.#events });
      return;
    }
    if (!chainHash(this.#previous, canonicalEvent(event)).equals(hash))
      this.#fault = fault('chain', 'fault-event-changed', { seq, kind, date });
    else {
      const column = this.#misshapen(event, body);
      if (column !== null) this.#fault = fault('chain', 'fault-event-misshapen', { seq, kind, date, column });
    }
    this.#previous = hash;
    this.#before = event;
  }

  end(): ChainVerdict {
    const found = this.#fault ?? (this.#events === 0 ? fault('chain', 'fault-log-empty') : null);
    return found
      ? { events: this.#events, head: '', faults: [found] }
      : { events: this.#events, head: this.#previous.toString('hex'), faults: [] };
  }

  /** The column in which an event is not as the program writes it. */
  #misshapen(event: StoredEvent, body: Json | undefined): string | null {
    if (body === undefined || !isCanonicalJson(event.body, body)) return 'body';
    const before = this.#before;
    if (before === null) return event.kind === 'book.created' && event.epoch === 1 ? null : 'kind';
    if (event.stream !== before.stream) return 'stream';
    if (event.kind !== 'book.epoch-started')
      return event.epoch === before.epoch && event.epochId === before.epochId ? null : 'epoch';
    if (event.epoch <= before.epoch || event.epochId === before.epochId) return 'epoch';
    const parent = (body as { readonly parent_head?: unknown } | null)?.parent_head;
    return parent === this.#previous.toString('hex') ? null : 'body';
  }
}

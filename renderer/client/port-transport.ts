import type { PortAnswer, PortQuestion } from '../../shared/contract/port-messages.ts';
import { PORT_HANDED_OVER } from '../../shared/contract/port-messages.ts';
import { callFailed } from './call-failed.ts';
import type { Transport } from './transport.ts';

interface Waiting {
  readonly resolve: (outcome: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Arrival {
  readonly promise: Promise<MessagePort>;
  readonly settle: (port: MessagePort | null) => void;
}

const PORT_COMES_WITHIN_MS = 15_000;

/** Where a window gets its port: it asks, and the port arrives as a message from itself, since only the preload can hand it on. */
export interface PortSource {
  readonly connect: () => void;
  readonly onPort: (listener: (port: MessagePort) => void) => void;
}

export const portOfWindow = (connect: () => void): PortSource => ({
  connect,
  onPort: (listener) => {
    window.addEventListener('message', (event) => {
      const [port] = event.ports;
      if (event.source === window && event.data === PORT_HANDED_OVER && port) listener(port);
    });
  },
});

/** A port that is asked for; where none comes in time, whoever waits is told. */
function newArrival(): Arrival {
  let settle: Arrival['settle'] = () => undefined;
  const promise = new Promise<MessagePort>((resolve, reject) => {
    const late = setTimeout(() => settle(null), PORT_COMES_WITHIN_MS);
    settle = (port) => {
      clearTimeout(late);
      if (port) resolve(port);
      else reject(callFailed('stopped'));
    };
  });
  return { promise, settle };
}

/**
 * Calls over a MessagePort, each with a number. When the program behind the port ends, every call that waits fails, the page
 * is told, and the next call asks for a new port.
 */
export function portTransport({ connect, onPort }: PortSource): Transport {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<() => void>();
  let lastId = 0;
  let port: MessagePort | null = null;
  let arrival: Arrival | null = null;

  const lose = (lost: MessagePort): void => {
    if (port !== lost) return;
    port = null;
    lost.close();
    const failure = callFailed('stopped');
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };

  const hear = (answer: PortAnswer): void => {
    if ('changed' in answer) {
      for (const listener of listeners) listener();
      return;
    }
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('failed' in answer) asked?.reject(callFailed('failed'));
    else asked?.resolve(answer.outcome);
  };

  onPort((handed) => {
    handed.addEventListener('message', (event: MessageEvent<PortAnswer>) => hear(event.data));
    handed.addEventListener('close', () => lose(handed));
    handed.start();
    port = handed;
    arrival?.settle(handed);
    arrival = null;
  });

  const connected = (): Promise<MessagePort> => {
    if (port) return Promise.resolve(port);
    if (arrival) return arrival.promise;
    const awaited = newArrival();
    arrival = awaited;
    awaited.promise.catch(() => {
      if (arrival === awaited) arrival = null;
    });
    connect();
    return awaited.promise;
  };

  return {
    send: async (envelope, signal) => {
      const to = await connected();
      signal?.throwIfAborted();
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        signal?.addEventListener('abort', () => {
          if (!waiting.delete(id)) return;
          to.postMessage({ takeBack: id } satisfies PortQuestion);
          reject(new DOMException('taken back', 'AbortError'));
        });
        to.postMessage({ id, envelope } satisfies PortQuestion);
      });
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

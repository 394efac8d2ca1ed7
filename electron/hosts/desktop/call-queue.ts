import type { PortAnswer, PortQuestion } from '../../../shared/contract/port-messages.ts';

/** The part of a port that the queue needs; Electron's and Node's both have it. */
export interface AnswerPort {
  postMessage(answer: PortAnswer): void;
}

export type Answerer = (envelope: unknown) => unknown;

interface Pending {
  readonly port: AnswerPort;
  readonly id: number;
  readonly envelope: unknown;
}

/**
 * The questions of a window, answered one at a time in the order in which they came. Between two of them the port is heard,
 * so that a question which was taken back while it waited is never worked on.
 */
export class CallQueue {
  readonly #answer: Answerer;
  readonly #log: (fault: unknown) => void;
  readonly #waiting: Pending[] = [];

  constructor(answer: Answerer, log: (fault: unknown) => void) {
    this.#answer = answer;
    this.#log = log;
  }

  /** Whether nothing waits to be answered. */
  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  hear(port: AnswerPort, question: PortQuestion): void {
    if ('takeBack' in question) {
      const at = this.#waiting.findIndex((call) => call.port === port && call.id === question.takeBack);
      if (at >= 0) this.#waiting.splice(at, 1);
      return;
    }
    this.#waiting.push({ port, ...question });
    setImmediate(() => this.#next());
  }

  /** A port that is gone waits for no answer; but what its window had sent to be posted is still posted. */
  forget(port: AnswerPort): void {
    const kept = this.#waiting.filter((call) => call.port !== port || isPosting(call.envelope));
    this.#waiting.splice(0, this.#waiting.length, ...kept);
  }

  #next(): void {
    const call = this.#waiting.shift();
    if (!call) return;
    try {
      call.port.postMessage({ id: call.id, outcome: this.#answer(call.envelope) });
    } catch (error) {
      this.#log(error);
      call.port.postMessage({ id: call.id, failed: true });
    }
  }
}

/** A command has a key, so that it is never carried out twice; a rehearsal of one posts nothing. */
function isPosting(envelope: unknown): boolean {
  const { key, dryRun } = (envelope ?? {}) as { readonly key?: unknown; readonly dryRun?: unknown };
  return typeof key === 'string' && dryRun !== true;
}

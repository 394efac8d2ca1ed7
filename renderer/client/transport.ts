import type { CallEnvelope } from '../../shared/contract/contract.ts';

/**
 * The road from a screen to the program: HTTP in a browser, a port in the window of the desktop. It answers the outcome as
 * it came, or throws CallFailed, or AbortError where the screen took its question back.
 */
export interface Transport {
  readonly send: (envelope: CallEnvelope, signal?: AbortSignal) => Promise<unknown>;
  /** Calls back when the book was changed by something else than this page. */
  readonly onChanged: (listener: () => void) => () => void;
}

import { callFailed } from './call-failed.ts';
import { storedToken } from './token.ts';
import type { Transport } from './transport.ts';

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Over HTTP to the program on this machine, with the token of its start. */
export const httpTransport: Transport = {
  send: async (envelope, signal) => {
    const response = await post(JSON.stringify(envelope), signal);
    if (response.status === 401) throw callFailed('token');
    if (!response.ok) throw callFailed('failed');
    return (await response.json()) as unknown;
  },
  onChanged: () => () => undefined,
};

async function post(body: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('/api/call', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Sahakum-Token': storedToken() },
      body,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw callFailed('away');
  }
}

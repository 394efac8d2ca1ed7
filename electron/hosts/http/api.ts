import type { IncomingMessage } from 'node:http';
import type { Outcome } from '../../../shared/kernel/outcome.ts';

/** What the server needs of the program: one door, behind which everything is decided. */
export interface Core {
  call(envelope: unknown, actor: string): Outcome<unknown> | Promise<Outcome<unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A file to import comes base64 inside the call; nothing larger is anything but a mistake. */
export const BODY_LIMIT_BYTES = 32 * 1024 * 1024;

/** An answer that is no outcome: `error` is for the program, `message` for a person, in both languages. */
export const problem = (status: number, error: string, message: string): Answer => ({
  status,
  body: { error, message },
});

const TOO_LARGE = problem(413, 'too-large', 'ទិន្នន័យធំពេក។ The request is too large.');
const FAILED = problem(
  500,
  'failed',
  'មានកំហុសក្នុងកម្មវិធី គ្មានអ្វីត្រូវបានចុះទេ។ សូមសាកម្ដងទៀត។ Something went wrong in the program, and nothing was posted. Try again.',
);

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(body: Buffer): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return null; // Not JSON is a fault of the caller, answered as 400.
  }
}

const isJson = (request: IncomingMessage): boolean =>
  /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(request.headers['content-type'] ?? '');

export interface ApiContext {
  readonly core: Core;
  readonly actor: string;
  readonly log: (line: string) => void;
}

/** Hands one call to the core. A fault of the program goes to the log whole, and to the page as a plain sentence. */
export async function answerCall(request: IncomingMessage, { core, actor, log }: ApiContext): Promise<Answer> {
  if (request.method !== 'POST') return problem(405, 'method', 'Only POST.');
  if (!isJson(request)) return problem(415, 'content-type', 'Only application/json.');
  const body = await readBody(request);
  if (!body) return TOO_LARGE;
  const parsed = parseJson(body);
  if (!parsed) return problem(400, 'not-json', 'The request is not JSON.');
  try {
    return { status: 200, body: await core.call(parsed.value, actor) };
  } catch (error) {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return FAILED;
  }
}

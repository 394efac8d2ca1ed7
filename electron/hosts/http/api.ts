import type { IncomingMessage } from 'node:http';
import type { HostCode } from '../../../shared/contract/host-codes.ts';
import { FILE_LIMIT_BYTES } from '../../../shared/contract/imports.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { refuse } from '../../../shared/kernel/outcome.ts';

/** What the server needs of the program: one door, behind which everything is decided. */
export interface Core {
  call(envelope: unknown, actor: string): Outcome<unknown> | Promise<Outcome<unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const MEBIBYTE = 1024 * 1024;

/** The largest file to import comes base64 inside the call, with a little around it; what is larger is a mistake. */
export const BODY_LIMIT_BYTES = Math.ceil(FILE_LIMIT_BYTES / 3) * 4 + MEBIBYTE;

/** An answer that is no outcome: `error` is for the program, `message` for a person, Khmer first. */
export const problem = (status: number, code: HostCode): Answer => ({
  status,
  body: { error: code, message: noticeText({ code, params: {} }, 'both') },
});

/** A refusal like any other, which the screen shows as it shows them. */
const TOO_LARGE: Answer = {
  status: 200,
  body: refuse('request-too-large', { limitMb: Math.floor(FILE_LIMIT_BYTES / MEBIBYTE) }),
};

/** What is too large is read to its end and forgotten, since a browser hears no answer while it is still sending. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) chunks = [];
    else chunks.push(chunk);
  }
  return size > BODY_LIMIT_BYTES ? null : Buffer.concat(chunks);
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
  if (request.method !== 'POST') return problem(405, 'only-post');
  if (!isJson(request)) return problem(415, 'only-json');
  const body = await readBody(request);
  if (!body) return TOO_LARGE;
  const parsed = parseJson(body);
  if (!parsed) return problem(400, 'not-json');
  try {
    return { status: 200, body: await core.call(parsed.value, actor) };
  } catch (error) {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return problem(500, 'program-failed');
  }
}

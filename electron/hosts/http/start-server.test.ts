import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FILE_LIMIT_BYTES } from '../../../shared/contract/imports.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import { BODY_LIMIT_BYTES } from './api.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'sahakum-http-'));
const screens = join(folder, 'renderer');
let server: RunningServer;
let token: string;
let heard: unknown[] = [];
const logged: string[] = [];

const core = {
  call(envelope: unknown, actor: string) {
    heard.push([envelope, actor]);
    const { procedure } = envelope as { readonly procedure: string };
    if (procedure === 'breaks') throw new Error('secret inside');
    return procedure === 'refused' ? refuse('weight-needed', {}, 'grossKg') : done({ procedure });
  },
};

beforeAll(async () => {
  mkdirSync(join(screens, 'assets'), { recursive: true });
  writeFileSync(join(screens, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>ស្រូវ');
  writeFileSync(join(screens, 'assets', 'main-Ab12_-xy.js'), 'export {}');
  writeFileSync(join(screens, 'assets', 'main-Ab12_-xy.js.map'), '{}');
  writeFileSync(join(folder, 'secret.html'), 'not for the page');
  server = await startServer(core, {
    port: 0,
    actor: 'Sok',
    rendererFolder: screens,
    log: (line) => logged.push(line),
  });
  token = server.url.split('#token=')[1] ?? '';
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  heard = [];
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Sent {
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** Sends what a browser would not let a page send: any path, any Host. */
function send(method: string, path: string, { headers = {}, body = '' }: Sent = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const own = (): OutgoingHttpHeaders => ({
  Origin: `http://127.0.0.1:${String(server.port)}`,
  'Content-Type': 'application/json',
  'X-Sahakum-Token': token,
});
const call = (headers: OutgoingHttpHeaders, body = '{"procedure":"book.view","input":{}}') =>
  send('POST', '/api/call', { headers, body });

describe('a call to the book', () => {
  it('is handed to the core as it came, with who acts', async () => {
    const reply = await call(own());
    expect([reply.status, JSON.parse(reply.text)]).toEqual([200, done({ procedure: 'book.view' })]);
    expect(heard).toEqual([[{ procedure: 'book.view', input: {} }, 'Sok']]);
  });

  it('answers a refusal as data', async () => {
    const reply = await call(own(), '{"procedure":"refused"}');
    expect([reply.status, JSON.parse(reply.text)]).toEqual([200, refuse('weight-needed', {}, 'grossKg')]);
  });

  it.each([
    ['without the token', { 'X-Sahakum-Token': '' }, 401],
    ['with another start’s token', { 'X-Sahakum-Token': 'x'.repeat(43) }, 401],
    ['by another name of this machine', { Host: 'evil.example:80' }, 403],
    ['from another page', { Origin: 'http://evil.example' }, 403],
    ['from a file', { Origin: 'null' }, 403],
    ['as a form would send it', { 'Content-Type': 'text/plain' }, 415],
  ])('%s is turned away and never reaches the core', async (_, headers, status) => {
    const reply = await call({ ...own(), ...headers });
    expect([reply.status, heard]).toEqual([status, []]);
  });

  it('takes the largest file that may be imported', async () => {
    const bytesBase64 = 'A'.repeat(Math.ceil(FILE_LIMIT_BYTES / 3) * 4);
    const reply = await call(own(), JSON.stringify({ procedure: 'imports.importFile', input: { bytesBase64 } }));
    expect([reply.status, heard.length]).toEqual([200, 1]);
  });

  it('that is turned away hears why in both languages', async () => {
    for (const reply of [await call({ ...own(), Origin: 'null' }), await call(own(), '{'), await send('GET', '/no')]) {
      const { message } = JSON.parse(reply.text) as { readonly message: string };
      expect(message).toMatch(/[\u1780-\u17d2].*\n.*[a-z]/u);
    }
  });

  it('without an Origin is turned away', async () => {
    const { Origin: _, ...rest } = own();
    expect((await call(rest)).status).toBe(403);
  });

  it('that is no JSON, no POST, or too large is turned away', async () => {
    expect((await call(own(), '{"procedure":')).status).toBe(400);
    expect((await send('GET', '/api/call', { headers: own() })).status).toBe(405);
    const large = await call(own(), 'x'.repeat(BODY_LIMIT_BYTES + 1));
    expect([large.status, JSON.parse(large.text)]).toEqual([200, refuse('request-too-large', { limitMb: 64 })]);
    expect(heard).toEqual([]);
  });

  it('that meets a fault of the program hears a plain sentence; the fault goes to the log', async () => {
    const reply = await call(own(), '{"procedure":"breaks"}');
    expect([reply.status, reply.text.includes('secret inside'), reply.text.includes('.ts:')]).toEqual([
      500,
      false,
      false,
    ]);
    expect(logged.join()).toContain('secret inside');
  });
});

describe('the pages', () => {
  it('come with a policy that allows nothing from elsewhere, and a new nonce each time', async () => {
    const [one, two] = [await send('GET', '/'), await send('GET', '/index.html')];
    const nonceOf = (reply: Reply) => /nonce="([^"]+)"/.exec(reply.text)?.[1] ?? 'none';
    expect(one.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; font-src 'self'; img-src 'self' data: blob:; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'self' 'nonce-${nonceOf(one)}'`,
    );
    expect(nonceOf(one)).not.toBe(nonceOf(two));
    expect([one.headers['content-type'], one.headers['cache-control']]).toEqual([
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect([one.headers['x-content-type-options'], one.headers['referrer-policy']]).toEqual(['nosniff', 'no-referrer']);
    expect(one.headers['cross-origin-opener-policy']).toBe('same-origin');
  });

  it('keep hashed assets for ever, with the right type', async () => {
    const reply = await send('GET', '/assets/main-Ab12_-xy.js');
    expect([reply.status, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
  });

  it.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/assets/../../secret.html',
    '/assets/..%2f..%2fsecret.html',
    '/..\\secret.html',
    '//etc/passwd',
    '/assets/',
    '/assets',
    '/assets/main-Ab12_-xy.js.map',
    '/index.html%00.js',
  ])('%s is not found', async (path) => {
    const reply = await send('GET', path);
    expect([reply.status, reply.text.includes('not for the page')]).toEqual([404, false]);
  });

  it('are not shown under another name of this machine', async () => {
    expect((await send('GET', '/', { headers: { Host: 'evil.example' } })).status).toBe(403);
  });
});

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newNonce, securityHeaders } from '../screens/page-headers.ts';
import { START_PAGE, readPages, withNonce } from '../screens/pages.ts';
import type { Pages } from '../screens/pages.ts';
import { answerCall, problem } from './api.ts';
import type { Answer, ApiContext, Core } from './api.ts';
import { breachOf, isOwnHost, newToken } from './security.ts';
import type { Breach } from './security.ts';

/**
 * `sahakum serve`: the same screens and the same core as the desktop, in a browser of this machine and of no other.
 */
export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Who acts: written into the log of the book with each command. */
  readonly actor: string;
  /** Folder of the built screens (findRendererFolder). */
  readonly rendererFolder: string;
  /** Where faults of the program are written; stderr unless told. */
  readonly log?: (line: string) => void;
}

export interface RunningServer {
  readonly port: number;
  /** The address to open; its fragment holds the token, which a browser never sends to anyone by itself. */
  readonly url: string;
  close(): Promise<void>;
}

interface Served extends ApiContext {
  readonly pages: Pages;
  readonly token: string;
  readonly port: number;
}

const CALL_PATH = '/api/call';

const BREACHES: Readonly<Record<Breach, Answer>> = {
  host: problem(403, 'address-foreign'),
  origin: problem(403, 'page-foreign'),
  token: problem(401, 'token-wrong'),
};

function sendJson(response: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body);
  const headers = {
    ...securityHeaders(),
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  // A body that was refused unread must not be taken for the next request on the same connection.
  if (status >= 400) response.setHeader('Connection', 'close');
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(text) }).end(text);
}

function sendPage(request: IncomingMessage, response: ServerResponse, pages: Pages): void {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const name = path === '/' ? START_PAGE : path;
  const page = pages.get(name);
  if (!page) {
    sendJson(response, problem(404, 'page-missing'));
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendJson(response, problem(405, 'only-get'));
    return;
  }
  const nonce = newNonce();
  const body = name === START_PAGE ? withNonce(page, nonce) : page.body;
  response.writeHead(200, {
    ...securityHeaders(nonce),
    'Content-Type': page.type,
    'Content-Length': body.length,
    'Cache-Control': page.immutable ? 'public, max-age=31536000, immutable' : 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function handle(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  if (request.url !== CALL_PATH) {
    if (isOwnHost(request, served.port)) sendPage(request, response, served.pages);
    else sendJson(response, BREACHES.host);
    return;
  }
  const breach = breachOf(request, served.port, served.token);
  sendJson(response, breach ? BREACHES[breach] : await answerCall(request, served));
}

const toStderr = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Starts on 127.0.0.1; rejects with Node's own error (`EADDRINUSE`) where the port is taken. */
export async function startServer(core: Core, options: ServerOptions): Promise<RunningServer> {
  const { actor, rendererFolder, log = toStderr } = options;
  const token = newToken();
  const pages = readPages(rendererFolder);
  let port = options.port;
  const server = createServer((request, response) => {
    handle(request, response, { core, actor, log, pages, token, port }).catch((error: unknown) => {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address !== null && typeof address === 'object') port = address.port;
  return {
    port,
    url: `http://127.0.0.1:${String(port)}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

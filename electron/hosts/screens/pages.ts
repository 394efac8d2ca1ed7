import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The built screens, read once at the start. Only what was in the folder then is ever served, by its exact name: a path
 * from outside is looked up in a list and never joined to a folder.
 */
export interface Page {
  readonly type: string;
  readonly body: Buffer;
  /** Vite puts a hash of the contents into an asset's name, so it never changes under that name. */
  readonly immutable: boolean;
}

export type Pages = ReadonlyMap<string, Page>;

export const START_PAGE = '/index.html';

/** Stands in index.html where the nonce of each request goes. */
const NONCE_PLACE = '__CSP_NONCE__';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

export function readPages(folder: string): Pages {
  const pages = new Map<string, Page>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    pages.set(path, { type, body: readFileSync(file), immutable: HASHED.test(path) });
  }
  return pages;
}

export const withNonce = (page: Page, nonce: string): Buffer =>
  Buffer.from(page.body.toString('utf8').replaceAll(NONCE_PLACE, nonce), 'utf8');

/** From out/main/cli.js or one of its chunks the screens are in out/renderer; from the source, in out/renderer too. */
const FOLDERS = ['../renderer/', '../../renderer/', '../../../out/renderer/'];

/** The folder of the built screens, or null where they have not been built. */
export function findRendererFolder(moduleUrl: string = import.meta.url): string | null {
  for (const folder of FOLDERS) {
    const path = fileURLToPath(new URL(folder, moduleUrl));
    if (existsSync(join(path, 'index.html'))) return path;
  }
  return null;
}

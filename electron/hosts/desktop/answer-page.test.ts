import { expect, it } from 'vitest';
import type { Pages } from '../screens/pages.ts';
import { answerPage, START_ADDRESS } from './answer-page.ts';

const page = (type: string, text: string) => ({ type, body: Buffer.from(text), immutable: false });
const PAGES: Pages = new Map([
  ['/index.html', page('text/html; charset=utf-8', '<meta content="__CSP_NONCE__">')],
  ['/assets/main.js', page('text/javascript; charset=utf-8', 'run();')],
]);

const ask = (url: string, method = 'GET'): Response => answerPage(PAGES, { url, method });

it('gives the screens their policy: everything from the program itself, styles by the nonce of this page', async () => {
  const first = ask(START_ADDRESS);
  const policy = first.headers.get('Content-Security-Policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(await first.text()).toBe(`<meta content="${nonce}">`);
  expect(await ask(START_ADDRESS).text(), 'a nonce of its own for each page').not.toContain(nonce);
  expect(ask(`${START_ADDRESS}assets/main.js`).headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
});

it('has nothing but its own pages: no way out of the folder, no other host, no other method', () => {
  const foreign = [
    'app://sahakum/../package.json',
    'app://sahakum/%2e%2e/package.json',
    'app://sahakum/..%2f..%2fetc/passwd',
    'app://sahakum/assets/..%5c..%5cindex.html',
    'app://sahakum//etc/passwd',
    'app://sahakum/assets/',
    'app://sahakum/__proto__',
    'app://other/index.html',
  ];
  for (const url of foreign) expect([url, ask(url).status]).toEqual([url, 404]);
  expect(ask(START_ADDRESS, 'POST').status).toBe(404);
  expect(ask('app://sahakum/none').headers.get('Content-Security-Policy'), 'also on what is not there').toContain(
    "default-src 'none'",
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { signingKey } from '../../electron/platform/keys.ts';
import type { SigningKey } from '../../electron/platform/minisign.ts';
import type { Contents } from '../support/forged-bundle.ts';
import { contentsOf, otherKey, rechain, refit, resign, zipOf } from '../support/forged-bundle.ts';
import { advisor, bundlesOf, cooperative, pay, shown, takenIn, writtenTo } from '../support/workspaces.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A first bundle by somebody who knows all of it, and the good one of another cooperative in the same batch, which goes in. */
const LOG = 'data/log.jsonl';
const HEADER = 'bundle.json';

let whole: Buffer = Buffer.alloc(0);
let last: Buffer = Buffer.alloc(0);
let good = '';
let key: SigningKey = otherKey();

beforeAll(async () => {
  const coop = cooperative('Chamkar');
  pay(coop, 'P-1');
  const [file = ''] = await bundlesOf(coop);
  whole = readFileSync(file);
  last = readFileSync((await bundlesOf(coop, 6000)).at(-1) ?? '');
  key = signingKey(coop.home);
  coop.close();
  const other = cooperative('Doung');
  [good = ''] = await bundlesOf(other);
  other.close();
}, 60_000);

const changed = (contents: Contents, name: string, change: (text: string) => string): Contents => {
  const before = contents.get(name)?.toString('utf8') ?? '';
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${name}`);
  return contents.set(name, Buffer.from(after));
};

/** The days of the opening and of the one payment. */
const ENTERED = ['2024-06-30', '2024-08-02'];

/** A book all of whose entries are of one day that no report stands on; its trial balance says nothing. */
function ofDay(day: string): Buffer {
  const contents = contentsOf(whole);
  for (const [name, bytes] of contents) {
    if (!name.startsWith('data/')) continue;
    let text = bytes.toString('utf8');
    for (const date of ENTERED) text = text.replaceAll(new RegExp(`${date}(?!T)`, 'g'), day);
    contents.set(name, Buffer.from(text));
  }
  changed(contents, 'data/tables/trial-balance.csv', (text) => `${text.split('\r\n', 1)[0] ?? ''}\r\n`);
  return refit(contents, key);
}

function withoutBody(): Buffer {
  const contents = contentsOf(whole);
  const lines = contents.get(LOG)?.toString('utf8').trimEnd().split('\n') ?? [];
  const [count, end = ''] = [lines.length, lines.at(-1)];
  const line = end
    .replace(/"body":\{.*\},"command"/, '"body":null,"command"')
    .replace(/"epoch":\{"id":"[0-9a-f]+","number":1\}/, `"epoch":{"id":"${'ab'.repeat(8)}","number":2}`)
    .replace(/"kind":"[^"]+"/, '"kind":"book.epoch-started"')
    .replace(`"seq":${String(count)}`, `"seq":${String(count + 1)}`);
  changed(contents, LOG, (text) => `${text}${line}\n`);
  rechain(contents);
  resign(contents, key);
  return zipOf(contents);
}

function withLog(change: (text: string) => string, isChained: boolean): Buffer {
  const contents = changed(contentsOf(whole), LOG, change);
  if (isChained) return refit(contents, key);
  resign(contents, key);
  return zipOf(contents);
}

const reversesNothing = (text: string): string =>
  text.replace(
    /("par_khr":"\d+")(\},"command":"[^"]*","date":"[^"]*","epoch":\{[^}]*\},"hash":"[^"]*","kind":"shares)/,
    '$1,"reverses":999999$2',
  );

function withHeader(of: Buffer, change: (text: string) => string): Buffer {
  const contents = changed(contentsOf(of), HEADER, change);
  resign(contents, key);
  return zipOf(contents);
}

const HOSTILE: readonly (readonly [what: string, forge: () => Buffer, code: string])[] = [
  ['of a day after all', () => ofDay('2569-01-01'), 'bundle-log-broken'],
  ['of a day before all', () => ofDay('0001-01-01'), 'bundle-log-broken'],
  ['with an epoch that has no body', withoutBody, 'bundle-log-broken'],
  [
    'with a number that JSON cannot write',
    () => withLog((text) => text.replace('"body":{', '"body":{"a":1e400,'), false),
    'bundle-line-misshapen',
  ],
  ['with a movement of shares that reverses none', () => withLog(reversesNothing, true), 'bundle-log-broken'],
  [
    'that begins before the first event',
    () => withHeader(whole, (text) => text.replace('"from_seq":1,', '"from_seq":0,')),
    'bundle-header-misshapen',
  ],
  [
    'that ends before it begins',
    () => withHeader(last, (text) => text.replace(/"to_seq":\d+/, '"to_seq":1')),
    'bundle-header-misshapen',
  ],
  [
    'that begins with nothing before it, in the middle',
    () => withHeader(last, (text) => text.replace(/"prev_head":"[0-9a-f]+"/, `"prev_head":"${'0'.repeat(64)}"`)),
    'bundle-header-misshapen',
  ],
  [
    'that would wait under other numbers than its log has',
    () => withHeader(last, (text) => text.replace(/"to_seq":\d+/, '"to_seq":999999')),
    'bundle-header-differs',
  ],
  [
    'that would wait after another than its log goes on from',
    () => withHeader(last, (text) => text.replace(/"prev_head":"[0-9a-f]+"/, `"prev_head":"${'1'.repeat(64)}"`)),
    'bundle-log-broken',
  ],
];

it.each(HOSTILE)(
  'a first bundle %s is set aside, and the next one taken in',
  { timeout: 30_000 },
  async (_, forge, code) => {
    const desk = { path: join(tempFolder('advisor'), 'space'), home: tempFolder('home') };
    const [hostile, other] = await takenIn(desk, [writtenTo('bundle.zip', forge()), good]);
    expect([hostile?.verdict, hostile?.notices[0]?.code]).toEqual(['quarantined', code]);
    expect(other?.verdict).toBe('received');
    const opened = advisor(desk.path, desk.home);
    expect(shown(opened).cooperatives.map(({ nameEn, state }) => `${nameEn} ${state}`)).toEqual([
      'Doung Cooperative sound',
    ]);
    opened.close();
  },
);

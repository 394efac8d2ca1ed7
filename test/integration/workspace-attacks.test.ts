import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { workspaceTask } from '../../electron/core/workspace-task.ts';
import { signingKey } from '../../electron/platform/keys.ts';
import type { SigningKey } from '../../electron/platform/minisign.ts';
import { sha256Hex } from '../../electron/platform/sha256.ts';
import type { Arrival } from '../../shared/contract/jobs.ts';
import type { Contents } from '../support/forged-bundle.ts';
import { contentsOf, otherKey, rechain, resign, zipOf } from '../support/forged-bundle.ts';
import { HELD_DAY } from '../support/held-ports.ts';
import type { Practice } from '../support/open-practice.ts';
import { valueOf } from '../support/open-practice.ts';
import { advisor, bundlesOf, cooperative, outsideQuarantine, pay, shown, writtenTo } from '../support/workspaces.ts';

/** Whatever comes that is not as it should be is kept in quarantine with its reason, and changes nothing else. */
const LOG = 'data/log.jsonl';
const LINES = 'data/tables/lines.csv';
const HEADER = 'bundle.json';
const SIGNATURE = 'tagmanifest-sha256.txt.minisig';

let whole: Buffer = Buffer.alloc(0);
let later: Buffer = Buffer.alloc(0);
let key: SigningKey = otherKey();
let desk: Practice;

beforeAll(async () => {
  const coop = cooperative('Chamkar');
  const [first = ''] = await bundlesOf(coop);
  whole = readFileSync(first);
  pay(coop, 'P-1');
  const [second = ''] = await bundlesOf(coop);
  later = readFileSync(second);
  key = signingKey(coop.home);
  desk = advisor();
  coop.close();
  await came(whole);
  return () => desk.close();
}, 60_000);

async function came(bytes: Buffer, trust = false): Promise<Arrival> {
  const files = [{ path: writtenTo('bundle.zip', bytes) }];
  const task = { folder: desk.path, home: desk.home, today: HELD_DAY, files, trust };
  const [arrival] = valueOf(await workspaceTask(task, () => undefined));
  if (!arrival) throw new Error('no answer');
  return arrival;
}

const edited = (name: string, change: (text: string) => string, after: (contents: Contents) => void): Buffer => {
  const contents = contentsOf(later);
  const before = contents.get(name)?.toString('utf8') ?? '';
  const text = change(before);
  if (text === before) throw new Error(`nothing was changed in ${name}`);
  contents.set(name, Buffer.from(text));
  after(contents);
  return zipOf(contents);
};
const with1 = (name: string): Buffer => zipOf([...contentsOf(later), [name, Buffer.from('x')]]);
const oneMore = (text: string): string =>
  text.replace(/(?<=,)([1-9]\d{3,})(?=,)/, (digits) => String(Number(digits) + 1));
const amountMore = (text: string): string => text.replace(/"khr":"-?\d/, (found) => `${found}1`);
const signedAgain = (contents: Contents): void => resign(contents, key);
const asIs = (): void => undefined;
const zeros = (): Buffer =>
  zipOf([...contentsOf(later)].map(([name, bytes]) => [name, name === LOG ? Buffer.alloc(2e8) : bytes]));

const ATTACKS: readonly (readonly [what: string, forge: () => Buffer, code: string])[] = [
  ...['../x.csv', '..\\x', 'C:/x', 'CON', 'data/tables/x.csv:ads', '/etc/passwd'].map(
    (name) => [`a file named ${name}`, () => with1(name), 'bundle-entry-name'] as const,
  ),
  ['the same name twice', () => with1(LOG), 'bundle-entry-twice'],
  ['the same name in other letters', () => with1('Data/Log.jsonl'), 'bundle-entry-twice'],
  ['200 MB of zeros', zeros, 'bundle-entry-ratio'],
  [
    '2,001 entries',
    () => zipOf(Array.from({ length: 2001 }, (_, at): [string, Buffer] => [`f${at}`, Buffer.from('x')])),
    'bundle-entries-many',
  ],
  ['cut half-way, as by a pulled stick', () => later.subarray(0, later.length / 2), 'bundle-not-zip'],
  ['no bundle at all', () => Buffer.from('hello'), 'bundle-not-zip'],
  ['one amount of a table', () => edited(LINES, oneMore, asIs), 'bundle-hash-differs'],
  ['one amount of a table, signed again', () => edited(LINES, oneMore, signedAgain), 'bundle-header-differs'],
  ['one amount of the log', () => edited(LOG, amountMore, asIs), 'bundle-hash-differs'],
  ['one amount of the log, signed again', () => edited(LOG, amountMore, signedAgain), 'bundle-log-broken'],
  [
    'the header, signed again',
    () => edited(HEADER, (text) => text.replace('"entries":', '"entries":1'), signedAgain),
    'bundle-header-differs',
  ],
  ['no signature', () => edited(SIGNATURE, () => '', asIs), 'bundle-signature-misshapen'],
  [
    'signed by another key than it says',
    () =>
      edited(
        'README.txt',
        (text) => `${text}!`,
        (contents) => resign(contents, otherKey()),
      ),
    'bundle-signature-other-key',
  ],
  [
    'presented as another cooperative’s',
    () => edited(HEADER, (text) => text.replace(/"coop_id":"[0-9a-f]{4}/, '"coop_id":"0123'), signedAgain),
    'bundle-header-differs',
  ],
  [
    'made for another advisor',
    () =>
      edited(
        HEADER,
        (text) => text.replace('"recipient_key":null', `"recipient_key":"age1${'q'.repeat(58)}"`),
        signedAgain,
      ),
    'bundle-forwarded',
  ],
  [
    'for a newer program',
    () => edited(HEADER, (text) => text.replace(/"min_reader":\d/, '"min_reader":9'), signedAgain),
    'bundle-from-future',
  ],
];

describe('an attack', () => {
  it.each(ATTACKS)('%s', { timeout: 30_000 }, async (_what, forge, code) => {
    const bytes = forge();
    const [before, view] = [outsideQuarantine(desk), shown(desk)];
    const arrival = await came(bytes);
    expect(arrival.notices[0]?.code).toBe(code);
    expect(arrival.verdict).toBe(code === 'bundle-from-future' ? 'held' : 'quarantined');
    expect(outsideQuarantine(desk)).toEqual(before);
    const kept = join(desk.path, 'quarantine', sha256Hex(bytes));
    expect(readFileSync(`${kept}.zip`).equals(bytes)).toBe(true);
    expect(readFileSync(`${kept}.txt`, 'utf8')).toMatch(/។\n.*\.\n$/su);
    const { quarantine: _now, cooperatives, ...rest } = shown(desk);
    const { quarantine: _then, cooperatives: earlier, ...before2 } = view;
    expect(rest).toEqual(before2);
    expect(cooperatives.map(({ problems: _, ...coop }) => coop)).toEqual(
      earlier.map(({ problems: _, ...coop }) => coop),
    );
  });

  it('by a log that was written anew, hashes and all, is met by the tables', async () => {
    const contents = contentsOf(whole);
    contents.set(LOG, Buffer.from((contents.get(LOG)?.toString() ?? '').replace('Sok Chanthy', 'Sok Chanthi')));
    const head = rechain(contents);
    const header = contents.get(HEADER)?.toString() ?? '';
    contents.set(HEADER, Buffer.from(header.replace(/"head":"[0-9a-f]{64}"/, `"head":"${head}"`)));
    resign(contents, key);
    const before = outsideQuarantine(desk);
    const arrival = await came(zipOf(contents));
    // The log alone would be a fork; its tables say another name than it does, so that it does not come so far.
    expect([arrival.verdict, arrival.notices[0]?.code]).toEqual(['quarantined', 'bundle-table-differs']);
    expect(outsideQuarantine(desk)).toEqual(before);
  });
});

it('takes a changed key only where the advisor says so', { timeout: 30_000 }, async () => {
  const other = otherKey();
  const contents = contentsOf(later);
  const header = contents.get(HEADER)?.toString() ?? '';
  contents.set(HEADER, Buffer.from(header.replace(key.publicText, other.publicText)));
  for (const name of ['README.txt', 'bag-info.txt', 'datapackage.json'])
    contents.set(
      name,
      Buffer.from((contents.get(name)?.toString() ?? '').replaceAll(key.publicText, other.publicText)),
    );
  resign(contents, other);
  const bytes = zipOf(contents);
  const before = outsideQuarantine(desk);
  const refused = await came(bytes);
  expect([refused.verdict, refused.notices[0]?.code]).toEqual(['quarantined', 'arrival-key-changed']);
  expect(outsideQuarantine(desk)).toEqual(before);
  const kept = shown(desk).quarantine.find(({ newKey }) => newKey !== null);
  expect(kept?.newKey?.key).toBe(other.publicText);
  expect(shown(desk).cooperatives[0]?.problems.map(({ code }) => code)).toContain('problem-key-changed');
  const files = [{ quarantined: kept?.sha256 ?? '' }];
  const task = { folder: desk.path, home: desk.home, today: HELD_DAY, files, trust: true };
  const [taken] = valueOf(await workspaceTask(task, () => undefined));
  expect([taken?.verdict, taken?.notices[0]?.code]).toEqual(['received', 'arrival-key-taken']);
  expect(shown(desk).cooperatives[0]?.key).toBe(other.publicText);
  expect(readdirSync(join(desk.path, 'quarantine'))).not.toContain(`${kept?.sha256 ?? ''}.zip`);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { exportBundle } from '../../electron/core/bundles.ts';
import { signingKey } from '../../electron/platform/keys.ts';
import type { SigningKey } from '../../electron/platform/minisign.ts';
import type { Contents } from '../support/forged-bundle.ts';
import {
  contentsOf,
  otherKey,
  readBundle,
  refusal,
  refusedOf,
  relist,
  resign,
  zipOf,
} from '../support/forged-bundle.ts';
import { heldPorts } from '../support/held-ports.ts';
import { openPractice, valueOf } from '../support/open-practice.ts';
import { centralHeader, endRecord } from '../../electron/bundles/zip-bytes.ts';
import { openGate } from '../../electron/bundles/zip-gate.ts';
import { Seeded } from '../support/seeded.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Whatever is done to a bundle on its way, it is refused, and what is said names what and where. */
let whole: Buffer = Buffer.alloc(0);
let key: SigningKey = otherKey();

beforeAll(async () => {
  const practice = openPractice();
  const folder = tempFolder('stick');
  const asked = { ports: heldPorts(practice.home), book: practice.path, folder };
  const [kept] = valueOf(await exportBundle(asked));
  whole = readBundle(folder, kept?.name ?? '');
  key = signingKey(practice.home);
  practice.close();
});

function changed(name: string, change: (text: string) => string, after: (contents: Contents) => void): Buffer {
  const contents = contentsOf(whole);
  const before = contents.get(name)?.toString('utf8') ?? '';
  const text = change(before);
  if (text === before) throw new Error(`nothing was changed in ${name}`);
  contents.set(name, Buffer.from(text));
  after(contents);
  return zipOf(contents);
}

const LINES = 'data/tables/lines.csv';
const LOG = 'data/log.jsonl';
const oneMore = (text: string): string =>
  text.replace(/(?<=,)([1-9]\d{3,})(?=,)/, (digits) => String(Number(digits) + 1));
const amountMore = (text: string): string => text.replace(/"khr":"-?\d/, (found) => `${found}1`);
const nothing = (): void => undefined;

describe('bytes', () => {
  it('is taken as it is, also when packed again alike', async () => {
    expect(await refusal(whole)).toBeNull();
    expect(await refusal(zipOf(contentsOf(whole)))).toBeNull();
  });

  it('no changed byte is taken, unless no reader sees it', { timeout: 120_000 }, async () => {
    const chance = new Seeded(20_261);
    const was = contentsOf(whole);
    let unseen = 0;
    for (let round = 0; round < 400; round += 1) {
      const bytes = Buffer.from(whole);
      const at = chance.between(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.between(0, 7));
      if ((await refusal(bytes)) !== null) continue;
      // A bit of padding in what deflate has packed: what is read is the same to the byte.
      unseen += 1;
      expect(contentsOf(bytes)).toEqual(was);
    }
    expect(unseen).toBeLessThan(8);
  });

  it('no changed byte of what the zip says of its files is taken', { timeout: 120_000 }, async () => {
    const chance = new Seeded(20_262);
    const packed = new Set<number>();
    for (const { name, offset, packedBytes } of openGate(whole).entries)
      for (let at = 0; at < packedBytes; at += 1) packed.add(offset + 30 + name.length + at);
    const headers = Array.from(whole.keys()).filter((at) => !packed.has(at));
    for (let round = 0; round < 300; round += 1) {
      const bytes = Buffer.from(whole);
      const at = headers[chance.between(0, headers.length - 1)] ?? 0;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.between(0, 7));
      expect(`${String(at)} ${String(await refusal(bytes))}`).toMatch(/bundle-/);
    }
  });

  it('cut anywhere, or with something behind it', async () => {
    const chance = new Seeded(7);
    for (let round = 0; round < 60; round += 1)
      expect(await refusal(whole.subarray(0, chance.between(0, whole.length - 1)))).not.toBeNull();
    expect(await refusal(Buffer.concat([whole, Buffer.from('x')]))).toBe('bundle-not-zip');
    expect(await refusal(Buffer.concat([Buffer.from('x'), whole]))).not.toBeNull();
  });
});

describe('contents', () => {
  const signedAgain = (contents: Contents): void => resign(contents, key);
  const FORGERIES: readonly (readonly [
    string,
    string,
    (text: string) => string,
    (contents: Contents) => void,
    string,
  ])[] = [
    ['a table only', LINES, oneMore, nothing, 'bundle-hash-differs'],
    ['a table, hashes made right', LINES, oneMore, relist, 'bundle-signature-wrong'],
    ['a table, signed again by the owner', LINES, oneMore, signedAgain, 'bundle-header-differs'],
    ['the log only', LOG, amountMore, nothing, 'bundle-hash-differs'],
    ['the log, hashes made right', LOG, amountMore, relist, 'bundle-signature-wrong'],
    ['the log, signed again by the owner', LOG, amountMore, signedAgain, 'bundle-log-broken'],
    ['a line of the log left out', LOG, (text) => text.replace(/^[^\n]*\n/, ''), signedAgain, 'bundle-log-broken'],
    ['the end of the log', LOG, (text) => text.replace(/[^\n]*\n$/, ''), signedAgain, 'bundle-rule-broken'],
    ['a blank in the log', LOG, (text) => text.replace('":', '": '), signedAgain, 'bundle-line-misshapen'],
    ['no line end', LOG, (text) => text.trimEnd(), signedAgain, 'bundle-line-misshapen'],
    ['deep JSON', LOG, (text) => `${'['.repeat(200_000)}\n${text}`, signedAgain, 'bundle-line-misshapen'],
    [
      'the header only',
      'bundle.json',
      (text) => text.replace('"entries":', '"entries":1'),
      nothing,
      'bundle-hash-differs',
    ],
    [
      'the header, signed again',
      'bundle.json',
      (text) => text.replace('"entries":', '"entries":1'),
      signedAgain,
      'bundle-header-differs',
    ],
    [
      'a later reader needed',
      'bundle.json',
      (text) => text.replace('"min_reader":1', '"min_reader":3'),
      signedAgain,
      'bundle-from-future',
    ],
    ['the README only', 'README.txt', (text) => `${text}!`, nothing, 'bundle-hash-differs'],
    ['no signature', 'tagmanifest-sha256.txt.minisig', () => '', nothing, 'bundle-signature-misshapen'],
    [
      'its comment',
      'tagmanifest-sha256.txt.minisig',
      (text) => text.replace('sahakum bundle', 'Sahakum bundle'),
      nothing,
      'bundle-signature-wrong',
    ],
  ];

  it.each(FORGERIES)('%s', async (_what, name, change, after, code) => {
    expect(await refusal(changed(name, change, after))).toBe(code);
  });

  it('the header, signed again, is named by the field that is not as the log says', async () => {
    const more = (text: string): string => text.replace('"entries":', '"entries":1');
    expect(await refusedOf(changed('bundle.json', more, signedAgain))).toMatchObject({ field: 'totals.entries' });
  });

  it('signed by another key than it says', async () => {
    expect(
      await refusal(
        changed(
          'README.txt',
          (text) => `${text}!`,
          (contents) => resign(contents, otherKey()),
        ),
      ),
    ).toBe('bundle-signature-other-key');
  });

  it('a table doctored together with its description, under a key of its own', async () => {
    const other = otherKey();
    const forged = changed(LINES, oneMore, (contents) => {
      const header = contents.get('bundle.json')?.toString('utf8') ?? '';
      contents.set('bundle.json', Buffer.from(header.replace(key.publicText, other.publicText)));
      resign(contents, other);
    });
    expect(await refusal(forged)).toBe('bundle-header-differs');
  });

  it('a line of 100 MB', { timeout: 60_000 }, async () => {
    const long = Array.from({ length: 100_000 }, (_, index) =>
      String(index * 7919)
        .padStart(16, '0')
        .repeat(64),
    ).join('');
    expect(
      await refusal(
        changed(
          LOG,
          (text) => `"${long}"\n${text}`,
          (contents) => resign(contents, key),
        ),
      ),
    ).toBe('bundle-line-long');
  });
});

describe('the container', () => {
  const with1 = (name: string, content = 'x'): Buffer => zipOf([...contentsOf(whole), [name, Buffer.from(content)]]);

  it.each([
    '../x.csv',
    '..\\x',
    'data\\log.jsonl',
    'C:/x',
    '/etc/passwd',
    'CON',
    'data/tables/x.csv:ads',
    'data/tables/../x.csv',
    'data/attachments/',
    'DATA/x',
  ])('no place for a file named %s', async (name) => {
    expect(await refusal(with1(name))).toBe('bundle-entry-name');
  });

  it.each([
    ['a table of no schema', () => with1('data/tables/extra.csv'), 'bundle-file-foreign'],
    ['the same name twice', () => with1(LOG), 'bundle-entry-twice'],
    ['the same name in other letters', () => with1('Data/Log.jsonl'), 'bundle-entry-twice'],
    ['a file left out', () => zipOf([...contentsOf(whole)].filter(([name]) => name !== LINES)), 'bundle-file-missing'],
    ['another order', () => zipOf([...contentsOf(whole)].reverse()), 'bundle-container'],
    ['a password', () => lying({ patch: (central) => central.writeUInt16LE(1, 8) }), 'bundle-entry-encrypted'],
    [
      'another way of packing',
      () => lying({ patch: (central) => central.writeUInt16LE(12, 10) }),
      'bundle-entry-method',
    ],
    ['a link', () => lying({ patch: (central) => central.writeUInt32LE(0xa1ff0000, 38) }), 'bundle-entry-link'],
    ['zip64', () => lying({ patch: (central) => central.writeUInt32LE(0xffffffff, 24) }), 'bundle-zip64'],
    [
      'rights of a file',
      () => lying({ patch: (central) => central.writeUInt32LE(0x81a40000, 38) }),
      'bundle-container',
    ],
    ['a date', () => lying({ patch: (central) => central.writeUInt16LE(0x5a21, 14) }), 'bundle-container'],
    ['another name inside', () => lying({ patch: (_, local) => local.write('X', 30) }), 'bundle-container'],
    ['a size too small', () => lying({ bytes: 10 }), 'bundle-entry-size'],
    ['a size too large', () => lying({ bytes: (contentsOf(whole).get(LINES)?.length ?? 0) + 1 }), 'bundle-entry-size'],
    ['a wrong checksum', () => lying({ crc: 1 }), 'bundle-entry-torn'],
    ['200 MB of zeros', () => replaced(LOG, Buffer.alloc(200 * 1024 * 1024)), 'bundle-entry-ratio'],
    [
      'zeros said to be few',
      () =>
        zipOf(
          [...contentsOf(whole)].map(([name, bytes]): [string, Buffer] => [
            name,
            name === LOG ? Buffer.alloc(200 * 1024 * 1024) : bytes,
          ]),
          { [LOG]: { bytes: 5000 } },
        ),
      'bundle-entry-size',
    ],
    ['a zip inside', () => replaced(LOG, whole), 'bundle-entry-nested'],
    [
      '2,001 entries',
      () => zipOf(Array.from({ length: 2001 }, (_, index): [string, Buffer] => [`f${index}`, Buffer.from('x')])),
      'bundle-entries-many',
    ],
    ['100,000 entries', () => manyEntries(100_000 % 0x10000), 'bundle-entries-many'],
    ['100,000 entries in a zip64', () => manyEntries(0xffff), 'bundle-zip64'],
    ['100,000 entries said to be 22', () => manyEntries(22), 'bundle-container'],
    ['no zip at all', () => Buffer.from('PK but nothing more'), 'bundle-not-zip'],
    ['nothing', () => Buffer.alloc(0), 'bundle-not-zip'],
  ])('%s', { timeout: 30_000 }, async (_what, make, code) => {
    expect(await refusal(make())).toBe(code);
  });

  /** Small enough for the gate: of each entry there is only what the directory says. */
  function manyEntries(said: number): Buffer {
    const name = (index: number): string =>
      `data/tables/t${index.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] ?? '')}.csv`;
    const entries = Array.from({ length: 100_000 }, (_, index) =>
      centralHeader({ name: name(index), method: 0, crc: 0, bytes: 0, packedBytes: 0, offset: 0 }),
    );
    const directory = Buffer.concat(entries);
    return Buffer.concat([directory, endRecord(said, directory.length, 0)]);
  }

  const lying = (
    lie: Parameters<typeof zipOf>[1] extends infer L ? NonNullable<L>[keyof NonNullable<L>] : never,
  ): Buffer => zipOf(contentsOf(whole), { [LINES]: lie });

  const replaced = (name: string, bytes: Buffer): Buffer => zipOf(contentsOf(whole).set(name, bytes));
});

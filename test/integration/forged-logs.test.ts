import { beforeAll, describe, expect, it } from 'vitest';
import { exportBundle } from '../../electron/core/bundles.ts';
import { signingKey } from '../../electron/platform/keys.ts';
import type { SigningKey } from '../../electron/platform/minisign.ts';
import { sha256Hex } from '../../electron/platform/sha256.ts';
import type { Contents } from '../support/forged-bundle.ts';
import { contentsOf, readBundle, rechain, refusal, resign, zipOf } from '../support/forged-bundle.ts';
import { heldPorts } from '../support/held-ports.ts';
import { onFile, openPractice, Practice, valueOf } from '../support/open-practice.ts';
import { richBook } from '../support/rich-book.ts';
import { recomputeHash } from '../support/tamper.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Somebody with the cooperative's own key and all knowledge changes the books; and programs older and newer than a bundle. */
async function bundleOf(practice: Practice): Promise<Buffer> {
  const folder = tempFolder('stick');
  const [kept] = valueOf(await exportBundle({ ports: heldPorts(practice.home), book: practice.path, folder }));
  return readBundle(folder, kept?.name ?? '');
}

let whole: Buffer = Buffer.alloc(0);
let key: SigningKey;

beforeAll(async () => {
  const practice = richBook(openPractice());
  whole = await bundleOf(practice);
  key = signingKey(practice.home);
  practice.close();
});

const LOG = 'data/log.jsonl';
const ENTRIES = 'data/tables/entries.csv';

function changeText(contents: Contents, name: string, change: (text: string) => string): void {
  const before = contents.get(name)?.toString('utf8') ?? '';
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${name}`);
  contents.set(name, Buffer.from(after));
}

/** Changes, makes the chain right, and signs with the cooperative's own key. */
function forged(work: (contents: Contents, headBefore: string) => void): Buffer {
  const contents = contentsOf(whole);
  const { chain } = JSON.parse(contents.get('bundle.json')?.toString('utf8') ?? '') as { chain: { head: string } };
  work(contents, chain.head);
  resign(contents, key);
  return zipOf(contents);
}

const setHead = (contents: Contents, before: string, after: string): void => {
  changeText(contents, 'bundle.json', (text) => text.replace(before, after));
};

const otherWords = (text: string): string => text.replaceAll('Fuel on credit', 'Fuel as a gift');
const otherAmount = (text: string): string =>
  text.replaceAll('"4500000"', '"4500100"').replaceAll('"-4500000"', '"-4500100"');

describe('a log whose hashes were computed again', () => {
  it('ends at another head than the header says', async () => {
    const bytes = forged((contents) => {
      changeText(contents, LOG, otherWords);
      rechain(contents);
    });
    expect(await refusal(bytes)).toBe('bundle-header-differs');
  });

  it('says otherwise than the tables', async () => {
    const bytes = forged((contents, before) => {
      changeText(contents, LOG, otherWords);
      setHead(contents, before, rechain(contents));
    });
    expect(await refusal(bytes)).toBe('bundle-table-differs');
  });

  it('comes to another state than the header says, where an amount was changed on both sides', async () => {
    const bytes = forged((contents, before) => {
      changeText(contents, LOG, otherAmount);
      setHead(contents, before, rechain(contents));
    });
    expect(await refusal(bytes)).toBe('bundle-header-differs');
  });

  it('does not balance, where it was changed on one', async () => {
    const bytes = forged((contents, before) => {
      changeText(contents, LOG, (text) => text.replace('"khr":"4500000"', '"khr":"4500100"'));
      setHead(contents, before, rechain(contents));
    });
    expect(['bundle-rule-broken', 'bundle-log-broken']).toContain(await refusal(bytes));
  });

  it('is other books, and whole ones, where everything was made to fit: then only the head tells', async () => {
    const bytes = forged((contents, before) => {
      changeText(contents, LOG, otherWords);
      setHead(contents, before, rechain(contents));
      changeText(contents, ENTRIES, otherWords);
      const [was, is] = [contentsOf(whole).get(ENTRIES), contents.get(ENTRIES)].map((each) => each ?? Buffer.alloc(0));
      changeText(contents, 'datapackage.json', (text) => text.replace(sha256Hex(was ?? ''), sha256Hex(is ?? '')));
    });
    expect(await refusal(bytes)).toBeNull();
  });
});

describe('a reader', () => {
  const header = (change: (text: string) => string): Buffer =>
    forged((contents) => {
      changeText(contents, 'bundle.json', change);
    });

  it('older than the bundle, which it could not understand', async () => {
    const later = header((text) =>
      text.replace('"min_reader":1', '"min_reader":3').replace('"version":2', '"version":3'),
    );
    expect(await refusal(later)).toBe('bundle-from-future');
    const attached = zipOf([...contentsOf(later), [`data/attachments/${'0'.repeat(64)}.jpg`, Buffer.from('x')]]);
    expect(await refusal(attached)).toBe('bundle-from-future');
  });

  it('older than the bundle, which says that it may still read it', async () => {
    expect(await refusal(header((text) => text.replace('"version":2', '"version":3')))).toBeNull();
    expect(await refusal(header((text) => text.replace(/"app_version":"[^"]+"/, '"app_version":"9.1.0"')))).toBeNull();
  });

  it('of another table schema', async () => {
    expect(await refusal(header((text) => text.replace('"tables":1', '"tables":2')))).toBe('bundle-from-future');
  });

  it.each([
    ['that must be understood, of an unknown kind', 1, 'bundle-from-future'],
    ['that need not be understood', 0, null],
  ])('that meets an event %s', async (_what, must, code) => {
    const practice = openPractice();
    practice.close();
    onFile(practice.path, (db) => {
      db.exec(`INSERT INTO log SELECT seq + 1, stream, epoch, epoch_id, recorded_at, date, actor, 'newer-1', 'stock.counted', ${String(must)}, 1, '{"a":1}', hash
        FROM log ORDER BY seq DESC LIMIT 1`);
      const guard = db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'log_no_update'`).pluck().get() as string;
      db.exec('DROP TRIGGER log_no_update');
      recomputeHash(db, db.prepare('SELECT max(seq) FROM log').pluck().get() as number);
      db.exec(guard);
    });
    expect(await refusal(await bundleOf(practice))).toBe(code);
  });
});

describe('a clock', () => {
  it.each(['2010-01-01T00:00:00.000Z', '2569-11-23T02:15:00.000Z'])('that says %s spoils nothing', async (now) => {
    const first = openPractice();
    first.close();
    const ports = { ...heldPorts(first.home, { seed: now }), clock: { now: () => now, today: () => '2026-11-23' } };
    const { session } = new Practice(ports, first.path).open();
    const input = { date: '2026-11-20', khrPerUnit: '4013' };
    expect(session.call({ procedure: 'ledger.setRate', input }, 'sophal')).toMatchObject({ ok: true });
    session.close();
    const bytes = await bundleOf(first);
    expect(contentsOf(bytes).get('bundle.json')?.toString('utf8')).toContain(`"last_event":"${now}"`);
    expect(await refusal(bytes)).toBeNull();
  });
});

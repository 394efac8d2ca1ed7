import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.ts';
import { heldPorts } from '../support/held-ports.ts';
import { onFile, openPractice, Practice, valueOf } from '../support/open-practice.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { ROOT } from '../support/tool-path.ts';

/**
 * The oldest book that we ever wrote: the small cooperative, made and packed away by the program of version 1, with a draft
 * in its working store. It opens for ever.
 */
const HEAD = '36 f06933378edcbda21455add234c3a8bafd7af9b0fd29398a434462d05d2c8c51';

function oldBook(): Practice {
  const path = join(tempFolder('book'), 'book.sahakum');
  writeFileSync(path, gunzipSync(readFileSync(join(ROOT, 'test/migrations/book-v1.sahakum.gz'))));
  return new Practice(heldPorts(tempFolder('home')), path);
}

it('is of version 1, is brought up, and says the same as before', async () => {
  const old = oldBook();
  const versionOf = (): unknown => onFile(old.path, (db) => db.pragma('user_version', { simple: true }));
  expect(versionOf()).toBe(1);
  old.open();
  expect(versionOf()).toBe(MIGRATIONS.at(-1)?.version);
  expect(old.head()).toBe(HEAD);
  const [draft] = old.must('paddy.drafts', {});
  expect(draft?.form).toEqual({ party: 'M-01' });
  const fresh = openPractice();
  for (const report of ['trial-balance', 'accounts', 'weigh-tickets'])
    expect(old.reportCsv(report)).toBe(fresh.reportCsv(report));
  expect(await old.session.verify()).toMatchObject({ ok: true, faults: [] });
  fresh.close();
  old.close();
  expect(readdirSync(dirname(old.path))).toEqual(['book.sahakum', expect.stringMatching(/before-v\d+$/)]);
});

it('has nothing acknowledged, can be rebuilt, and posts on', () => {
  const old = oldBook().open();
  expect(old.must('bundles.standing', {})).toMatchObject({ acknowledged: [], base: null, events: 36, recipient: '' });
  const copy = join(tempFolder('book'), 'copy.sahakum');
  expect(valueOf(old.session.rebuild(copy)).events).toBe(36);
  old.must('ledger.setRate', { date: '2024-08-01', currency: 'USD', khrPerUnit: '4050' });
  expect(old.must('book.view', {}).events).toBe(37);
  old.close();
});

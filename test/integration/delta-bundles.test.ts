import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decryptBundle, isEncrypted } from '../../electron/bundles/decrypt.ts';
import { encryptBundle } from '../../electron/bundles/encrypt.ts';
import { inspectBundle, verifyBundles } from '../../electron/core/bundles.ts';
import { ageIdentity, knownAgeIdentity, KeyRefused } from '../../electron/platform/keys.ts';
import { Advisor, base64, sentFile, tryExport } from '../support/advisor.ts';
import { contentsOf } from '../support/forged-bundle.ts';
import type { Practice } from '../support/open-practice.ts';
import { codesOf, openPractice, valueOf } from '../support/open-practice.ts';
import { onPath } from '../support/system-programs.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** What goes out after the first bundle: only what is new, and for the advisor's eyes alone. */
const AGE = 'age';
const OTHER = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

function pay(book: Practice, reference: string): void {
  const paper = { date: '2024-08-02', kind: 'payment', cashAccount: '1110', account: '5110', amount: '5000' } as const;
  book.must('ledger.postVoucher', { ...paper, reference });
}

const take = async (book: Practice, advisor: Advisor, file: string): Promise<void> =>
  void book.must('bundles.acknowledge', { bytesBase64: base64(await advisor.acknowledgementOf(file)) });

const lines = (text: string | undefined): number => (text ?? '').trim().split('\r\n').length - 1;

describe('a delta', () => {
  it('goes on after what was acknowledged, and is verified after it', async () => {
    const [book, advisor] = [openPractice(), await Advisor.somewhere()];
    const full = await sentFile(book);
    await take(book, advisor, full);
    pay(book, 'P-1');
    pay(book, 'P-2');
    const delta = await sentFile(book, { isDelta: true });
    const { header, id } = await advisor.open(delta);
    const of = await advisor.open(full);
    expect([header.kind, header.min_reader, of.header.kind, of.header.min_reader]).toEqual(['delta', 2, 'full', 1]);
    expect(header.chain).toMatchObject({
      ...{ from_seq: of.header.chain.to_seq + 1, to_seq: of.header.chain.to_seq + 2 },
      ...{ prev_head: of.header.chain.head, base_ack: of.id },
    });
    expect(await verifyBundles(advisor, [full, delta])).toMatchObject({ ok: true });
    expect(codesOf(await verifyBundles(advisor, [delta]))).toEqual(['bundle-earlier-needed']);
    expect(codesOf(await verifyBundles(advisor, [delta, full]))).toEqual(['bundle-earlier-needed']);
    // What was posted is there for its own range, what stands as it stands at the end.
    const tables = contentsOf(readFileSync(delta));
    expect(lines(tables.get('data/tables/entries.csv')?.toString('utf8'))).toBe(2);
    expect(lines(tables.get('data/tables/members.csv')?.toString('utf8'))).toBe(
      lines(contentsOf(readFileSync(full)).get('data/tables/members.csv')?.toString('utf8')),
    );
    const again = await sentFile(book, { isDelta: true });
    expect((await advisor.open(again)).id).toBe(id);
    expect(readFileSync(again).equals(readFileSync(delta))).toBe(true);
    book.close();
  });

  it('whose acknowledgement was lost is healed by the next, which begins where the last known one ended', async () => {
    const [book, advisor] = [openPractice(), await Advisor.somewhere()];
    const full = await sentFile(book);
    await take(book, advisor, full);
    pay(book, 'P-1');
    const lost = await sentFile(book, { isDelta: true });
    pay(book, 'P-2');
    const next = await sentFile(book, { isDelta: true });
    expect(await verifyBundles(advisor, [full, next])).toMatchObject({ ok: true });
    // The acknowledgement that turns up late takes nothing back, and an older one after it neither.
    await take(book, advisor, next);
    await take(book, advisor, lost);
    await take(book, advisor, full);
    pay(book, 'P-3');
    const after = await sentFile(book, { isDelta: true });
    expect(await verifyBundles(advisor, [full, next, after])).toMatchObject({ ok: true });
    const begins = (await advisor.open(after)).header.chain;
    expect(begins.from_seq).toBe((await advisor.open(next)).header.chain.to_seq + 1);
    book.close();
  });

  it('that is too large for one goes out as several', async () => {
    const [book, advisor] = [openPractice(), await Advisor.somewhere()];
    const full = await sentFile(book);
    await take(book, advisor, full);
    for (let paper = 1; paper <= 12; paper += 1) pay(book, `P-${paper}`);
    const stick = tempFolder('stick');
    const kept = valueOf(await tryExport(book, stick, { isDelta: true, logPerBundle: 5_000 }));
    expect(kept.length).toBeGreaterThan(1);
    const files = kept.map(({ name }) => join(stick, name));
    expect(await verifyBundles(advisor, [full, ...files])).toMatchObject({ ok: true });
    book.close();
  });

  it('goes on through a new epoch', async () => {
    const [book, advisor] = [openPractice(), await Advisor.somewhere()];
    const backup = join(tempFolder('backup'), 'book.sahakum');
    const full = await sentFile(book);
    await take(book, advisor, full);
    book.sql((db) => db.prepare('VACUUM INTO ?').run(backup));
    pay(book, 'P-1');
    valueOf(book.session.open(backup));
    book.must('book.startEpoch', { reason: 'The disk broke' });
    pay(book, 'P-2');
    const stick = tempFolder('stick');
    const asked = { home: book.home, path: backup };
    const [kept] = valueOf(await tryExport(asked, stick, { isDelta: true }));
    const delta = join(stick, kept?.name ?? '');
    expect((await advisor.open(delta)).header.epoch.number).toBe(2);
    expect(await verifyBundles(advisor, [full, delta])).toMatchObject({ ok: true });
    book.close();
  });
});

describe('an encrypted bundle', () => {
  it('is opened by its advisor alone, and is the same bundle within every time', async () => {
    const [book, advisor] = [openPractice(), await Advisor.somewhere()];
    const { recipient } = advisor.own;
    const [one, two] = [await sentFile(book, { recipient }), await sentFile(book, { recipient: ` ${recipient}\n` })];
    expect(one).toMatch(/_1-36_[0-9a-f]{8}\.zip\.age$/);
    expect(isEncrypted(readFileSync(one))).toBe(true);
    const { header, id } = await advisor.open(one);
    expect([header.recipient_key, header.min_reader]).toEqual([recipient, 2]);
    expect((await advisor.open(two)).id).toBe(id);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(false);
    expect(await verifyBundles(advisor, [one])).toMatchObject({ ok: true });
    const [seen] = valueOf(await inspectBundle(advisor, one));
    expect(seen?.id).toBe(id);
    // What is inside says that it is not for everyone.
    const readMe = contentsOf(await decryptBundle(readFileSync(one), advisor.own.identity)).get('README.txt');
    expect(readMe?.toString('utf8')).toContain('do not pass it on');
    book.close();
  });

  it('is refused to everyone else, in plain words', async () => {
    const [book, advisor] = [openPractice(), await Advisor.somewhere()];
    const other = await Advisor.somewhere();
    const file = await sentFile(book, { recipient: advisor.own.recipient });
    expect(codesOf(await verifyBundles(book, [file]))).toEqual(['bundle-encrypted']);
    expect(await verifyBundles(other, [file])).toMatchObject({
      refusals: [{ code: 'bundle-for-another', params: { own: other.own.recipient } }],
    });
    // Opened by the one advisor and closed again for the other.
    const zip = await decryptBundle(readFileSync(file), advisor.own.identity);
    writeFileSync(file, await encryptBundle(zip, other.own.recipient));
    expect(codesOf(await verifyBundles(other, [file]))).toEqual(['bundle-forwarded']);
    expect(codesOf(await inspectBundle(other, file))).toEqual(['bundle-forwarded']);
    book.close();
  });

  it('that was cut off, changed or blown up is refused', async () => {
    const [book, advisor] = [openPractice(), await Advisor.somewhere()];
    const file = await sentFile(book, { recipient: advisor.own.recipient });
    const whole = readFileSync(file);
    const refusedAs = async (bytes: Buffer): Promise<readonly string[]> => {
      writeFileSync(file, bytes);
      return codesOf(await verifyBundles(advisor, [file]));
    };
    for (const length of [22, 100, 200, 300, whole.length >> 1, whole.length - 1])
      expect(await refusedAs(whole.subarray(0, length))).toEqual(['bundle-encrypted-torn']);
    for (const at of [190, 220, 400, whole.length - 3]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await refusedAs(changed)).toEqual(['bundle-encrypted-torn']);
    }
    const stanzas = whole.toString('latin1').split('\n').slice(1, 3).join('\n');
    const many = Buffer.from(`age-encryption.org/v1\n${`${stanzas}\n`.repeat(10_000)}--- x\n`, 'latin1');
    expect(await refusedAs(many)).toEqual(['bundle-encrypted-torn']);
    expect(await refusedAs(Buffer.concat([whole, Buffer.alloc(65 * 1024 * 1024)]))).toEqual(['bundle-too-large']);
    expect(await refusedAs(whole)).toEqual([]);
    book.close();
  });

  it.runIf(onPath(AGE))('is opened by age to the very same zip, and age’s own is opened by us', async () => {
    const [book, advisor] = [openPractice(), await Advisor.somewhere()];
    const file = await sentFile(book, { recipient: advisor.own.recipient });
    const keyFile = join(advisor.home, 'keys', 'age-identity.txt');
    const { status, stdout } = spawnSync(AGE, ['-d', '-i', keyFile, file], { maxBuffer: 1 << 26 });
    expect(status).toBe(0);
    expect(stdout.equals(await decryptBundle(readFileSync(file), advisor.own.identity))).toBe(true);
    const theirs = spawnSync(AGE, ['-r', advisor.own.recipient], { input: stdout, maxBuffer: 1 << 26 });
    expect((await decryptBundle(theirs.stdout, advisor.own.identity)).equals(stdout)).toBe(true);
    const wrong = join((await Advisor.somewhere()).home, 'keys', 'age-identity.txt');
    expect(spawnSync(AGE, ['-d', '-i', wrong, file]).status).toBe(1);
    book.close();
  });

  it('is made for a key that is one, and for no other text', async () => {
    const book = openPractice();
    for (const recipient of ['age1x', OTHER.replace('ql3', 'ql4'), 'AGE-SECRET-KEY-1QQ', `${OTHER}q`, 'https://x.y'])
      expect(book.refused('bundles.export', { recipient })).toEqual(['recipient-malformed']);
    expect(codesOf(await tryExport(book, tempFolder('stick'), { recipient: 'age1x' }))).toEqual([
      'recipient-malformed',
    ]);
    expect(book.refused('bundles.keepRecipient', { recipient: 'age1x' })).toEqual(['recipient-malformed']);
    expect(book.must('bundles.keepRecipient', { recipient: ` ${OTHER.toUpperCase()}` })).toEqual({ recipient: OTHER });
    expect(book.must('bundles.standing', {})).toMatchObject({
      recipient: OTHER,
      recipientFingerprint: expect.stringMatching(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/) as unknown,
    });
    book.must('bundles.keepRecipient', { recipient: '' });
    expect(book.must('bundles.standing', {})).toMatchObject({ recipient: '', recipientFingerprint: '' });
    book.close();
  });
});

describe('an advisor’s identity', () => {
  it('is made once, for its owner alone, as age-keygen writes it', async () => {
    const home = tempFolder('home');
    expect(await knownAgeIdentity(home)).toBeNull();
    const made = await ageIdentity(home);
    expect([await ageIdentity(home), await knownAgeIdentity(home)]).toEqual([made, made]);
    const [secret, open] = ['age-identity.txt', 'age-identity.pub'].map((name) => join(home, 'keys', name)) as [
      string,
      string,
    ];
    expect(readFileSync(secret, 'utf8')).toBe(`${made.identity}\n`);
    expect(readFileSync(open, 'utf8')).toBe(`# Sahakum age recipient\n${made.recipient}\n`);
    if (process.platform !== 'win32') expect(statSync(secret).mode & 0o777).toBe(0o600);
    writeFileSync(secret, `# created by hand\n# public key: ${made.recipient}\n${made.identity}\n`);
    expect(await ageIdentity(home)).toEqual(made);
    writeFileSync(secret, 'AGE-SECRET-KEY-1NONSENSE\n');
    const damaged = await refusedKey(home);
    expect([damaged.notice.code, JSON.stringify(damaged.notice).includes('NONSENSE')]).toEqual(['key-damaged', false]);
    rmSync(secret);
    expect((await refusedKey(home)).notice.code).toBe('key-lost');
    writeFileSync(secret, `${(await ageIdentity(tempFolder('home'))).identity}\n`);
    expect((await refusedKey(home)).notice).toMatchObject({
      code: 'key-halves-differ',
      params: { secret: 'age-identity.txt', open: 'age-identity.pub' },
    });
    chmodSync(secret, 0o600);
  });
});

const refusedKey = (home: string): Promise<KeyRefused> =>
  ageIdentity(home).then(
    () => {
      throw new Error('a key');
    },
    (error: unknown) => {
      if (error instanceof KeyRefused) return error;
      throw error;
    },
  );

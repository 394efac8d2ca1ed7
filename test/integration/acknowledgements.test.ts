import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAcknowledgement } from '../../electron/bundles/acknowledgement.ts';
import { fingerprintOf } from '../../electron/platform/fingerprint.ts';
import { signingKey } from '../../electron/platform/keys.ts';
import { signFile } from '../../electron/platform/minisign.ts';
import { settingsFile } from '../support/small-coop.ts';
import { Advisor, base64, sentFile, tryExport } from '../support/advisor.ts';
import type { Practice } from '../support/open-practice.ts';
import { codesOf, openAgain, openPractice, valueOf } from '../support/open-practice.ts';
import { cli } from '../support/run-cli.ts';
import { onPath } from '../support/system-programs.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** What the advisor sends back, and what the treasurer's book makes of it. */
const MINISIGN = 'minisign';
let practice: Practice;
let advisor: Advisor;
let bundle: string;
let ack: string;

beforeAll(async () => {
  practice = openPractice();
  advisor = await Advisor.somewhere();
  bundle = await sentFile(practice);
  ack = await advisor.acknowledgementOf(bundle);
  return () => {
    practice.close();
  };
});

const post = (book: Practice, reference: string): void => {
  const paper = { date: '2024-08-02', kind: 'payment', cashAccount: '1110', account: '5110', amount: '5000' } as const;
  book.must('ledger.postVoucher', { ...paper, reference });
};

const fingerprintOfHome = (home: string): string => fingerprintOf(signingKey(home).publicText);

/** An acknowledgement that says something else, signed by whoever says it. */
function saying(change: Readonly<Record<string, unknown>>, home = advisor.home): string {
  const said = {
    ...(JSON.parse(ack.split('\n')[0] ?? '') as object),
    writer_key: signingKey(home).publicText,
    ...change,
  };
  const sorted = Object.fromEntries(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
  const line = `${JSON.stringify(sorted)}\n`;
  const { from_seq, to_seq, bundle_id } = said as { from_seq?: number; to_seq?: number; bundle_id?: string };
  const trusted = `sahakum acknowledgement of ${from_seq}-${to_seq} ${String(bundle_id).slice(0, 8)}`;
  return line + signFile(Buffer.from(line), signingKey(home), { of: 'acknowledgement', trusted });
}

const refused = (content: string | Uint8Array, trust = '', book = practice): readonly string[] =>
  book.refused('bundles.acknowledge', { bytesBase64: base64(content), trust }, { dryRun: true });

describe('an acknowledgement', () => {
  it('says what the advisor holds, the same every time, in a file named as the bundle', async () => {
    const opened = await advisor.open(bundle);
    expect(readAcknowledgement(Buffer.from(ack))).toEqual({
      format: 'sahakum-acknowledgement',
      version: 1,
      coop_id: opened.header.coop_id,
      stream_id: opened.header.stream_id,
      epoch: opened.header.epoch,
      bundle_id: opened.id,
      from_seq: 1,
      to_seq: 36,
      head: practice.session.view().head,
      writer_key: signingKey(advisor.home).publicText,
    });
    expect(await advisor.acknowledgementOf(bundle)).toBe(ack);
    expect(basename(await advisor.acknowledge(bundle))).toBe(basename(bundle).replace(/zip$/, 'ack'));
  });

  it.runIf(onPath(MINISIGN))('is checked by minisign', () => {
    const folder = tempFolder('back');
    const [line = '', ...signature] = ack.split('\n');
    writeFileSync(join(folder, 'a'), `${line}\n`);
    writeFileSync(join(folder, 'a.minisig'), signature.join('\n'));
    const key = signingKey(advisor.home).publicText;
    expect(spawnSync(MINISIGN, ['-V', '-P', key, '-m', 'a'], { cwd: folder }).status).toBe(0);
    writeFileSync(join(folder, 'a'), `${line} \n`);
    expect(spawnSync(MINISIGN, ['-V', '-P', key, '-m', 'a'], { cwd: folder }).status).toBe(1);
  });

  it('is taken in once, pins the first key, and goes with the book into a rebuilt one', () => {
    const book = openPractice();
    const taken = book.must('bundles.acknowledge', { bytesBase64: base64(ack) });
    expect(taken).toEqual({ to: 36, fingerprint: fingerprintOfHome(advisor.home), isFirstKey: true });
    expect(taken.fingerprint).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/);
    expect(book.must('bundles.acknowledge', { bytesBase64: base64(ack) }).isFirstKey).toBe(false);
    const standing = book.must('bundles.standing', {});
    expect(standing.acknowledged).toMatchObject([{ to: 36, takenInOn: '2026-11-23' }]);
    expect(standing.base).toEqual(standing.acknowledged[0]);
    expect(book.head()).toBe(practice.head());
    const copy = join(tempFolder('book'), 'copy.sahakum');
    valueOf(book.session.rebuild(copy));
    const again = openAgain(book, copy);
    expect(again.must('bundles.standing', {})).toEqual(standing);
    again.close();
    book.close();
  });

  it('that was taken in leaves the book whole', async () => {
    const book = openPractice();
    book.must('bundles.acknowledge', { bytesBase64: base64(ack) });
    expect(await book.session.verify()).toMatchObject({ ok: true, faults: [] });
    book.close();
  });

  it.each<[string, (text: string) => string, string]>([
    ['nothing', () => '', 'ack-misshapen'],
    ['another kind of file', () => 'PK\u0003\u0004 and so on', 'ack-misshapen'],
    ['half of it', (text) => text.slice(0, 100), 'ack-misshapen'],
    ['no signature', (text) => `${text.split('\n')[0] ?? ''}\n`, 'ack-signature-misshapen'],
    ['the end cut off', (text) => text.slice(0, -5), 'ack-signature-misshapen'],
    ['something after it', (text) => `${text}\n`, 'ack-signature-misshapen'],
    ['lines of Windows', (text) => text.replaceAll('\n', '\r\n'), 'ack-misshapen'],
    [
      'other comments',
      (text) => text.replace('untrusted comment: s', 'untrusted comment: S'),
      'ack-signature-misshapen',
    ],
    ['a changed number', (text) => text.replace('"to_seq":36', '"to_seq":34'), 'ack-signature-wrong'],
    ['a gap in its JSON', (text) => text.replace('"to_seq":36', '"to_seq": 36'), 'ack-misshapen'],
    [
      'another trusted comment',
      (text) => text.replace('acknowledgement of 1', 'acknowledgement of 2'),
      'ack-signature-wrong',
    ],
    ['more than any has', (text) => text + 'x'.repeat(4096), 'ack-misshapen'],
  ])('with %s is refused', (_what, change, code) => {
    expect(change(ack)).not.toBe(ack);
    expect(refused(change(ack))).toEqual([code]);
  });

  it('is refused where it says what is not of this book', () => {
    expect(refused(saying({}))).toEqual([]);
    expect(refused(saying({ version: 2 }))).toEqual(['ack-from-future']);
    expect(refused(saying({ more: 1 }))).toEqual(['ack-misshapen']);
    expect(refused(saying({ from_seq: 37 }))).toEqual(['ack-misshapen']);
    expect(refused(saying({ to_seq: 99 }))).toEqual(['ack-ahead']);
    expect(refused(saying({ coop_id: 'ab'.repeat(16) }))).toEqual(['ack-other-coop']);
    expect(refused(saying({ stream_id: 'desk-1' }))).toEqual(['ack-other-stream']);
    expect(refused(saying({ epoch: { id: 'ab'.repeat(16), number: 7 } }))).toEqual(['ack-other-epoch']);
    expect(refused(saying({ head: 'ab'.repeat(32) }))).toEqual(['ack-head-differs']);
    expect(refused(saying({ writer_key: signingKey(tempFolder('home')).publicText }))).toEqual([
      'ack-signature-other-key',
    ]);
  });

  it('of another cooperative is refused', async () => {
    const other = openPractice({ files: { 'cooperative.json': settingsFile({ name_en: 'Other' }) }, seed: 'other' });
    const theirs = await advisor.acknowledgementOf(await sentFile(other));
    expect(refused(theirs)).toEqual(['ack-other-coop']);
    other.close();
  });

  it('of events that a restored book posted otherwise is refused; of those before it is taken', async () => {
    const book = openPractice();
    const backup = join(tempFolder('backup'), 'book.sahakum');
    const before = await advisor.acknowledgementOf(await sentFile(book));
    book.sql((db) => db.prepare('VACUUM INTO ?').run(backup));
    post(book, 'P-1');
    const after = await advisor.acknowledgementOf(await sentFile(book));
    book.close();
    const restored = openAgain(book, backup);
    expect(refused(after, '', restored)).toEqual(['ack-ahead']);
    restored.must('book.startEpoch', { reason: 'The disk broke' });
    post(restored, 'P-2');
    expect(refused(after, '', restored)).toEqual(['ack-other-epoch']);
    expect(refused(before, '', restored)).toEqual([]);
    restored.close();
  });
});

describe('a further advisor', () => {
  it('is trusted when the treasurer says so, by the key that signed', async () => {
    const book = openPractice();
    const second = await Advisor.somewhere();
    const [one, two] = [fingerprintOfHome(advisor.home), fingerprintOfHome(second.home)];
    book.must('bundles.acknowledge', { bytesBase64: base64(ack) });
    const theirs = await second.acknowledgementOf(bundle);
    const answer = book.call('bundles.acknowledge', { bytesBase64: base64(theirs) });
    expect(answer).toMatchObject({ refusals: [{ code: 'ack-key-other', params: { fingerprint: two, known: one } }] });
    expect(refused(theirs, one, book)).toEqual(['ack-trust-differs']);
    expect(book.must('bundles.standing', {}).acknowledged).toHaveLength(1);
    const trust = two.toUpperCase().replaceAll(' ', '-');
    book.must('bundles.acknowledge', { bytesBase64: base64(theirs), trust });
    expect(
      book
        .must('bundles.standing', {})
        .acknowledged.map(({ fingerprint }) => fingerprint)
        .sort(),
    ).toEqual([one, two].sort());
    expect(refused(theirs, '', book)).toEqual([]);
    book.close();
  });

  it('who is behind decides where the delta begins', async () => {
    const book = openPractice();
    const second = await Advisor.somewhere();
    book.must('bundles.acknowledge', { bytesBase64: base64(ack) });
    post(book, 'P-1');
    const later = await second.acknowledgementOf(await sentFile(book));
    book.must('bundles.acknowledge', { bytesBase64: base64(later), trust: fingerprintOfHome(second.home) });
    const standing = book.must('bundles.standing', {});
    expect(standing.acknowledged.map(({ to }) => to)).toEqual([37, 36]);
    expect(standing.base?.to).toBe(36);
    const delta = await advisor.open(await sentFile(book, { isDelta: true }));
    expect(delta.header.chain).toMatchObject({ from_seq: 37, to_seq: 37, base_ack: standing.base?.bundleId });
    book.close();
  });
});

it('the command line takes it in, and then sends what is new', () => {
  const book = openPractice();
  book.close();
  const { home, path } = book;
  const [stick, back] = [tempFolder('stick'), tempFolder('back')];
  const delta = ['bundle', 'export', path, '--to', stick, '--delta'];
  expect(cli(delta, { home })).toMatchObject({ status: 1, stderr: expect.stringContaining('(.ack)') as unknown });
  const file = join(back, 'any name.ack');
  writeFileSync(file, ack);
  const taken = cli(['bundle', 'acknowledge', path, file], { home });
  expect(taken.status).toBe(0);
  expect(taken.stdout).toContain(fingerprintOfHome(advisor.home));
  expect(cli(delta, { home })).toMatchObject({ status: 1, stderr: expect.stringContaining('nothing new') as unknown });
  cpSync(bundle, file);
  expect(cli(['bundle', 'acknowledge', path, file], { home })).toMatchObject({ status: 1 });
  expect(cli(['bundle', 'acknowledge', path, `${file}.gone`], { home })).toMatchObject({ status: 1 });
  expect(cli(['bundle', 'acknowledge', path, file, '--delta'], { home })).toMatchObject({ status: 2 });
  expect(readFileSync(bundle).length).toBeGreaterThan(4096);
});

it('a delta is refused where nobody has acknowledged, and where nothing is new', async () => {
  const book = openPractice();
  const stick = tempFolder('stick');
  expect(codesOf(await tryExport(book, stick, { isDelta: true }))).toEqual(['bundle-not-acknowledged']);
  book.must('bundles.acknowledge', { bytesBase64: base64(ack) });
  expect(codesOf(await tryExport(book, stick, { isDelta: true }))).toEqual(['bundle-nothing-new']);
  book.close();
});

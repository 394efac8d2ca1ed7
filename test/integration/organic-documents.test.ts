import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';
import { EU } from '../support/organic-farm.ts';
import { withoutRights } from '../support/without-rights.ts';

/** Certificates and other papers: what the book says of them, and the files beside the book. */
let book: Practice;

beforeEach(() => {
  book = openPractice({ day: '2025-06-01' });
});

afterEach(() => {
  book.close();
});

const CONTENT = 'the certificate, scanned';
const BYTES_BASE64 = Buffer.from(CONTENT, 'utf8').toString('base64');
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');

const CERTIFICATE: InputOf<'organic.fileDocument'> = {
  type: 'certificate',
  number: 'EU-77',
  title: 'Group certificate',
  standard: EU,
  issuedBy: 'Certifier',
  issuedOn: '2024-07-01',
  validTo: '2025-06-30',
  fileName: 'Scan 7.PDF',
  bytesBase64: BYTES_BASE64,
};

const folder = (): string => join(dirname(book.path), 'book.attachments');
const filePath = (): string => join(folder(), `${SHA256}.pdf`);
const filed = (changes: Partial<InputOf<'organic.fileDocument'>> = {}) =>
  book.must('organic.fileDocument', { ...CERTIFICATE, ...changes });

describe('a file that is filed', () => {
  it('lies beside the book under its hash, and comes out as it went in', () => {
    const { id, file, alert, daysLeft, filedOn } = filed();
    expect(file).toEqual({ sha256: SHA256, name: 'Scan 7.PDF', bytes: CONTENT.length, isThere: true });
    expect([alert, daysLeft, filedOn]).toEqual(['within-30', 29, '2025-06-01']);
    expect(readFileSync(filePath(), 'utf8')).toBe(CONTENT);
    expect(readdirSync(folder())).toEqual([`${SHA256}.pdf`]);
    expect(book.must('organic.documentFile', { document: id })).toEqual({
      name: 'Scan 7.PDF',
      sha256: SHA256,
      bytesBase64: BYTES_BASE64,
    });
  });

  it('is one file though it is filed twice', () => {
    filed();
    filed({ number: 'EU-78', party: 'M-1' });
    expect(readdirSync(folder())).toHaveLength(1);
    expect(book.must('organic.documents', { party: 'M-1' }).rows.map(({ number }) => number)).toEqual(['EU-78']);
  });

  it('is not written by a trial', () => {
    book.must('organic.fileDocument', CERTIFICATE, { dryRun: true });
    expect([existsSync(folder()), book.must('organic.documents', {}).rows]).toEqual([false, []]);
  });

  it('is said to be gone, or to be another', () => {
    const { id } = filed();
    writeFileSync(filePath(), 'doctored');
    expect(book.refused('organic.documentFile', { document: id })).toEqual(['document-file-changed']);
    // What lies there is not overwritten, and the book does not speak of a file that it could not keep.
    const before = book.head();
    expect(book.refused('organic.fileDocument', CERTIFICATE)).toEqual(['document-file-changed']);
    expect([readFileSync(filePath(), 'utf8'), book.head()]).toEqual(['doctored', before]);
    rmSync(filePath());
    expect(book.refused('organic.documentFile', { document: id })).toEqual(['document-file-missing']);
    expect(book.must('organic.documents', {}).rows[0]?.file?.isThere).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is refused plainly where the folder cannot be written', () => {
    filed({ fileName: 'other.txt', bytesBase64: Buffer.from('other').toString('base64') });
    chmodSync(dirname(book.path), 0o777);
    chmodSync(folder(), 0o555);
    const answer = withoutRights(() => book.call('organic.fileDocument', CERTIFICATE));
    chmodSync(folder(), 0o755);
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'attachments-unwritable' }] });
    expect(existsSync(filePath())).toBe(false);
  });
});

describe('a document', () => {
  it.each<readonly [string, Partial<InputOf<'organic.fileDocument'>>, readonly string[]]>([
    ['without type and title', { type: ' ', title: '' }, ['control-text-needed', 'control-text-needed']],
    ['of a stranger', { party: 'M-9' }, ['party-unknown']],
    ['of a standard that is none', { standard: 'ISO' }, ['standard-unknown']],
    ['that ends before it begins', { validTo: '2024-06-30' }, ['document-ends-before-issued']],
    ['with a day that is none', { issuedOn: '2024-06-31' }, ['date-not-a-day']],
    ['that a name stands for', { bytesBase64: '' }, ['document-file-incomplete']],
    ['whose file has no name', { fileName: '' }, ['document-file-incomplete']],
    ['that runs', { fileName: 'certificate.pdf.exe' }, ['document-file-kind']],
    ['with a path for an ending', { fileName: 'x.pdf/../../y' }, ['document-file-kind']],
    ['that is no base64', { bytesBase64: 'a*b=' }, ['document-file-not-base64']],
    ['that replaces nothing', { replaces: 4711 }, ['document-unknown']],
  ])('is refused: %s', (_what, changes, codes) => {
    const before = book.head();
    expect(book.refused('organic.fileDocument', { ...CERTIFICATE, ...changes })).toEqual(codes);
    expect([book.head(), existsSync(folder())]).toEqual([before, false]);
  });

  it('holds 20 MiB, and not a byte more', () => {
    const limit = 20 * 1024 * 1024;
    const sized = (bytes: number): Partial<InputOf<'organic.fileDocument'>> => ({
      bytesBase64: Buffer.alloc(bytes, 65).toString('base64'),
    });
    expect(book.refused('organic.fileDocument', { ...CERTIFICATE, ...sized(limit + 1) })).toEqual([
      'document-file-too-large',
    ]);
    expect(filed(sized(limit)).file?.bytes).toBe(limit);
  });

  it('needs no file, and no last day', () => {
    const { id, file, validTo, alert, daysLeft } = filed({ fileName: '', bytesBase64: '', validTo: '' });
    expect([file, validTo, alert, daysLeft]).toEqual([null, null, 'none', null]);
    expect(book.refused('organic.documentFile', { document: id })).toEqual(['document-without-file']);
    expect(book.refused('organic.documentFile', { document: id + 1 })).toEqual(['document-unknown']);
  });

  it('is put away by the one that takes its place, or by hand, once', () => {
    const old = filed();
    const next = filed({ number: 'EU-78', validTo: '2026-06-30', replaces: old.id });
    const byHand = filed({ number: 'EU-00', validTo: '' });
    book.must('organic.archiveDocument', { document: byHand.id, reason: 'never used' });
    expect(book.refused('organic.archiveDocument', { document: byHand.id, reason: 'again' })).toEqual([
      'document-archived-already',
    ]);
    expect(book.refused('organic.archiveDocument', { document: next.id, reason: ' ' })).toEqual([
      'control-text-needed',
    ]);
    expect(book.refused('organic.archiveDocument', { document: 4711, reason: 'x' })).toEqual(['document-unknown']);
    expect(book.refused('organic.fileDocument', { ...CERTIFICATE, replaces: old.id })).toEqual([
      'document-archived-already',
    ]);
    const shown = (withArchived: boolean): readonly unknown[] =>
      book.must('organic.documents', { withArchived }).rows.map(({ number, archived }) => [number, archived?.reason]);
    expect(shown(false)).toEqual([['EU-78', undefined]]);
    expect(shown(true)).toEqual([
      ['EU-77', '→ EU-78'],
      ['EU-78', undefined],
      ['EU-00', 'never used'],
    ]);
  });

  it('warns by the day that is asked for', () => {
    filed();
    const alertOn = (asOf: string): string | undefined => book.must('organic.documents', { asOf }).rows[0]?.alert;
    expect([alertOn('2025-06-30'), alertOn('2025-07-01'), alertOn('2025-04-01')]).toEqual([
      'within-7',
      'expired',
      'within-90',
    ]);
    expect(book.refused('organic.documents', { asOf: 'today' })).toEqual(['date-not-a-day']);
  });
});

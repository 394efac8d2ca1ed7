import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSameBook } from './same-book.ts';

it('knows one book under two names, and takes no book for no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sahakum-same-'));
  const [book, other] = [join(folder, 'ត្រាំកក់.sahakum'), join(folder, 'b.sahakum')];
  writeFileSync(book, '');
  writeFileSync(other, '');
  expect(isSameBook(book, join(folder, '.', 'ត្រាំកក់.sahakum'))).toBe(true);
  expect(isSameBook(book, other)).toBe(false);
  expect(isSameBook(null, null)).toBe(false);
  expect(isSameBook(book, null)).toBe(false);
  if (process.platform !== 'win32') {
    symlinkSync(book, join(folder, 'link.sahakum'));
    expect(isSameBook(join(folder, 'link.sahakum'), book)).toBe(true);
  }
  rmSync(folder, { recursive: true });
});

import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { bookOfArguments } from './book-of-arguments.ts';

const HERE = resolve('desk');

it('takes the clicked file, from the folder it was meant from, and nothing else', () => {
  expect(bookOfArguments(['/opt/sahakum', 'ត្រាំកក់ 1.sahakum'], HERE)).toBe(resolve(HERE, 'ត្រាំកក់ 1.sahakum'));
  expect(bookOfArguments(['--flag=x.sahakum', '/opt/app', 'B.SAHAKUM'], HERE)).toBe(resolve(HERE, 'B.SAHAKUM'));
  expect(bookOfArguments(['/opt/app', 'list.csv'], HERE)).toBeNull();
  expect(bookOfArguments([], HERE)).toBeNull();
});

it('takes a named book whatever its file is called, before any other', () => {
  expect(bookOfArguments(['a.sahakum', '--book=/b/old book.db'], HERE)).toBe(resolve('/b/old book.db'));
  expect(bookOfArguments(['--book='], HERE)).toBeNull();
});

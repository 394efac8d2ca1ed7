import { expect, it } from 'vitest';
import { handOver, takeOver } from './handed-over.ts';

it('hands any path over in plain letters, and takes nothing for no book', () => {
  for (const path of ['/b/ត្រាំកក់ 1.sahakum', 'C:\\Users\\Sok\\book é.sahakum', null]) {
    expect(handOver(path).book).toMatch(/^[\w-]*$/);
    expect(takeOver(handOver(path))).toBe(path);
  }
  for (const foreign of [null, undefined, 7, {}, { book: null }]) expect(takeOver(foreign)).toBeNull();
});

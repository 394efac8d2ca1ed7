import { expect, it } from 'vitest';
import { expiryOn, fileKindOf } from './decide-document.ts';

/** On every side of every boundary: 90, 30 and 7 days before, the last day itself, and the day after it. */
it.each([
  ['2025-01-31', 150, 'none'],
  ['2025-03-31', 91, 'none'],
  ['2025-04-01', 90, 'within-90'],
  ['2025-05-30', 31, 'within-90'],
  ['2025-05-31', 30, 'within-30'],
  ['2025-06-22', 8, 'within-30'],
  ['2025-06-23', 7, 'within-7'],
  ['2025-06-30', 0, 'within-7'],
  ['2025-07-01', -1, 'expired'],
  ['2026-07-01', -366, 'expired'],
] as const)('on %s a paper that ends on 30 June 2025 has %d days left: %s', (date, daysLeft, alert) => {
  expect(expiryOn('2025-06-30', date)).toEqual({ alert, daysLeft });
});

it('a paper without a last day never runs out', () => {
  expect(expiryOn(null, '2025-06-30')).toEqual({ alert: 'none', daysLeft: null });
});

it.each([
  ['scan.PDF', 'pdf'],
  ['a.b.docx', 'docx'],
  ['pdf', ''],
  ['x.pdf ', ''],
  ['x.p/df', ''],
  ['x.pdf\\..\\y', ''],
  ['អត្តសញ្ញាណ.jpg', 'jpg'],
])('the kind of %j is %j', (name, kind) => {
  expect(fileKindOf(name)).toBe(kind);
});

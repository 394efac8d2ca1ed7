import { describe, expect, it } from 'vitest';
import { openingChanges } from './decide-shares.ts';

describe('opening share capital becomes holdings', () => {
  const capital = (
    party: string,
    creditKhr: number,
    line: number,
  ): { party: string; creditKhr: number; field: string } => ({ party, creditKhr, field: `lines.${line}.credit` });

  it('by whole par, the lines of one member together', () => {
    expect(
      openingChanges(
        [capital('M-1', 40_000, 0), capital('M-2', 200_000, 1), capital('M-1', 20_000, 2), capital('M-3', 0, 3)],
        20_000,
      ),
    ).toEqual({
      ok: true,
      warnings: [],
      value: [
        { party: 'M-1', shares: 3 },
        { party: 'M-2', shares: 10 },
      ],
    });
  });

  it.each([
    ['a riel too much', 40_001],
    ['half a share', 30_000],
    ['two halves are not one share', 10_000],
    ['a debit', -20_000],
  ])('%s: refused', (_what, creditKhr) => {
    const lines = [capital('M-2', 20_000, 0), capital('M-1', creditKhr, 1), capital('M-1', creditKhr, 2)];
    const refusal = { code: 'shares-capital-not-multiple', params: { member: 'M-1', amount: creditKhr, par: 20_000 } };
    expect(openingChanges(lines, 20_000)).toEqual({
      ok: false,
      refusals: [
        { ...refusal, field: 'lines.1.credit' },
        { ...refusal, field: 'lines.2.credit' },
      ],
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';
import { SMALL_COOP } from '../support/small-coop.ts';

/** People and tickets are found however a name was spaced and spelt, and no letter that is typed means "any". */
let book: Practice;

const SLIP = {
  variety: 'Phka Malis',
  organicStatus: 'conventional',
  grossKg: '1000',
  tareKg: '10',
  moisturePct: '14',
  impurityPct: '1.5',
  payment: 'none',
} as const;

beforeAll(() => {
  book = openPractice({ files: SMALL_COOP });
  book.must('members.admit', {
    code: 'M-1999',
    nameKm: 'សុខ សុវណ្ណា',
    nameEn: 'Sok Sovanna',
    phone: '012 301999',
    joinedOn: '2024-08-01',
  });
  book.must('parties.register', { code: 'F-7', nameKm: 'ច័ន្ដ ដា', nameEn: 'Chan Da' });
  const days = [
    ['2024-08-05', 'M-1999', 'SL-17'],
    ['2024-08-06', 'F-7', '50%'],
    ['2024-08-06', 'F-7', 'a_b'],
    ['2024-08-04', 'M-2', ''],
  ] as const;
  for (const [date, party, reference] of days) book.must('paddy.postPurchase', { ...SLIP, date, party, reference });
});
afterAll(async () => {
  expect((await book.session.verify()).faults).toEqual([]);
  book.close();
});

const slips = (text: string, party?: string): readonly (string | null)[] =>
  book
    .must('paddy.tickets', { text, ...(party === undefined ? {} : { party }) })
    .rows.map(({ number, reference }) => reference ?? number);

describe('finding tickets', () => {
  it.each([
    ['', ['a_b', '50%', 'SL-17', 'WT-2024-00004']],
    ['សុខ សុវណ្ណា', ['SL-17']],
    ['សុខសុវណ្ណា', ['SL-17']],
    ['SOVANNA', ['SL-17']],
    ['m1999', ['SL-17']],
    ['sl 17', ['SL-17']],
    ['sl១៧', ['SL-17']],
    ['sok sl17', ['SL-17']],
    ['ច័ន្តដា', ['a_b', '50%']],
    ['%', ['50%']],
    ['_', ['a_b']],
    ['WT-2024-00003', ['a_b']],
    ['wt202400003', ['a_b']],
    ['2024-08-04', ['WT-2024-00004']],
    ['nobody', []],
  ])('%s finds %j', (text, found) => {
    expect(slips(text)).toEqual(found);
  });

  it('of one farmer, and page by page with the whole count', () => {
    expect(slips('', 'F-7')).toEqual(['a_b', '50%']);
    expect(slips('50', 'F-7')).toEqual(['50%']);
    expect(slips('', 'X-1')).toEqual([]);
    const page = book.must('paddy.tickets', { text: '2024', offset: 1, limit: 2 });
    expect([page.rows.map(({ reference }) => reference), page.total]).toEqual([['50%', 'SL-17'], 4]);
  });
});

describe('finding people', () => {
  it.each(['012301999', '012 301 999', 'សុខសុវណ្ណា', 'សុខ សុវណ្ណា', 'm1999', 'M 1999', 'sovanna sok'])(
    '%s finds M-1999',
    (text) => {
      expect(book.must('members.search', { text }).rows.map(({ code }) => code)).toEqual(['M-1999']);
    },
  );
});

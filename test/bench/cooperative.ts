import { readFileSync } from 'node:fs';
import type { Seeded } from './seeded.ts';

/**
 * The cooperative of the bench: the sample's chart with 26 accounts more, 2,000 members, and ten years of books. Its
 * files have the sample's layout, so that the program's own importer makes the book.
 */
export const FIRST_YEAR = 2016;
export const YEARS = 10;
export const MEMBERS = 2000;

const SAMPLE = new URL('../../resources/sample/tram-kak/', import.meta.url);
const FAMILY_NAMES = [
  ['ខៀវ', 'Khiev'],
  ['ឈឹម', 'Chhim'],
  ['ព្រំ', 'Prum'],
  ['រស់', 'Ros'],
] as const;
const GIVEN_NAMES = [
  ['វណ្ណា', 'Vanna'],
  ['រដ្ឋា', 'Ratha'],
  ['ចន្ធូ', 'Chanthou'],
  ['សុភា', 'Sophea'],
] as const;

export const memberCode = (index: number): string => `M-${String(index + 1).padStart(4, '0')}`;

export const EXTRA_EXPENSES: readonly string[] = Array.from({ length: 20 }, (_, index) => String(5310 + index * 10));
export const EXTRA_INCOME: readonly string[] = Array.from({ length: 5 }, (_, index) => String(4110 + index * 10));

/** Each file of the folder that is not papers: name and content. */
export function standingFiles(chance: Seeded): ReadonlyMap<string, string> {
  const settings = JSON.parse(readFileSync(new URL('cooperative.json', SAMPLE), 'utf8')) as Record<string, unknown>;
  return new Map([
    ['cooperative.json', JSON.stringify({ ...settings, first_fiscal_year: FIRST_YEAR }, null, 1)],
    ['accounts.csv', accounts()],
    ['members.csv', members(chance)],
    ['opening-balances.csv', openingBalances(chance)],
    [
      'paddy-prices.csv',
      'from_date,variety,price_khr_per_kg,organic_premium_khr_per_kg,in_conversion_premium_khr_per_kg\n' +
        `${String(FIRST_YEAR)}-01-01,Phka Rumduol,1280,170,60\n`,
    ],
  ]);
}

function accounts(): string {
  const sample = readFileSync(new URL('accounts.csv', SAMPLE), 'utf8').trimEnd();
  const extra = [
    '1120,"Bank account, dollar",គណនីធនាគារ ដុល្លារ,asset,bank,USD,',
    ...EXTRA_EXPENSES.map((code) => `${code},Expense ${code},ចំណាយ ${code},expense,,KHR,`),
    ...EXTRA_INCOME.map((code) => `${code},Income ${code},ចំណូល ${code},income,,KHR,`),
  ];
  return `${sample}\n${extra.join('\n')}\n`;
}

function members(chance: Seeded): string {
  const rows = Array.from({ length: MEMBERS }, (_, index) => {
    const [family, given] = [chance.oneOf(FAMILY_NAMES), chance.oneOf(GIVEN_NAMES)];
    const joined = `${String(chance.between(2010, FIRST_YEAR - 1))}-0${String(chance.between(1, 9))}-15`;
    return [
      memberCode(index),
      `${family[0]} ${given[0]}`,
      `${family[1]} ${given[1]}`,
      chance.oneOf(['F', 'M']),
      chance.between(1945, 1998),
      'ចំបក់',
      'Chambak',
      '',
      `G${String(chance.between(1, 12))}`,
      joined,
    ].join(',');
  });
  return `code,name_km,name_en,sex,birth_year,village_km,village_en,phone,group,joined_on\n${rows.join('\n')}\n`;
}

const SHARE_PAR_KHR = 20_000;
const CASH_KHR = 2_000_000_000;
const CASH_USD_CENTS = 50_000_00;
const CASH_USD_KHR = 203_000_000;

function openingBalances(chance: Seeded): string {
  const date = `${String(FIRST_YEAR - 1)}-12-31`;
  let capital = 0;
  const shares = Array.from({ length: MEMBERS }, (_, index) => {
    const amount = SHARE_PAR_KHR * chance.between(1, 10);
    capital += amount;
    return `3010,${memberCode(index)},,${String(amount)},,${date}`;
  });
  const rows = [
    ...shares,
    `1010,,${String(CASH_KHR)},,,${date}`,
    `1020,,${String(CASH_USD_KHR)},,${String(CASH_USD_CENTS / 100)}.00,${date}`,
    `3210,,,${String(CASH_KHR + CASH_USD_KHR - capital)},,${date}`,
  ];
  return `account,member,debit_khr,credit_khr,amount_usd,date\n${rows.join('\n')}\n`;
}

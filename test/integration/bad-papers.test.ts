import { expect, it } from 'vitest';
import type { Case } from '../support/new-book-refused.ts';
import { expectRefused, journals, place, refusalsOf, shares, tickets, vouchers } from '../support/new-book-refused.ts';
import { ACCOUNTS, JOURNAL_HEADING, MEMBERS, OPENING, PRICES } from '../support/small-coop.ts';
import type { Files } from '../support/temp-folder.ts';

/** Every way in which a row can be wrong: refused with file, line and column, and no book is made, nor half of one. */
const MALIS = '2024-08-01,T-1,M-2,Phka Malis,organic';
const opening = (from: string, to: string): Files => ({ 'opening-balances.csv': OPENING.replace(from, to) });

const PAPERS: readonly Case[] = [
  [
    'an opening that does not balance',
    opening('67267000', '67267001'),
    'entry-unbalanced',
    'opening-balances.csv 2 debit_khr',
  ],
  [
    'opening capital that is no multiple of par',
    { 'opening-balances.csv': OPENING.replace('50000,', '50001,').replace('67267000', '67266999') },
    'shares-capital-not-multiple',
    'opening-balances.csv 8 credit_khr',
  ],
  [
    'an opening with both sides',
    opening('1010,,5000000,,', '1010,,5000000,5000000,'),
    'journal-two-sides',
    'opening-balances.csv 2 debit_khr',
  ],
  [
    'opening dollars without dollars',
    opening('2030000,,500.00', '2030000,,'),
    'foreign-amount-needed',
    'opening-balances.csv 3 amount_usd',
  ],
  ['an opening for nobody', opening('1310,M-1', '1310,M-9'), 'party-unknown', 'opening-balances.csv 5 member'],
  ['an opening loan without a member', opening('1310,M-1', '1310,'), 'party-needed', 'opening-balances.csv 5 member'],
  [
    'a member that is not there',
    tickets(`2024-08-01,T-1,M-9,Phka Malis,organic,,100,1,14,1,,full,`),
    'party-unknown',
    'weigh-tickets.csv 2 member',
  ],
  [
    'a weight with a comma',
    tickets(`${MALIS},,"1,250.5",1,14,1,,full,`),
    'weight-not-plain',
    'weigh-tickets.csv 2 gross_kg',
  ],
  [
    'a weight with a decimal comma',
    tickets(`${MALIS},,"250,5",1,14,1,,full,`),
    'weight-not-plain',
    'weigh-tickets.csv 2 gross_kg',
  ],
  [
    'more tare than gross',
    tickets(`${MALIS},,100,100,14,1,,full,`),
    'weight-tare-not-below-gross',
    'weigh-tickets.csv 2 tare_kg',
  ],
  [
    'a percent beyond a hundred',
    tickets(`${MALIS},,100,1,140,1,,full,`),
    'percent-out-of-range',
    'weigh-tickets.csv 2 moisture_pct',
  ],
  [
    'a day that does not exist',
    tickets(`31/02/2025,T-1,M-2,Phka Malis,organic,,100,1,14,1,,full,`),
    'date-not-a-day',
    'weigh-tickets.csv 2 date',
  ],
  [
    '29 February of a common year',
    vouchers('2025-02-29,V-1,receipt,1010,4010,,100,KHR,,'),
    'date-not-a-day',
    'vouchers.csv 2 date',
  ],
  [
    'a year of the Buddhist era',
    vouchers('2568-02-10,V-1,receipt,1010,4010,,100,KHR,,'),
    'date-out-of-range',
    'vouchers.csv 2 date',
  ],
  [
    'one ticket number twice',
    tickets(`${MALIS},,100,1,14,1,,full,`, `${MALIS.replace('M-2', 'M-3')},,90,1,14,1,,full,`),
    'ticket-doubled',
    'weigh-tickets.csv 3 ticket',
  ],
  [
    'a ticket without a number',
    tickets(`2024-08-01,,M-2,Phka Malis,organic,,100,1,14,1,,full,`),
    'cell-needed',
    'weigh-tickets.csv 2 ticket',
  ],
  [
    'no price for the variety',
    tickets(`2024-08-01,T-1,M-2,Phka Rumduol,organic,,100,1,14,1,,full,`),
    'price-missing',
    'weigh-tickets.csv 2 variety',
  ],
  [
    'no price before the day',
    tickets(`2024-06-30,T-1,M-2,Phka Malis,organic,,100,1,14,1,,full,`),
    'price-missing',
    'weigh-tickets.csv 2 variety',
  ],
  [
    'a status nobody knows',
    tickets(`2024-08-01,T-1,M-2,Phka Malis,bio,,100,1,14,1,,full,`),
    'status-unknown',
    'weigh-tickets.csv 2 organic_status',
  ],
  [
    'cash that the rule does not give',
    tickets(`${MALIS},,100,1,14,1,,full,118500`),
    'cash-not-by-rule',
    'weigh-tickets.csv 2 cash_paid_khr',
  ],
  [
    'cash on a ticket that is not paid',
    tickets(`${MALIS},,100,1,14,1,,none,100`),
    'cash-not-by-rule',
    'weigh-tickets.csv 2 cash_paid_khr',
  ],
  [
    'a part that is more than what is due',
    tickets(`${MALIS},,100,1,14,1,,part,900000`),
    'cash-above-due',
    'weigh-tickets.csv 2 cash_paid_khr',
  ],
  [
    'a part that notes cannot pay',
    tickets(`${MALIS},,100,1,14,1,,part,150`),
    'cash-not-in-notes',
    'weigh-tickets.csv 2 cash_paid_khr',
  ],
  [
    'more kept back than the loan',
    tickets(`2024-08-01,T-1,M-1,Phka Malis,organic,,900,1,14,1,312001,none,`),
    'deduction-above-owed',
    'weigh-tickets.csv 2 loan_deduction_khr',
  ],
  [
    'more kept back than the paddy',
    tickets(`2024-08-01,T-1,M-1,Phka Malis,organic,,10,1,14,1,200000,none,`),
    'deduction-above-value',
    'weigh-tickets.csv 2 loan_deduction_khr',
  ],
  [
    'more shares given back than held',
    shares('2024-08-01,S-1,redeem,M-3,,2'),
    'shares-beyond-held',
    'share-movements.csv 2 shares',
  ],
  ['half a share', shares('2024-08-01,S-1,buy,M-3,,1.5'), 'shares-not-whole', 'share-movements.csv 2 shares'],
  [
    'shares passed to oneself',
    shares('2024-08-01,S-1,transfer,M-3,M-3,1'),
    'share-to-self',
    'share-movements.csv 2 to_member',
  ],
  ['a movement nobody knows', shares('2024-08-01,S-1,gift,M-3,,1'), 'share-kind-unknown', 'share-movements.csv 2 kind'],
  [
    'a journal that does not balance',
    journals('2024-08-01,J-1,x,5110,,100,', '2024-08-01,J-1,x,1410,,,99'),
    'entry-unbalanced',
    'journals.csv 2 debit_khr',
  ],
  [
    'a journal on two days',
    journals('2024-08-01,J-1,x,5110,,100,', '2024-08-02,J-1,x,1410,,,100'),
    'journal-two-dates',
    'journals.csv 3 date',
  ],
  [
    'a journal on share capital',
    journals('2024-08-01,J-1,x,5110,,100,', '2024-08-01,J-1,x,3010,M-1,,100'),
    'share-capital-by-hand',
    'journals.csv 3 account',
  ],
  [
    'an account that is not there',
    vouchers('2024-08-01,V-1,receipt,1010,4999,,100,KHR,,'),
    'account-unknown',
    'vouchers.csv 2 account',
  ],
  [
    'dollars without a rate',
    vouchers('2024-08-01,V-1,receipt,1020,4010,,10.50,USD,,'),
    'rate-needed',
    'vouchers.csv 2 khr_per_usd',
  ],
  [
    'half a cent',
    vouchers('2024-08-01,V-1,receipt,1020,4010,,10.505,USD,4100,'),
    'amount-not-plain',
    'vouchers.csv 2 amount',
  ],
  [
    'a currency nobody knows',
    vouchers('2024-08-01,V-1,receipt,1010,4010,,100,THB,,'),
    'choice-unknown',
    'vouchers.csv 2 currency',
  ],
  [
    'one voucher twice',
    vouchers('2024-08-01,V-1,receipt,1010,4010,,100,KHR,,', '2024-08-02,V-1,payment,1010,5110,,100,KHR,,'),
    'reference-doubled',
    'vouchers.csv 3 reference',
  ],
  [
    'one account twice',
    { 'accounts.csv': `${ACCOUNTS}1010,Again,ម្ដងទៀត,asset,cash,KHR,\n` },
    'account-exists',
    'accounts.csv 23 code',
  ],
  [
    'one member twice',
    { 'members.csv': `${MEMBERS}M-4,ម៉ៅ,Mao,M,,,,,,2022-01-01\n` },
    'party-exists member-already',
    'members.csv 6 code',
  ],
  [
    'one price twice',
    { 'paddy-prices.csv': `${PRICES}2025-01-01,Phka Malis,1,0,0\n` },
    'price-exists',
    'paddy-prices.csv 5 from_date',
  ],
];

it.each(PAPERS)('%s', (_what, files, code, where) => {
  expectRefused(files, code, where);
});

const told = (files: Files): readonly string[] =>
  refusalsOf(files)
    .refusals.map((notice) => `${place(notice)} ${notice.code}`)
    .sort();

it('every bad row of every file is told at once, and what only follows from one is not', () => {
  const files = {
    'members.csv': MEMBERS.replace('2021-05-02', '2021-02-30'),
    'opening-balances.csv': OPENING.replace('50000,', '50001,').replace('12000,', '1,2,'),
    ...vouchers(
      '2024-08-01,V-1,payment,1010,1310,M-4,"1,000",KHR,,Loan',
      '2024-08-02,V-2,receipt,1010,1310,M-4,500,KHR,,',
    ),
    ...shares('2024-08-01,S-1,buy,M-3,,1', '2024-08-01,S-2,redeem,M-2,,1', '2024-08-01,S-3,redeem,M-2,,x'),
    ...tickets(`2024-08-01,T-1,M-9,Phka Malis,organic,,100,1,14,1,,full,`),
  };
  expect(told(files)).toEqual([
    'members.csv 4 joined_on date-not-a-day',
    'opening-balances.csv 6 cell-count-differs',
    'opening-balances.csv 8 credit_khr shares-capital-not-multiple',
    'share-movements.csv 4 shares shares-not-whole',
    'vouchers.csv 2 amount amount-not-plain',
    'weigh-tickets.csv 2 member party-unknown',
  ]);
});

it('a file that cannot be read hides no fault of another', () => {
  const files = {
    'members.csv': Buffer.from(MEMBERS.replace('Keo', 'K\u00e9o'), 'latin1'),
    ...tickets(`${MALIS},,"1,0",1,14,1,,full,`),
    'journals.csv': `${JOURNAL_HEADING}2024-08-01,J-1,x,"5110,,5,\n`,
  };
  expect(told(files)).toEqual([
    'journals.csv 2 file-quote-broken',
    'members.csv 2 file-not-utf8',
    'weigh-tickets.csv 2 gross_kg weight-not-plain',
  ]);
});

it('every line of a journal is looked at, whatever is wrong with its slip', () => {
  const files = journals(
    '2024-08-01,J-1,x,5110,,100,',
    '2024-08-01,J-1,x,1010,,,99',
    '2024-08-02,J-2,x,5110,,"1,000",',
    '2024-08-02,J-2,x,1310,M-9,,1000',
    '2025-01-32,J-3,x,5110,,5,',
    '2024-08-03,J-3,x,4999,,,5',
    '2024-08-03,,x,5110,,5,',
  );
  expect(told(files)).toEqual([
    'journals.csv 2 debit_khr entry-unbalanced',
    'journals.csv 4 debit_khr amount-not-plain',
    'journals.csv 5 member party-unknown',
    'journals.csv 6 date date-not-a-day',
    'journals.csv 7 account account-unknown',
    'journals.csv 8 reference cell-needed',
  ]);
});

it('a slip’s number begins anew with the fiscal year, and papers of one day have no order among files', () => {
  const files = {
    ...journals(
      '2024-08-01,J-1,Loan by slip,1310,M-4,5000,',
      '2024-08-01,J-1,Loan by slip,4050,,,5000',
      '2025-08-01,J-1,Next year,5110,,5,',
      '2025-08-01,J-1,Next year,1010,,,5',
    ),
    ...vouchers('2024-08-01,V-1,receipt,1010,1310,M-4,5000,KHR,,Repaid the same day'),
  };
  expect(told(files)).toEqual([]);
});

it('every fault of a stage is told at once, each with its place', () => {
  const { refusals } = refusalsOf({
    ...tickets(`${MALIS},,"1,0",1,14,1,,full,`, `2024-08-01,T-2,M-9,Phka Malis,organic,,100,1,x,1,,full,`),
    ...vouchers('2024-13-01,V-1,receipt,1010,4010,,100,KHR,,'),
  });
  expect(refusals.map((notice) => `${place(notice)} ${notice.code}`).sort()).toEqual([
    'vouchers.csv 2 date date-not-a-day',
    'weigh-tickets.csv 2 gross_kg weight-not-plain',
    'weigh-tickets.csv 3 member party-unknown',
    'weigh-tickets.csv 3 moisture_pct percent-not-plain',
  ]);
});

import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Case } from '../support/new-book-refused.ts';
import { expectRefused, vouchers } from '../support/new-book-refused.ts';
import { cli } from '../support/run-cli.ts';
import { ruleWith, settingsFile, SMALL_COOP, VOUCHER_HEADING } from '../support/small-coop.ts';
import type { Files } from '../support/temp-folder.ts';
import { folderOf, tempFolder } from '../support/temp-folder.ts';

/** Files that are not what they should be, and settings that are half said: refused in plain words, and nothing is made. */
const settings = (changes: Readonly<Record<string, unknown>>): Files => ({ 'cooperative.json': settingsFile(changes) });
const rule = (changes: Readonly<Record<string, unknown>>): Files => ({ 'cooperative.json': ruleWith(changes) });

const FORMS: readonly Case[] = [
  ['a spreadsheet', { 'vouchers.csv': Buffer.from('504b0304140006000800', 'hex') }, 'file-not-csv', 'vouchers.csv'],
  ['an old spreadsheet', { 'vouchers.csv': Buffer.from('d0cf11e0a1b11ae1', 'hex') }, 'file-not-csv', 'vouchers.csv'],
  ['a PDF', { 'vouchers.csv': '%PDF-1.7\n%âãÏÓ' }, 'file-not-csv', 'vouchers.csv'],
  [
    'a picture',
    { 'vouchers.csv': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    'file-not-csv',
    'vouchers.csv',
  ],
  ['UTF-16', { 'vouchers.csv': Buffer.from(`\ufeff${VOUCHER_HEADING}`, 'utf16le') }, 'file-not-csv', 'vouchers.csv'],
  [
    'Windows-1252',
    { 'vouchers.csv': Buffer.from(`${VOUCHER_HEADING}2024-08-01,V-1,receipt,1010,4010,,100,KHR,,café\n`, 'latin1') },
    'file-not-utf8',
    'vouchers.csv 2',
  ],
  ['semicolons', { 'vouchers.csv': VOUCHER_HEADING.replaceAll(',', ';') }, 'file-not-csv', 'vouchers.csv'],
  ['tabs', { 'vouchers.csv': VOUCHER_HEADING.replaceAll(',', '\t') }, 'file-not-csv', 'vouchers.csv'],
  ['nothing at all', { 'vouchers.csv': '' }, 'file-empty', 'vouchers.csv'],
  ['blank lines only', { 'vouchers.csv': '\r\n\r\n' }, 'file-empty', 'vouchers.csv'],
  [
    'a column missing',
    { 'vouchers.csv': VOUCHER_HEADING.replace('account,member', 'account') },
    'column-missing',
    'vouchers.csv 1',
  ],
  [
    'a column twice',
    { 'vouchers.csv': VOUCHER_HEADING.replace('description', 'amount') },
    'column-doubled',
    'vouchers.csv 1',
  ],
  [
    'a cell too many',
    vouchers('2024-08-01,V-1,receipt,1010,4010,,100,KHR,,', '2024-08-01,V-2,receipt,1010,4010,,1,000,KHR,,'),
    'cell-count-differs',
    'vouchers.csv 3',
  ],
  ['a cell too few', vouchers('2024-08-01,V-1,receipt,1010,4010,,100,KHR'), 'cell-count-differs', 'vouchers.csv 2'],
  [
    'a quote left open',
    vouchers('2024-08-01,V-1,receipt,1010,4010,,100,KHR,,"open'),
    'file-quote-broken',
    'vouchers.csv 2',
  ],
  ['columns of another file', { 'vouchers.csv': 'code,name\nM-1,Sok\n' }, 'file-other-kind', 'vouchers.csv 1'],
];

const SETTINGS: readonly Case[] = [
  ['no JSON', { 'cooperative.json': '{ "name_en": ' }, 'settings-not-json', ''],
  ['a list', { 'cooperative.json': '[]' }, 'settings-not-json', ''],
  ['UTF-16', { 'cooperative.json': Buffer.from(settingsFile(), 'utf16le') }, 'file-not-utf8', 'cooperative.json'],
  ['no name', settings({ name_km: ' ' }), 'setting-wrong', 'cooperative.json'],
  ['another currency', settings({ base_currency: 'USD' }), 'setting-wrong', 'cooperative.json'],
  [
    'a year that begins in the middle of a month',
    settings({ fiscal_year_start: '07-15' }),
    'setting-wrong',
    'cooperative.json',
  ],
  ['a par of nothing', settings({ share_par_khr: 0 }), 'setting-wrong', 'cooperative.json'],
  ['a par in quotes', settings({ share_par_khr: '5000' }), 'setting-wrong', 'cooperative.json'],
  ['no rounding of cash', settings({ cash_rounding_khr: undefined }), 'setting-wrong', 'cooperative.json'],
  ['a rule that is no object', settings({ paddy_rule: 'dry' }), 'setting-wrong', 'cooperative.json'],
  ['a rule by table', rule({ method: 'table' }), 'rule-unknown', 'cooperative.json paddy_rule.method'],
  ['a rule by grade', rule({ method: 'grade' }), 'rule-unknown', 'cooperative.json paddy_rule.method'],
  [
    'a bonus for dry grain',
    rule({ bonus_below_base: true }),
    'rule-unknown',
    'cooperative.json paddy_rule.bonus_below_base',
  ],
  ['another rounding', rule({ rounding: 'down' }), 'rule-unknown', 'cooperative.json paddy_rule.rounding'],
  [
    'a base beyond a hundred',
    rule({ base_moisture_pct: '140' }),
    'rule-setting-wrong',
    'cooperative.json paddy_rule.base_moisture_pct',
  ],
  [
    'a step of nothing',
    rule({ payable_kg_step: '0' }),
    'rule-setting-wrong',
    'cooperative.json paddy_rule.payable_kg_step',
  ],
  [
    'a rule without its percent',
    rule({ percent_per_point: undefined }),
    'rule-setting-wrong',
    'cooperative.json paddy_rule.percent_per_point',
  ],
];

describe.each([
  ['a file of papers', FORMS],
  ['cooperative.json', SETTINGS],
])('%s', (_group, cases) => {
  it.each(cases)('%s', (_what, files, code, where) => {
    expectRefused(files, code, where);
  });
});

describe('by the command line', () => {
  const path = join(tempFolder('bad'), 'book.sahakum');
  it.each([
    ['no folder', [join(dirname(path), 'nowhere')], 'nowhere'],
    ['no cooperative.json', [tempFolder('empty')], 'cooperative.json'],
    ['no chart', [folderOf({ 'cooperative.json': settingsFile() })], 'accounts.csv'],
    [
      'a bad row',
      [folderOf({ ...SMALL_COOP, ...vouchers('2024-08-01,V-1,receipt,1010,4010,,1 000,KHR,,') })],
      'vouchers.csv, line 2, column amount: ',
    ],
  ])('%s: one plain sentence, exit 1, no file', (_what, [folder = ''], words) => {
    const { status, stderr, stdout } = cli(['new', path, '--from', folder]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\bat .*\.(js|ts):\d+/);
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});

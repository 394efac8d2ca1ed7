import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { ImportKind } from '../../shared/contract/imports.ts';
import type { OutcomeOf } from '../../shared/contract/contract.ts';
import { codesOf, openPractice, valueOf } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { cli, cliMust, SAMPLE } from '../support/run-cli.ts';
import { JOURNAL_HEADING, SHARE_HEADING, TICKET_HEADING, VOUCHER_HEADING } from '../support/small-coop.ts';
import { folderOf } from '../support/temp-folder.ts';

/** Files into a book that is there already: all of a file or nothing, once, and as people's programs write them. */
let practice: Practice;
beforeEach(() => {
  practice = openPractice();
});
afterEach(async () => {
  practice.head();
  expect(await practice.session.verify()).toMatchObject({ ok: true });
  practice.close();
});

function take(
  kind: ImportKind,
  text: string | Uint8Array,
  options: { dryRun?: boolean } = {},
): OutcomeOf<'imports.importFile'> {
  const bytesBase64 = Buffer.from(text).toString('base64');
  return practice.call('imports.importFile', { kind, fileName: `${kind}.csv`, bytesBase64 }, options);
}

const cash = (): number => practice.must('ledger.register', { account: '1010' }).closingKhr;
const RECEIPT = `${VOUCHER_HEADING}2024-08-01,V-1,receipt,1010,4010,,2500,KHR,,Milling fee\n`;
const TICKET = '2024-08-01,T-1,M-2,Phka Malis,organic,4,100,1,14,1,,full,';

describe('the same paper', () => {
  it('in the same file, is not taken twice', () => {
    expect(valueOf(take('vouchers', RECEIPT))).toEqual({ kind: 'vouchers', rows: 1, events: 1 });
    const head = practice.head();
    expect(codesOf(take('vouchers', RECEIPT))).toEqual(['import-already-done']);
    expect(practice.head()).toBe(head);
    expect(cash()).toBe(5_002_500);
  });

  it('in another file, is told by its number and the number that the book gave it', () => {
    valueOf(take('vouchers', RECEIPT));
    valueOf(take('weigh-tickets', `${TICKET_HEADING}${TICKET}\n`));
    valueOf(take('share-movements', `${SHARE_HEADING}2024-08-01,S-1,buy,M-1,,1\n`));
    valueOf(take('journals', `${JOURNAL_HEADING}2024-08-01,J-1,x,5110,,1,\n2024-08-01,J-1,x,1410,,,1\n`));
    const head = practice.head();
    const again = [
      take('vouchers', `${RECEIPT}\n`),
      take('weigh-tickets', `${TICKET_HEADING}${TICKET.replace('M-2', 'M-3')}\n`),
      take('share-movements', `${SHARE_HEADING}2024-08-02,S-1,redeem,M-1,,1\n`),
      take('journals', `${JOURNAL_HEADING}2024-08-02,J-1,x,5110,,1,\n2024-08-02,J-1,x,1410,,,1\n`),
    ];
    expect(again.map(codesOf)).toEqual([
      ['reference-doubled'],
      ['ticket-doubled'],
      ['reference-doubled'],
      ['reference-doubled'],
    ]);
    expect(again.map((answer) => (answer.ok ? '' : answer.refusals[0]?.params['number']))).toEqual([
      'RV-2024-00001',
      'WT-2024-00001',
      'SH-2024-00001',
      'JV-2024-00001',
    ]);
    expect(practice.head()).toBe(head);
  });

  it('in the next fiscal year, is another paper', () => {
    valueOf(take('vouchers', RECEIPT));
    expect(valueOf(take('vouchers', RECEIPT.replace('2024-08-01', '2025-07-01')))).toMatchObject({ events: 1 });
  });

  it('after it was reversed, may be entered again', () => {
    valueOf(take('vouchers', RECEIPT));
    const entry = practice.sql((db) => db.prepare(`SELECT max(id) FROM journal_entry`).pluck().get()) as number;
    practice.must('ledger.reverseEntry', { entry, date: '2024-08-02', reason: 'wrong amount' });
    expect(valueOf(take('vouchers', RECEIPT.replace('2500', '2600')))).toMatchObject({ events: 1 });
    expect(cash()).toBe(5_002_600);
  });
});

describe('all or nothing', () => {
  it('one bad row of a hundred, and none is in the book', () => {
    const rows = Array.from(
      { length: 100 },
      (_, index) => `2024-08-01,V-${index},receipt,1010,4010,,${index === 70 ? '1,5' : 100},KHR,,`,
    );
    const head = practice.head();
    const answer = take('vouchers', `${VOUCHER_HEADING}${rows.join('\n').replace('1,5', '"1,5"')}\n`);
    expect(answer).toMatchObject({
      ok: false,
      refusals: [{ code: 'amount-not-plain', at: { line: 72, column: 'amount' } }],
    });
    expect(practice.head()).toBe(head);
    expect(cash()).toBe(5_000_000);
  });

  it('a dry run says what would be, and keeps nothing, so that the file can still be taken', () => {
    const head = practice.head();
    const rehearsed = take('vouchers', RECEIPT, { dryRun: true });
    expect(practice.head()).toBe(head);
    expect(take('vouchers', RECEIPT)).toEqual(rehearsed);
  });

  it('by the command line', () => {
    const file = join(folderOf({ 'v.csv': RECEIPT }), 'v.csv');
    const run = (...more: string[]) =>
      cli(['import', practice.path, 'vouchers', file, ...more], { home: practice.home });
    const head = practice.head();
    expect(run('--dry-run')).toMatchObject({
      status: 0,
      stdout: 'v.csv: 1 rows, 1 events (dry run: nothing was kept).\n',
    });
    expect(practice.head()).toBe(head);
    expect(run()).toMatchObject({ status: 0, stdout: 'v.csv: 1 rows, 1 events.\n' });
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('imported already') as string });
    expect(cli(['import', practice.path, 'wishes', file], { home: practice.home })).toMatchObject({ status: 1 });
    expect(cli(['import', practice.path, 'vouchers', `${file}x`], { home: practice.home })).toMatchObject({
      status: 1,
    });
    expect(cli(['import', practice.path, 'vouchers'], { home: practice.home })).toMatchObject({ status: 2 });
  });

  it('the papers that a book was made from are not taken again', () => {
    const [book, home] = [join(folderOf({}), 'tram-kak.sahakum'), practice.home];
    cliMust(['new', book, '--from', SAMPLE], { home });
    for (const kind of ['vouchers', 'weigh-tickets', 'journals', 'share-movements', 'members', 'accounts'])
      expect(cli(['import', book, kind, join(SAMPLE, `${kind}.csv`)], { home })).toMatchObject({ status: 1 });
    expect(cliMust(['report', book, 'trial-balance', '--format', 'csv'], { home })).toBe(
      readFileSync(join(SAMPLE, 'expected/trial-balance.csv'), 'utf8'),
    );
  });
});

describe('taken back', () => {
  const FILES: readonly (readonly [ImportKind, string])[] = [
    [
      'vouchers',
      `${RECEIPT}2024-08-03,V-2,payment,1010,1310,M-2,40000,KHR,,\n2024-08-04,V-3,receipt,1010,1310,M-2,40000,KHR,,\n`,
    ],
    ['journals', `${JOURNAL_HEADING}2024-08-01,J-1,x,5110,,70,\n2024-08-01,J-1,x,1310,M-1,,70\n`],
    [
      'share-movements',
      `${SHARE_HEADING}2024-08-01,S-1,buy,M-1,,3\n2024-08-02,S-2,transfer,M-1,M-2,7\n2024-08-03,S-3,redeem,M-2,,17\n`,
    ],
    [
      'weigh-tickets',
      `${TICKET_HEADING}${TICKET}\n2024-08-02,T-2,M-1,Phka Malis,organic,4,500,1,14,1,200000,part,1000\n`,
    ],
  ];
  const reports = (): readonly string[] =>
    ['trial-balance', 'member-balances', 'weigh-tickets', 'purchases-by-variety'].map((name) =>
      practice.reportCsv(name, name === 'trial-balance' ? { asOf: '2026-12-31' } : {}),
    );

  it.each(FILES)('%s: the figures are as before, and the file may come again', (kind, text) => {
    const bytesBase64 = Buffer.from(text).toString('base64');
    const before = reports();
    valueOf(take(kind, text));
    const after = reports();
    const undo = { kind, fileName: `${kind}.csv`, bytesBase64, reason: 'another cooperative’s file' };
    expect(practice.refused('imports.undoImport', { ...undo, reason: ' ' })).toContain('reason-needed');
    expect(reports()).toEqual(after);
    practice.must('imports.undoImport', undo);
    expect(reports()).toEqual(before);
    expect(practice.refused('imports.undoImport', undo)).toEqual(['import-unknown']);
    valueOf(take(kind, text));
    expect(reports()).toEqual(after);
  });

  it('all or nothing: where one paper cannot go back, none does', () => {
    const text = `${SHARE_HEADING}2024-08-01,S-1,buy,M-3,,3\n2024-08-01,S-2,buy,M-4,,2\n`;
    valueOf(take('share-movements', text));
    practice.must('shares.redeem', { date: '2024-09-01', member: 'M-4', shares: '2' });
    const head = practice.head();
    const undo = {
      kind: 'share-movements',
      fileName: 's.csv',
      bytesBase64: Buffer.from(text).toString('base64'),
    } as const;
    expect(practice.refused('imports.undoImport', { ...undo, reason: 'x' })).toEqual(['shares-beyond-held']);
    expect(practice.head()).toBe(head);
  });
});

describe('as people’s programs write it', () => {
  it.each([
    ['a byte-order mark', `\ufeff${RECEIPT}`],
    ['lines that end as on Windows', RECEIPT.replaceAll('\n', '\r\n')],
    ['no end to the last line', RECEIPT.trim()],
    ['blank lines', `${RECEIPT.replace('\n', '\n\n')}\n\n`],
    ['Khmer digits', RECEIPT.replace('2024-08-01', '២០២៤-០៨-០១').replace('2500', '២៥០០').replace('1010', '១០១០')],
    ['spaces around cells', RECEIPT.replaceAll(',', ' , ')],
    [
      'columns in another order, and one of its own',
      'remark,amount,currency,khr_per_usd,account,member,kind,cash_account,reference,date\nnew,2500,KHR,,4010,,receipt,1010,V-1,2024-08-01\n',
    ],
    [
      'quotes around everything',
      RECEIPT.trim()
        .split('\n')
        .map((line) => `"${line.replaceAll(',', '","')}"`)
        .join('\n'),
    ],
  ])('%s', (_what, text) => {
    valueOf(take('vouchers', text));
    expect(practice.must('ledger.register', { account: '4010' }).rows).toMatchObject([
      { date: '2024-08-01', reference: 'V-1', number: 'RV-2024-00001', khr: -2500 },
    ]);
  });

  it('a ticket in Khmer digits weighs the same', () => {
    const khmer = TICKET.replace('100,1,14,1', '១០០.៥,១.៥,១៤.០,១').replace('2024-08-01', '២០២៤-០៨-០១');
    valueOf(take('weigh-tickets', `${TICKET_HEADING}${khmer}\n`));
    expect(practice.reportCsv('weigh-tickets').split('\n')[1]).toBe(
      'T-1,M-2,Phka Malis,organic,99.0,99.0,1197.75,118577,0,118577,118600',
    );
  });

  it('a line of a cell that runs over lines is counted as an editor counts', () => {
    const text = `${VOUCHER_HEADING}2024-08-01,V-1,receipt,1010,4010,,100,KHR,,"two\nlines"\n2024-08-01,V-2,receipt,1010,4010,,x,KHR,,\n`;
    expect(take('vouchers', text)).toMatchObject({ ok: false, refusals: [{ at: { line: 4, column: 'amount' } }] });
  });

  it('a column that is not known is named, and does no harm', () => {
    const answer = take('vouchers', RECEIPT.replace('description', 'remark'));
    expect(answer).toMatchObject({ ok: true, warnings: [{ code: 'column-ignored', params: { column: 'remark' } }] });
  });
});

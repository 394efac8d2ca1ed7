import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { heldPorts } from '../support/held-ports.ts';
import { codesOf, Practice } from '../support/open-practice.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A new book from the five questions of the welcome screen: open and ready, or refused in plain words with nothing left. */

let home: string;
let desk: Practice;

beforeEach(() => {
  home = tempFolder('home');
  desk = new Practice(heldPorts(home, {}), '');
});

afterEach(() => {
  desk.close();
});

const ANSWERS: InputOf<'desk.makeBook'> = {
  nameKm: 'សហគមន៍កសិកម្មចំបក់',
  nameEn: 'Chambak Agricultural Cooperative',
  provinceCode: '21',
  yearStart: '04',
  firstYear: '២០២៦',
  sharePar: '20000',
  paddyMethod: 'dry-matter',
  baseMoisturePct: '14',
  impurityAllowedPct: '2',
};

const books = (): readonly string[] => {
  const folder = join(home, 'books');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('a book from answers', () => {
  it('is open, says what was answered, and has a chart on which all papers can be posted', () => {
    const view = desk.must('desk.makeBook', ANSWERS);
    expect(view.fileName).toBe('book-chambak-agricultural-cooperative.sahakum');
    const { nameKm, provinceCode, fiscalYearStart, firstFiscalYear, sharePar, cashRounding } = view.settings;
    expect([nameKm, provinceCode, fiscalYearStart, firstFiscalYear, sharePar, cashRounding]).toEqual([
      'សហគមន៍កសិកម្មចំបក់',
      '21',
      '04-01',
      2026,
      20_000,
      100,
    ]);
    expect(desk.must('desk.view', {}).recent[0]?.path).toBe(view.path);

    const date = '2026-05-02';
    desk.must('members.admit', { code: 'M-1', nameKm: 'សុខ វណ្ណា', nameEn: 'Sok Vanna', joinedOn: date });
    desk.must('shares.buy', { date, member: 'M-1', shares: '2' });
    desk.must('paddy.setPrice', { variety: 'Sen Kra Ob', fromDate: date, price: '1100' });
    const bought = desk.must('paddy.postPurchase', {
      date,
      party: 'M-1',
      variety: 'Sen Kra Ob',
      organicStatus: 'conventional',
      grossKg: '30',
      tareKg: '0',
      moisturePct: '14',
      impurityPct: '2',
      payment: 'full',
    });
    expect(bought.ticket.valueKhr).toBe(33_000);
    desk.must('ledger.postVoucher', { date, kind: 'payment', cashAccount: '1010', account: '5110', amount: '4000' });
    expect(desk.must('statements.dashboard', {}).boxes[0]?.balanceMinor).toBe(40_000 - 33_000 - 4_000);
  });

  it('needs no rule where no paddy is bought, and lies beside one of the same name', () => {
    const answers = { ...ANSWERS, paddyMethod: 'none', baseMoisturePct: '', impurityAllowedPct: '' };
    desk.must('desk.makeBook', answers);
    desk.must('desk.makeBook', answers);
    expect(desk.must('paddy.desk', { date: '2026-05-02' }).rule).toBeNull();
    expect(books().filter((name) => name.endsWith('.sahakum'))).toEqual([
      'book-chambak-agricultural-cooperative-2.sahakum',
      'book-chambak-agricultural-cooperative.sahakum',
    ]);
  });

  it('lies where it was told to, and over nothing', () => {
    const path = join(tempFolder('stick'), 'សហគមន៍');
    expect(desk.must('desk.makeBook', { ...ANSWERS, path }).path).toBe(`${path}.sahakum`);
    expect(desk.refused('desk.makeBook', { ...ANSWERS, path: `${path}.sahakum` })).toEqual(['book-exists']);
    expect(desk.refused('desk.makeBook', { ...ANSWERS, path: join(path, 'x.sahakum') })).toEqual([
      'book-folder-missing',
    ]);
    expect(books()).toEqual([]);
  });

  it.each([
    [{ nameKm: ' ' }, ['coop-name-needed nameKm']],
    [{ provinceCode: '' }, ['province-needed provinceCode']],
    [{ yearStart: '13' }, ['year-start-needed yearStart']],
    [{ firstYear: '26' }, ['first-year-wrong firstYear']],
    [{ firstYear: '', sharePar: '20,000' }, ['first-year-wrong firstYear', 'share-par-wrong sharePar']],
    [{ paddyMethod: '' }, ['paddy-method-needed paddyMethod']],
    [{ baseMoisturePct: '' }, ['paddy-percent-wrong baseMoisturePct']],
    [{ paddyMethod: 'percent-per-point' }, ['paddy-percent-wrong percentPerPoint']],
    [{ impurityAllowedPct: '100' }, ['paddy-percent-wrong impurityAllowedPct']],
  ])('is refused for %j, and nothing is left', (change, expected) => {
    const outcome = desk.call('desk.makeBook', { ...ANSWERS, ...change });
    const said = outcome.ok
      ? []
      : outcome.refusals.map(({ code, field, at }) => `${code} ${field ?? ''}${at?.file ?? ''}`);
    expect(said).toEqual(expected);
    expect(books()).toEqual([]);
    expect(desk.must('desk.view', {}).open).toBeNull();
  });

  it('says where nothing can be written', () => {
    writeFileSync(join(home, 'books'), 'a file where the folder should be');
    expect(codesOf(desk.call('desk.makeBook', ANSWERS))).toEqual(['folder-not-writable']);
    mkdirSync(join(home, 'else'));
    const path = join(home, 'else', 'b.sahakum');
    expect(basename(desk.must('desk.makeBook', { ...ANSWERS, path }).path)).toBe('b.sahakum');
  });
});

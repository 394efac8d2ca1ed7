import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperInput } from '../../shared/contract/papers.ts';
import { sheet } from '../../shared/documents/sheet.ts';
import { farmerListPaper } from '../../shared/i18n/papers/farmer-list.ts';
import { inspectionFormPaper } from '../../shared/i18n/papers/inspection-form.ts';
import { render } from '../../electron/printing/render.ts';
import { madeFarmerList, madeInspection, madeMember, paperWords } from '../support/made-organic.ts';
import { codesOf, openPractice } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { EU, inspected, NONCONFORMITY, PARCEL, registerOrganic } from '../support/organic-farm.ts';
import { pdfTexts } from '../support/poppler.ts';
import { hasPoppler, linesOf, mustPrint, pagesOf, print } from '../support/printed-papers.ts';
import { DELIVERY } from '../support/small-coop.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { unzipped } from '../support/unzipped.ts';

/** The papers of certification, by the door that every host prints through, read by another program's eyes. */
let book: Practice;

beforeAll(() => {
  book = openPractice({ day: '2025-06-01' });
  registerOrganic(book, { north: 'Road', place: 'Veal Thom', lastProhibitedInputOn: '2021-12-31' });
  book.must('organic.registerParcel', { ...PARCEL, parcel: 'P-2', party: 'M-2', areaHa: '1.25', yieldKgPerHa: '2000' });
  book.must('organic.decideStatus', {
    ...{ parcel: 'P-2', party: 'M-2', date: '2024-02-01', standard: EU, status: 'in-conversion' },
    decidedBy: 'committee',
  });
  const { id } = inspected(book, {
    ...{ party: 'M-2', interviewee: 'M-2', conditions: [{ text: 'Raise the bund', deadline: '2025-05-01' }] },
    checklist: [{ item: 'seed', first: 'yes', note: 'own seed' }],
  });
  book.must('organic.decideInspection', {
    ...{ inspection: id, date: '2025-02-20', approval: 'conditional', decider: 'Chea Mony' },
  });
  book.must('organic.recordSeason', {
    ...{ parcel: 'P-1', year: '2024', season: 'wet', crop: 'rice', variety: 'Phka Malis', harvestKg: '1350' },
    ...{ seedSource: 'own', seedOrganic: 'yes' },
    inputs: [{ product: 'Compost', quantity: '800', unit: 'kg', date: '2024-06-01', isPermitted: true }],
  });
  book.must('organic.raiseNonconformity', NONCONFORMITY);
  book.must('organic.issueList', { asOf: '2025-03-01' });
});
afterAll(() => {
  book.close();
});

const lines = async (input: PaperInput): Promise<readonly string[]> => linesOf((await mustPrint(book, input)).file);
const bare = (text: string): string => text.replace(/\s/gu, '');

describe.skipIf(!hasPoppler)('the approved farmer list on paper', () => {
  it('has its version and day, a row for each parcel, and the totals by status', async () => {
    const list = await lines({ paper: 'farmer-list', version: 1, language: 'en' });
    expect(list).toEqual(expect.arrayContaining(['Approved farmer list', 'As of 1 Mar 2025']));
    expect(list.some((line) => /^Standard EU 2018\/848, group of operators Version 1$/.test(line))).toBe(true);
    const text = list.join('\n');
    // 0.5 ha × 3,000 kg/ha and 1.25 ha × 2,000 kg/ha.
    expect(list.find((line) => line.startsWith('1 M-1 '))).toMatch(/P-1 0\.50 Rice 0\.50 1,500/);
    expect(list.find((line) => line.startsWith('2 M-2 '))).toMatch(/P-2 1\.25 Rice 1\.25 2,500/);
    expect(text).toMatch(/^Total 0\.50 1\.25 0\.00 1\.75 1,500 2,500$/m);
    expect(text).toMatch(/^Total 2 2 1\.75 4,000$/m);
    expect(text).toContain('(Approved with');
  });

  it('that was not issued says that it is a draft, in Khmer too', async () => {
    const khmer = bare((await lines({ paper: 'farmer-list', language: 'km' })).join(''));
    for (const said of ['បញ្ជីកសិករដែលបានអនុម័ត', 'ព្រាង មិនទាន់ចេញ', 'ស៊ុខ ចាន់ធី', 'ស្រូវ', 'អន្តរកាល'])
      expect(khmer).toContain(bare(said));
    expect(khmer).not.toMatch(/Rice|Organic|farmers/);
  });

  it('is the same list as a spreadsheet, with figures as numbers', async () => {
    const { file, fileName, pages } = await mustPrint(book, { paper: 'farmer-list', version: 1, format: 'xlsx' });
    expect([fileName, pages]).toEqual(['farmer-list-EU-2018-848-v1.xlsx', 1]);
    const parts = unzipped(readFileSync(file));
    const numbers = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="[K-M]\d+"[^>]*><v>([\d.]+)<\/v>/g)];
    const figures = numbers
      .map(([, figure]) => Number(figure))
      .filter((figure) => !Number.isInteger(figure) || figure > 100);
    expect(figures).toEqual(expect.arrayContaining([0.5, 1.25, 1.75, 1500, 2500]));
    for (const said of ['ឈ្មោះ', 'Name', 'Area ha, Organic', 'ផ្ទៃដី ha សរីរាង្គ'])
      expect(parts['xl/sharedStrings.xml']).toContain(`>${said}<`);
  });
});

describe.skipIf(!hasPoppler)('a list of two thousand members', () => {
  it.each(['km', 'en'] as const)(
    'in %s repeats its head on every page, and its totals are the sums of its rows',
    (language) => {
      const list = madeFarmerList(2000);
      const about = { title: 'List', printedAt: new Date('2025-10-28T03:12:00Z') };
      const pages = pdfTexts(render(sheet(farmerListPaper(list, paperWords(language))), about), '-layout');
      const head = language === 'km' ? 'ផ្ទៃដី ha' : 'Area ha';
      const rows = pages.flatMap((page) => page.split('\n')).filter((line) => /^\s*[\d,]+ +M-\d{4}/.test(line));
      expect(rows).toHaveLength(4000);
      const withRows = pages.filter((page) => /^\s*[\d,]+ +M-\d{4}/m.test(page));
      expect(withRows.length).toBeGreaterThan(80);
      expect(withRows.filter((page) => !page.includes(head))).toEqual([]);
      expect(pages.filter((page) => bare(page).length < 100)).toEqual([]);
      // Whole square metres: the area of a row is its only figure with four decimals, in its own column and in that of all.
      const areas = rows.map((row) =>
        [...row.matchAll(/\d\.\d{4}/g)].map(([figure]) => Number(figure.replace('.', ''))),
      );
      expect(areas.every(([own, all, ...more]) => own === all && more.length === 0)).toBe(true);
      const squareMetres = areas.reduce((sum, [own = 0]) => sum + own, 0);
      const digits = squareMetres.toString();
      const total = `${Number(digits.slice(0, -4)).toLocaleString('en-US')}.${digits.slice(-4)}`;
      const summed = language === 'km' ? 'សរុប' : 'Total';
      const totals = pages.flatMap((page) => page.split('\n')).filter((line) => line.trim().startsWith(summed));
      expect(totals.filter((line) => line.includes(total))).toHaveLength(2);
      // The estimate of certified land stands right behind the areas.
      const kgOf = (row: string): number => Number(/\.\d{4} +([\d,]{3,})(?= |$)/.exec(row)?.[1]?.replace(',', '') ?? 0);
      const kg = rows.reduce((sum, row) => sum + kgOf(row), 0);
      const ofBoth = list.rows.reduce((sum, row) => sum + (row.status === 'conventional' ? 0 : row.estimate_kg), 0);
      expect(kg).toBe(ofBoth);
    },
  );
});

describe.skipIf(!hasPoppler)('the inspection form', () => {
  it('of a visit to come has what is known, and room to write the rest', async () => {
    const form = await lines({ paper: 'inspection-form', member: 'M-2', language: 'en' });
    const text = form.join('\n');
    expect(text).toMatch(/P-2 Rice 1\.25 2,000 In conversion$/m);
    expect(text).toMatch(/OI-2024-00001 Raise the bund 1 May 2025$/m);
    expect(text).toMatch(/^3 Seed is as the standard asks$/m);
    expect(text).toContain('Approved with conditions');
    expect(
      form.filter((line) => /^\d+ (The|Organic|Seed|Took|Knows|No|Borders|Weeds|Pests|Dis|Store|Earlier)/.test(line)),
    ).toHaveLength(12);
  });

  it('of which nothing is known is still a form of two pages with all its lines', async () => {
    const { file, pages } = await mustPrint(book, { paper: 'inspection-form', member: 'M-4', language: 'km' });
    expect(pages).toBe(2);
    const text = bare(linesOf(file).join(''));
    for (const said of ['គ្មានក្បាលដីក្នុងបញ្ជីទេ', 'គ្មានលក្ខខណ្ឌលើកមុនទេ', 'អ្វីដែលបានរកឃើញ', 'ស្នាមមេដៃកសិករ'])
      expect(text).toContain(bare(said));
  });

  it('of one that was recorded has its answers, its conditions and what the committee decided', async () => {
    const [row] = book.must('organic.inspections', { party: 'M-2' }).rows;
    const text = (await lines({ paper: 'inspection-form', member: 'M-2', inspection: row?.id, language: 'en' })).join(
      '\n',
    );
    expect(text).toMatch(/Report no\. OI-2024-00001 Inspector Sok Dara/);
    expect(text).toContain('10 Feb 2025 08:30–09:45');
    expect(text).toMatch(/^3 Seed is as the standard asks Yes own seed$/m);
    expect(text).toMatch(/^1 Raise the bund 1 May 2025$/m);
    expect(text).toMatch(/Approved with conditions 20 Feb 2025 Chea Mony/);
  });

  it('keeps a long answer whole', () => {
    const findings = 'ភ្លឺខាងជើងទាប ត្រូវលើកឱ្យខ្ពស់ '.repeat(40).trim();
    const facts = { member: madeMember(30), inspection: { ...madeInspection, findings }, earlier: [] };
    const about = { title: 'Form', printedAt: new Date('2025-10-28T03:12:00Z') };
    const text = pdfTexts(render(sheet(inspectionFormPaper(facts, paperWords('both'))), about), '-raw').join('');
    expect(bare(text)).toContain(bare(findings));
  });
});

describe.skipIf(!hasPoppler)('the other papers of certification', () => {
  it('the parcel sheet: what is around it, what grew on it, what was put on it, and its status', async () => {
    const text = (await lines({ paper: 'parcel-sheet', parcel: 'P-1', language: 'en' })).join('\n');
    for (const said of [
      /^Area ha 0\.50 Tenure Owned$/m,
      /^Road$/m,
      /group of operators Organic 1 Feb 2024/,
      /^2024 wet Rice, Phka Malis 1,350\.0 own Yes$/m,
      /^1 Jun 2024 2024 wet Compost 800 kg Yes$/m,
      /^1 Feb 2024 EU-2018\/848 Organic Certifier$/m,
      /Last prohibited input 31 Dec 2021/,
    ])
      expect(text).toMatch(said);
  });

  it('the list of non-conformities, as it stood on a day', async () => {
    const text = (await lines({ paper: 'nonconformity-list', language: 'en' })).join('\n');
    expect(text).toContain('1 in all, 1 open');
    expect(bare(text)).toContain('Overdue');
    const before = await lines({ paper: 'nonconformity-list', asOf: '2025-02-28', language: 'en' });
    expect(before).toContain('No non-conformity');
    const mine = await lines({ paper: 'nonconformity-list', member: 'M-2', openOnly: true, language: 'en' });
    expect(mine).toEqual(expect.arrayContaining(['No non-conformity', 'Total 0 in all, 0 open Status Open ones only']));
  });

  it('the member’s page: approval, parcels, quota, and what was delivered of it', async () => {
    const empty = (await lines({ paper: 'member-certification', member: 'M-2', language: 'en' })).join('\n');
    expect(empty).toMatch(/Approval of the Approved with conditions Status of paddy delivered this In conversion/);
    expect(empty).toMatch(/^1\.25 2,500 2,500\.0 0\.0 2,500\.0$/m);
    expect(empty).toContain('No paddy delivered in these days');
    book.must('paddy.postPurchase', { ...DELIVERY, date: '2025-05-20', party: 'M-1', payment: 'full' });
    const text = (await lines({ paper: 'member-certification', member: 'M-1', language: 'en' })).join('\n');
    const [ticket] = book.must('paddy.tickets', { party: 'M-1' }).rows;
    const kg = ((ticket?.payableG ?? 0) / 1000).toLocaleString('en-US', { minimumFractionDigits: 1 });
    expect(text).toMatch(new RegExp(`^0\\.50 1,500 1,500\\.0 ${kg} `, 'm'));
    expect(text).toMatch(new RegExp(`^Counted in the quota .* ${kg}$`, 'm'));
  });

  it.each(['farmer-list', 'nonconformity-list'] as const)('%s lies across the page', async (paper) => {
    const { file } = await mustPrint(book, { paper });
    expect(pagesOf(file).length).toBeGreaterThan(0);
    expect(readFileSync(file).toString('latin1')).toContain('[0 0 841.89 595.28]');
  });
});

describe('what of certification is not printed', () => {
  it.each([
    [{ paper: 'farmer-list', standard: 'ISO' }, 'standard-unknown'],
    [{ paper: 'farmer-list', version: 7 }, 'list-unknown'],
    [{ paper: 'farmer-list', version: 7, format: 'xlsx' }, 'list-unknown'],
    [{ paper: 'farmer-list', asOf: '2025-02-29' }, 'date-not-a-day'],
    [{ paper: 'inspection-form', member: 'M-9' }, 'party-unknown'],
    [{ paper: 'inspection-form', member: 'M-2', inspection: 999_999 }, 'inspection-unknown'],
    [{ paper: 'parcel-sheet', parcel: 'P-9' }, 'parcel-unknown'],
    [{ paper: 'nonconformity-list', member: 'M-9' }, 'party-unknown'],
    [{ paper: 'member-certification', member: 'M-9' }, 'party-unknown'],
    [{ paper: 'member-certification', member: 'M-1', asOf: '2025-13-01' }, 'date-not-a-day'],
  ] as const)('%o is refused as %s, and nothing is left', async (input, code) => {
    const folder = tempFolder('paper');
    expect(codesOf(await print(book, input, { file: join(folder, 'paper.pdf') }))).toEqual([code]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketView } from '../../shared/contract/paddy.ts';
import type { PaperInput } from '../../shared/contract/papers.ts';
import { codesOf, openPractice, sentencesOf } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { hasPoppler, linesOf, mustPrint, pagesOf, poppler, print } from '../support/printed-papers.ts';
import { richBook } from '../support/rich-book.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Papers of the small cooperative, by the door that every host prints through, read by another program's eyes. */
let practice: Practice;

const ticket = (reference: string): TicketView => {
  const { rows } = practice.must('paddy.tickets', { text: reference });
  const found = rows.find((row) => row.reference === reference);
  if (!found) throw new Error(reference);
  return found;
};

const YEAR = { from: '2024-07-01', to: '2025-06-30' };
const statement = (member: string, more: Partial<PaperInput> = {}): PaperInput =>
  ({ paper: 'member-statement', member, ...YEAR, language: 'en', ...more }) as PaperInput;

beforeAll(() => {
  practice = richBook(openPractice());
});
afterAll(() => {
  practice.close();
});

describe.skipIf(!hasPoppler)('a printed receipt', () => {
  it.each(['A5', 'thermal-80'] as const)('%s: weights, price, loan, what was paid, and its words', async (size) => {
    const { file } = await mustPrint(practice, { paper: 'purchase-receipt', ticket: ticket('T-1').id, size });
    const text = linesOf(file).join('\n');
    const { valueKhr, paidKhr, number } = ticket('T-1');
    const grouped = (khr: number): string => khr.toLocaleString('en-US');
    for (const said of [number, '912.4 kg', '− 2.2 kg', '910.2 kg', `${grouped(valueKhr)} ៛`, '− 50,000 ៛']) {
      expect(text).toContain(said);
    }
    expect(text).toContain(`${grouped(paidKhr)} ៛`);
    expect(text).toContain('ស៊ុខ ចាន់ធី');
    expect(text.replace(/\s+/g, ' ')).toMatch(/riels only/);
    expect(text).not.toMatch(/Copy|Void/);
  });

  it('says that it is a copy, and of a voided ticket since when and why', async () => {
    const input = { paper: 'purchase-receipt', language: 'en', isReprint: true } as const;
    const { file } = await mustPrint(practice, { ...input, ticket: ticket('T-3').id });
    expect(linesOf(file)).toEqual(expect.arrayContaining(['Void since 21 Jul 2024: weighed twice', 'Copy']));
  });
});

describe.skipIf(!hasPoppler)('a printed statement', () => {
  it('holds the deliveries, the deductions, the payments, and who owes what', async () => {
    const { file, pages } = await mustPrint(practice, statement('M-1'));
    expect(pages).toBe(1);
    const t1 = ticket('T-1');
    const grouped = (khr: number): string => khr.toLocaleString('en-US');
    const lines = linesOf(file);
    expect(lines).toContain('Member statement');
    expect(lines).toContain('From 1 Jul 2024 to 30 Jun 2025');
    expect(lines.join('\n')).toContain('ស៊ុខ ចាន់ធី');
    const delivered = lines.find((line) => line.startsWith('15 Jul 2024 T-1 '));
    expect(delivered).toContain(grouped(t1.valueKhr));
    expect(delivered).toContain('50,000');
    expect(lines.find((line) => line.startsWith('Loans to members'))).toBe(
      'Loans to members (the member owes) 300,000 0 38,000 262,000',
    );
    expect(lines.find((line) => line.startsWith('Interest on loans'))).toMatch(/ 12,000 0 12,000 0$/);
    expect(lines.join(' ')).toContain('262,000 ៛');
    expect(lines.join(' ')).toContain('Two hundred sixty-two thousand riels only');
  });

  it('leaves a voided ticket out of the deliveries, and shows what it did to the account', async () => {
    const lines = linesOf((await mustPrint(practice, statement('M-3'))).file);
    expect(lines.some((line) => line.includes('T-3 Phka'))).toBe(false);
    expect(lines.some((line) => line.includes('T-4 Phka'))).toBe(true);
    const others = lines.slice(lines.indexOf('Other movements'), lines.indexOf('Balances'));
    expect(others.filter((line) => /Paddy purchase|Reversal of/.test(line))).toHaveLength(2);
    // What was paid for the voided one stayed as an advance, and the next delivery used it up.
    expect(ticket('T-4').dueKhr).toBe(ticket('T-3').dueKhr);
    expect(lines.find((line) => line.startsWith('Payable to farmers'))).toMatch(/ 0$/);
    expect(lines.some((line) => /^0 ?៛ 0 ?៛$/.test(line))).toBe(true);
  });

  it('keeps dollars apart from riel, and says both in words', async () => {
    const lines = linesOf((await mustPrint(practice, statement('M-4'))).file);
    expect(lines.find((line) => line.startsWith('Owed by buyers'))).toMatch(/120\.50 USD$/);
    expect(lines.join(' ')).toContain('One hundred twenty US dollars and fifty cents only');
  });

  it('of a time in which nothing happened says so, and counts what was before', async () => {
    const days = { from: '2025-07-01', to: '2025-12-31' };
    const lines = linesOf((await mustPrint(practice, statement('M-1', days))).file);
    expect(lines).toEqual(expect.arrayContaining(['No paddy delivered in these days', 'No payments in these days']));
    expect(lines.join('\n')).toMatch(/Loans to members \(the member owes\) 262,000 0 0 262,000/);
  });

  it('all of them lie in one file, by village and name, each with its own pages and bookmark', async () => {
    const progress: [number, number][] = [];
    const watch = { onProgress: (...step: [number, number]): unknown => progress.push(step) };
    const input: PaperInput = { paper: 'member-statements', ...YEAR, language: 'both' };
    const made = await print(practice, input, { watch });
    if (!made.ok) throw new Error(sentencesOf(made).join());
    const pages = pagesOf(made.value.file);
    expect(made.value.pages).toBe(pages.length);
    expect(progress.at(-1)).toEqual([4, 4]);
    const codes = pages.map((page) => /M-\d/.exec(page.join('\n'))?.[0]);
    expect([...new Set(codes)]).toEqual(['M-1', 'M-2', 'M-3', 'M-4']);
    expect(pages.every((page) => page.some((line) => /Page 1 of 1$/.test(line)))).toBe(true);
    const outline = readFileSync(made.value.file)
      .toString('latin1')
      .match(/\/Count -?\d+/g);
    expect(outline).toContain('/Count -2');
  });

  it('the same book, the same stamp: the same bytes', async () => {
    const [one, two] = [await mustPrint(practice, statement('M-1')), await mustPrint(practice, statement('M-1'))];
    expect(readFileSync(one.file)).toEqual(readFileSync(two.file));
  });
});

describe.skipIf(!hasPoppler)('a printed trial balance', () => {
  it('says the figures of the screen, the lock and the fingerprint of the log', async () => {
    const { file } = await mustPrint(practice, { paper: 'trial-balance', asOf: '2025-06-30', language: 'en' });
    const lines = linesOf(file);
    const balance = practice.must('ledger.trialBalance', { asOf: '2025-06-30' });
    const total = balance.totalDebitKhr.toLocaleString('en-US');
    expect(lines).toContain(`Total ${total} ${total}`);
    for (const row of balance.rows) {
      const line = lines.find((each) => each.includes(row.nameEn)) ?? '';
      expect(line).toContain((row.debitKhr || row.creditKhr).toLocaleString('en-US'));
    }
    expect(lines.join('\n')).toContain('Days after 30 Jun 2024 are not locked');
    const { head, events } = practice.session.view();
    expect(lines).toContain(`Fingerprint of the log up to event ${String(events)}:`);
    expect(lines.join('\n').replaceAll(' ', '')).toContain(head);
    expect(poppler('pdfinfo', [file]).toString()).toContain('Trial balance 2025-06-30');
  });
});

describe('what is not printed', () => {
  const receipt: PaperInput = { paper: 'purchase-receipt', ticket: 999_999 };

  it.each([
    ['no such ticket', receipt, 'ticket-unknown'],
    ['nobody of this code', statement('M-9'), 'party-unknown'],
    ['no such day', { paper: 'trial-balance', asOf: '2025-02-30' }, 'date-not-a-day'],
    ['days the wrong way round', statement('M-1', { from: '2025-06-30', to: '2024-07-01' }), 'period-reversed'],
  ] as const)('%s is refused, and nothing is left', async (_, input, code) => {
    const folder = tempFolder('paper');
    const made = await print(practice, input, { file: join(folder, 'paper.pdf') });
    expect(codesOf(made)).toEqual([code]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a file that is there is left as it is, and a folder that is not there is not made', async () => {
    const folder = tempFolder('paper');
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, 'mine');
    expect(codesOf(await print(practice, statement('M-1'), { file }))).toEqual(['paper-file-there']);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const nowhere = join(folder, 'nowhere', 'paper.pdf');
    expect(codesOf(await print(practice, statement('M-1'), { file: nowhere }))).toEqual(['paper-folder-missing']);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it('of a run that is stopped nothing is left', async () => {
    const folder = join(tempFolder('paper'), 'run');
    mkdirSync(folder);
    const stop = new AbortController();
    const watch = {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    };
    const input: PaperInput = { paper: 'member-statements', ...YEAR };
    const made = await print(practice, input, { file: join(folder, 'all.pdf'), watch });
    expect(codesOf(made)).toEqual(['paper-cancelled']);
    expect(readdirSync(folder)).toEqual([]);
  });
});

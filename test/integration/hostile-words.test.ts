import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { hasHledger, hledgerBalances } from '../support/hledger.ts';
import { openPractice } from '../support/open-practice.ts';
import { cliMust } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Words that mean something to other programs, in every place where people may write: the books and their exports bear them. */
const WORDS = [
  '; a comment',
  'a | b ; c',
  '(code) ) ( !',
  '* ! pending',
  '2024-01-01=2024-01-02 x',
  'two  spaces 100 KHR',
  '=HYPERLINK("http://x")',
  '+855 12 345 678',
  '@@ 5 USD',
  'quote " and \\ back',
  "it's ថ្លៃកិនស្រូវ ១២៣",
  'line\nbreak\r\nand\ttab',
  '\u2028line separator',
  'emoji 😀 zero\u200bwidth',
  '',
  '%s {0} ${x} {name}',
  'comment',
  'end comment',
  '<img src=x onerror=alert(1)>',
  'x'.repeat(300),
];

it.skipIf(!hasHledger)('a journal full of them is read by hledger to the same balances', async () => {
  const practice = openPractice();
  for (const [index, words] of WORDS.entries()) {
    const [reference, code] = [words.slice(0, 40), `M/${index}.a-ក`];
    practice.must('members.admit', { code, nameKm: `ឈ្មោះ ${index}`, nameEn: '', joinedOn: '2024-07-01' });
    const loan = { date: '2024-08-01', kind: 'payment', cashAccount: '1010', account: '1310' } as const;
    practice.must('ledger.postVoucher', {
      ...loan,
      reference,
      party: code,
      amount: String(index + 1),
      description: words,
      fund: words,
    });
    const lines = [
      { account: '5110', debit: '7', memo: words },
      { account: '1410', credit: '7', activity: words },
    ];
    practice.must('ledger.postJournal', { date: '2024-08-02', reference, description: words, lines });
  }
  const file = join(tempFolder('words'), 'words.hledger');
  writeFileSync(file, [...practice.session.journal('hledger')].join(''));
  const balances = hledgerBalances(file);
  expect(balances.get('expenses:5110')).toBe(`${WORDS.length * 7} KHR`);
  for (const index of WORDS.keys()) expect(balances.get(`assets:1310:M/${index}.a-ក`)).toBe(`${index + 1} KHR`);
  expect(await practice.session.verify()).toMatchObject({ ok: true });
  practice.close();
});

it('a register full of them is a table with as many cells in each row', () => {
  const practice = openPractice();
  for (const words of WORDS)
    practice.must('ledger.postVoucher', {
      date: '2024-08-01',
      kind: 'receipt',
      cashAccount: '1010',
      account: '4010',
      amount: '1',
      description: words,
    });
  practice.close();
  const csv = cliMust(['report', practice.path, 'register', '--account', '4010', '--format', 'csv'], {
    home: practice.home,
  });
  const rows = parse(csv) as unknown as readonly (readonly string[])[];
  expect(rows).toHaveLength(WORDS.length + 1);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openIn } from './language.ts';
import { expect, SAMPLE, test } from './open-program.ts';
import { tell } from './tell.ts';

/**
 * The round of certification by keyboard alone, in Khmer: a farm is inspected, visited again and signed, the committee decides,
 * the list is issued, and comes out on paper. The list's totals are those of the sample's own file.
 */
test.beforeEach(() => test.setTimeout(300_000));
const PATIENCE = { timeout: 60_000 };

const INSPECTOR = 'ចាន់ សុភា';
const MOST_STEPS = 90;

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((address) => {
    window.location.hash = address;
  }, hash);

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const now = document.activeElement;
    const text = now?.matches('a, button') === true ? now.textContent : '';
    return [now?.getAttribute('name'), now?.getAttribute('aria-label'), text].join(' ');
  });

/** Presses one key until what is wanted has the focus. */
async function pressTo(page: Page, key: 'Enter' | 'Tab', wanted: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if ((await focused(page)).includes(wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${wanted}`);
}

async function write(page: Page, field: string, text: string): Promise<void> {
  await pressTo(page, 'Enter', field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** The search leads to a screen by its name. */
async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'ស្វែងរក' }).waitFor();
  await page.keyboard.type(name);
  await page.getByRole('button', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function inspect(page: Page): Promise<void> {
  await openByName(page, 'ត្រួតពិនិត្យកសិដ្ឋាន');
  await expect(page.getByRole('heading', { name: 'ត្រួតពិនិត្យកសិដ្ឋាន' })).toBeVisible();
  await page.keyboard.type('M-0003');
  await page.getByRole('option', { name: /M-0003/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('ផ្ទៃដីឃើញ ha M-0003-P1'), 'the farm’s parcels come from the register').toBeVisible();
  await write(page, 'inspector', INSPECTOR);
  await write(page, 'firstDate', '2025-11-20');
  await pressTo(page, 'Enter', 'លើកទី 1៖ ដំណាំ និងផលិតផល');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await pressTo(page, 'Tab', 'បន្ថែមលក្ខខណ្ឌ');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), 'the new condition takes the focus').toContain('condition-0');
  await page.keyboard.type('ដាក់បាវសរីរាង្គដាច់ដោយឡែក');
  await write(page, 'deadline-0', '2025-12-20');
  await pressTo(page, 'Enter', 'recommendation');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: /OI-2025-00001/ })).toBeVisible(PATIENCE);
}

async function visitAgain(page: Page): Promise<void> {
  await pressTo(page, 'Tab', 'ចុះលើកទីពីរ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /ចុះលើកទីពីរ/ })).toBeVisible();
  await write(page, 'secondDate', '2025-11-27');
  await pressTo(page, 'Enter', 'លើកទី 2៖ ដំណាំ និងផលិតផល');
  await page.keyboard.press('ArrowDown');
  await pressTo(page, 'Enter', 'isSigned');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  const report = page.getByRole('article', { name: /OI-2025-00001/ });
  await expect(report).toContainText('27 វិច្ឆិកា 2025');
  await expect(report).toContainText('បានចុះរួច');
  const answers = report.getByRole('table', { name: 'សំណួរត្រួតពិនិត្យ' });
  await expect(answers.getByRole('row', { name: /ដំណាំ និងផលិតផល/ })).toContainText(/ទេ.*បាទ/);
}

async function decide(page: Page): Promise<void> {
  await pressTo(page, 'Tab', 'កត់ត្រាសេចក្ដីសម្រេច');
  await page.keyboard.press('Enter');
  await write(page, 'date', '2025-12-01');
  await write(page, 'decider', INSPECTOR);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('input[name=decider]'), 'nobody decides on their own inspection').toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await write(page, 'decider', 'ហេង សំណាង');
  await page.keyboard.press('Control+Enter');
  const decisions = page.getByRole('table', { name: 'សេចក្ដីសម្រេចរបស់គណៈកម្មការ' });
  await expect(decisions).toContainText('អនុម័តមានលក្ខខណ្ឌ');
}

/** Hectares and kilograms by status, as `expected/approved-area.csv` has them. */
function expectedTotals(): readonly string[] {
  const [, ...lines] = readFileSync(join(SAMPLE, 'expected', 'approved-area.csv'), 'utf8')
    .trim()
    .split('\n');
  return lines
    .map((line) => line.trim().split(','))
    .filter(([status]) => status !== 'conventional')
    .map(([, , ha = '', kg = '']) => `${ha} ha, ${Number(kg).toLocaleString('en-US')} kg`);
}

test('inspect, visit again, decide, issue the list, and print it: by keyboard, in Khmer', async ({ page, program }) => {
  await openIn(page, program.url, 'km');
  await expect(page.getByRole('heading', { level: 1, name: 'ការទិញស្រូវ' })).toBeVisible();
  await inspect(page);
  await visitAgain(page);
  await decide(page);

  await pressTo(page, 'Tab', 'បញ្ជីកសិករដែលបានអនុម័ត');
  await page.keyboard.press('Enter');
  await expect(page.locator('.organic__totals')).toBeVisible(PATIENCE);
  await pressTo(page, 'Tab', 'asOf');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2025-12-31');
  for (const total of expectedTotals()) await expect(page.locator('.organic__totals')).toContainText(total);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.screen__head .badge')).toContainText('ច្បាប់ទី 1', PATIENCE);

  await page.keyboard.press('Control+p');
  await expect(page.getByRole('heading', { level: 1, name: 'បញ្ជីកសិករដែលបានអនុម័ត' })).toBeVisible();
  await page.locator('canvas[data-page="1"][data-drawn]').waitFor(PATIENCE);
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect((await saving).suggestedFilename()).toBe('farmer-list-EU-2018-848-v1.pdf');
  await pressTo(page, 'Tab', 'សៀវភៅតារាង XLSX');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), { ...PATIENCE, message: 'the sheet is made' }).toContain('រក្សាទុក XLSX');
  const keeping = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await keeping).suggestedFilename()).toBe('farmer-list-EU-2018-848-v1.xlsx');
  await page.keyboard.press('Escape');
  await expect(page.locator('.screen__head .badge')).toContainText('ច្បាប់ទី 1');
});

test('the scale takes the status and the quota from the register', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  const farmer = page.getByRole('combobox', { name: 'Farmer’s code or name' });
  await page.getByLabel('Date').fill('2025-12-30');
  await farmer.fill('M-0101');
  await page.getByRole('option', { name: /M-0101/ }).waitFor();
  await farmer.press('Enter');
  // expected/organic-quota.csv: 1,972 kg for 0.58 ha, 1,456.6 kg delivered.
  await expect(page.getByText('515.4 kg left (quota 1,972.0 kg, delivered 1,456.6 kg)')).toBeVisible();
  await expect(page.getByLabel('Status, EU-2018/848')).toHaveValue('Organic');
  await expect(page.getByLabel('Status, EU-2018/848')).not.toBeEditable();

  // A prohibited input makes the parcel conventional from its day: the scale says so.
  await tell(page, 'organic.recordSeason', {
    ...{ parcel: 'M-0101-P1', year: '2025', crop: 'rice' },
    inputs: [{ product: 'Urea', quantity: '20', unit: 'kg', date: '2025-12-15', isPermitted: false }],
  });
  await page.reload();
  await farmer.fill('M-0101');
  await page.getByRole('option', { name: /M-0101/ }).waitFor();
  await farmer.press('Enter');
  await expect(page.getByLabel('Status, EU-2018/848')).toHaveValue('Conventional');
});

test('a document is filed with its file, and comes out as it went in', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await goTo(page, '#/documents');
  await page.getByRole('button', { name: 'File a document' }).press('Enter');
  await page.getByLabel('Kind').fill('certificate');
  await page.getByLabel('Title').fill('Certificate of 2025');
  await page.getByLabel('Valid until').fill('2026-01-05');
  const file = { name: 'cert.txt', mimeType: 'text/plain', buffer: Buffer.from('signed and sealed') };
  const choosing = page.waitForEvent('filechooser');
  await page.getByLabel('File', { exact: true }).press('Enter');
  await (await choosing).setFiles(file);
  await expect(page.getByLabel('File', { exact: true })).toContainText('cert.txt');
  await page.getByLabel('Title').press('Control+Enter');
  const grid = page.getByRole('grid', { name: 'Documents' });
  await expect(grid.getByRole('row', { name: /Certificate of 2025/ })).toContainText('Expired');
  await grid.focus();
  await page.keyboard.press('Enter');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Open or save cert.txt' }).press('Enter');
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe('signed and sealed');
});

test('a non-conformity is raised with its deadline, stands on the overview, and is closed', async ({
  page,
  program,
}) => {
  await openIn(page, program.url, 'en');
  await goTo(page, '#/nonconformities');
  await page.getByRole('button', { name: 'Raise a non-conformity' }).press('Enter');
  const member = page.getByRole('combobox', { name: 'Member' });
  await page.getByLabel('Found on').press('Control+Enter');
  await expect(member, 'the member is asked for first').toHaveAttribute('aria-invalid', 'true');
  await member.fill('M-0003');
  await page.getByRole('option', { name: /M-0003/ }).waitFor();
  await member.press('Enter');
  await page.getByLabel('Parcel').selectOption('M-0003-P1');
  await page.getByLabel('Grade').selectOption({ label: 'Major' });
  const lines = {
    ...{ 'Found on': '2025-11-22', 'Rule of the standard': 'II 1.5', 'What is not as it should be': 'Straw was burnt' },
    ...{ 'Corrective action': 'Compost it', 'By the day': '2025-12-10', Responsible: 'Prum Vanna' },
  };
  for (const [label, text] of Object.entries(lines)) await page.getByLabel(label).fill(text);
  await page.getByLabel('Responsible').press('Control+Enter');
  const grid = page.getByRole('grid', { name: 'Non-conformities' });
  await expect(grid.getByRole('row', { name: /NC-2025-00001/ })).toContainText('Open');

  await goTo(page, '#/organic');
  const open = page.getByRole('region', { name: /Open non-conformities/ });
  await expect(open.getByRole('link', { name: /NC-2025-00001/ })).toContainText('overdue 10 Dec 2025');
  await open.getByRole('link', { name: /NC-2025-00001/ }).press('Enter');

  await grid.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Date').fill('2025-12-05');
  await page.getByLabel('Verified by').fill('Chan Sophea');
  await page.getByLabel('Evidence seen').fill('Compost heap seen on the field');
  await page.getByLabel('Evidence seen').press('Control+Enter');
  await expect(grid.getByRole('row', { name: /NC-2025-00001/ })).toContainText('Closed 5 Dec 2025');
});

test('a member who is suspended delivers conventional paddy from that day', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await goTo(page, '#/member/M-0101');
  await page.getByRole('link', { name: 'Decide on the member' }).press('Enter');
  await page.getByLabel('From the day').fill('2025-12-20');
  await page.getByLabel('Status').selectOption({ label: 'Suspended' });
  await page.getByLabel('Reason').fill('Overdue condition');
  await page.getByLabel('Reason').press('Control+Enter');
  const card = page.getByRole('region', { name: 'Organic certification' });
  await expect(card).toContainText('Suspended');
  await goTo(page, '#/paddy');
  await page.getByLabel('Date').fill('2025-12-30');
  const farmer = page.getByRole('combobox', { name: 'Farmer’s code or name' });
  await farmer.fill('M-0101');
  await page.getByRole('option', { name: /M-0101/ }).waitFor();
  await farmer.press('Enter');
  await expect(page.getByText('None: the member is “Suspended”')).toBeVisible();
  await page.getByLabel('Date').fill('2025-12-19');
  await expect(page.getByText(/515\.4 kg left/), 'the day before, nothing was decided').toBeVisible();
});

test('where the setting says so, no more than the quota is bought', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await goTo(page, '#/certification');
  await page.getByLabel('In force from').fill('2025-12-01');
  await page.getByLabel('Over the quota').selectOption({ label: 'do not buy' });
  await page.getByLabel('Over the quota').press('Control+Enter');
  await expect(page.getByText('It is set.')).toBeVisible();
  await goTo(page, '#/paddy');
  await page.getByLabel('Date').fill('2025-12-30');
  const farmer = page.getByRole('combobox', { name: 'Farmer’s code or name' });
  await farmer.fill('M-0101');
  await page.getByRole('option', { name: /M-0101/ }).waitFor();
  await farmer.press('Enter');
  for (const [label, text] of Object.entries({ 'Gross weight': '517', Tare: '1', Moisture: '14', Impurity: '2' }))
    await page.getByLabel(label).fill(text);
  // 515.4 kg are left by expected/organic-quota.csv, and 516 kg are on the scale.
  await expect(
    page.getByText(/This ticket is 0\.6 kg above the quota.*no more than the quota is bought/).first(),
  ).toBeVisible();
});

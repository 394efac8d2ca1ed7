import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumPath } from '../../support/chromium-path.ts';
import { median, timeMs } from '../measure.ts';
import { inOwnProcess } from '../parts.ts';
import { statementsHtml } from '../statements-html.ts';
import type { Row } from '../table.ts';
import { atLeast, atMost } from '../table.ts';

/** Members' statements of 25 rows in one file: pdfmake as it comes is the floor, a browser's print the peer. */
const FEW = 200;
const MANY = 2000;
const ROUNDS = 3;

export function paperRows(folder: string): readonly Row[] {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'statements.pdf');
  const [ours, stock, chromium]: [number[], number[], number[]] = [[], [], []];
  const browser = chromiumPath();
  const html = join(folder, 'statements.html');
  writeFileSync(html, statementsHtml(FEW));
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(inOwnProcess('printed', [file, String(FEW)]).ms);
    stock.push(inOwnProcess('printedByStock', [file, String(FEW)]).ms);
    if (browser !== undefined) chromium.push(timeMs(() => printByChromium(browser, html, folder)));
  }
  const many = inOwnProcess('printed', [file, String(MANY)]);
  const megabytes = readFileSync(file).length / 1e6;
  for (const made of [file, html, join(folder, 'chromium'), join(folder, 'chromium.pdf')]) {
    rmSync(made, { recursive: true, force: true });
  }
  const perSecond = (ms: number): number => (FEW / ms) * 1000;
  return [
    {
      ...{ what: `${String(FEW)} statements, pages`, unit: '/s', note: 'floor: pdfmake as it comes' },
      ...{ ours: perSecond(median(ours)), floor: perSecond(median(stock)) },
      goal: { text: '≥ 200 % of floor', isMet: (_, ratio) => ratio >= 2 },
    },
    ...(chromium.length === 0
      ? []
      : [
          {
            ...{ what: '… over Chromium’s print', unit: '×' as const, goal: atLeast(3, '≥ 3×') },
            ...{ ours: median(chromium) / median(ours), note: `Chromium ${perSecond(median(chromium)).toFixed(0)} /s` },
          },
        ]),
    {
      ...{ what: `${MANY.toLocaleString('en')} statements in one file`, unit: 'ms', goal: atMost(15_000, '≤ 15 s') },
      ...{ ours: many.ms, floor: (median(stock) * MANY) / FEW, peakMb: many.peakMb },
      note: `${String(many.pages)} pages, ${megabytes.toFixed(1)} MB; floor: as many at the pace of pdfmake as it comes`,
    },
    {
      ...{ what: '… memory held, from 500 to 2,000', unit: '×', goal: atMost(1.25, '≤ 1.25×') },
      ours: many.growth,
    },
  ];
}

function printByChromium(browser: string, html: string, folder: string): void {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = [
    '--headless',
    '--disable-gpu',
    '--no-pdf-header-footer',
    ...root,
    `--user-data-dir=${join(folder, 'chromium')}`,
  ];
  const file = join(folder, 'chromium.pdf');
  const child = spawnSync(browser, [...words, `--print-to-pdf=${file}`, pathToFileURL(html).href], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  if (child.status !== 0) throw new Error(`Chromium ended with ${String(child.status)}`);
}

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp-folder.ts';

const PROGRAM = 'pdftotext';

/** Another program's eyes on our pages: what a reader copies or searches. */
export const hasPdftotext = spawnSync(PROGRAM, ['-v']).status === 0;

/** The text of each page. */
export function pdfTexts(pdf: Uint8Array, ...options: readonly string[]): readonly string[] {
  const file = join(tempFolder('pdf'), 'paper.pdf');
  writeFileSync(file, pdf);
  const { status, stdout, stderr } = spawnSync(PROGRAM, [...options, file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  return stdout.split('\f').slice(0, -1);
}

export const pdfLines = (pdf: Uint8Array, ...options: readonly string[]): readonly string[] =>
  pdfTexts(pdf, ...options)
    .flatMap((page) => page.split('\n'))
    .filter((line) => line !== '');

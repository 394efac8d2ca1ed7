import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp-folder.ts';

const PROGRAM = 'hb-shape';

/** HarfBuzz's own program, to compare with what we print. */
export const hasHbShape = spawnSync(PROGRAM, ['--version']).status === 0;

/** A glyph and where it stands, in the font's units. */
export interface Glyph {
  readonly g: number;
  readonly dx: number;
  readonly dy: number;
  readonly ax: number;
}

/** Shapes each text by itself. None of them may hold a line break. */
export function hbShape(texts: readonly string[], font: string): readonly (readonly Glyph[])[] {
  const file = join(tempFolder('shape'), 'texts.txt');
  writeFileSync(file, texts.map((text) => `${text}\n`).join(''));
  const args = [`--text-file=${file}`, '--output-format=json', '--no-glyph-names', font];
  const { status, stdout, stderr } = spawnSync(PROGRAM, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`hb-shape: ${stderr}`);
  const lines = stdout.trimEnd().split('\n');
  if (lines.length !== texts.length) throw new Error(`hb-shape answered ${String(lines.length)} lines`);
  return lines.map((line) => (JSON.parse(line) as Glyph[]).map(({ g, dx, dy, ax }) => ({ g, dx, dy, ax })));
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { PaperInput, PrintedPaper } from '../../shared/contract/papers.ts';
import { paperAsked } from '../../shared/contract/papers.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { printPaper } from '../../electron/core/print-paper.ts';
import { printTask } from '../../electron/core/print-task.ts';
import type { Watch } from '../../electron/platform/long-thread.ts';
import { ACTOR, valueOf } from './open-practice.ts';
import type { Practice } from './open-practice.ts';
import { tempFolder } from './temp-folder.ts';

/** Papers as a host asks for them, and what another program reads on them. */
export interface Printing {
  readonly file?: string;
  readonly watch?: Watch;
}

export function print(
  { session, path }: Pick<Practice, 'session' | 'path'>,
  input: PaperInput,
  { file = join(tempFolder('paper'), 'paper.pdf'), watch = {} }: Printing = {},
): Promise<Outcome<PrintedPaper>> {
  return printPaper({ ports: session.ports, book: path, actor: ACTOR, asked: paperAsked.parse(input), file }, watch);
}

/** The same in this thread: what a thread of its own would do, without the time that it takes to begin. */
export async function mustPrint({ session, path }: Practice, input: PaperInput): Promise<PrintedPaper> {
  const file = join(tempFolder('paper'), 'paper.pdf');
  const { clock } = session.ports;
  const stamp = { now: clock.now(), today: clock.today(), who: ACTOR };
  const made = await printTask({ book: path, asked: paperAsked.parse(input), making: file, stamp }, () => undefined);
  return { ...valueOf(made), file };
}

const runs = (program: string): boolean => spawnSync(program, ['-v']).status === 0;
export const hasPoppler = runs('pdftotext') && runs('pdftoppm');

export function poppler(program: 'pdftotext' | 'pdftoppm' | 'pdfinfo', args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(program, args, { maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program}: ${stderr.toString()}`);
  return stdout;
}

/** Page by page, what stands beside each other as one line. */
export const pagesOf = (file: string): readonly (readonly string[])[] =>
  poppler('pdftotext', ['-layout', file, '-'])
    .toString('utf8')
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.trim().replace(/\s+/g, ' '))
        .filter((line) => line !== ''),
    );

export const linesOf = (file: string): readonly string[] => pagesOf(file).flat();

import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFiles } from '../../electron/printing/fonts.ts';
import { inLongThread } from '../../electron/platform/long-thread.ts';
import type { DrawElsewhere } from '../../electron/printing/print-to-file.ts';
import { laterFile, printToFile } from '../../electron/printing/print-to-file.ts';
import type { HalfTask, LaterHalfWatched } from './print-half.ts';
import { ABOUT, HeldMemory, statementsOf } from './print-half.ts';
import { statementDefinition } from './statements.ts';

/** Members' statements into one file: as the program prints them, and by pdfmake as it comes, each in a process of its own. */
interface Printed {
  readonly ms: number;
  readonly pages: number;
  /** What is held at the end against what is held after a quarter, with everything unused given back; of two threads, the worse. */
  readonly growth: number;
}

export async function printed(file: string, count: string): Promise<Printed> {
  const parts = statementsOf(Number(count));
  const here = new HeldMemory();
  let there: Pick<HeldMemory, 'growth' | 'lookedMs'> = { growth: 0, lookedMs: 0 };
  const elsewhere: DrawElsewhere = async (from, making, onProgress) => {
    const task: HalfTask = { count: parts.count, from, file: making };
    const thread = { askedFrom: import.meta.url, name: 'print-half' };
    const found = await inLongThread<LaterHalfWatched>(thread, task, { onProgress });
    there = found;
    return found.drawn;
  };
  for (const old of [file, laterFile(file)]) rmSync(old, { force: true });
  const from = performance.now();
  const { pages } = await printToFile({ parts: here.watching(parts), about: ABOUT, file, elsewhere }, () => undefined);
  const ms = performance.now() - from - Math.max(here.lookedMs, there.lookedMs);
  return { ms, pages, growth: Math.max(here.growth, there.growth) };
}

interface StockDocument {
  readonly on: (event: 'data', take: (piece: Uint8Array) => void) => void;
  readonly once: (event: 'end', done: () => void) => void;
  readonly end: () => void;
}
type StockPrinter = new (...given: readonly unknown[]) => {
  readonly createPdfKitDocument: (definition: unknown) => Promise<StockDocument>;
};

/** One document of all statements, the quickest way that pdfmake has. */
export async function printedByStock(file: string, count: string): Promise<Printed> {
  const load = createRequire(import.meta.url);
  const { default: Printer } = load('pdfmake/js/Printer.js') as { readonly default: StockPrinter };
  const [[normal], [bold]] = [fontFiles(false), fontFiles(true)];
  const from = performance.now();
  const fonts = { Battambang: { normal, bold, italics: normal, bolditalics: bold } };
  const printer = new Printer(fonts, null, { resolve: () => null, resolved: () => Promise.resolve() }, () => true);
  const all = Array.from({ length: Number(count) }, (_, index) => statementDefinition(index));
  const stacks = all.map(({ content }, index) => ({ stack: content, ...(index > 0 ? { pageBreak: 'before' } : {}) }));
  const { pageSize, pageMargins, defaultStyle, footer } = all[0] ?? {};
  const document = await printer.createPdfKitDocument({ pageSize, pageMargins, defaultStyle, footer, content: stacks });
  const out = openSync(file, 'w');
  document.on('data', (piece) => void writeSync(out, piece));
  await new Promise<void>((resolve) => {
    document.once('end', resolve);
    document.end();
  });
  closeSync(out);
  return { ms: performance.now() - from, pages: Number(count), growth: 1 };
}

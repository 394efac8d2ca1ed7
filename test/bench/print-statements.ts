import { closeSync, openSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fontFiles } from '../../electron/printing/fonts.ts';
import type { PaperPart } from '../../electron/printing/render-batch.ts';
import { renderBatch } from '../../electron/printing/render-batch.ts';
import { bookmarkOf, statementDefinition } from './statements.ts';

/** Members' statements into one file: by our batch, and by pdfmake as it comes, each in a process of its own. */
interface Printed {
  readonly ms: number;
  readonly pages: number;
  /** What is held at the end against what is held after a quarter, with everything unused given back. */
  readonly growth: number;
}

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect(); // what the first had still to finish
};

function* statements(count: number): Iterable<PaperPart> {
  for (let index = 0; index < count; index += 1) {
    yield { definition: statementDefinition(index), bookmark: bookmarkOf(index) };
  }
}

export async function printed(file: string, count: string): Promise<Printed> {
  const total = Number(count);
  const held: number[] = [];
  let lookedMs = 0;
  const look = (): void => {
    const from = performance.now();
    collectGarbage();
    held.push(process.memoryUsage().heapUsed + process.memoryUsage().external);
    lookedMs += performance.now() - from;
  };
  const from = performance.now();
  const out = openSync(file, 'w');
  const { pages } = await renderBatch(
    {
      parts: statements(total),
      count: total,
      about: { title: 'Statements', printedAt: new Date(0) },
      write: (piece) => void writeSync(out, piece),
    },
    {
      onProgress: (done) => {
        if (done === Math.ceil(total / 4) || done === total) look();
      },
    },
  );
  closeSync(out);
  return { ms: performance.now() - from - lookedMs, pages, growth: (held.at(-1) ?? 0) / (held[0] ?? 1) };
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

import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import { Cancelled } from '../../electron/platform/long-thread.ts';
import type { PaperPart } from '../../electron/printing/draw-parts.ts';
import type { LaterPartsDrawn } from '../../electron/printing/render-batch.ts';
import { renderBatch, renderFirstParts, renderLaterParts } from '../../electron/printing/render-batch.ts';
import { people } from '../support/khmer-texts.ts';
import { hasPdftotext, pdfTexts } from '../support/poppler.ts';
import { hasPoppler, poppler } from '../support/printed-papers.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Statements of many members in one file: written while it is made, each with pages of its own, found by bookmarks. */
const ABOUT = {
  title: 'របាយការណ៍សមាជិក & <Statements>',
  author: 'សហគមន៍ត្រាំកក់',
  language: 'km',
  printedAt: new Date('2025-10-28T03:12:00Z'),
} as const;

const inVillages = [...people.slice(0, 40)].sort((a, b) => (a.village_km < b.village_km ? -1 : 1));

const definitionOf = ({ name_km, code }: (typeof people)[number], index: number): PdfNode => ({
  pageSize: 'A5',
  content: [{ text: name_km, bold: true }, ...Array.from({ length: index % 2 === 0 ? 5 : 40 }, () => code)],
  footer: (page: number, pages: number) => ({ text: `ទំព័រ ${String(page)} / ${String(pages)}` }),
});

function* parts(): Iterable<PaperPart> {
  for (const [index, person] of inVillages.entries()) {
    yield {
      definition: definitionOf(person, index),
      bookmark: [person.village_km, `${person.code} ${person.name_km}`],
    };
  }
}

const allParts = [...parts()];
const HALF = 17;

/** The later half first, as another thread would have it ready. */
async function printInTwo(): Promise<{ pdf: Buffer; drawn: LaterPartsDrawn; pages: number }> {
  const [first, later]: [Uint8Array[], Uint8Array[]] = [[], []];
  const about = { count: inVillages.length, about: ABOUT };
  const drawn = await renderLaterParts({
    ...{ ...about, parts: allParts.slice(HALF) },
    write: (piece) => void later.push(piece),
  });
  const { pages } = await renderFirstParts(
    { ...about, parts: allParts.slice(0, HALF), write: (piece) => void first.push(piece) },
    {
      drawn: Promise.resolve(drawn),
      pieces: async function* () {
        await Promise.resolve();
        yield* later;
      },
    },
  );
  return { pdf: Buffer.concat(first), drawn, pages };
}

interface Seen {
  readonly pdf: Buffer;
  readonly lengths: readonly number[];
  readonly progress: readonly number[];
  readonly pages: number;
}

async function printAll(): Promise<Seen> {
  const pieces: Uint8Array[] = [];
  const progress: number[] = [];
  const { pages } = await renderBatch(
    { parts: parts(), count: inVillages.length, about: ABOUT, write: (piece) => void pieces.push(piece) },
    { onProgress: (done) => progress.push(done) },
  );
  return { pdf: Buffer.concat(pieces), lengths: pieces.map((piece) => piece.length), progress, pages };
}

interface Outline {
  readonly title: string;
  readonly items: readonly Outline[];
}

async function outlineOf(pdf: Uint8Array): Promise<{ outline: readonly Outline[]; info: object; pageOf: number[] }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const outline = (await document.getOutline()) as readonly (Outline & { readonly dest: unknown })[];
  const { info } = await document.getMetadata();
  const members = outline.flatMap(({ items }) => items as readonly (Outline & { readonly dest: unknown })[]);
  const pageOf = members.map(async ({ dest }) =>
    document.getPageIndex((dest as readonly [{ num: number; gen: number }])[0]),
  );
  return { outline, info, pageOf: await Promise.all(pageOf) };
}

describe('many papers in one file', () => {
  it('are written part by part, and come out the same to the byte when printed again', async () => {
    const [once, again] = [await printAll(), await printAll()];
    expect(once.pdf.equals(again.pdf)).toBe(true);
    expect(once.lengths.length).toBe(inVillages.length + 1);
    expect(once.lengths.slice(1, -1).every((length) => length > 500)).toBe(true);
    expect(once.progress).toEqual(inVillages.map((_, index) => index + 1));
  });

  it('have bookmarks by village and member that lead to each one’s first page, and say whose they are', async () => {
    const { pdf } = await printAll();
    const { outline, info, pageOf } = await outlineOf(pdf);
    const villages = [...new Set(inVillages.map(({ village_km }) => village_km))];
    expect(outline.map(({ title }) => title)).toEqual(villages);
    expect(outline.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(
      inVillages.map(({ code, name_km }) => `${code} ${name_km}`),
    );
    const pagesBefore = inVillages.map((_, index) => index + Math.floor(index / 2));
    expect(pageOf).toEqual(pagesBefore);
    expect(info).toMatchObject({
      Title: ABOUT.title,
      Author: ABOUT.author,
      CreationDate: 'D:20251028031200Z',
      Language: 'km',
    });
  });

  it.skipIf(!hasPdftotext)('count their own pages', async () => {
    const { pdf, pages } = await printAll();
    const feet = pdfTexts(pdf).map((text) => /ទំព័រ \d \/ \d/u.exec(text)?.[0]);
    expect(feet).toEqual(
      inVillages.flatMap((_, index) => (index % 2 === 0 ? ['ទំព័រ 1 / 1'] : ['ទំព័រ 1 / 2', 'ទំព័រ 2 / 2'])),
    );
    expect(pages).toBe(feet.length);
  });

  it('stop when they are told to, after the part at hand', async () => {
    const stop = new AbortController();
    let done = 0;
    const printing = renderBatch(
      { parts: parts(), count: inVillages.length, about: ABOUT, write: () => undefined },
      {
        signal: stop.signal,
        onProgress: (now) => {
          done = now;
          if (now === 3) stop.abort();
        },
      },
    );
    await expect(printing).rejects.toBeInstanceOf(Cancelled);
    expect(done).toBe(3);
  });
});

function picturesOf(pdf: Uint8Array): readonly string[] {
  const folder = tempFolder('pictures');
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, pdf);
  poppler('pdftoppm', ['-r', '50', '-gray', file, join(folder, 'page')]);
  rmSync(file);
  return readdirSync(folder).map((name) => hash('sha256', readFileSync(join(folder, name))));
}

describe('many papers drawn by two threads', () => {
  it('are the same pages in the same order, with the same bookmarks', async () => {
    const [one, two] = [await printAll(), await printInTwo()];
    expect(two.pages).toBe(one.pages);
    const [inOne, inTwo] = [await outlineOf(one.pdf), await outlineOf(two.pdf)];
    expect(inTwo.pageOf).toEqual(inOne.pageOf);
    expect(inTwo.info).toEqual(inOne.info);
    const titles = ({ outline }: typeof inOne): unknown =>
      outline.map(({ title, items }) => [title, items.map((item) => item.title)]);
    expect(titles(inTwo)).toEqual(titles(inOne));
  });

  it.skipIf(!hasPoppler)('say and show the same', async () => {
    const [one, two] = [await printAll(), await printInTwo()];
    expect(pdfTexts(two.pdf)).toEqual(pdfTexts(one.pdf));
    expect(picturesOf(two.pdf)).toEqual(picturesOf(one.pdf));
  });

  it('are the same to the byte when drawn again, and every object is where the file says', async () => {
    const [{ pdf }, again] = [await printInTwo(), await printInTwo()];
    expect(pdf.equals(again.pdf)).toBe(true);
    const text = pdf.toString('latin1');
    const table = text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]));
    const entries = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(entries.length).toBe(Number(/Size (\d+)/.exec(table)?.[1]) - 1);
    for (const [index, offset] of entries.entries())
      expect(text.slice(offset)).toMatch(new RegExp(`^${String(index + 1)} 0 obj\\n`));
  });

  it('have fonts of different names, for they hold different glyphs', async () => {
    const { pdf } = await printInTwo();
    const names = [...pdf.toString('latin1').matchAll(/\/FontName \/([A-Z]{6}\+[\w-]+)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThanOrEqual(4);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are all drawn by the first where the other cannot', async () => {
    const pieces: Uint8Array[] = [];
    const { pages } = await renderFirstParts(
      { parts: allParts, count: allParts.length, about: ABOUT, write: (piece) => void pieces.push(piece) },
      { drawn: Promise.resolve(null), pieces: () => expect.unreachable('there are none') },
    );
    const { pageOf } = await outlineOf(Buffer.concat(pieces));
    const alone = await printAll();
    expect(pages).toBe(alone.pages);
    expect(pageOf).toEqual((await outlineOf(alone.pdf)).pageOf);
  });
});

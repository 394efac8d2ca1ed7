import { inflateSync } from 'node:zlib';

/**
 * Reads our own PDF as a printer does: which glyph of which embedded font stands where, and what its span says. It knows
 * only the few operators that we write.
 */
interface DrawnGlyph {
  readonly font: string;
  /** The number in the embedded font. */
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What was drawn between two marks: a run with the text that a copy of it gives, or null where the glyphs say it. */
export interface DrawnRun {
  readonly spoken: string | null;
  readonly glyphs: readonly DrawnGlyph[];
}

export interface DrawnPdf {
  readonly runs: readonly DrawnRun[];
  /** The font files that the PDF carries, by the names that the runs use. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | null;
}

function objectsOf(pdf: Uint8Array): ReadonlyMap<string, PdfObject> {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  const start = /^(\d+) 0 obj\n/gmu;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const from = start.lastIndex;
    const [stream, end] = [text.indexOf('\nstream\n', from), text.indexOf('\nendobj', from)];
    if (stream === -1 || stream > end) {
      objects.set(match[1] ?? '', { head: text.slice(from, end), stream: null });
      continue;
    }
    const head = text.slice(from, stream);
    const length = Number(/\/Length (\d+)/u.exec(head)?.[1]);
    const raw = bytes.subarray(stream + 8, stream + 8 + length);
    objects.set(match[1] ?? '', { head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw });
    start.lastIndex = stream + 8 + length;
  }
  return objects;
}

const TOKEN = /\[[^\]]*\]|<<[^>]*<[^>]*>>>|\/?[^\s[\]<>]+/gu;

export function drawnGlyphs(pdf: Uint8Array): DrawnPdf {
  const objects = objectsOf(pdf);
  const get = (id: string | undefined): PdfObject => objects.get(id ?? '') ?? { head: '', stream: null };
  const follow = ({ head }: PdfObject, key: string): PdfObject =>
    get(new RegExp(`/${key} \\[?(\\d+) 0 R`, 'u').exec(head)?.[1]);
  const fonts = new Map<string, Uint8Array>();
  const widths = new Map<string, readonly number[]>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id] of head.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const font = follow(get(id), 'DescendantFonts');
      widths.set(name, (/\/W \[0 \[([^\]]*)\]/u.exec(font.head)?.[1] ?? '').split(' ').map(Number));
      fonts.set(name, follow(follow(font, 'FontDescriptor'), 'FontFile2').stream ?? new Uint8Array());
    }
  }
  const pages = [...objects.values()].flatMap(({ stream }) =>
    stream?.includes('BT ') ? [stream.toString('latin1')] : [],
  );
  return { runs: pages.flatMap((page) => runsOf(page, widths)), fonts };
}

function runsOf(page: string, widths: ReadonlyMap<string, readonly number[]>): readonly DrawnRun[] {
  const runs: DrawnRun[] = [];
  let [x, y, size, rise, font] = [0, 0, 0, 0, ''];
  let spoken: string | null = null;
  let glyphs: DrawnGlyph[] = [];
  const close = (): void => {
    if (glyphs.length > 0) runs.push({ spoken, glyphs });
    [glyphs, spoken] = [[], null];
  };
  const show = (array: string): void => {
    for (const [, hex, back] of array.matchAll(/<([0-9a-f]*)>|(-?[\d.]+(?:e-?\d+)?)/gu)) {
      if (back !== undefined) x -= (Number(back) * size) / 1000;
      for (const [code] of (hex ?? '').matchAll(/.{4}/gu)) {
        const glyph = parseInt(code, 16);
        glyphs.push({ font, glyph, x, y: rise, size });
        x += ((widths.get(font)?.[glyph] ?? Number.NaN) * size) / 1000;
      }
    }
  };
  const operands: string[] = [];
  for (const [token] of page.matchAll(TOKEN)) {
    const number = (back: number): number => Number(operands.at(-back));
    if (token === 'Tm') [x, y] = [number(2), number(1)];
    else if (token === 'Tf') [font, size] = [(operands.at(-2) ?? '').slice(1), number(1)];
    else if (token === 'Ts') rise = number(1);
    else if (token === 'TJ') show(operands.at(-1) ?? '');
    else if (token === 'BDC') {
      close();
      const hex = /<FEFF([0-9a-f]*)>/u.exec(operands.at(-1) ?? '')?.[1] ?? '';
      spoken = [...hex.matchAll(/.{4}/gu)].map(([unit]) => String.fromCharCode(parseInt(unit, 16))).join('');
    } else if (token === 'EMC' || token === 'ET') close();
    operands.push(token);
  }
  return y >= 0 ? runs : [];
}

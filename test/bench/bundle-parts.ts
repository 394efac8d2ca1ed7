import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { openGate } from '../../electron/bundles/zip-gate.ts';
import { readBundleFile } from '../../electron/bundles/open-bundle.ts';
import type { BundleTask } from '../../electron/core/bundle-task.ts';
import { bundleTask } from '../../electron/core/bundle-task.ts';
import { given } from './bench-session.ts';
import { timeMs } from './measure.ts';
import { copyRows, copySchema, openRaw, tablesOf } from './raw-book.ts';

/** Bundles, each in a process of its own. What is made first stays for the floors and for verifying. */
export interface TimedBundle {
  readonly ms: number;
  readonly events: number;
  readonly unpackedMb: number;
  readonly packedMb: number;
}

const MB = 1_000_000;
const FLOOR_LEVEL = 6;
const silent = (): void => undefined;

const ask = async (task: BundleTask): Promise<{ kept: readonly string[]; events: number }> => {
  const { kept, seen } = given(await bundleTask(task, silent));
  const last = kept.at(-1)?.to ?? seen.at(-1)?.header.chain.to_seq ?? 0;
  return { kept: kept.map(({ name }) => name), events: last };
};

/** From the file of the book to a signed file on the disk that was read back. */
export async function bundleExport(
  folder: string,
  book: string,
  stick: string,
): Promise<TimedBundle & { file: string }> {
  rmSync(stick, { recursive: true, force: true });
  mkdirSync(stick);
  const home = mkdtempSync(join(folder, 'home-'));
  const from = performance.now();
  const { kept, events } = await ask({
    what: 'export',
    book,
    home,
    folder: stick,
    making: 'making',
    isDelta: false,
    recipient: null,
  });
  const ms = performance.now() - from;
  if (kept.length !== 1) throw new Error(`${String(kept.length)} bundles: the floors are those of one`);
  const file = join(stick, kept[0] ?? '');
  return { ms, events, file, ...sizes(file) };
}

function sizes(file: string): { readonly unpackedMb: number; readonly packedMb: number } {
  const { entries } = openGate(readBundleFile(file));
  const unpacked = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  return { unpackedMb: unpacked / MB, packedMb: statSync(file).size / MB };
}

/** The same bytes, lying ready in memory, hashed and packed one after another by the library alone. */
export function bundleExportFloor(file: string): { readonly ms: number } {
  const { entries, unpack } = openGate(readBundleFile(file));
  const contents = entries.map(({ name }) => unpack(name));
  const ms = timeMs(() => {
    for (const content of contents) {
      hash('sha256', content);
      crc32(content);
      deflateRawSync(content, { level: FLOOR_LEVEL });
    }
  });
  return { ms };
}

export async function bundleVerify(file: string): Promise<{ readonly ms: number; readonly events: number }> {
  const from = performance.now();
  const { events } = await ask({ what: 'verify', home: dirname(file), files: [file] });
  return { ms: performance.now() - from, events };
}

/** Unpacked, hashed, every line hashed and read as JSON, and the book's rows put into bare tables in memory. */
export function bundleVerifyFloor(file: string, book: string): { readonly ms: number } {
  const bytes = readBundleFile(file);
  const { entries } = openGate(bytes);
  let ms = timeMs(() => {
    for (const { name, offset, packedBytes, bytes: size } of entries) {
      const begin = offset + 30 + name.length;
      const content = inflateRawSync(bytes.subarray(begin, begin + packedBytes), { chunkSize: Math.max(size, 64) });
      hash('sha256', content);
      if (name === 'data/log.jsonl') readAll(content);
    }
  });
  const [from, scratch] = [openRaw(book), openRaw(':memory:')];
  scratch.pragma('foreign_keys=OFF');
  copySchema(from, scratch, ['table']);
  ms += copyRows(from, scratch, tablesOf(from));
  return { ms };
}

function readAll(log: Buffer): void {
  let previous = '';
  for (const line of log.toString('utf8').split('\n')) {
    if (line === '') continue;
    JSON.parse(line);
    previous = hash('sha256', previous + line);
  }
}

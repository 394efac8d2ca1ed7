import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

/** Large files, a piece at a time, so that whoever waits meanwhile is answered. */
const PIECE_BYTES = 1024 * 1024;

/** Some bytes of a file; null where it does not hold them all. */
export function readPiece(path: string, from: number, length: number): Buffer | null {
  const piece = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return readSync(file, piece, 0, length, from) === length ? piece : null;
  } finally {
    closeSync(file);
  }
}

type OnBytes = (done: number) => void;

export async function hashFile(
  path: string,
  onBytes: OnBytes = () => undefined,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of filePieces(path)) {
    hash.update(piece);
    bytes += piece.length;
    onBytes(bytes);
  }
  return { bytes, sha256: hash.digest('hex') };
}

export async function* filePieces(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    yield* pieces(file);
  } finally {
    await file.close();
  }
}

async function* pieces(file: Awaited<ReturnType<typeof open>>): AsyncGenerator<Buffer> {
  for (;;) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PIECE_BYTES), 0, PIECE_BYTES);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

export interface Copying {
  readonly from: string;
  readonly to: string;
  readonly sha256: string;
  readonly signal: AbortSignal;
  readonly onBytes: OnBytes;
}

/**
 * Copies a file under another name beside its place, onto the disk, and reads it back; only what is right takes the name.
 * False where it did not read back as it was written.
 */
export async function copyAndReadBack({ from, to, sha256, signal, onBytes }: Copying): Promise<boolean> {
  const making = `${to}.${randomBytes(6).toString('hex')}.part`;
  try {
    const written = await copy({ from, to: making, signal, onBytes });
    const back = await hashFile(making, (done) => {
      signal.throwIfAborted();
      onBytes(written + done);
    });
    if (back.sha256 !== sha256) return false;
    await rename(making, to);
    return true;
  } finally {
    await rm(making, { force: true });
  }
}

async function copy({ from, to, signal, onBytes }: Omit<Copying, 'sha256'>): Promise<number> {
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'wx');
    try {
      let bytes = 0;
      for await (const piece of pieces(source)) {
        signal.throwIfAborted();
        await target.writeFile(piece);
        bytes += piece.length;
        onBytes(bytes);
      }
      await target.sync();
      return bytes;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

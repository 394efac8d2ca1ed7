import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in greys, read and written without any library: one byte a dot, 0 black and 255 white. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG as `writeGrayPng` writes it, or another program that was given it to look at. */
export function readGrayPng(file: Buffer): GrayPicture {
  const data: Buffer[] = [];
  let [width, height] = [0, 0];
  for (let at = SIGNATURE.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      const [depth, colour, , , interlace] = body.subarray(8);
      if (depth !== 8 || colour !== 0 || interlace !== 0) throw new Error('not a plain picture in greys');
    }
    if (kind === 'IDAT') data.push(body);
    at += length + 12;
  }
  return { width, height, dots: unfiltered(inflateSync(Buffer.concat(data)), width, height) };
}

/** Each line says how it was written as a difference from what is left of it and above it. */
function unfiltered(raw: Buffer, width: number, height: number): Uint8Array {
  const dots = new Uint8Array(width * height);
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (dots[y * width + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const [left, up, corner] = [at(x - 1, y), at(x, y - 1), at(x - 1, y - 1)];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      dots[y * width + x] = (raw[y * (width + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return dots;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

export function writeGrayPng({ width, height, dots }: GrayPicture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) raw.set(dots.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const pieces: readonly (readonly [string, Buffer])[] = [
    ['IHDR', header],
    ['IDAT', deflateSync(raw, { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([SIGNATURE, ...pieces.map(([kind, body]) => pieceOf(kind, body))]);
}

function pieceOf(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** Binary PGM, which is what pdftoppm writes of itself. */
export function readPgm(file: Buffer): GrayPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64));
  if (!head) throw new Error('not a picture in greys');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, dots: file.subarray(head[0].length, head[0].length + width * height) };
}

/** The same picture with so many dots, across and down, made one of their average. */
export function reduced({ width, height, dots }: GrayPicture, times: number): GrayPicture {
  const [across, down] = [Math.floor(width / times), Math.floor(height / times)];
  const made = new Uint8Array(across * down);
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < times; dy += 1)
        for (let dx = 0; dx < times; dx += 1) sum += dots[(y * times + dy) * width + x * times + dx] ?? 255;
      made[y * across + x] = Math.round(sum / (times * times));
    }
  return { width: across, height: down, dots: made };
}

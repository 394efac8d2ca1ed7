import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { decodeUtf8 } from '../platform/decode-utf8.ts';
import { errorCode } from '../platform/error-code.ts';
import { checkSignature, readPublicText } from '../platform/minisign.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { Header } from './header.ts';
import { FILE_LIMIT, HEADER, LOG, MANIFEST, MIB_BYTES, SIGNATURE, TAG_MANIFEST, tablePath, TAGGED } from './layout.ts';
import { readHeader } from './read-header.ts';
import { BundleRefused } from './refused.ts';
import type { Table } from './tables.ts';
import type { Listed } from './tag-files.ts';
import { manifestText } from './tag-files.ts';
import type { Gate } from './zip-gate.ts';
import { openGate } from './zip-gate.ts';

/**
 * A file from elsewhere, up to where it is known who signed what is in it: the zip gate, the set of files, their hashes
 * against the manifests, and the signature against the key that the header names. Of the books nothing is known yet.
 */
export interface OpenBundle {
  readonly header: Header;
  /** SHA-256 of the tag manifest. */
  readonly id: string;
  readonly data: readonly Listed[];
  readonly unpack: (name: string) => Buffer;
}

/** Copied off the stick before anything is looked at, so that it cannot change meanwhile. */
export function readBundleFile(path: string): Buffer {
  let file: number;
  try {
    // A pipe or a device is not opened: to open one may wait for ever.
    if (!statSync(path).isFile()) throw new BundleRefused('bundle-missing', { file: path });
    file = openSync(path, 'r');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ELOOP'].includes(errorCode(error)))
      throw new BundleRefused('bundle-missing', { file: path });
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    if (size > FILE_LIMIT) throw new BundleRefused('bundle-too-large', { limitMb: FILE_LIMIT / MIB_BYTES });
    const bytes = Buffer.alloc(size);
    let done = 0;
    while (done < size) {
      const more = readSync(file, bytes, done, size - done, done);
      if (more === 0) break;
      done += more;
    }
    return bytes.subarray(0, done);
  } finally {
    closeSync(file);
  }
}

/** Everything but what is under data/: the files are those that belong, and those that the tag manifest names are unchanged. */
export interface Tagged {
  readonly gate: Gate;
  readonly header: Header;
  readonly dataNames: readonly string[];
}

export function openTagged(file: Buffer, tables: readonly Table[]): Tagged {
  const gate = openGate(file);
  const dataNames = [LOG, ...tables.map(({ name }) => tablePath(name))];
  const names = [...TAGGED, TAG_MANIFEST, SIGNATURE, ...dataNames];
  // A newer program may have other tables: its header says so before they are missed.
  const header = readHeader(textOf(gate, HEADER));
  checkSet(gate, names);
  const tagged = TAGGED.map((name) => listed(name, gate.unpack(name)));
  checkManifest(gate, TAG_MANIFEST, tagged);
  return { gate, header, dataNames };
}

const listed = (name: string, content: Buffer): Listed => ({ name, sha256: sha256Hex(content), bytes: content.length });

export function openBundle(file: Buffer, tables: readonly Table[]): OpenBundle {
  const tagged = openTagged(file, tables);
  const { gate, header, dataNames } = tagged;
  // Kept as unpacked here, so that what is read later is what was hashed; the gate has bounded the sum.
  const contents = new Map(dataNames.map((name) => [name, gate.unpack(name)]));
  const data = [...contents].map(([name, content]) => listed(name, content));
  checkManifest(gate, MANIFEST, data);
  return {
    header,
    id: checkSigned(tagged),
    data,
    unpack: (name) => contents.get(name) ?? gate.unpack(name),
  };
}

function textOf(gate: Gate, name: string): string {
  const text = decodeUtf8(gate.unpack(name));
  if (text === null) throw new BundleRefused('bundle-manifest-wrong', { name });
  return text;
}

/** Exactly these files, in this order. */
function checkSet(gate: Gate, names: readonly string[]): void {
  const there = gate.entries.map(({ name }) => name);
  const missing = names.find((name) => !there.includes(name));
  if (missing !== undefined) throw new BundleRefused('bundle-file-missing', { name: missing });
  const foreign = there.find((name) => !names.includes(name));
  if (foreign !== undefined) throw new BundleRefused('bundle-file-foreign', { name: foreign });
  const misplaced = there.find((name, place) => name !== names[place]);
  if (misplaced !== undefined) throw new BundleRefused('bundle-container', { name: misplaced });
}

function checkManifest(gate: Gate, manifest: string, files: readonly Listed[]): void {
  const text = textOf(gate, manifest);
  if (text === manifestText(files)) return;
  const lines = new Set(text.split('\n'));
  const differs = files.find(({ name, sha256 }) => !lines.has(`${sha256}  ${name}`));
  throw differs
    ? new BundleRefused('bundle-hash-differs', { name: differs.name, manifest })
    : new BundleRefused('bundle-manifest-wrong', { name: manifest });
}

/** The id of what was signed. */
export function checkSigned({ gate, header }: Tagged): string {
  const tagManifest = gate.unpack(TAG_MANIFEST);
  const minisig = textOf(gate, SIGNATURE);
  const key = readPublicText(header.writer_key);
  if (!key) throw new BundleRefused('bundle-header-misshapen');
  const verdict = checkSignature(tagManifest, minisig, key);
  if (verdict !== 'right') throw new BundleRefused(`bundle-signature-${verdict}`);
  return sha256Hex(tagManifest);
}

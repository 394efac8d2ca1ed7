import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { bundleTask } from '../../electron/core/bundle-task.ts';
import { chainHash, FIRST_PREVIOUS } from '../../electron/book/canonical-event.ts';
import { canonicalJson } from '../../electron/book/canonical-json.ts';
import { BUNDLE_TABLES } from '../../electron/core/bundle-tables.ts';
import type { Header } from '../../electron/bundles/header.ts';
import { DESCRIPTION, HEADER, LOG, MANIFEST, SIGNATURE, TAG_MANIFEST, TAGGED } from '../../electron/bundles/layout.ts';
import { dataPackage, manifestText } from '../../electron/bundles/tag-files.ts';
import type { ZipEntry } from '../../electron/bundles/zip-bytes.ts';
import { centralHeader, endRecord, localHeader } from '../../electron/bundles/zip-bytes.ts';
import { openGate } from '../../electron/bundles/zip-gate.ts';
import type { SigningKey } from '../../electron/platform/minisign.ts';
import { publicText, signFile } from '../../electron/platform/minisign.ts';
import { sha256Hex } from '../../electron/platform/sha256.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { writeFileSync } from 'node:fs';
import { tempFolder } from './temp-folder.ts';

/** A bundle in the hands of someone who knows how it is made: every file can be changed, listed and signed again. */
export type Contents = Map<string, Buffer>;

export function contentsOf(file: Buffer): Contents {
  const { entries, unpack } = openGate(file);
  return new Map(entries.map(({ name }) => [name, unpack(name)]));
}

/** The manifests made right again after a change. */
export function relist(contents: Contents): void {
  const listed = (names: readonly string[]): string =>
    manifestText(names.map((name) => ({ name, sha256: sha256Hex(contents.get(name) ?? Buffer.alloc(0)) })));
  contents.set(MANIFEST, Buffer.from(listed([...contents.keys()].filter((name) => name.startsWith('data/')))));
  contents.set(TAG_MANIFEST, Buffer.from(listed(TAGGED)));
}

export function resign(contents: Contents, key: SigningKey): void {
  relist(contents);
  contents.set(
    SIGNATURE,
    Buffer.from(
      signFile(contents.get(TAG_MANIFEST) ?? Buffer.alloc(0), key, { of: 'bundle', trusted: 'sahakum bundle' }),
    ),
  );
}

/** The chain made right again after a change of the log; answers its new head. */
export function rechain(contents: Contents): string {
  let previous = FIRST_PREVIOUS;
  const lines = (contents.get(LOG)?.toString('utf8') ?? '').trimEnd().split('\n');
  const chained = lines.map((line) => {
    const { hash, ...event } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    previous = chainHash(previous, canonicalJson(event));
    return line.replace(`"hash":"${String(hash)}"`, `"hash":"${previous.toString('hex')}"`);
  });
  contents.set(LOG, Buffer.from(`${chained.join('\n')}\n`));
  return previous.toString('hex');
}

/** A whole bundle in which everything follows from its log and tables again: chain, head, sums and descriptions. */
export function refit(contents: Contents, key: SigningKey): Buffer {
  const before = contents.get(HEADER)?.toString('utf8') ?? '';
  const text = before.replace(/"head":"[0-9a-f]{64}"/, `"head":"${rechain(contents)}"`);
  const header = JSON.parse(text) as Header;
  const data = [...contents]
    .filter(([name]) => name.startsWith('data/'))
    .map(([name, bytes]) => ({ name, sha256: sha256Hex(bytes), bytes: bytes.length }));
  contents.set(HEADER, Buffer.from(text));
  contents.set(DESCRIPTION, Buffer.from(dataPackage(header, data, BUNDLE_TABLES)));
  resign(contents, key);
  return zipOf(contents);
}

export function otherKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const id = Buffer.from('0123456789abcdef', 'hex');
  return { id, secret: privateKey, publicText: publicText(id, createPublicKey(privateKey)) };
}

export type EntryChange = Partial<ZipEntry> & { readonly patch?: (central: Buffer, local: Buffer) => void };

/** A zip of these files; one entry's headers may be made to lie. */
export function zipOf(
  files: Iterable<readonly [string, Buffer]>,
  lies: Readonly<Record<string, EntryChange>> = {},
): Buffer {
  const body: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content, { level: 6 });
    const { patch, ...change } = lies[name] ?? {};
    const honest: ZipEntry = {
      name,
      method: 8,
      crc: crc32(content),
      bytes: content.length,
      packedBytes: packed.length,
      offset,
    };
    const [inside, head] = [centralHeader({ ...honest, ...change }), localHeader({ ...honest, ...change })];
    patch?.(inside, head);
    central.push(inside);
    body.push(head, packed);
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...body, directory, endRecord(central.length, directory.length, offset)]);
}

export const fileOf = (bytes: Buffer): string => {
  const path = join(tempFolder('bundle'), 'bundle.zip');
  writeFileSync(path, bytes);
  return path;
};

const NO_PROGRESS = (): void => undefined;

export const verified = (files: readonly string[]): Promise<Outcome<unknown>> =>
  bundleTask({ what: 'verify', home: tempFolder('home'), files }, NO_PROGRESS);

/** The first code with which these bytes are refused, null where they are taken. */
export async function refusal(bytes: Buffer): Promise<string | null> {
  const outcome = await verified([fileOf(bytes)]);
  return outcome.ok ? null : (outcome.refusals[0]?.code ?? '');
}

/** What the first refusal names. */
export async function refusedOf(bytes: Buffer): Promise<Readonly<Record<string, unknown>>> {
  const outcome = await verified([fileOf(bytes)]);
  return outcome.ok ? {} : (outcome.refusals[0]?.params ?? {});
}

export const readBundle = (folder: string, name: string): Buffer => readFileSync(join(folder, name));

import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { errorCode, reasonOf } from './error-code.ts';
import { readText, syncFolder, writeWhole } from './files.ts';
import { makingMark, removeIfLetGo, removeLeftovers } from './leftovers.ts';
import type { SigningKey } from './minisign.ts';
import { publicText } from './minisign.ts';

/**
 * The key with which this computer signs what it sends: made on first use, kept in the program's own folder, readable by
 * its owner alone. A key that was there once is never replaced, be it lost or damaged: the advisor knows the old one.
 */
type KeyRefusal = 'key-damaged' | 'key-lost' | 'key-halves-differ' | 'key-not-kept';

export class KeyRefused extends Error {
  override readonly name = 'KeyRefused';
  readonly notice: Notice<KeyRefusal>;
  constructor(code: KeyRefusal, path: string, cause?: unknown) {
    super(code, { cause });
    this.notice = { code, params: { path, ...(cause === undefined ? {} : { reason: reasonOf(cause) }) } };
  }
}

const SECRET = 'signing-key.txt';
const PUBLIC = 'signing-key.pub';
const OWNER_ONLY = 0o600;

export function signingKey(home: string): SigningKey {
  const folder = join(home, 'keys');
  try {
    return keyIn(folder);
  } catch (error) {
    if (error instanceof KeyRefused || errorCode(error) === '') throw error;
    throw new KeyRefused('key-not-kept', folder, error);
  }
}

function keyIn(folder: string): SigningKey {
  const [secret, open] = [join(folder, SECRET), join(folder, PUBLIC)];
  // In this order: whoever makes a key writes the secret half first.
  const openText = readText(open);
  const known = readText(secret);
  if (known === null && openText !== null) throw new KeyRefused('key-lost', secret);
  if (known === null) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    keepFirst(folder, secret);
  }
  const key = readKey(secret, known ?? readText(secret) ?? '');
  const openHalf = `untrusted comment: Sahakum signing key\n${key.publicText}\n`;
  if (openText === null) writeWhole(open, openHalf);
  else if (openText.trim().split(/\r?\n/).at(-1) !== key.publicText) throw new KeyRefused('key-halves-differ', folder);
  return key;
}

/** Two lines: the key's id in hex, the secret key as PKCS #8 in base64. */
function freshKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  return `${randomBytes(8).toString('hex')}\n${secret}\n`;
}

function readKey(path: string, text: string): SigningKey {
  try {
    const [id = '', secretText = '', ...rest] = text.split(/\r?\n/);
    if (!/^[0-9a-f]{16}$/.test(id) || rest.join('') !== '') throw new Error('not a key');
    const secret = createPrivateKey({ key: Buffer.from(secretText, 'base64'), type: 'pkcs8', format: 'der' });
    if (secret.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
    const idBytes = Buffer.from(id, 'hex');
    return { id: idBytes, secret, publicText: publicText(idBytes, createPublicKey(secret)) };
  } catch (error) {
    throw new KeyRefused('key-damaged', path, error);
  }
}

/** Onto the disk under another name, then under its own if no other program was first: both then use that one. */
function keepFirst(folder: string, path: string): void {
  const beginning = `${SECRET}.making-`;
  removeLeftovers(folder, beginning);
  const making = join(folder, beginning + makingMark(randomBytes(6).toString('hex')));
  try {
    const file = openSync(making, 'wx', OWNER_ONLY);
    try {
      writeFileSync(file, freshKey());
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    takeName(making, path);
    // A bundle must not outlive, through a power cut, the key that signed it.
    syncFolder(folder);
  } finally {
    removeIfLetGo(making);
  }
}

function takeName(making: string, path: string): void {
  try {
    linkSync(making, path);
  } catch (error) {
    // Where files have one name only (a home on a USB stick), the whole key is moved there.
    if (errorCode(error) !== 'EEXIST' && !existsSync(path)) renameSync(making, path);
  }
}

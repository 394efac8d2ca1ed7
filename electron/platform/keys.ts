import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { errorCode, reasonOf } from './error-code.ts';
import { readText, writeWhole } from './files.ts';
import type { SigningKey } from './minisign.ts';
import { publicText } from './minisign.ts';

/**
 * The key with which this computer signs what it sends: made on first use, kept in the program's own folder, readable by
 * its owner alone. A key that is there and cannot be read is never replaced: the advisor knows the old one.
 */
export class KeyDamaged extends Error {
  override readonly name = 'KeyDamaged';
  readonly path: string;
  constructor(path: string, cause: unknown) {
    super(reasonOf(cause), { cause });
    this.path = path;
  }
}

const OWNER_ONLY = 0o600;

export function signingKey(home: string): SigningKey {
  const folder = join(home, 'keys');
  const path = join(folder, 'signing-key.txt');
  const known = readText(path);
  if (known !== null) return readKey(path, known);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  keepFirst(path, freshKey());
  const key = readKey(path, readText(path) ?? '');
  writeWhole(join(folder, 'signing-key.pub'), `untrusted comment: Sahakum signing key\n${key.publicText}\n`);
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
    const [id = '', secretText = '', ...rest] = text.split('\n');
    if (!/^[0-9a-f]{16}$/.test(id) || rest.join('') !== '') throw new Error('not a key');
    const secret = createPrivateKey({ key: Buffer.from(secretText, 'base64'), type: 'pkcs8', format: 'der' });
    const idBytes = Buffer.from(id, 'hex');
    return { id: idBytes, secret, publicText: publicText(idBytes, createPublicKey(secret)) };
  } catch (error) {
    throw new KeyDamaged(path, error);
  }
}

/** Onto the disk under another name, then under its own if no other program was first: both then use that one. */
function keepFirst(path: string, text: string): void {
  const making = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = openSync(making, 'wx', OWNER_ONLY);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    takeName(making, path);
  } finally {
    rmSync(making, { force: true });
  }
}

function takeName(making: string, path: string): void {
  try {
    linkSync(making, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    copyFileSync(making, path, constants.COPYFILE_EXCL);
  }
}

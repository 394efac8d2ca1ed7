import { generateIdentity, identityToRecipient } from 'age-encryption';
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice, NoticeParams } from '../../shared/kernel/outcome.ts';
import { errorCode, reasonOf } from './error-code.ts';
import { readText, writeWhole } from './files.ts';
import { keepFirst } from './keep-first.ts';
import type { SigningKey } from './minisign.ts';
import { publicText } from './minisign.ts';

/**
 * The keys of this computer: the one with which it signs what it sends, and an advisor's, which opens what was encrypted for
 * them. Each is made on first use, kept in the program's own folder, readable by its owner alone. A key that was there once
 * is never replaced, be it lost or damaged: the others know the old one.
 */
type KeyRefusal = 'key-damaged' | 'key-lost' | 'key-halves-differ' | 'key-not-kept';

export class KeyRefused extends Error {
  override readonly name = 'KeyRefused';
  readonly notice: Notice<KeyRefusal>;
  constructor(code: KeyRefusal, params: NoticeParams, cause?: unknown) {
    super(code, { cause });
    this.notice = { code, params: { ...params, ...(cause === undefined ? {} : { reason: reasonOf(cause) }) } };
  }
}

interface Halves {
  readonly secret: string;
  readonly open: string;
}

const SIGNING: Halves = { secret: 'signing-key.txt', open: 'signing-key.pub' };
const AGE: Halves = { secret: 'age-identity.txt', open: 'age-identity.pub' };

const folderOf = (home: string): string => join(home, 'keys');

export function signingKey(home: string): SigningKey {
  const folder = folderOf(home);
  try {
    const path = join(folder, SIGNING.secret);
    const key = readKey(path, keptSecret(folder, SIGNING) ?? madeSecret(folder, SIGNING, freshKey()));
    keepOpenHalf(folder, SIGNING, { comment: 'untrusted comment: Sahakum signing key', text: key.publicText });
    return key;
  } catch (error) {
    throw asRefused(folder, error);
  }
}

/** An advisor's key pair, as `age` and `age-keygen` write them. */
export interface AgeIdentity {
  /** `AGE-SECRET-KEY-1…`, which never leaves this computer. */
  readonly identity: string;
  /** `age1…`, which cooperatives encrypt for. */
  readonly recipient: string;
}

/** The X25519 identity of this computer, made where there is none. */
export async function ageIdentity(home: string): Promise<AgeIdentity> {
  const folder = folderOf(home);
  try {
    const kept = keptSecret(folder, AGE) ?? madeSecret(folder, AGE, `${await generateIdentity()}\n`);
    return await readIdentity(folder, kept);
  } catch (error) {
    throw asRefused(folder, error);
  }
}

/** The same where there is one; null on a computer that never was an advisor's. */
export async function knownAgeIdentity(home: string): Promise<AgeIdentity | null> {
  const folder = folderOf(home);
  try {
    const kept = keptSecret(folder, AGE);
    return kept === null ? null : await readIdentity(folder, kept);
  } catch (error) {
    throw asRefused(folder, error);
  }
}

function asRefused(folder: string, error: unknown): unknown {
  if (error instanceof KeyRefused || errorCode(error) === '') return error;
  return new KeyRefused('key-not-kept', { path: folder }, error);
}

/** Null where there never was one. */
function keptSecret(folder: string, { secret, open }: Halves): string | null {
  // In this order: whoever makes a key writes the secret half first.
  const openText = readText(join(folder, open));
  const known = readText(join(folder, secret));
  if (known === null && openText !== null) throw new KeyRefused('key-lost', { path: join(folder, secret) });
  return known;
}

/** What stands there afterwards, which another program may have made first. */
function madeSecret(folder: string, { secret }: Halves, fresh: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  keepFirst(folder, secret, fresh);
  return readText(join(folder, secret)) ?? '';
}

function keepOpenHalf(
  folder: string,
  { secret, open }: Halves,
  { comment, text }: { readonly comment: string; readonly text: string },
): void {
  const path = join(folder, open);
  const openText = readText(path);
  if (openText === null) writeWhole(path, `${comment}\n${text}\n`);
  else if (openText.trim().split(/\r?\n/).at(-1) !== text)
    throw new KeyRefused('key-halves-differ', { path: folder, secret, open });
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
    throw new KeyRefused('key-damaged', { path }, error);
  }
}

/** Lines that begin with # are comments, as `age-keygen` writes them; one other is the identity. */
async function readIdentity(folder: string, text: string): Promise<AgeIdentity> {
  const [identity = '', ...more] = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  let recipient: string;
  try {
    if (more.length > 0) throw new Error('more than one identity');
    recipient = await identityToRecipient(identity);
  } catch {
    // What the library says of a line that it cannot read may hold the line.
    throw new KeyRefused('key-damaged', { path: join(folder, AGE.secret) }, new Error('not an age identity'));
  }
  keepOpenHalf(folder, AGE, { comment: '# Sahakum age recipient', text: recipient });
  return { identity, recipient };
}

import { blake2b } from '@noble/hashes/blake2';
import type { KeyObject } from 'node:crypto';
import { createPublicKey, sign, verify } from 'node:crypto';

/**
 * Signatures as the program `minisign` writes and reads them, so that anyone can check a file without Sahakum: Ed25519 over
 * BLAKE2b-512 of the file, and a second signature that binds the trusted comment to the first.
 */
export interface SigningKey {
  /** 8 bytes that say which key it is. */
  readonly id: Buffer;
  readonly secret: KeyObject;
  /** minisign's base64: `Ed`, the id, 32 bytes of the public key. */
  readonly publicText: string;
}

const PLAIN = Buffer.from('Ed');
const PREHASHED = Buffer.from('ED');
const ID_LENGTH = 8;
const PUBLIC_LENGTH = 2 + ID_LENGTH + 32;
const SIGNATURE_LENGTH = 2 + ID_LENGTH + 64;
/** What stands before the 32 bytes where a public key is written as DER. */
const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** By a library: Electron’s own crypto has no BLAKE2b of 512 bits. */
const blake = (content: Uint8Array): Uint8Array => blake2b(content);

/** The bytes of base64 that has one spelling only; null for any other text. */
function fromBase64(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null;
}

export function publicText(id: Buffer, publicKey: KeyObject): string {
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(DER_HEAD.length);
  return Buffer.concat([PLAIN, id, raw]).toString('base64');
}

export interface PublicKey {
  readonly id: Buffer;
  readonly key: KeyObject;
}

export function readPublicText(text: string): PublicKey | null {
  const bytes = fromBase64(text, PUBLIC_LENGTH);
  if (!bytes?.subarray(0, 2).equals(PLAIN)) return null;
  const der = Buffer.concat([DER_HEAD, bytes.subarray(2 + ID_LENGTH)]);
  return { id: bytes.subarray(2, 2 + ID_LENGTH), key: createPublicKey({ key: der, type: 'spki', format: 'der' }) };
}

const UNTRUSTED = 'untrusted comment: ';
const TRUSTED = 'trusted comment: ';

/** What a signature is of, which nobody signs, and one line that is signed with it. */
export interface Comments {
  readonly of: 'bundle' | 'acknowledgement';
  readonly trusted: string;
}

/** The text of a `.minisig` file. */
export function signFile(content: Uint8Array, key: SigningKey, { of, trusted }: Comments): string {
  const signature = sign(null, blake(content), key.secret);
  const first = Buffer.concat([PREHASHED, key.id, signature]).toString('base64');
  const global = sign(null, Buffer.concat([signature, Buffer.from(trusted)]), key.secret).toString('base64');
  return `${UNTRUSTED}signature of a Sahakum ${of}\n${first}\n${TRUSTED}${trusted}\n${global}\n`;
}

export type SignatureVerdict = 'right' | 'misshapen' | 'other-key' | 'wrong';

export function checkSignature(content: Uint8Array, minisig: string, publicKey: PublicKey): SignatureVerdict {
  const [untrusted = '', first = '', trusted = '', global = '', end, ...more] = minisig.split('\n');
  const one = fromBase64(first, SIGNATURE_LENGTH);
  const two = fromBase64(global, 64);
  const isShaped = untrusted.startsWith(UNTRUSTED) && trusted.startsWith(TRUSTED) && end === '' && more.length === 0;
  if (!isShaped || !one?.subarray(0, 2).equals(PREHASHED) || !two) return 'misshapen';
  if (!one.subarray(2, 2 + ID_LENGTH).equals(publicKey.id)) return 'other-key';
  const signature = one.subarray(2 + ID_LENGTH);
  const bound = Buffer.concat([signature, Buffer.from(trusted.slice(TRUSTED.length))]);
  const isRight = verify(null, blake(content), publicKey.key, signature) && verify(null, bound, publicKey.key, two);
  return isRight ? 'right' : 'wrong';
}

import { Decrypter, identityToRecipient } from 'age-encryption';
import type { AgeIdentity } from '../platform/keys.ts';
import type { Header } from './header.ts';
import { FILE_LIMIT, MIB_BYTES } from './layout.ts';
import { BundleRefused } from './refused.ts';

/** A bundle that was encrypted for an advisor, opened by the advisor's own key; what comes out is the signed zip. */
const BEGINNING = 'age-encryption.org/v1\n';
/** Of age's header; one for a single recipient has less than 250 bytes. */
const HEADER_LIMIT_BYTES = 4096;
const HEADER_END = '\n--- ';

export const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, BEGINNING.length)).equals(
    Buffer.from(BEGINNING),
  );

/** `identity` is `AGE-SECRET-KEY-1…`. Throws BundleRefused where the file is another's, cut off or changed. */
export async function decryptBundle(bytes: Buffer, identity: string): Promise<Buffer> {
  if (bytes.length > FILE_LIMIT) throw new BundleRefused('bundle-too-large', { limitMb: FILE_LIMIT / MIB_BYTES });
  // Every recipient in the header costs a computation, so that a header of millions would hold the machine.
  if (!isEncrypted(bytes) || !bytes.toString('latin1', 0, HEADER_LIMIT_BYTES).includes(HEADER_END))
    throw new BundleRefused('bundle-encrypted-torn');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return Buffer.from(await decrypter.decrypt(bytes));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched'))
      throw new BundleRefused('bundle-for-another', { own: await identityToRecipient(identity) });
    throw new BundleRefused('bundle-encrypted-torn');
  }
}

/** The zip of a file as it arrived, and whether it was encrypted; `own` is null where this computer has no identity. */
export async function openArrived(
  bytes: Buffer,
  own: AgeIdentity | null,
): Promise<{ readonly zip: Buffer; readonly wasEncrypted: boolean }> {
  if (!isEncrypted(bytes)) return { zip: bytes, wasEncrypted: false };
  if (!own) throw new BundleRefused('bundle-encrypted');
  return { zip: await decryptBundle(bytes, own.identity), wasEncrypted: true };
}

/**
 * The signed part names for whom a bundle was made. One that was encrypted for somebody else, opened by them and encrypted
 * anew for this computer is not taken: whoever passed it on chose what this advisor sees.
 */
export function checkMeantFor(header: Header, own: AgeIdentity): void {
  const { recipient_key: recipient } = header;
  if (recipient !== own.recipient)
    throw new BundleRefused('bundle-forwarded', { recipient: recipient ?? '–', own: own.recipient });
}

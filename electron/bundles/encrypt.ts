import { Encrypter } from 'age-encryption';
import type { Built } from './export.ts';
import { packedSize } from './export.ts';
import { FILE_LIMIT } from './layout.ts';
import { checkSigned, openTagged } from './open-bundle.ts';
import { BundleRefused } from './refused.ts';
import type { Table } from './tables.ts';
import { zipPieces } from './write-zip.ts';

/**
 * A signed bundle closed for one advisor by `age`, so that a lost stick or a forwarded message tells nobody anything. It is
 * signed first: the header within names for whom it was made, since `age` itself says neither that nor by whom.
 */
const ENDING = '.age';

/** Of age's own: its header, and 16 bytes for each piece of 64 KiB. */
const encryptedSize = (bytes: number): number => bytes + 16 * (Math.ceil(bytes / 65_536) + 1) + 512;

/** Whether the file that is to be sent is small enough to be received. */
export const fitsIntoFile = (built: Built): boolean => {
  const bytes = packedSize(built);
  return (built.header.recipient_key === null ? bytes : encryptedSize(bytes)) <= FILE_LIMIT;
};

/** The recipient as it is written into a header, `age1…` of one X25519 key; throws BundleRefused for any other text. */
export function readRecipient(typed: string): string {
  const text = typed.trim().toLowerCase();
  try {
    new Encrypter().addRecipient(text);
  } catch {
    throw new BundleRefused('recipient-malformed', { recipient: typed.trim().slice(0, 80) });
  }
  return text;
}

/** What is sent: as it was built, or closed for the recipient that its header names, once its own zip is seen to be right. */
export async function closeForRecipient(built: Built, tables: readonly Table[]): Promise<Built> {
  const { recipient_key: recipient } = built.header;
  if (recipient === null) return built;
  const zip = Buffer.concat([...zipPieces(built.members)]);
  checkSigned(openTagged(zip, tables));
  return { ...built, name: built.name + ENDING, encrypted: await encryptBundle(zip, recipient) };
}

export async function encryptBundle(zip: Uint8Array, recipient: string): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(zip));
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acknowledgementName, writeAcknowledgement } from '../../electron/bundles/acknowledgement.ts';
import { decryptBundle, isEncrypted } from '../../electron/bundles/decrypt.ts';
import { openBundle } from '../../electron/bundles/open-bundle.ts';
import type { OpenBundle } from '../../electron/bundles/open-bundle.ts';
import type { Kept } from '../../electron/bundles/export-book.ts';
import { BUNDLE_TABLES } from '../../electron/core/bundle-tables.ts';
import { exportBundle } from '../../electron/core/bundles.ts';
import type { ExportAsked } from '../../electron/core/bundles.ts';
import type { AgeIdentity } from '../../electron/platform/keys.ts';
import { ageIdentity, signingKey } from '../../electron/platform/keys.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { heldPorts } from './held-ports.ts';
import type { Practice } from './open-practice.ts';
import { valueOf } from './open-practice.ts';
import { tempFolder } from './temp-folder.ts';

/** An advisor's computer, as far as a cooperative meets it: two keys, and an acknowledgement for every bundle that came. */
export class Advisor {
  readonly home: string;
  readonly own: AgeIdentity;

  private constructor(home: string, own: AgeIdentity) {
    this.home = home;
    this.own = own;
  }

  static async somewhere(home = tempFolder('advisor')): Promise<Advisor> {
    return new Advisor(home, await ageIdentity(home));
  }

  async open(file: string): Promise<OpenBundle> {
    const bytes = readFileSync(file);
    return openBundle(isEncrypted(bytes) ? await decryptBundle(bytes, this.own.identity) : bytes, BUNDLE_TABLES);
  }

  async acknowledgementOf(file: string): Promise<string> {
    return writeAcknowledgement(await this.open(file), signingKey(this.home));
  }

  /** The file that goes back; its path. */
  async acknowledge(file: string, folder = tempFolder('back')): Promise<string> {
    const path = join(folder, acknowledgementName(await this.open(file)));
    writeFileSync(path, await this.acknowledgementOf(file));
    return path;
  }
}

type Sent = Pick<ExportAsked, 'isDelta' | 'recipient' | 'logPerBundle'>;

export const tryExport = (practice: Practice, folder: string, sent: Sent = {}): Promise<Outcome<readonly Kept[]>> =>
  exportBundle({ ports: heldPorts(practice.home), book: practice.path, folder, ...sent });

/** One bundle onto a stick of its own; its path. */
export async function sentFile(practice: Practice, sent: Sent = {}): Promise<string> {
  const folder = tempFolder('stick');
  const [kept, ...more] = valueOf(await tryExport(practice, folder, sent));
  if (!kept || more.length > 0) throw new Error('not one bundle');
  return join(folder, kept.name);
}

export const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');

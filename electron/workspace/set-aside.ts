import { noticeText } from '../../shared/i18n/notice-text.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { removeFile, writeWhole } from '../platform/files.ts';
import { readHeader } from '../bundles/read-header.ts';
import type { Header } from '../bundles/header.ts';
import { HEADER } from '../bundles/layout.ts';
import { BundleRefused } from '../bundles/refused.ts';
import { openGate } from '../bundles/zip-gate.ts';
import { dropRows, putRow, rowWhere } from './rows.ts';
import type { Work } from './work.ts';

/** A file that came, as it came. The name is only shown, and never used. */
export interface Came {
  readonly sha256: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

export interface Refusal {
  readonly notices: readonly Notice[];
  /** Whose it says that it is, where that can be read. */
  readonly header: Header | null;
  /** The key that signed it, where only that stands in the way. */
  readonly newKey?: string;
}

/** Files that are refused are kept with the reason beside them: nothing else in the workspace is changed by them. */
export function quarantine(work: Work, { sha256, fileName, bytes }: Came, { notices, header, newKey }: Refusal): void {
  const { places, db } = work;
  const known = rowWhere(db, 'quarantine', ['sha256', sha256]);
  const reasons = notices.map((notice) => noticeText(notice, 'both')).join('\n');
  writeWhole(places.quarantined(sha256), bytes);
  writeWhole(places.reason(sha256), `${fileName}\n\n${reasons}\n`);
  putRow(db, 'quarantine', {
    sha256,
    file_name: fileName,
    bytes: bytes.length,
    received_on: known?.received_on ?? work.today,
    coop_id: header?.coop_id ?? null,
    name_km: header?.coop.name_km ?? null,
    name_en: header?.coop.name_en ?? null,
    reasons: JSON.stringify(notices),
    is_held: notices[0]?.code === 'bundle-from-future' ? 1 : 0,
    new_key: newKey ?? null,
  });
}

/** The row first: a file without its row is cleared away by the next opening. */
export function releaseFromQuarantine({ places, db }: Pick<Work, 'places' | 'db'>, sha256: string): void {
  if (!rowWhere(db, 'quarantine', ['sha256', sha256])) return;
  dropRows(db, 'quarantine', ['sha256', sha256]);
  removeFile(places.quarantined(sha256));
  removeFile(places.reason(sha256));
}

export function releaseFromWaiting({ places, db }: Pick<Work, 'places' | 'db'>, sha256: string): void {
  if (!rowWhere(db, 'waiting', ['sha256', sha256])) return;
  dropRows(db, 'waiting', ['sha256', sha256]);
  removeFile(places.waiting(sha256));
}

/** What a file says of itself, before anything of it is believed; null where not even that can be read. */
export function claimsOf(bundle: Buffer): Header | null {
  try {
    return readHeader(openGate(bundle).unpack(HEADER).toString('utf8'));
  } catch (error) {
    if (error instanceof BundleRefused) return null;
    throw error;
  }
}

import type {
  Acknowledgement,
  Cooperative,
  CooperativeFigures,
  CooperativeState,
  Quarantined,
  WorkspaceView,
} from '../../shared/contract/workspace.ts';
import { findProblems } from '../../shared/domain/sync/find-problems.ts';
import { cambodianDay, isCalendarDate } from '../../shared/kernel/calendar-date.ts';
import type { Connection } from '../book/connection.ts';
import { fingerprintOf } from '../platform/fingerprint.ts';
import { fileNameOf } from '../platform/files.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import type { CooperativeRow, QuarantineRow, TroubleRow, WaitingRow } from './rows.ts';
import { noticesIn, rowsOf } from './rows.ts';

/** The workspace as it is shown: nothing is computed here but what is missing, and what deserves a word. */
export function workspaceView({ places, db }: OpenWorkspace, today: string): WorkspaceView {
  const all: All = {
    cooperatives: rowsOf(db, 'cooperative'),
    waiting: rowsOf(db, 'waiting'),
    quarantine: rowsOf(db, 'quarantine'),
    troubles: rowsOf(db, 'trouble'),
    today,
  };
  const ids = new Set([...all.cooperatives, ...all.waiting, ...all.troubles].map(({ coop_id: id }) => id));
  return {
    path: places.folder,
    folderName: fileNameOf(places.folder),
    today,
    cooperatives: [...ids].map((id) => cooperative(db, all, id)).sort(byName),
    quarantine: [...all.quarantine]
      .sort((a, b) => compare(b.received_on, a.received_on) || compare(a.sha256, b.sha256))
      .map(quarantined),
  };
}

interface All {
  readonly cooperatives: readonly CooperativeRow[];
  readonly waiting: readonly WaitingRow[];
  readonly quarantine: readonly QuarantineRow[];
  readonly troubles: readonly TroubleRow[];
  readonly today: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: Cooperative, b: Cooperative): number => compare(a.nameEn, b.nameEn) || compare(a.coopId, b.coopId);

function cooperative(db: Connection, all: All, coopId: string): Cooperative {
  const row = all.cooperatives.find(({ coop_id: id }) => id === coopId) ?? null;
  const waiting = all.waiting.filter(({ coop_id: id }) => id === coopId);
  const refused = all.quarantine.filter(({ coop_id: id }) => id === coopId);
  const figures = row && (JSON.parse(row.figures) as KeptFigures);
  const trouble = all.troubles.find(({ coop_id: id }) => id === coopId);
  const signed = row ?? waiting[0];
  const named = signed ?? trouble;
  const lastEventOn = row ? dayOf(row.last_event) : '';
  const problems = findProblems(
    {
      toSeq: row?.to_seq ?? 0,
      forkAt: row?.fork_at ?? null,
      restoredAt: row?.restored_at ?? null,
      waiting: waiting
        .filter(({ parts_at: at }) => at === null)
        .map(({ from_seq: from, to_seq: to }) => ({ from, to })),
      otherKeys: [...new Set(refused.flatMap(({ new_key: key }) => (key === null ? [] : [fingerprintOf(key)])))].sort(),
      quarantined: refused.length,
      receivedOn: row?.received_on ?? '',
      lastEventOn,
      unlockedMonths: figures?.shown.unlockedMonths ?? [],
      boxesBelowZero: figures?.boxesBelowZero ?? [],
    },
    all.today,
  );
  return {
    coopId,
    nameKm: named?.name_km ?? '',
    nameEn: named?.name_en ?? '',
    state: stateOf(row, waiting.length),
    lastEventOn,
    receivedOn: row?.received_on ?? '',
    epoch: row?.epoch ?? 0,
    toSeq: row?.to_seq ?? 0,
    head: row?.head ?? '',
    figures: figures?.shown ?? null,
    problems: [...(trouble ? noticesIn(trouble.notices) : []), ...problems],
    key: signed?.writer_key ?? '',
    fingerprint: signed ? fingerprintOf(signed.writer_key) : '',
    hasAcknowledgement: acknowledgements(db).some((each) => each.coopId === coopId),
  };
}

/** Blank where a clock has said no day of this calendar: the last of 9999 has none after it. */
function dayOf(instant: string): string {
  const day = instant.slice(0, 10);
  return isCalendarDate(day) && day !== '9999-12-31' ? cambodianDay(instant) : '';
}

/** As they were kept with the book that they were read from. */
export interface KeptFigures {
  readonly shown: CooperativeFigures;
  readonly boxesBelowZero: readonly string[];
}

function stateOf(row: CooperativeRow | null, waiting: number): CooperativeState {
  if (!row) return 'empty';
  if (row.fork_at !== null) return 'fork';
  return waiting > 0 ? 'pending' : 'sound';
}

const quarantined = (row: QuarantineRow): Quarantined => ({
  sha256: row.sha256,
  fileName: row.file_name,
  bytes: row.bytes,
  receivedOn: row.received_on,
  claims: row.coop_id === null ? null : { coopId: row.coop_id, nameKm: row.name_km ?? '', nameEn: row.name_en ?? '' },
  reasons: noticesIn(row.reasons),
  isHeld: row.is_held === 1,
  newKey: row.new_key === null ? null : { key: row.new_key, fingerprint: fingerprintOf(row.new_key) },
});

/** Of a fork none is given: whoever was told that it arrived would go on from it. */
export function acknowledgements(db: Connection): readonly Acknowledgement[] {
  const coops = new Map(rowsOf(db, 'cooperative').map((row) => [row.coop_id, row]));
  return rowsOf(db, 'acknowledgement').flatMap((row) => {
    const coop = coops.get(row.coop_id);
    if (!coop || coop.fork_at !== null) return [];
    return [
      {
        coopId: row.coop_id,
        nameKm: coop.name_km,
        nameEn: coop.name_en,
        fileName: row.file_name,
        toSeq: row.to_seq,
        madeOn: row.made_on,
      },
    ];
  });
}

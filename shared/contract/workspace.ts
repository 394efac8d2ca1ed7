import { z } from 'zod';
import { BOOK_REFUSALS } from '../domain/book/refusals.ts';
import { WORKSPACE_ONLY_REFUSALS } from '../domain/sync/workspace-codes.ts';
import type { Currency } from '../kernel/money.ts';
import type { Notice } from '../kernel/outcome.ts';
import type { BookView } from './book.ts';
import type { Named } from './fields.ts';
import type { JobStarted } from './jobs.ts';
import { command, query } from './procedure.ts';

/**
 * The advisor's workspace: a folder with one read-only book for each cooperative, fed by the bundles that they send. It is
 * asked for beside the open book, and stays open when one of its cooperatives is opened to be read.
 */

/**
 * sound: everything that came is in · pending: something came whose beginning is missing · fork: two different books claim
 * the same numbers, and the figures stand still · empty: nothing that came could be taken in yet.
 */
export const COOPERATIVE_STATES = ['sound', 'pending', 'fork', 'empty'] as const;
export type CooperativeState = (typeof COOPERATIVE_STATES)[number];

export interface BoxFigure extends Named {
  readonly currency: Currency;
  /** Riel, or cents of a dollar. */
  readonly balanceMinor: number;
  readonly isBank: boolean;
}

/** Net grams bought in the fiscal year by what the tickets said of the paddy: `organic`, `conventional` … */
export interface PaddyFigure {
  readonly status: string;
  readonly netG: number;
}

/** What the reports of one cooperative's own book say, as they stood after its last bundle. */
export interface CooperativeFigures {
  /** The day that the figures stand on: the day of its latest entry. */
  readonly asOf: string;
  /** The calendar year in which the fiscal year of that day begins. */
  readonly fiscalYear: number;
  readonly lockedThrough: string | null;
  /** Months with entries that are not locked: `2025-10`. */
  readonly unlockedMonths: readonly string[];
  /** Riel in every cash box and bank account; dollars by their riel in the books. */
  readonly cashKhr: number;
  readonly boxes: readonly BoxFigure[];
  /** Riel owed to farmers and other suppliers. */
  readonly payablesKhr: number;
  readonly members: number;
  readonly women: number;
  readonly capitalKhr: number;
  readonly paddy: readonly PaddyFigure[];
  /** Income less expenses of the fiscal year until `asOf`; below zero is a loss. */
  readonly surplusKhr: number;
}

export interface Cooperative {
  readonly coopId: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly state: CooperativeState;
  /** Day of the latest event that was taken in, by the cooperative's clock; blank before the first. */
  readonly lastEventOn: string;
  /** Day on which the last bundle was taken in, by this computer's clock; blank before the first. */
  readonly receivedOn: string;
  /** How many times the book was restored, and one. */
  readonly epoch: number;
  /** Number of the last event that was taken in; 0 before the first. */
  readonly toSeq: number;
  readonly head: string;
  /** Null before the first bundle was taken in. Of a fork, as they stood before it. */
  readonly figures: CooperativeFigures | null;
  /** What is wrong, the worst first. */
  readonly problems: readonly Notice[];
  /** minisign's base64 of the key that its bundles must be signed with. */
  readonly key: string;
  /** The same key as groups of letters and digits that can be compared by telephone. */
  readonly fingerprint: string;
  /** An acknowledgement waits to be sent back. */
  readonly hasAcknowledgement: boolean;
}

/** A file that was refused; it is kept as it came, and nothing else was changed by it. */
export interface Quarantined {
  readonly sha256: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly receivedOn: string;
  /** Whose it says that it is; null where that could not be read, and never to be believed. */
  readonly claims: { readonly coopId: string; readonly nameKm: string; readonly nameEn: string } | null;
  readonly reasons: readonly Notice[];
  /** A newer program can read it. */
  readonly isHeld: boolean;
  /** Signed rightly, but by another key than the one known: may be taken in if the advisor trusts the new key. */
  readonly newKey: { readonly key: string; readonly fingerprint: string } | null;
}

export interface WorkspaceView {
  readonly path: string;
  readonly folderName: string;
  readonly today: string;
  /** By name. */
  readonly cooperatives: readonly Cooperative[];
  /** The latest first. */
  readonly quarantine: readonly Quarantined[];
}

/** What a cooperative is to be sent back: how far its book has arrived. */
export interface Acknowledgement {
  readonly coopId: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly fileName: string;
  readonly toSeq: number;
  readonly madeOn: string;
}

export interface WorkspaceKey {
  /** minisign's base64: acknowledgements are signed with it. */
  readonly signing: string;
  readonly signingFingerprint: string;
  /** age1…: cooperatives encrypt their bundles to it; blank where this program cannot decrypt. */
  readonly recipient: string;
  readonly recipientFingerprint: string;
}

const WORKSPACE_REFUSALS = [...BOOK_REFUSALS, ...WORKSPACE_ONLY_REFUSALS] as const;

const path = z.string().min(1).max(1000);
const coop = z.string().regex(/^[0-9a-f]{8,64}$/);

/** By its place on this computer, by its content where a browser sends it, or again from quarantine. */
const fileToImport = z.union([
  z.object({ path }),
  z.object({ fileName: z.string().min(1).max(300), bytesBase64: z.string() }),
  z.object({ quarantined: z.string().regex(/^[0-9a-f]{64}$/) }),
]);

export const workspaceProcedures = {
  /** Makes the folder where there is none; an open book stays open. */
  'workspace.open': command<WorkspaceView>()(z.object({ path }), WORKSPACE_REFUSALS),
  'workspace.close': command<null>()(z.object({}), []),
  'workspace.view': query<WorkspaceView>()(z.object({}), ['workspace-none-open']),
  /** Opens one cooperative's book to be read, in place of the open book. */
  'workspace.openReplica': command<BookView>()(z.object({ coop }), WORKSPACE_REFUSALS),
  /**
   * Takes in any number of files, as a job: its `arrivals` say what became of each, its files are the acknowledgements.
   * `trust` takes the key of a file as the cooperative's new one, after the advisor has compared it by telephone.
   */
  'workspace.import': query<JobStarted>()(
    z.object({ files: z.array(fileToImport).min(1).max(1000), trust: z.boolean().default(false) }),
    ['workspace-none-open', 'jobs-too-many'],
  ),
  'workspace.acknowledgements': query<readonly Acknowledgement[]>()(z.object({}), ['workspace-none-open']),
  /** As a job whose files are the acknowledgements: of the named cooperatives, or of all. */
  'workspace.saveAcknowledgements': query<JobStarted>()(z.object({ coops: z.array(coop).default([]) }), [
    'workspace-none-open',
    'jobs-too-many',
  ]),
  /** The table of cooperatives, as a job whose one file is the table. */
  'workspace.export': query<JobStarted>()(z.object({ format: z.enum(['csv', 'xlsx', 'json']) }), [
    'workspace-none-open',
    'jobs-too-many',
  ]),
  /** Where two books claim the same numbers: `ours` keeps what was taken in first, `theirs` the one that came later. As a job. */
  'workspace.settle': query<JobStarted>()(z.object({ coop, keep: z.enum(['ours', 'theirs']) }), [
    'workspace-none-open',
    'workspace-coop-unknown',
    'workspace-no-book',
    'workspace-no-fork',
    'jobs-too-many',
  ]),
  /** This computer's keys, which the cooperatives need to have. */
  'workspace.key': query<WorkspaceKey>()(z.object({}), [
    'key-damaged',
    'key-lost',
    'key-halves-differ',
    'key-not-kept',
  ]),
} as const;

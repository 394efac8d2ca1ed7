import type { FaultCode } from '../domain/book/faults.ts';
import type { BOOK_REFUSALS, BookWarning } from '../domain/book/refusals.ts';
import type { ImportRefusal, WarningCode } from '../domain/imports/refusals.ts';
import type { ControlRefusal, ControlWarning } from '../domain/organic/control-refusals.ts';
import type { BundleRefusal } from '../domain/sync/refusals.ts';
import type { WORKSPACE_ONLY_REFUSALS, WorkspaceCode } from '../domain/sync/workspace-codes.ts';
import type { HostCode } from './host-codes.ts';
import type { JobRefusal } from './jobs.ts';
import type { PaperRefusal } from './papers.ts';
import type { ROAD_REFUSALS } from './procedure.ts';
import type { ReportRefusal } from './reports.ts';

/** Every code that any procedure can refuse with. */
export type RefusalCode =
  | (typeof BOOK_REFUSALS)[number]
  | ImportRefusal
  | ControlRefusal
  | ReportRefusal
  | PaperRefusal
  | JobRefusal
  | (typeof ROAD_REFUSALS)[number]
  | BundleRefusal
  | (typeof WORKSPACE_ONLY_REFUSALS)[number];

/** Everything that i18n must have a sentence for. */
export type NoticeCode =
  RefusalCode | WarningCode | ControlWarning | BookWarning | FaultCode | HostCode | WorkspaceCode;

import type { ImportKind } from '../../../shared/contract/imports.ts';
import type { ReadSettings } from '../../../shared/domain/book/read-settings.ts';
import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import { readRule, ruleEvent } from '../../../shared/domain/paddy/read-rule.ts';
import { FIRST_DATE } from '../../../shared/kernel/calendar-date.ts';
import type { Notice, Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { CommandContext } from '../../book/command.ts';
import { headOf } from '../../book/log.ts';
import { bookCreated, settingsOf } from '../settings/settings.ts';
import { Lacking } from './follow-ons.ts';
import type { ImportedFile } from './imported-files.ts';
import { findImport, noteImport } from './imported-files.ts';
import { KINDS } from './kinds.ts';
import type { Paper } from './paper.ts';
import { readTable } from './read-table.ts';
import { allOrNothing, runPapers } from './run-papers.ts';

/**
 * A new book from a folder of files, as one act: first who the cooperative is, its chart, people and prices, then the
 * opening balances, then every paper of the year in the order of its day, whichever file it is in.
 */
export interface NewBookInput {
  readonly settings: ReadSettings;
  readonly coopId: string;
  readonly settingsFile: string;
  readonly files: readonly ImportedFile[];
}

export interface NewBookSummary {
  readonly events: number;
  readonly rows: Readonly<Partial<Record<ImportKind, number>>>;
}

/** Kinds that stand on one another come in stages; what a refused row fails to bring is not told again in a later one. */
const STAGES: readonly (readonly ImportKind[])[] = [
  ['accounts', 'members', 'paddy-prices', 'parcels', 'organic-decisions'],
  ['opening-balances'],
  ['vouchers', 'share-movements', 'journals', 'weigh-tickets'],
];

export function newBook(context: CommandContext, input: NewBookInput): Outcome<NewBookSummary, ImportRefusal> {
  const begun = begin(context, input);
  if (!begun.ok) return begun;
  const lacking = new Lacking();
  const refusals: Notice<ImportRefusal>[] = [];
  const warnings: Notice[] = [];
  const rows: Partial<Record<ImportKind, number>> = {};
  for (const stage of STAGES) {
    const papers: Paper[] = [];
    for (const kind of stage) {
      const file = input.files.find((candidate) => candidate.kind === kind);
      if (!file) continue;
      const read = readFile(context, file);
      if (read.refusals.length > 0) lacking.file(kind);
      refusals.push(...read.refusals);
      warnings.push(...read.warnings);
      papers.push(...read.papers);
      rows[kind] = read.rows;
    }
    const ran = runPapers(context, papers, lacking);
    refusals.push(...ran.refusals);
    warnings.push(...ran.warnings);
  }
  const all = allOrNothing(refusals, { events: headOf(context.book)?.seq ?? 0, rows });
  return all.ok ? done(all.value, warnings) : all;
}

function begin({ append, today }: CommandContext, input: NewBookInput): Outcome<null, ImportRefusal> {
  const { settings, paddyRule } = input.settings;
  append([bookCreated({ ...settings, coopId: input.coopId }, today)]);
  if (!paddyRule) return done(null);
  const text = (name: string): string => {
    const value = paddyRule[name];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  };
  const rule = readRule({
    method: text('method'),
    baseMoisturePct: text('base_moisture_pct'),
    percentPerPoint: text('percent_per_point'),
    impurityAllowedPct: text('impurity_allowed_pct'),
    bonusBelowBase: paddyRule['bonus_below_base'] !== undefined && paddyRule['bonus_below_base'] !== false,
    payableKgStep: text('payable_kg_step'),
    rounding: text('rounding'),
  });
  if (!rule.ok)
    return refuseAll(
      rule.refusals.map((notice) => ({
        ...notice,
        at: { file: input.settingsFile, column: `paddy_rule.${notice.field ?? ''}` },
      })),
    );
  append([ruleEvent(rule.value, FIRST_DATE)]);
  return done(null);
}

interface ReadFile {
  readonly papers: readonly Paper[];
  readonly refusals: readonly Notice<ImportRefusal>[];
  readonly warnings: readonly Notice[];
  readonly rows: number;
}

function readFile({ book, today }: CommandContext, file: ImportedFile): ReadFile {
  const kind = KINDS[file.kind];
  const table = readTable(file.bytes, file.fileName, kind.columns);
  if (!table.ok) return { papers: [], refusals: table.refusals, warnings: [], rows: 0 };
  const { papers, faults } = kind.papers(table.value.rows, file.fileName, settingsOf(book));
  // Its papers are spread over the log by their days, so they cannot be taken back as one file.
  if (findImport(book, file) === null) noteImport(book, file, { importedAt: today, first: 0, last: 0 });
  const refusals = [...table.value.faults, ...faults];
  return { papers, refusals, warnings: table.value.warnings, rows: table.value.rows.length };
}

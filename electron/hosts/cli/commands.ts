import { REPORT_NAMES, REPORT_OPTIONS } from '../../../shared/contract/reports.ts';
import type { HostCode } from '../../../shared/contract/host-codes.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import type { NoticeParams, Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { Session } from '../../core/session.ts';
import { fileNameOf, isFolder, readBytes } from '../../platform/files.ts';
import { bundle } from './bundle.ts';
import { runCalls } from './call.ts';
import { workspace } from './workspace.ts';
import { demo } from './demo.ts';
import type { Options } from './options.ts';
import { actorOf, choice, languageOf, WrongUsage } from './options.ts';
import { print, statement } from './print.ts';
import { serve } from './serve.ts';
import { asObjects, outOf } from './table-output.ts';
import { needed, words } from './words.ts';
import { terminalTable, writeOutput } from './write-output.ts';

/** Each command of the command line: its words, what it asks of the core, and what it prints. */
export type Command = (
  session: Session,
  words: readonly string[],
  options: Options,
) => Outcome<unknown> | Promise<Outcome<unknown>>;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const tell = (code: HostCode, params: NoticeParams, options: Options): void =>
  say(noticeText({ code, params }, languageOf(options)));

const newBook: Command = (session, given, options) => {
  const [path] = words(given, ['BOOK']);
  const made = session.makeFromFolder(path, needed(options.from, '--from DIR'), actorOf(options));
  if (!made.ok) return made;
  const rows = Object.entries(made.value.rows).map(([kind, count]) => `${String(count)} ${kind}`);
  tell('said-new', { path, events: made.value.events, rows: rows.join(', ') }, options);
  return made;
};

/** The file as the core takes it, from the words BOOK KIND FILE; the book is open afterwards. */
function fileInput(
  session: Session,
  given: readonly string[],
): Outcome<{ readonly kind: string; readonly fileName: string; readonly bytesBase64: string }> {
  const [path, kind, file] = words(given, ['BOOK', 'KIND', 'FILE']);
  const opened = session.open(path);
  if (!opened.ok) return opened;
  if (isFolder(file)) return refuse('file-unreadable', { file, reason: 'a folder' });
  const bytes = readBytes(file);
  if (bytes === null) return refuse('file-missing', { file });
  const known = session.importKinds().some((other) => other === kind);
  if (!known) return refuse('import-kind-unknown', { value: kind, choices: session.importKinds().join(', ') });
  return done({ kind, fileName: fileNameOf(file), bytesBase64: Buffer.from(bytes).toString('base64') });
}

const undoImport: Command = (session, given, options) => {
  const file = fileInput(session, given);
  if (!file.ok) return file;
  const input = { ...file.value, date: options.date ?? '', reason: options.reason ?? '' };
  const undone = session.call({ procedure: 'imports.undoImport', input }, actorOf(options));
  if (!undone.ok) return undone;
  const { fileName, reversals } = undone.value as { fileName: string; reversals: number };
  tell('said-undo', { file: fileName, reversals }, options);
  return undone;
};

const importFile: Command = (session, given, options) => {
  const file = fileInput(session, given);
  if (!file.ok) return file;
  const input = file.value;
  const dryRun = options['dry-run'] === true;
  const imported = session.call({ procedure: 'imports.importFile', input, dryRun }, actorOf(options));
  if (!imported.ok) return imported;
  const { rows, events } = imported.value as { rows: number; events: number };
  tell(dryRun ? 'said-import-dry' : 'said-import', { file: input.fileName, rows, events }, options);
  return imported;
};

const REPORT_FLAGS = {
  'as-of': 'asOf',
  from: 'from',
  to: 'to',
  member: 'member',
  account: 'account',
  standard: 'standard',
} as const;

/** What a report would pass over is wrong usage: a figure for another day than the one asked for misleads. */
function checkReportOptions(name: string, options: Options): void {
  const known = REPORT_NAMES.find((report) => report === name);
  if (!known) return;
  for (const [flag, option] of Object.entries(REPORT_FLAGS))
    if (options[flag as keyof typeof REPORT_FLAGS] !== undefined && !REPORT_OPTIONS[known].includes(option))
      throw new WrongUsage('usage-option-foreign', { options: `--${flag}`, command: `report ${name}` });
}

const report: Command = (session, given, options) => {
  const [path, name] = words(given, ['BOOK', 'NAME']);
  const opened = session.open(path);
  if (!opened.ok) return opened;
  checkReportOptions(name, options);
  const out = outOf(session, options);
  const table = session.report(name, {
    asOf: options['as-of'],
    from: options.from,
    to: options.to,
    member: options.member,
    account: options.account,
    standard: options.standard,
  });
  if (!table.ok) return table;
  const format = choice(options.format, ['table', 'csv', 'json'], out === undefined ? 'table' : 'csv');
  if (format === 'table') writeOutput(terminalTable(table.value), out);
  else
    writeOutput(
      [format === 'csv' ? session.csv(table.value) : `${JSON.stringify(asObjects(table.value), null, 1)}\n`],
      out,
    );
  return done(null, table.warnings);
};

const journal: Command = (session, given, options) => {
  const [path] = words(given, ['BOOK']);
  const opened = session.open(path);
  if (!opened.ok) return opened;
  const format = choice(options.format, ['hledger', 'beancount'], 'hledger');
  writeOutput(session.journal(format), outOf(session, options));
  return done(null);
};

const verify: Command = async (session, given, options) => {
  const [path] = words(given, ['BOOK']);
  const opened = session.openUnread(path);
  if (!opened.ok) return opened;
  const { ok, events, head, faults } = await session.verify();
  if (ok) {
    tell('said-whole', { path, events, head }, options);
    return done(null);
  }
  const language = languageOf(options);
  for (const fault of faults) process.stderr.write(`${fault.check}: ${noticeText(fault, language)}\n`);
  const isOnlyBehind = faults.every(({ check }) => check === 'sentinel');
  return isOnlyBehind ? refuse('book-behind', { path }) : refuse('book-not-whole', { path, faults: faults.length });
};

const callOn =
  (procedure: string, input: (options: Options) => unknown): Command =>
  (session, given, options) => {
    const [path] = words(given, ['BOOK']);
    const opened = session.open(path);
    if (!opened.ok) return opened;
    const answer = session.call({ procedure, input: input(options) }, actorOf(options));
    if (answer.ok) say(JSON.stringify(answer.value));
    return answer;
  };

const rebuild: Command = (session, given, options) => {
  const [path] = words(given, ['BOOK']);
  const target = needed(options.to, '--to BOOK2');
  const opened = session.open(path);
  if (!opened.ok) return opened;
  const built = session.rebuild(target);
  if (built.ok) tell('said-rebuilt', { target, events: built.value.events, path }, options);
  return built;
};

export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['demo', demo],
  ['new', newBook],
  ['import', importFile],
  ['undo-import', undoImport],
  ['report', report],
  ['journal', journal],
  ['verify', verify],
  ['lock', callOn('ledger.lockPeriod', (options) => ({ through: needed(options.through, '--through D') }))],
  [
    'unlock',
    callOn('ledger.unlockPeriod', (options) => ({ through: options.through ?? null, reason: options.reason ?? '' })),
  ],
  ['new-epoch', callOn('book.startEpoch', (options) => ({ reason: options.reason ?? '' }))],
  ['rebuild', rebuild],
  ['bundle', bundle],
  ['workspace', workspace],
  ['print', print],
  ['statement', statement],
  [
    'call',
    (session, given, options) =>
      runCalls(session, { words: given, options, actor: actorOf(options), language: languageOf(options) }),
  ],
  ['serve', (session, given, options) => serve(session, given, options)],
]);

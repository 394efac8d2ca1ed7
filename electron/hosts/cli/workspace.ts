import type { Arrival } from '../../../shared/contract/jobs.ts';
import type { HostCode } from '../../../shared/contract/host-codes.ts';
import type { WorkspaceView } from '../../../shared/contract/workspace.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import type { Notice, NoticeParams, Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { Session } from '../../core/session.ts';
import type { Options } from './options.ts';
import { choice, languageOf, WrongUsage } from './options.ts';
import { asObjects, outOf } from './table-output.ts';
import { needed, words } from './words.ts';
import { terminalTable, writeOutput } from './write-output.ts';

/** `workspace import | list | report | settle | key`: the advisor's side, where the bundles of cooperatives arrive. */
const VERBS = ['import', 'list', 'report', 'settle', 'key'] as const;

type Act = (session: Session, given: readonly string[], options: Options) => Promise<Outcome<unknown>>;

export const workspace: Act = async (session, given, options) => {
  const [verb, ...rest] = given;
  if (verb === undefined) throw new WrongUsage('usage-word-missing', { name: VERBS.join('|') });
  if (verb === 'advise') throw new WrongUsage('usage-advise-later');
  const act = choice(verb, VERBS, 'list');
  const foreign = (['trust', 'keep'] as const).find((name) => options[name] !== undefined && OWNER[name] !== act);
  if (foreign !== undefined)
    throw new WrongUsage('usage-option-foreign', { options: `--${foreign}`, command: `workspace ${act}` });
  return ACTS[act](session, rest, options);
};

const OWNER = { trust: 'import', keep: 'settle' } as const;

const ACTS: Readonly<Record<(typeof VERBS)[number], Act>> = {
  import: async (session, [folder, ...paths], options) => {
    if (folder === undefined || paths.length === 0)
      throw new WrongUsage('usage-word-missing', { name: folder === undefined ? 'DIR' : 'FILE' });
    const opened = session.workspaces.open(folder, true);
    if (!opened.ok) return opened;
    const files = paths.map((path) => ({ path }));
    const answer = await session.workspaces.takeIn({ folder, files, trust: options.trust !== undefined }, {});
    if (!answer.ok) return answer;
    for (const arrival of answer.value) tellArrival(arrival, options);
    tellAcknowledgements(session, answer.value, options);
    const wrong = answer.value.filter(({ verdict }) => WRONG.has(verdict)).flatMap(({ notices }) => notices);
    return wrong.length === 0 ? done(null) : refuseAll(wrong);
  },
  list: (session, given, options) => {
    const [folder] = words(given, ['DIR']);
    const opened = session.workspaces.open(folder, false);
    if (!opened.ok) return Promise.resolve(opened);
    if (options.format === 'json') process.stdout.write(`${JSON.stringify(opened.value, null, 1)}\n`);
    else tellView(opened.value, options);
    return Promise.resolve(done(null));
  },
  report: (session, given, options) => {
    const [folder, name] = words(given, ['DIR', 'NAME']);
    if (name !== 'cooperatives')
      return Promise.resolve(refuse('report-unknown', { report: name, choices: 'cooperatives' }));
    const out = outOf(session, options);
    const format = choice(options.format, ['table', 'csv', 'json'], out === undefined ? 'table' : 'csv');
    const opened = session.workspaces.open(folder, false);
    if (!opened.ok) return Promise.resolve(opened);
    const table = { period: '', name, ...session.workspaces.comparison(opened.value) };
    if (format === 'table') writeOutput(terminalTable(table), out);
    else writeOutput([format === 'csv' ? session.csv(table) : `${JSON.stringify(asObjects(table), null, 1)}\n`], out);
    return Promise.resolve(done(null));
  },
  settle: async (session, given, options) => {
    const [folder, coop] = words(given, ['DIR', 'COOP']);
    const kept = choice(needed(options.keep, '--keep A|B'), ['A', 'B'], 'A');
    const opened = session.workspaces.open(folder, false);
    if (!opened.ok) return opened;
    const asked = session.workspaces.mayBeSettled(coop);
    if (!asked.ok) return asked;
    const settle = { coop, keep: kept === 'A' ? ('ours' as const) : ('theirs' as const) };
    const answer = await session.workspaces.takeIn({ folder, files: [], trust: false, settle }, {});
    if (answer.ok) tell('said-settled', { keep: kept }, options);
    return answer;
  },
  key: async (session, given, options) => {
    words(given, []);
    const answer = await session.workspaces.ownKeys();
    if (!answer.ok) return answer;
    const key = answer.value;
    if (options.format === 'json') process.stdout.write(`${JSON.stringify(key, null, 1)}\n`);
    else
      tell(
        'said-key',
        { signing: key.signing, fingerprint: key.signingFingerprint, recipient: key.recipient },
        options,
      );
    return answer;
  },
};

/** What is not in the books, and will not come by itself. */
const WRONG: ReadonlySet<Arrival['verdict']> = new Set(['quarantined', 'held', 'fork', 'refused']);

function tellArrival({ fileName, verdict, coop, fromSeq, toSeq, notices }: Arrival, options: Options): void {
  const params = { file: fileName, name: coop?.nameEn ?? '', km: coop?.nameKm ?? '', from: fromSeq, to: toSeq };
  tell(`said-${verdict}`, params, options);
  if (!WRONG.has(verdict)) tellNotices(notices, options);
}

function tellAcknowledgements(session: Session, arrivals: readonly Arrival[], options: Options): void {
  const known = session.workspaces.acknowledgements();
  if (!known.ok) return;
  const coops = new Set(arrivals.flatMap(({ coop }) => coop?.coopId ?? []));
  for (const { coopId, nameEn, nameKm, fileName } of known.value)
    if (coops.has(coopId))
      tell(
        'said-acknowledgement',
        { name: nameEn, km: nameKm, path: session.workspaces.acknowledgementPath(fileName) },
        options,
      );
}

function tellView({ cooperatives, quarantine }: WorkspaceView, options: Options): void {
  for (const { nameEn, nameKm, coopId, toSeq, receivedOn, problems } of cooperatives) {
    tell('said-coop', { name: nameEn, km: nameKm, coop: coopId, to: toSeq, received: receivedOn || '–' }, options);
    tellNotices(problems, options);
  }
  for (const { fileName, sha256, reasons } of quarantine) {
    tell('said-refused-file', { file: fileName, sha256: sha256.slice(0, 16) }, options);
    tellNotices(reasons, options);
  }
}

function tellNotices(notices: readonly Notice[], options: Options): void {
  for (const notice of notices) process.stdout.write(`  ${noticeText(notice, languageOf(options))}\n`);
}

function tell(code: HostCode, params: NoticeParams, options: Options): void {
  process.stdout.write(`${noticeText({ code, params }, languageOf(options))}\n`);
}

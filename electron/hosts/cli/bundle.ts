import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import { amountText, groupDigits } from '../../../shared/i18n/format.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import type { HostCode } from '../../../shared/contract/host-codes.ts';
import type { NoticeParams } from '../../../shared/kernel/outcome.ts';
import type { Seen } from '../../core/bundle-task.ts';
import { exportBundle, inspectBundle, verifyBundles } from '../../core/bundles.ts';
import type { Session } from '../../core/session.ts';
import { joinPath } from '../../platform/files.ts';
import type { Options } from './options.ts';
import { choice, languageOf, WrongUsage } from './options.ts';
import { needed, words } from './words.ts';

/** `bundle export | inspect | verify`: books on their way to the advisor, and what came on that way. */
export async function bundle(session: Session, given: readonly string[], options: Options): Promise<Outcome<unknown>> {
  const [verb, ...rest] = given;
  if (verb === undefined) throw new WrongUsage('usage-word-missing', { name: 'export|inspect|verify' });
  const act = ACTS[choice(verb, ['export', 'inspect', 'verify'], 'verify')];
  return act(session, rest, options);
}

type Act = (session: Session, given: readonly string[], options: Options) => Promise<Outcome<unknown>>;

const ACTS: Readonly<Record<'export' | 'inspect' | 'verify', Act>> = {
  export: async (session, given, options) => {
    const [path] = words(given, ['BOOK']);
    const folder = needed(options.to, '--to DIR');
    if (options.recipient !== undefined) return refuse('bundle-encryption-later');
    const opened = session.open(path);
    if (!opened.ok) return opened;
    const made = await exportBundle({ ports: session.ports, book: path, folder });
    if (made.ok)
      for (const { name, from, to, bytes } of made.value)
        tell('said-bundle-kept', { path: joinPath(folder, name), from, to, bytes }, options);
    return made;
  },
  inspect: async (_session, given, options) => {
    const [file] = words(given, ['FILE']);
    refuseForeign(options);
    const read = await inspectBundle(file);
    if (!read.ok) return read;
    for (const seen of read.value) {
      if (options.format === 'json')
        process.stdout.write(`${JSON.stringify({ id: seen.id, tables: seen.tables, ...seen.header }, null, 1)}\n`);
      else tell('said-bundle-inspected', said(seen), options);
    }
    return read;
  },
  verify: async (_session, given, options) => {
    if (given.length === 0) throw new WrongUsage('usage-word-missing', { name: 'FILE' });
    refuseForeign(options);
    const verified = await verifyBundles(given);
    if (!verified.ok) return verified;
    for (const [place, seen] of verified.value.entries())
      tell('said-bundle-right', { file: given[place] ?? '', ...said(seen) }, options);
    return done(null);
  },
};

/** What belongs to `export` alone. */
function refuseForeign(options: Options): void {
  const foreign = (['to', 'recipient'] as const).find((name) => options[name] !== undefined);
  if (foreign !== undefined)
    throw new WrongUsage('usage-option-foreign', { options: `--${foreign}`, command: 'bundle inspect|verify' });
}

function tell(code: HostCode, params: NoticeParams, options: Options): void {
  process.stdout.write(`${noticeText({ code, params }, languageOf(options))}\n`);
}

/** `5,589,278,037 KHR (56,050.73 USD)`: everything in riel, and what of it was dollars. */
function amounts(by: Readonly<Record<string, string>>): string {
  const { KHR = '0', ...foreign } = by;
  const others = Object.entries(foreign).map(([name, minor]) => `${amountText(Number(minor), 'USD')} ${name}`);
  return `${groupDigits(KHR)} KHR${others.length === 0 ? '' : ` (${others.join(', ')})`}`;
}

const said = ({ header, id, tables }: Seen): NoticeParams => ({
  name: header.coop.name_en,
  km: header.coop.name_km,
  coop: header.coop_id,
  from: header.chain.from_seq,
  to: header.chain.to_seq,
  head: header.chain.head,
  epoch: header.epoch.number,
  last: header.last_event,
  entries: header.totals.entries,
  debits: amounts(header.totals.debits),
  credits: amounts(header.totals.credits),
  locked: header.totals.locked_through ?? '–',
  tables: tables.join(', '),
  app: header.schema.app_version,
  key: header.writer_key,
  id,
});

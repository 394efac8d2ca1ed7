import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import { amountText, groupDigits } from '../../../shared/i18n/format.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import type { HostCode } from '../../../shared/contract/host-codes.ts';
import type { AcknowledgementTaken } from '../../../shared/contract/sync.ts';
import { ACKNOWLEDGEMENT_LIMIT_BYTES } from '../../../shared/contract/sync.ts';
import type { NoticeParams } from '../../../shared/kernel/outcome.ts';
import type { Seen } from '../../core/bundle-task.ts';
import { exportBundle, inspectBundle, verifyBundles } from '../../core/bundles.ts';
import type { Session } from '../../core/session.ts';
import { joinPath, readBytes } from '../../platform/files.ts';
import type { Options } from './options.ts';
import { actorOf, choice, languageOf, WrongUsage } from './options.ts';
import { needed, words } from './words.ts';

/** `bundle export | inspect | verify | acknowledge`: books on their way to the advisor, and what comes back on that way. */
export async function bundle(session: Session, given: readonly string[], options: Options): Promise<Outcome<unknown>> {
  const [verb, ...rest] = given;
  if (verb === undefined) throw new WrongUsage('usage-word-missing', { name: VERBS.join('|') });
  const act = choice(verb, VERBS, 'verify');
  const foreign = OPTIONS.find((name) => options[name] !== undefined && !OWN[act].includes(name));
  if (foreign !== undefined)
    throw new WrongUsage('usage-option-foreign', { options: `--${foreign}`, command: `bundle ${act}` });
  return ACTS[act](session, rest, options);
}

const VERBS = ['export', 'inspect', 'verify', 'acknowledge'] as const;
type Verb = (typeof VERBS)[number];

/** The options of this command, and whose each is. */
const OPTIONS = ['to', 'delta', 'recipient', 'trust'] as const;
const OWN: Readonly<Record<Verb, readonly string[]>> = {
  export: ['to', 'delta', 'recipient'],
  inspect: [],
  verify: [],
  acknowledge: ['trust'],
};

type Act = (
  session: Session,
  given: readonly string[],
  options: Options,
) => Outcome<unknown> | Promise<Outcome<unknown>>;

const ACTS: Readonly<Record<Verb, Act>> = {
  export: async (session, given, options) => {
    const [path] = words(given, ['BOOK']);
    const folder = needed(options.to, '--to DIR');
    const { recipient = '', delta = false } = options;
    // To be read by anyone, it is asked for without the option; a blank one is a slip.
    if (recipient === '' && options.recipient !== undefined) return refuse('recipient-malformed', { recipient });
    const opened = session.open(path);
    if (!opened.ok) return opened;
    const made = await exportBundle({ ports: session.ports, book: path, folder, isDelta: delta, recipient });
    if (made.ok)
      for (const { name, from, to, bytes } of made.value)
        tell('said-bundle-kept', { path: joinPath(folder, name), from, to, bytes }, options);
    return made;
  },
  inspect: async (session, given, options) => {
    const [file] = words(given, ['FILE']);
    const read = await inspectBundle(session.ports, file);
    if (!read.ok) return read;
    for (const seen of read.value) {
      if (options.format === 'json')
        process.stdout.write(`${JSON.stringify({ id: seen.id, tables: seen.tables, ...seen.header }, null, 1)}\n`);
      else tell('said-bundle-inspected', said(seen), options);
    }
    return read;
  },
  verify: async (session, given, options) => {
    if (given.length === 0) throw new WrongUsage('usage-word-missing', { name: 'FILE' });
    const verified = await verifyBundles(session.ports, given);
    if (!verified.ok) return verified;
    for (const [place, seen] of verified.value.entries())
      tell('said-bundle-right', { file: given[place] ?? '', ...said(seen) }, options);
    return done(null);
  },
  acknowledge: (session, given, options) => {
    const [path, file] = words(given, ['BOOK', 'FILE']);
    const opened = session.open(path);
    if (!opened.ok) return opened;
    const bytes = readBytes(file);
    if (bytes === null) return refuse('ack-missing', { file });
    // What is larger is no acknowledgement; its beginning shows that as well.
    const begin = Buffer.from(bytes).subarray(0, ACKNOWLEDGEMENT_LIMIT_BYTES + 1);
    const input = { bytesBase64: begin.toString('base64'), trust: options.trust ?? '' };
    const taken = session.call({ procedure: 'bundles.acknowledge', input }, actorOf(options));
    if (!taken.ok) return taken;
    const { to, fingerprint, isFirstKey } = taken.value as AcknowledgementTaken;
    tell(isFirstKey ? 'said-ack-first' : 'said-ack', { to, fingerprint }, options);
    return taken;
  },
};

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

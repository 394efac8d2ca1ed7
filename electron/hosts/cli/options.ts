import { parseArgs } from 'node:util';
import type { HostCode } from '../../../shared/contract/host-codes.ts';
import type { Notice, NoticeParams } from '../../../shared/kernel/outcome.ts';
import { userName } from '../../platform/user-name.ts';

/** The words of a command line: what stands by itself, and the named options. */
const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  'as-of': { type: 'string' },
  through: { type: 'string' },
  date: { type: 'string' },
  member: { type: 'string' },
  account: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  actor: { type: 'string' },
  reason: { type: 'string' },
  recipient: { type: 'string' },
  trust: { type: 'string' },
  port: { type: 'string' },
  key: { type: 'string' },
  size: { type: 'string' },
  on: { type: 'string' },
  standard: { type: 'string' },
  list: { type: 'string' },
  inspection: { type: 'string' },
  language: { type: 'string' },
  digits: { type: 'string' },
  reading: { type: 'string' },
  keep: { type: 'string' },
  copy: { type: 'boolean' },
  delta: { type: 'boolean' },
  all: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  open: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export type Options = ReturnType<typeof readArguments>['values'];

export const readArguments = (
  args: readonly string[],
): ReturnType<typeof parseArgs<{ args: string[]; options: typeof OPTIONS; allowPositionals: true; strict: true }>> =>
  once(parseArgs({ args: withTrust(args), options: OPTIONS, allowPositionals: true, strict: true, tokens: true }));

/** An advisor who trusts a changed key says only that; a treasurer names the fingerprint that was compared. */
const withTrust = (args: readonly string[]): string[] =>
  args[0] === 'workspace' ? args.map((word) => (word === '--trust' ? '--trust=yes' : word)) : [...args];

/** An option that is given twice was meant otherwise at least once. */
function once<T extends { readonly tokens: readonly { readonly kind: string; readonly name?: string }[] }>(read: T): T {
  const names = read.tokens.flatMap((token) => (token.kind === 'option' ? [token.name ?? ''] : []));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new WrongUsage('usage-option-twice', { option: `--${twice}` });
  return read;
}

/** A wrong use of the command line: said with the usage, exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
  readonly notice: Notice<HostCode>;
  constructor(code: HostCode, params: NoticeParams = {}) {
    super(code);
    this.notice = { code, params };
  }
}

export function choice<T extends string>(value: string | undefined, choices: readonly T[], fallback: T): T {
  if (value === undefined) return fallback;
  const found = choices.find((known) => known === value);
  if (!found) throw new WrongUsage('usage-choice', { value, choices: choices.join(', ') });
  return found;
}

export const languageOf = (options: Pick<Options, 'lang'>): 'km' | 'en' | 'both' =>
  choice(options.lang, ['km', 'en', 'both'], process.env['LANG']?.startsWith('km') ? 'both' : 'en');

export function actorOf(options: Options): string {
  if (options.actor !== undefined && options.actor.trim() !== '') return options.actor.trim();
  return userName();
}

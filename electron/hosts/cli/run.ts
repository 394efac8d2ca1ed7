import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import { nodePorts } from '../../platform/node-ports.ts';
import { Session } from '../../core/session.ts';
import { COMMANDS } from './commands.ts';
import { checkOptions } from './own-options.ts';
import { CannotWrite } from './write-output.ts';
import type { Options } from './options.ts';
import { languageOf, readArguments, WrongUsage } from './options.ts';
import { PROGRAM_VERSION } from '../../../shared/kernel/version.ts';
import { USAGE } from './usage.ts';

/** Runs one command line and answers its exit code: 0 done, 1 refused with a plain reason, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments(args);
    if (values.version === true) return said(`${PROGRAM_VERSION}\n`);
    const [name, ...rest] = positionals;
    if (values.help === true || name === undefined || name === 'help') return said(USAGE);
    const command = COMMANDS.get(name);
    if (!command) throw new WrongUsage(`"${name}" is not a command.`);
    // Every word and option is looked at before anything is done.
    languageOf(values);
    checkOptions(name, values);
    const session = new Session(nodePorts());
    try {
      return told(await command(session, rest, values), values);
    } finally {
      session.close();
    }
  } catch (error) {
    if (error instanceof CannotWrite) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    if (!isUsageFault(error)) throw error;
    process.stderr.write(`${error.message}\nsahakum --help shows how each command is used.\n`);
    return 2;
  }
}

function said(text: string): number {
  process.stdout.write(text);
  return 0;
}

function told(outcome: Outcome<unknown>, options: Options): number {
  const language = languageOf(options);
  const notices = outcome.ok ? outcome.warnings : outcome.refusals;
  const warning = { km: 'ប្រុងប្រយ័ត្ន (បានធ្វើរួចហើយ)៖ ', en: 'Warning (it was done all the same): ' };
  for (const notice of notices)
    for (const each of language === 'both' ? (['km', 'en'] as const) : [language])
      process.stderr.write(`${outcome.ok ? warning[each] : ''}${noticeText(notice, each)}\n`);
  return outcome.ok ? 0 : 1;
}

const isUsageFault = (error: unknown): error is Error =>
  error instanceof WrongUsage ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

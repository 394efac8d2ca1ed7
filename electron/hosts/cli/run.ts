import type { Notice, Outcome } from '../../../shared/kernel/outcome.ts';
import { refuseAll } from '../../../shared/kernel/outcome.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import { errorCode, reasonOf } from '../../platform/error-code.ts';
import { nodePorts } from '../../platform/node-ports.ts';
import { Session } from '../../core/session.ts';
import { COMMANDS } from './commands.ts';
import type { Command } from './commands.ts';
import { checkOptions } from './own-options.ts';
import { CannotWrite } from './write-output.ts';
import type { Options } from './options.ts';
import { languageOf, readArguments, WrongUsage } from './options.ts';
import { PROGRAM_VERSION } from '../../../shared/kernel/version.ts';
import { USAGE } from './usage.ts';

/** Runs one command line and answers its exit code: 0 done, 1 refused with a plain reason, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  let options: Pick<Options, 'lang'> = {};
  try {
    const { values, positionals } = readArguments(args);
    if (values.version === true) return said(`${PROGRAM_VERSION}\n`);
    const [name, ...rest] = positionals;
    if (values.help === true || name === undefined || name === 'help') return said(USAGE);
    // Every word and option is looked at before anything is done.
    languageOf(values);
    options = values;
    const command = COMMANDS.get(name);
    if (!command) throw new WrongUsage('usage-command-unknown', { name });
    checkOptions(name, values);
    return told(await carriedOut(command, rest, values), values);
  } catch (error) {
    const fault = usageFault(error);
    if (!fault) throw error;
    tell([fault, { code: 'usage-help', params: {} }], options);
    return 2;
  }
}

async function carriedOut(command: Command, words: readonly string[], options: Options): Promise<Outcome<unknown>> {
  const session = new Session(nodePorts());
  try {
    return await command(session, words, options);
  } catch (error) {
    if (error instanceof CannotWrite) return refuseAll([error.notice]);
    const refused = session.refusalOf(error);
    if (refused) return refused;
    throw error;
  } finally {
    session.close();
  }
}

function said(text: string): number {
  process.stdout.write(text);
  return 0;
}

function tell(notices: readonly Notice[], options: Pick<Options, 'lang'>): void {
  for (const notice of notices) process.stderr.write(`${noticeText(notice, languageOf(options))}\n`);
}

function told(outcome: Outcome<unknown>, options: Options): number {
  if (!outcome.ok) {
    tell(outcome.refusals, options);
    return 1;
  }
  const language = languageOf(options);
  for (const notice of outcome.warnings)
    for (const each of language === 'both' ? (['km', 'en'] as const) : [language])
      process.stderr.write(`${noticeText({ code: 'warning', params: {} }, each)} ${noticeText(notice, each)}\n`);
  return 0;
}

function usageFault(error: unknown): Notice | null {
  if (error instanceof WrongUsage) return error.notice;
  const isUnread = errorCode(error).startsWith('ERR_PARSE_ARGS');
  return isUnread ? { code: 'usage-option-unread', params: { reason: reasonOf(error) } } : null;
}

import type { HostCode } from '../../../shared/contract/host-codes.ts';
import type { PaperInput } from '../../../shared/contract/papers.ts';
import { paperAsked } from '../../../shared/contract/papers.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import type { NoticeParams, Outcome } from '../../../shared/kernel/outcome.ts';
import { refuse } from '../../../shared/kernel/outcome.ts';
import type { Watch } from '../../platform/long-thread.ts';
import { printPaper } from '../../core/print-paper.ts';
import type { Session } from '../../core/session.ts';
import type { Options } from './options.ts';
import { actorOf, choice, languageOf, WrongUsage } from './options.ts';
import { OWN_OF_PAPERS, PAPERS, VERBS } from './paper-verbs.ts';
import type { PaperOfCli } from './paper-verbs.ts';
import { needed, words } from './words.ts';

/** `print receipt | statement | …`: papers as PDF files, and the approved farmer list as a spreadsheet too. */
export async function print(session: Session, given: readonly string[], options: Options): Promise<Outcome<unknown>> {
  const [verb, ...rest] = given;
  if (verb === undefined) throw new WrongUsage('usage-word-missing', { name: VERBS.join('|') });
  const paper = PAPERS[choice(verb, VERBS, 'receipt')];
  checkOwnOptions(verb, paper.own, options);
  if (verb !== 'farmer-list') choice(options.format, ['pdf'], 'pdf');
  const [book = '', ...named] = words(rest, paper.words);
  const file = needed(options.out, '--out FILE');
  if (session.isBook(file)) throw new WrongUsage('usage-out-is-book', { out: file });
  const opened = session.open(book);
  if (!opened.ok) return opened;
  const input = paper.input(session, named, options);
  if (!input.ok) return input;
  return printed(session, { book, file, input: { ...input.value, ...written(options) } }, options);
}

/** `statement BOOK (--member CODE | --all)`, the shorter way to the paper that is printed most. */
export async function statement(
  session: Session,
  given: readonly string[],
  options: Options,
): Promise<Outcome<unknown>> {
  const [book] = words(given, ['BOOK']);
  const { member, ...others } = options;
  if (options.all !== true) return print(session, ['statement', book, needed(member, '--member CODE')], others);
  if (member !== undefined)
    throw new WrongUsage('usage-option-foreign', { options: '--member', command: 'statement --all' });
  return print(session, ['statements', book], options);
}

function checkOwnOptions(verb: string, own: PaperOfCli['own'], options: Options): void {
  const foreign = OWN_OF_PAPERS.find((name) => options[name] !== undefined && !own.includes(name));
  if (foreign !== undefined)
    throw new WrongUsage('usage-option-foreign', { options: `--${foreign}`, command: `print ${verb}` });
}

/** How the paper is written; without --language as messages were asked for, and in both where they were not. */
const written = (options: Options): Pick<PaperInput, 'language' | 'digits' | 'reading'> => ({
  language: choice<'km' | 'en' | 'both'>(options.language ?? options.lang, ['km', 'en', 'both'], 'both'),
  digits: choice<'latin' | 'khmer'>(options.digits, ['latin', 'khmer'], 'latin'),
  reading: choice<'thousands' | 'places'>(options.reading, ['thousands', 'places'], 'thousands'),
});

interface Wanted {
  readonly book: string;
  readonly file: string;
  readonly input: PaperInput;
}

async function printed(session: Session, { book, file, input }: Wanted, options: Options): Promise<Outcome<unknown>> {
  const read = paperAsked.safeParse(input);
  if (!read.success) return refuse('input-malformed', { reason: read.error.issues[0]?.message ?? '' });
  const actor = actorOf(options);
  const made = await printPaper({ ports: session.ports, book, actor, asked: read.data, file }, untilInterrupted());
  if (made.ok) tell('said-printed', { path: file, title: made.value.title, pages: made.value.pages }, options);
  return made;
}

/** Ctrl+C stops the printing, and nothing of it is left. */
export function untilInterrupted(): Watch {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  return { signal: stop.signal };
}

const tell = (code: HostCode, params: NoticeParams, options: Options): void =>
  void process.stdout.write(`${noticeText({ code, params }, languageOf(options))}\n`);

import type { HostCode } from '../../../shared/contract/host-codes.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import type { NoticeParams, Outcome } from '../../../shared/kernel/outcome.ts';
import { makeDemo } from '../../core/demo.ts';
import type { Session } from '../../core/session.ts';
import type { Options } from './options.ts';
import { actorOf, choice, languageOf } from './options.ts';
import { untilInterrupted } from './print.ts';
import { words } from './words.ts';

/** `demo DIR`: a book of a whole year, its papers and its bundle, to look at. */
export async function demo(session: Session, given: readonly string[], options: Options): Promise<Outcome<unknown>> {
  const [folder] = words(given, ['DIR']);
  const language = choice<'km' | 'en' | 'both'>(options.language, ['km', 'en', 'both'], 'both');
  const made = await makeDemo({ session, folder, actor: actorOf(options), language }, untilInterrupted());
  if (!made.ok) return made;
  const { book, papers, bundles } = made.value;
  const tell = (code: HostCode, params: NoticeParams): void =>
    void process.stdout.write(`${noticeText({ code, params }, languageOf(options))}\n`);
  tell('said-demo-book', { path: book });
  for (const { file, title, pages } of papers) tell('said-printed', { path: file, title, pages });
  for (const path of bundles) tell('said-demo-bundle', { path });
  return made;
}

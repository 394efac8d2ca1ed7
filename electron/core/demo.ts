import type { LanguageChoice } from '../../shared/i18n/language.ts';
import { paperAsked } from '../../shared/contract/papers.ts';
import type { PaperInput } from '../../shared/contract/papers.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import { SIDE_FILES } from '../book/connection.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import { fileExists, joinPath, makeFolder, removeFile } from '../platform/files.ts';
import type { Watch } from '../platform/long-thread.ts';
import { practiceFolder } from '../platform/resources.ts';
import { exportBundle } from './bundles.ts';
import { printPaper } from './print-paper.ts';
import type { Session } from './session.ts';

/**
 * Everything that the program makes, in one go and in one folder, for somebody who wants to see it: the book of the
 * cooperative that comes with the program, every member's statement, the trial balance, and the bundle for the advisor.
 */
export interface DemoAsked {
  readonly session: Session;
  readonly folder: string;
  readonly actor: string;
  readonly language: LanguageChoice;
}

/** Paths of what was made, in the order of making. */
export interface Demo {
  readonly book: string;
  readonly papers: readonly { readonly file: string; readonly title: string; readonly pages: number }[];
  readonly bundles: readonly string[];
}

const BOOK = 'tram-kak.sahakum';
const PAPERS = { 'statements.pdf': 'member-statements', 'trial-balance.pdf': 'trial-balance' } as const;

/** Nothing that is there is touched; where it fails or is stopped, what it made is taken away again. */
export async function makeDemo(asked: DemoAsked, watch: Watch = {}): Promise<Outcome<Demo>> {
  const at = (name: string): string => joinPath(asked.folder, name);
  const made = [BOOK, ...Object.keys(PAPERS)].map(at);
  const there = made.find(fileExists);
  if (there !== undefined) return refuse('paper-file-there', { path: there });
  try {
    makeFolder(asked.folder);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return refuse('folder-not-writable', { path: asked.folder, reason: reasonOf(error) });
  }
  const outcome = await making(asked, at, watch);
  if (!outcome.ok) [...made, ...SIDE_FILES.map((suffix) => at(BOOK) + suffix)].forEach(removeFile);
  return outcome;
}

async function making(
  { session, folder, actor, language }: DemoAsked,
  at: (name: string) => string,
  watch: Watch,
): Promise<Outcome<Demo>> {
  const book = at(BOOK);
  const { ports } = session;
  const filled = session.makeFromFolder(book, practiceFolder(), actor);
  if (!filled.ok) return filled;
  const papers: Demo['papers'][number][] = [];
  for (const [name, paper] of Object.entries(PAPERS)) {
    const input: PaperInput = { paper, language };
    const printed = await printPaper({ ports, book, actor, asked: paperAsked.parse(input), file: at(name) }, watch);
    if (!printed.ok) return printed;
    papers.push(printed.value);
  }
  const sent = await exportBundle({ ports, book, folder }, watch);
  return sent.ok ? done({ book, papers, bundles: sent.value.map(({ name }) => at(name)) }, sent.warnings) : sent;
}

import type { BookView } from '../../shared/contract/book.ts';
import type { ParsedInputOf, ProcedureName } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done } from '../../shared/kernel/outcome.ts';
import { toCsv } from '../modules/statements/reports.ts';
import type { Asked, Jobs } from './jobs.ts';
import type { Workspaces } from './workspaces.ts';

/** What is asked of the advisor's workspace, with or without an open book. */
export interface Desk {
  readonly workspaces: () => Workspaces;
  readonly jobs: () => Jobs;
  readonly openBook: (path: string) => Outcome<BookView>;
  /** Path of the open book. */
  readonly openPath: () => string | null;
  readonly closeBook: () => void;
}

type Name = Extract<ProcedureName, `workspace.${string}`>;
type Answers = { readonly [N in Name]: (input: ParsedInputOf<N>) => Outcome<unknown> };

export function workspaceAnswers(desk: Desk): ReadonlyMap<string, (input: unknown) => Outcome<unknown>> {
  const { workspaces, jobs } = desk;
  const start = (asked: Outcome<Asked>): Outcome<unknown> => (asked.ok ? jobs().start(asked.value) : asked);
  const answers: Answers = {
    'workspace.open': ({ path }) => {
      const opened = workspaces().open(path, true);
      if (opened.ok) jobs().dropOfWorkspace();
      return opened;
    },
    'workspace.close': () => {
      jobs().dropOfWorkspace();
      workspaces().close();
      return done(null);
    },
    'workspace.view': () => workspaces().view(),
    'workspace.openReplica': ({ coop }) => {
      const found = workspaces().replica(coop);
      return found.ok ? desk.openBook(found.value) : found;
    },
    'workspace.import': (input) => start(workspaces().importing(input)),
    'workspace.acknowledgements': () => workspaces().acknowledgements(),
    'workspace.saveAcknowledgements': (input) => start(workspaces().savingAcknowledgements(input)),
    'workspace.export': (input) => start(workspaces().exporting(input, toCsv)),
    'workspace.settle': (input) => {
      const isOpen = workspaces().replica(input.coop);
      // A book that is about to be replaced is not read meanwhile.
      if (isOpen.ok && desk.openPath() === isOpen.value) desk.closeBook();
      return start(workspaces().settling(input));
    },
    'workspace.key': () => workspaces().keys(),
  };
  return new Map(Object.entries(answers) as [string, (input: unknown) => Outcome<unknown>][]);
}

import type { ElectronApplication } from '@playwright/test';

/**
 * Asking Electron's main program from a test. The inspector lets go of the promise of an answer where main collects its
 * garbage just then; what was asked had been done by then.
 */
type Main = Parameters<Exclude<Parameters<ElectronApplication['evaluate']>[0], string>>[0];

const LOST = /Resulting promise was garbage collected/;
const TURNS = 5;

/** What `work` finds there: asked again where the answer was lost, so that it must change nothing. */
export async function askMain<Found, Told = undefined>(
  app: ElectronApplication,
  work: (main: Main, told: Told) => Found | Promise<Found>,
  ...told: Told extends undefined ? [] : [Told]
): Promise<Found> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await evaluated(app, work, told[0]);
    } catch (error) {
      if (turn === TURNS || !LOST.test(String(error))) throw error;
    }
  }
}

/** Does something there, once. */
export async function tellMain<Told>(
  app: ElectronApplication,
  work: (main: Main, told: Told) => void,
  told: Told,
): Promise<void> {
  try {
    await evaluated(app, work, told);
  } catch (error) {
    if (!LOST.test(String(error))) throw error;
  }
}

const evaluated = <Found, Told>(
  app: ElectronApplication,
  work: (main: Main, told: Told) => Found | Promise<Found>,
  told: Told | undefined,
): Promise<Found> => app.evaluate(work as (main: Main, told: unknown) => Found | Promise<Found>, told);

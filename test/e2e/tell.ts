import type { Page } from '@playwright/test';
import type { CommandName, InputOf, OutcomeOf, OutputOf } from '../../shared/contract/contract.ts';

/** A command sent as the page would send it, to set the scene; a refusal fails the test. */
export async function tell<N extends CommandName>(page: Page, procedure: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const outcome = (await page.evaluate(
    async (envelope) => {
      const headers = {
        'Content-Type': 'application/json',
        'X-Sahakum-Token': window.sessionStorage.getItem('sahakum.token') ?? '',
      };
      const response = await fetch('/api/call', { method: 'POST', headers, body: JSON.stringify(envelope) });
      return (await response.json()) as unknown;
    },
    { procedure, input, key: crypto.randomUUID() },
  )) as OutcomeOf<N>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

import type { Notice } from '../kernel/outcome.ts';

/** A question that the program answered with a refusal, as a client throws it and a screen shows it in words. */
export class AskRefused extends Error {
  override readonly name = 'AskRefused';
  readonly refusals: readonly Notice[];
  constructor(refusals: readonly Notice[]) {
    super(refusals.map((refusal) => refusal.code).join(', '));
    this.refusals = refusals;
  }
}

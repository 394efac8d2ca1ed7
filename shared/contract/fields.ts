import { z } from 'zod';
import { figure, oneLine, slipNumber } from '../kernel/plain-text.ts';

/**
 * What a form or a file may carry. Numbers of the trade (kilograms, percents, money, rates) come as they were typed, as
 * text, and are read by the rules themselves, so that a comma or a letter is refused in one place, in plain words.
 */
export const typed = z.string().max(40).transform(figure);
export const code = z
  .string()
  .min(1)
  .max(40)
  .transform((typedCode) => typedCode.normalize('NFC'));
export const text = z.string().max(300);
export const longText = z.string().max(1000);
/** Why something is undone: it stands on papers and in tables, so in one line. */
export const reason = longText.transform(oneLine);
/** Why a day that a question names cannot be answered for. */
export const DAY_REFUSALS = ['date-not-a-day', 'date-out-of-range'] as const;

export const date = z.string().max(20).transform(figure);
export const reference = z.string().max(40).transform(slipNumber).default('');
export const seq = z.int().min(1);

/** A donor's project and an activity, on any paper. */
export const dimensions = { fund: text.optional(), activity: text.optional() };

export const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) };

/** A name in both scripts, for showing beside a code. */
export interface Named {
  readonly code: string;
  readonly nameKm: string;
  readonly nameEn: string;
}

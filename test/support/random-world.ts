import type { ProcedureName } from '../../shared/contract/contract.ts';
import type { Model, ModelEntry } from './model-books.ts';
import type { Seeded } from './seeded.ts';
import { dayAfter } from './seeded.ts';

/** One thing that somebody does, what must come of it by the model, and how the model takes it up. */
export interface RandomCommand {
  readonly procedure: ProcedureName;
  readonly input: Readonly<Record<string, unknown>>;
  /** Every reason there is to refuse it; none, and it must be done. */
  readonly faults: ReadonlySet<string>;
  /** Enters the accepted command into the model; the entries that it must have made. */
  readonly enter: (value: unknown) => readonly ModelEntry[];
}

export interface World {
  readonly model: Model;
  readonly chance: Seeded;
  /** Riel still open of a purchase's line to the farmer. */
  readonly open: (purchase: number) => bigint;
}

export const MEMBERS = ['M-1', 'M-2', 'M-3', 'M-4'];

/** Two fiscal years and a half, more often near the end than before it. */
export function someDay(chance: Seeded): string {
  return dayAfter('2024-07-01', Math.floor(Math.max(chance.next(), chance.next()) * 900));
}

export const NOT_A_DAY = ['2025-02-30', '31/02/2025', '2025-2-3', '', '២០២៥-០២-៣០'];

/** A day, now and then one that is none; and what is wrong with it. */
export function dated({ model, chance }: World, faults: Set<string>): string {
  if (chance.chance(0.01)) {
    faults.add('date-not-a-day');
    return chance.pick(NOT_A_DAY);
  }
  if (chance.chance(0.01)) {
    faults.add('date-out-of-range');
    return chance.pick(['2568-01-05', '1899-12-31']);
  }
  const date = someDay(chance);
  if (model.isLocked(date)) faults.add('period-locked');
  return date;
}

/** A day for a correction: often the very day of what it corrects. */
export function datedLike(world: World, faults: Set<string>, original: string | undefined): string {
  if (original === undefined || !world.chance.chance(0.3)) return dated(world, faults);
  if (world.model.isLocked(original)) faults.add('period-locked');
  return original;
}

export const reasonFor = (chance: Seeded, faults: Set<string>): string => {
  if (!chance.chance(0.05)) return 'counted again';
  faults.add('reason-needed');
  return ' ';
};

export const isDay = (faults: ReadonlySet<string>): boolean =>
  !faults.has('date-not-a-day') && !faults.has('date-out-of-range');

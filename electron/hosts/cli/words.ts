import { WrongUsage } from './options.ts';

/** The words that a command needs, in order; anything more or less is wrong usage. */
export function words<const Names extends readonly string[]>(
  given: readonly string[],
  names: Names,
): { readonly [K in keyof Names]: string } {
  if (given.length < names.length) throw new WrongUsage('usage-word-missing', { name: names[given.length] ?? '' });
  if (given.length > names.length) throw new WrongUsage('usage-word-extra', { word: given[names.length] ?? '' });
  return given as unknown as { readonly [K in keyof Names]: string };
}

/** A word or option that a command cannot do without. */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new WrongUsage('usage-word-missing', { name });
  return value;
}

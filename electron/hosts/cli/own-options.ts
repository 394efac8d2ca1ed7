import type { Options } from './options.ts';
import { WrongUsage } from './options.ts';

/** The options that each command understands beside those that all do; any other is wrong usage, not silence. */
const FOR_ALL: readonly string[] = ['lang', 'actor', 'format', 'out', 'help', 'version'];

const OWN: Readonly<Record<string, readonly string[]>> = {
  demo: ['language'],
  new: ['from'],
  import: ['dry-run'],
  'undo-import': ['reason', 'date'],
  report: ['as-of', 'from', 'to', 'member', 'account', 'standard'],
  journal: [],
  verify: [],
  lock: ['through'],
  unlock: ['through', 'reason'],
  'new-epoch': ['reason'],
  rebuild: ['to'],
  workspace: ['trust', 'keep'],
  bundle: ['to', 'delta', 'recipient', 'trust'],
  print: [
    ...['size', 'copy', 'from', 'to', 'on', 'member', 'open', 'standard', 'list', 'inspection'],
    ...['language', 'digits', 'reading'],
  ],
  statement: ['member', 'all', 'from', 'to', 'language', 'digits', 'reading'],
  call: ['dry-run', 'key'],
  serve: ['port', 'open'],
};

export function checkOptions(command: string, options: Options): void {
  const known = [...FOR_ALL, ...(OWN[command] ?? [])];
  const foreign = Object.keys(options).filter((name) => !known.includes(name));
  if (foreign.length > 0)
    throw new WrongUsage('usage-option-foreign', { options: foreign.map((name) => `--${name}`).join(', '), command });
}

/**
 * Reads who imports whom in a tree, and what of it the design's table refuses (.dependency-cruiser.cjs). The number of
 * files read is part of the answer: a reader that finds nothing would otherwise find nothing wrong.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser';

const ROOMS = ['shared', 'electron', 'renderer', 'migrations', 'test'];

/** Fewer files than this cannot be the whole program. */
export const PLAUSIBLE_FILE_COUNT = 50;

interface Settings {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: ICruiseOptions;
}

interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface ImportsOfTree {
  readonly fileCount: number;
  readonly breaches: readonly Breach[];
}

const settings = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Settings;

export const RULE_NAMES: readonly string[] = settings.forbidden.map((rule) => rule.name);

export async function importsOfTree(root: string): Promise<ImportsOfTree> {
  const rooms = ROOMS.filter((name) => existsSync(join(root, name)));
  // A copy, because the reader fills in what it is given.
  const { forbidden, options } = structuredClone(settings);
  const ruleSet = { forbidden } as IFlattenedRuleSet;
  const { output } = await cruise(rooms, { ...options, baseDir: root, validate: true, ruleSet });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered in another form than asked');
  return {
    fileCount: output.modules.filter((module) => !module.source.includes('node_modules')).length,
    breaches: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

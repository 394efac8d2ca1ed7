import type { TextFile } from './text-files.ts';

/**
 * What no compiler minds and everyone regrets: a file that nobody reads to its end, a note to oneself, a test that was
 * switched off for a moment, an address that holds on one machine only.
 */
interface TidyRule {
  readonly name: string;
  readonly breaks: (file: TextFile) => boolean;
}

const LINES_MAX = 400;

const isCode = (path: string): boolean => /\.(ts|tsx|js|mjs|cjs)$/.test(path);
const isTest = (path: string): boolean => path.startsWith('test/') || /\.test\.tsx?$/.test(path);
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Where an address begins: not inside a longer relative path. */
const MACHINE_PATH = /(^|[\s'"`(=:,[])\/(work|root|tmp)\//m;
const REGISTRY = /registry\.[a-z0-9-]+\.(org|com|net)|"resolve[d]":|_authToke[n]/;

const NAMELESS = /^(utils?|helpers?|managers?|common|misc|index)\.tsx?$/;
const MIGRATION_LIST = 'migrations/index.ts'; // the design names it so

export const TIDY_RULES: readonly TidyRule[] = [
  {
    name: `no source above ${LINES_MAX} lines`,
    breaks: ({ path, text }) => /\.tsx?$/.test(path) && text.split('\n').length - 1 > LINES_MAX,
  },
  { name: 'no note to oneself', breaks: ({ path, text }) => isCode(path) && /\b(FIX[M]E|TO[D]O|XX[X])\b/.test(text) },
  {
    name: 'no test switched off, or alone',
    breaks: ({ path, text }) => isTest(path) && /\.(only|skip|todo|fixme)\s*\(/.test(text),
  },
  { name: 'no path of one machine', breaks: ({ path, text }) => !isTest(path) && MACHINE_PATH.test(text) },
  { name: 'no address of a registry', breaks: ({ text }) => REGISTRY.test(text) },
  {
    name: 'a name that says what is inside',
    breaks: ({ path }) => isCode(path) && path !== MIGRATION_LIST && NAMELESS.test(baseName(path)),
  },
];

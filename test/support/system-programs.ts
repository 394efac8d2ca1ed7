import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumPath } from './chromium-path.ts';

/**
 * Programs of the machine serve the tests: Chromium shows the screens, hledger and sqlite3 read our books with other eyes
 * than ours, minisign, age and unzip our bundles, hb-shape and pdftotext our paper. Where we may (root on Debian), what is missing is installed; elsewhere it is named.
 */
interface SystemProgram {
  readonly name: string;
  /** Debian's package, where it has another name. */
  readonly package?: string;
  readonly serves: string;
  readonly isThere: () => boolean;
}

/** Whether the machine has a program that judges ours independently. */
export const onPath = (name: string): boolean =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, name)) || existsSync(join(folder, `${name}.exe`)));

const PROGRAMS: readonly SystemProgram[] = [
  { name: 'chromium', serves: 'the tests of the screens', isThere: () => chromiumPath() !== undefined },
  { name: 'hledger', serves: 'the tests that another ledger program agrees', isThere: () => onPath('hledger') },
  { name: 'sqlite3', serves: 'the tests that another SQLite reads the book', isThere: () => onPath('sqlite3') },
  {
    name: 'minisign',
    serves: 'the tests that another program checks our signatures',
    isThere: () => onPath('minisign'),
  },
  { name: 'age', serves: 'the tests that another program opens what we encrypt', isThere: () => onPath('age') },
  { name: 'unzip', serves: 'the tests that another program unpacks a bundle', isThere: () => onPath('unzip') },
  {
    name: 'hb-shape',
    package: 'libharfbuzz-bin',
    serves: 'the tests that Khmer on paper is written as HarfBuzz writes it',
    isThere: () => onPath('hb-shape'),
  },
  {
    name: 'pdftotext',
    package: 'poppler-utils',
    serves: 'the tests that paper is copied exactly',
    isThere: () => onPath('pdftotext'),
  },
];

const packageOf = (program: SystemProgram): string => program.package ?? program.name;

const missing = (): readonly SystemProgram[] => PROGRAMS.filter((program) => !program.isThere());

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function apt(...args: readonly string[]): void {
  spawnSync('/usr/bin/apt-get', ['-q', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Twice, because a mirror may drop one of hundreds of files. */
function install(): void {
  for (let tries = 0; tries < 2 && missing().length > 0; tries += 1) {
    const names = missing().map(packageOf);
    process.stdout.write(`installing ${names.join(', ')}\n`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...names);
  }
}

/** The names of the programs that are still missing after trying, each already said together with how to get it. */
export function provideSystemPrograms(): readonly string[] {
  if (missing().length > 0 && mayInstall()) install();
  for (const program of missing()) {
    const { name, serves } = program;
    process.stdout.write(
      `skipped: ${serves}, for want of ${name} (on Debian: apt-get install ${packageOf(program)})\n`,
    );
  }
  return missing().map((program) => program.name);
}

import { describe, expect, it } from 'vitest';
import { textFilesOf } from '../support/text-files.ts';
import { TIDY_RULES } from '../support/tidy-rules.ts';
import { ROOT } from '../support/tool-path.ts';

/** Each rule refuses what was planted for it, lets the same pass where it belongs, and finds nothing in this program. */
const PLANTED: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['no source above 400 lines', 'renderer/ui/long.tsx', 'a\n'.repeat(401)],
  ['no note to oneself', 'shared/kernel/money.ts', '// TODO round\n'],
  ['no test switched off, or alone', 'shared/kernel/money.test.ts', "it.only('adds', add);\n"],
  ['no test switched off, or alone', 'test/e2e/post.spec.ts', "test.skip('posts', post);\n"],
  ['no path of one machine', 'README.md', 'cd /work/main\n'],
  ['no path of one machine', 'electron/book/open.ts', "open('/tmp/book.sahakum');\n"],
  ['no address of a registry', 'package-lock.json', '"resolved": "https://example.org/a.tgz"\n'],
  ['no address of a registry', '.npmrc', 'registry=https://registry.example.com/\n'],
  ['a name that says what is inside', 'shared/kernel/utils.ts', 'export const a = 1;\n'],
];

/** It has every breach in it. */
const THIS_FILE = 'test/checks/tidy.test.ts';

const rulesBroken = (path: string, text: string): string[] =>
  TIDY_RULES.filter((rule) => rule.breaks({ path, text })).map((rule) => rule.name);

describe('tidy', () => {
  it('has a breach planted for every rule', () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(TIDY_RULES.map((rule) => rule.name)));
  });

  it.each(PLANTED)('%s: %s', (rule, path, text) => {
    expect(rulesBroken(path, text)).toEqual([rule]);
  });

  it('lets stand what is right', () => {
    expect(rulesBroken('test/e2e/post.test.ts', "const folder = '/tmp/x';\n")).toEqual([]);
    expect(rulesBroken('electron/hosts/cli/main.ts', "import '../../work/root/tmp/x.ts';\n")).toEqual([]);
    expect(rulesBroken('migrations/0001-log.ts', 'a\n'.repeat(400))).toEqual([]);
  });

  it.each(TIDY_RULES)('$name, in this program', (rule) => {
    const files = textFilesOf(ROOT).filter((file) => file.path !== THIS_FILE);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter(rule.breaks).map((file) => file.path)).toEqual([]);
  });
});

import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { BANS } from '../support/lint-bans.js';
import { ROOT } from '../support/tool-path.ts';

/**
 * A breach of every ban, written into a file of a room that may not do it; and the same text in the room that may. The
 * texts are only given to the linter, they are never run. Typed rules need a real file, so they are only seen to be on.
 */
type Planted = readonly [ban: string, text: string, allowedAt: string | null];

const PLANTED: readonly Planted[] = [
  ['clock-through-port', 'export const t = Date.now();', 'electron/platform/clock.js'],
  ['clock-through-port', 'export const t = new Date();', 'electron/platform/clock.js'],
  ['clock-through-port', 'export const t = Date();', 'test/bench/main.js'],
  ['chance-through-port', 'export const n = Math.random();', 'electron/platform/ids.js'],
  ['no-float-money', "export const n = parseFloat('1.5');", 'shared/kernel/money.js'],
  ['no-float-money', "export const n = Number.parseFloat('1.5');", 'shared/kernel/money.js'],
  ['no-float-money', 'export const s = (n) => n.toFixed(2);', 'shared/kernel/money.js'],
  ['no-raw-ipc', 'export const h = (ipcMain) => ipcMain.on;', 'electron/hosts/desktop/main.js'],
  ['no-raw-sql', 'export const q = (sql) => sql.raw;', 'electron/book/open.js'],
  ['no-raw-sql', 'export const q = (CompiledQuery) => CompiledQuery.raw;', 'migrations/0001-log.js'],
  ['electron-only-on-the-desktop', "import { app } from 'electron';\napp.quit();", 'electron/hosts/desktop/main.js'],
  ['electron-only-on-the-desktop', "export const e = require('electron');", 'electron/hosts/desktop/main.js'],
  ['electron-only-on-the-desktop', "export const e = await import('electron');", 'electron/hosts/desktop/main.js'],
  ['import-with-extension', "export { money } from './money';", null],
  ['named-exports', 'export default 1;', 'vitest.config.js'],
  ['named-exports', "export * from './money.ts';", 'vitest.config.js'],
];

const eslint = new ESLint({ cwd: ROOT });

async function rulesBroken(text: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return [...new Set((result?.messages ?? []).map((message) => message.ruleId ?? message.message))];
}

describe('every ban', () => {
  it('has a breach planted', () => {
    expect(new Set(PLANTED.map(([ban]) => ban))).toEqual(new Set(BANS.map((ban) => ban.name)));
  });

  it.each(PLANTED)('%s refuses: %s', async (ban, text) => {
    expect(await rulesBroken(text, 'shared/contract/planted.js')).toEqual([`sahakum/${ban}`]);
  });

  it.each(PLANTED.filter(([, , room]) => room !== null))('%s lets its room: %s', async (_ban, text, room) => {
    expect(await rulesBroken(text, String(room))).toEqual([]);
  });
});

describe('sizes', () => {
  const body = (lines: number): string => `export function f() {\n${'  void 0;\n'.repeat(lines)}}\n`;

  it.each([
    ['max-lines', '// one\n'.repeat(401)],
    ['max-lines-per-function', body(70)],
    ['max-params', 'export const f = (a, b, c, d) => [a, b, c, d];\n'],
  ])('%s is held', async (rule, text) => {
    expect(await rulesBroken(text, 'shared/contract/planted.js')).toEqual([rule]);
    expect(await rulesBroken(body(60), 'shared/contract/planted.js')).toEqual([]);
  });
});

describe('typed rules', () => {
  const ERROR = 2;

  it.each([
    '@typescript-eslint/no-floating-promises',
    '@typescript-eslint/no-explicit-any',
    '@typescript-eslint/no-non-null-assertion',
    '@typescript-eslint/no-unsafe-assignment',
    '@typescript-eslint/switch-exhaustiveness-check',
  ])('%s is on in every room', async (rule) => {
    for (const file of [
      'shared/kernel/money.ts',
      'electron/core/x.ts',
      'renderer/ui/x.tsx',
      'migrations/0001-log.ts',
    ]) {
      const config = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, [number]> };
      expect(config.rules[rule]?.[0]).toBe(ERROR);
    }
  });
});

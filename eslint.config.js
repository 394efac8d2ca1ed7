import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { banConfigs } from './test/support/lint-bans.js';

const TYPED = ['**/*.ts', '**/*.tsx'];

/** What style.md asks of a file and of a function. */
const SIZES = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 70, skipComments: true }],
  'max-params': ['error', { max: 3 }],
};

/** Slips of the pen that no type finds; the last three matter most where Khmer text meets a pattern. */
const SLIPS = Object.fromEntries(
  [
    'eqeqeq',
    'no-cond-assign',
    'no-debugger',
    'no-dupe-else-if',
    'no-duplicate-case',
    'no-empty',
    'no-empty-character-class',
    'no-fallthrough',
    'no-loss-of-precision',
    'no-self-assign',
    'no-self-compare',
    'no-sparse-arrays',
    'no-unsafe-finally',
    'no-useless-escape',
    'no-control-regex',
    'no-irregular-whitespace',
    'no-misleading-character-class',
  ].map((rule) => [rule, 'error']),
);

/** Beyond the strict type-checked set: nothing half awaited, nothing untyped, no case forgotten. */
const TYPE_CHECKED = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

export default defineConfig(
  { ignores: ['out/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: { ...SLIPS, ...SIZES } },
  {
    name: 'typed sources',
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: TYPE_CHECKED,
  },
  {
    name: 'screens',
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipComments: true }],
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/unsupported-syntax': 'error',
      'react-hooks/incompatible-library': 'off', // advice for React's compiler, which is not used here
    },
  },
  {
    name: 'tests read like ledgers: long, and with many columns',
    files: ['**/*.test.{ts,tsx}', 'test/**/*.{ts,js,mjs}'],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off' },
  },
  ...banConfigs,
);

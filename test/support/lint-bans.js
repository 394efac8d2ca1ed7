/**
 * What one room alone may do, because elsewhere it would break a promise of the books: the same event must mean the same
 * on every machine, and money is never a float. Each ban names what to use instead, and is a lint rule of its own.
 */

/** @typedef {{ name: string, selector: string, instead: string, allowedIn: readonly string[] }} Ban */

/** @type {readonly Ban[]} */
export const BANS = [
  {
    name: 'clock-through-port',
    selector:
      'MemberExpression[object.name="Date"][property.name="now"], CallExpression[callee.name="Date"], ' +
      'NewExpression[callee.name="Date"][arguments.length=0]',
    instead: 'Take the time from the clock port (electron/platform).',
    allowedIn: ['electron/platform/**', 'test/**'],
  },
  {
    name: 'chance-through-port',
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    instead: 'Take ids and randomness from their ports (electron/platform).',
    allowedIn: ['electron/platform/**', 'test/**'],
  },
  {
    name: 'no-float-money',
    selector:
      'CallExpression[callee.name="parseFloat"], MemberExpression[object.name="Number"][property.name="parseFloat"], ' +
      'MemberExpression[property.name="toFixed"]',
    instead: 'Read and write amounts, weights and percents with shared/kernel.',
    allowedIn: ['shared/kernel/**', 'test/bench/**'],
  },
  {
    name: 'no-raw-ipc',
    selector: 'Identifier[name="ipcMain"]',
    instead: 'Answer through the typed contract (electron/hosts/desktop).',
    allowedIn: ['electron/hosts/desktop/**'],
  },
  {
    name: 'no-raw-sql',
    selector: 'MemberExpression[object.name=/^(sql|CompiledQuery)$/][property.name="raw"]',
    instead: 'Write the query with kysely, or with sql`…` and its parameters.',
    allowedIn: ['electron/book/**', 'migrations/**'],
  },
  {
    name: 'electron-only-on-the-desktop',
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration, ImportExpression)[source.value=/^electron(\\u002F|$)/], ' +
      'CallExpression[callee.name="require"][arguments.0.value=/^electron(\\u002F|$)/]',
    instead: "Only electron/hosts/desktop knows 'electron'; in plain Node it starts a download.",
    allowedIn: ['electron/hosts/desktop/**', 'test/e2e/desktop/**'],
  },
  {
    name: 'import-with-extension',
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration, ImportExpression)' +
      '[source.value=/^\\.(?!.*\\.(ts|tsx|js|mjs|cjs|json|css|svg|png|ttf|woff2)(\\?.*)?$)/]',
    instead: "Write the file's extension ('./money.ts'), so that plain Node can run it.",
    allowedIn: [],
  },
  {
    name: 'named-exports',
    selector: 'ExportDefaultDeclaration, ExportAllDeclaration',
    instead: 'Export by name, from the file that has it; no barrels.',
    allowedIn: ['*.config.ts', '*.config.js', 'test/support/own-folder.ts'], // read by tools, which ask for a default
  },
];

const ruleOf = (ban) => ({
  meta: { type: 'problem', schema: [] },
  create: (context) => ({ [ban.selector]: (node) => context.report({ node, message: ban.instead }) }),
});

const plugin = { rules: Object.fromEntries(BANS.map((ban) => [ban.name, ruleOf(ban)])) };

/** One eslint setting per ban, for every file but those of the rooms where it is allowed. */
export const banConfigs = BANS.map((ban) => ({
  name: `sahakum/${ban.name}`,
  files: ['**/*.{ts,tsx,js,mjs,cjs}'],
  ignores: [...ban.allowedIn],
  plugins: { sahakum: plugin },
  rules: { [`sahakum/${ban.name}`]: 'error' },
}));

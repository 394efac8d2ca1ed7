/**
 * Who may import whom. The table is the one of the design (rooms, and packages in brackets); each row becomes one rule for
 * rooms and one for packages, and whatever a row does not name is refused. test/checks plants a breach of every rule.
 */

const TEST = '\\.test\\.tsx?$';
const ANY_ROOM = '^(shared|electron|renderer|migrations|resources|test)/';

const room = (path) => `^${path}/`;
const npm = (name) => `(^|node_modules/)${name}(/|$)`;

const REACT = [
  'react',
  'react-dom',
  'react-i18next',
  'i18next',
  '@mantine/[^/]+',
  '@tabler/icons-react',
  '@tanstack/[^/]+',
];
const FONTS = ['@fontsource/[^/]+'];
const SPREADSHEETS = ['csv-parse', 'csv-stringify', 'read-excel-file', 'write-excel-file'];

/** `node` says that the room may reach for files and sockets itself; the others go through electron/platform. */
const ROWS = [
  { name: 'kernel', from: room('shared/kernel'), rooms: [], packages: ['decimal.js', 'big.js'] },
  { name: 'domain', from: room('shared/domain'), rooms: ['shared/kernel'] },
  { name: 'contract', from: room('shared/contract'), rooms: ['shared/kernel', 'shared/domain'], packages: ['zod'] },
  {
    name: 'documents',
    from: room('shared/documents'),
    rooms: ['shared/kernel', 'shared/domain'],
    packages: ['pdfmake'],
  },
  {
    name: 'i18n', // has a text for every refusal code of the contract
    from: room('shared/i18n'),
    rooms: ['shared/kernel', 'shared/domain', 'shared/contract'],
    packages: ['i18next'],
  },
  {
    name: 'platform',
    from: room('electron/platform'),
    rooms: ['shared/kernel'],
    packages: ['electron-log', '@noble/hashes', 'age-encryption'],
    node: true,
  },
  {
    name: 'book',
    from: room('electron/book'),
    rooms: ['shared/kernel', 'electron/platform', 'migrations'],
    packages: ['kysely', 'better-sqlite3', 'canonicalize'],
    node: true,
  },
  {
    name: 'modules',
    from: room('electron/modules'),
    rooms: ['electron/book', 'electron/platform', 'shared'],
    packages: ['kysely', ...SPREADSHEETS],
  },
  {
    name: 'printing',
    from: room('electron/printing'),
    rooms: ['shared', 'electron/book', 'electron/platform'],
    packages: ['pdfmake', 'harfbuzzjs', 'write-excel-file'],
    node: true,
  },
  {
    name: 'bundles',
    from: room('electron/bundles'),
    rooms: ['shared', 'electron/book', 'electron/platform'],
    packages: ['age-encryption'],
    node: true,
  },
  {
    name: 'workspace',
    from: room('electron/workspace'),
    rooms: ['shared', 'electron/book', 'electron/bundles', 'electron/platform'],
    packages: ['better-sqlite3'],
    node: true,
  },
  {
    name: 'core',
    from: room('electron/core'),
    rooms: [
      'shared',
      'electron/book',
      'electron/modules',
      'electron/printing',
      'electron/bundles',
      'electron/workspace',
      'electron/platform',
    ],
  },
  {
    name: 'host-cli', // also opens the browser host, for `serve`
    from: room('electron/hosts/cli'),
    rooms: [
      'electron/core',
      'electron/platform',
      'electron/hosts/http',
      'electron/hosts/screens',
      'shared/kernel',
      'shared/contract',
      'shared/i18n',
    ],
    node: true,
  },
  {
    name: 'host-http',
    from: room('electron/hosts/http'),
    rooms: [
      'electron/core',
      'electron/platform',
      'electron/hosts/screens',
      'shared/kernel',
      'shared/contract',
      'shared/i18n',
    ],
    node: true,
  },
  { name: 'host-screens', from: room('electron/hosts/screens'), rooms: [], node: true }, // the built pages and their policy
  {
    name: 'host-desktop',
    from: '^electron/hosts/desktop/(?!preload)',
    rooms: [
      'electron/hosts/desktop',
      'electron/hosts/screens',
      'electron/core',
      'electron/platform',
      'shared/kernel',
      'shared/contract',
      'shared/i18n',
    ],
    packages: ['electron'],
    node: true,
  },
  { name: 'preload', from: '^electron/hosts/desktop/preload', rooms: [], packages: ['electron'] },
  { name: 'launcher', from: room('electron/hosts/launcher'), rooms: [], node: true },
  { name: 'ui', from: room('renderer/ui'), rooms: ['shared'], packages: [...REACT, 'pdfjs-dist'] },
  { name: 'client', from: room('renderer/client'), rooms: ['shared'], packages: REACT },
  {
    name: 'features',
    from: room('renderer/features'),
    rooms: ['renderer/ui', 'renderer/client', 'shared'],
    packages: REACT,
  },
  { name: 'app', from: room('renderer/app'), rooms: ['renderer', 'shared'], packages: [...REACT, ...FONTS] },
  { name: 'migrations', from: room('migrations'), rooms: [], packages: ['kysely'] },
];

/** Tests lie beside what they test, and reach no further than their own side of the program. */
const SIDES = {
  shared: ['shared', 'test'],
  electron: ['shared', 'electron', 'migrations', 'test'],
  renderer: ['shared', 'renderer', 'test'],
};

const testRules = Object.entries(SIDES).map(([side, rooms]) => ({
  name: `tests-of-${side}`,
  severity: 'error',
  from: { path: `^${side}/.*${TEST}` },
  to: { path: ANY_ROOM, pathNot: rooms.map(room) },
}));

const NO_TEST = { pathNot: TEST };

const rulesOf = (row) => {
  const from = { path: row.from, ...NO_TEST };
  const own = row.from.endsWith('/') ? [row.from] : [];
  return [
    {
      name: row.name,
      severity: 'error',
      from,
      to: { path: ANY_ROOM, pathNot: [...own, ...row.rooms.map(room)] },
    },
    {
      name: `${row.name}-packages`,
      severity: 'error',
      from,
      to: {
        couldNotResolve: false,
        pathNot: [ANY_ROOM, ...(row.packages ?? []).map(npm)],
        ...(row.node ? { dependencyTypesNot: ['core'] } : {}),
      },
    },
  ];
};

/**
 * The graph of nouns, for the rules (shared/domain) and for the tables (electron/modules). `book`, and its tables in
 * `settings`, is what the book itself is about: every noun may read it. Two nouns read all the others: `statements`
 * computes reports and writes nothing; `imports` reads files and hands each row to the noun that decides on it.
 */
const ALL = 'every noun';
const FOR_ALL = ['book', 'settings'];

const NOUNS = {
  book: [],
  settings: [],
  // A line names its party; which row that is, and what the party is called, the register of parties says.
  ledger: ['parties'],
  parties: [],
  members: ['parties'],
  shares: ['ledger', 'parties', 'members'],
  // Its papers have numbers of the book's own series, and name their party.
  organic: ['ledger', 'parties', 'members'],
  stock: ['organic'],
  paddy: ['ledger', 'parties', 'organic', 'stock'],
  milling: ['ledger', 'stock'],
  sales: ['ledger', 'stock'],
  statements: ALL,
  imports: ALL,
};

const LAYERS = { domain: 'shared/domain', modules: 'electron/modules' };

const nounRule = (layer, noun, reads) => ({
  name: `${layer}-of-${noun}`,
  severity: 'error',
  from: { path: `^${LAYERS[layer]}/${noun}/`, ...NO_TEST },
  to: { path: `^${LAYERS[layer]}/`, pathNot: `^${LAYERS[layer]}/(${[noun, ...FOR_ALL, ...reads].join('|')})/` },
});

const nounRules = Object.keys(LAYERS).flatMap((layer) => [
  ...Object.entries(NOUNS)
    .filter(([, reads]) => reads !== ALL)
    .map(([noun, reads]) => nounRule(layer, noun, reads)),
  {
    name: `${layer}-of-a-noun-not-in-the-graph`,
    severity: 'error',
    from: { path: `^${LAYERS[layer]}/(?!(?:${Object.keys(NOUNS).join('|')})/)([^/]+)/`, ...NO_TEST },
    to: { path: `^${LAYERS[layer]}/`, pathNot: `^${LAYERS[layer]}/$1/` },
  },
]);

module.exports = {
  forbidden: [
    ...ROWS.flatMap(rulesOf),
    ...testRules,
    ...nounRules,
    {
      name: 'modules-read-only-queries-of-others',
      comment:
        'What a noun writes is its own: its projections, commands and drafts. Others see what its queries say; only an imported file is handed to a command of another noun.',
      severity: 'error',
      from: { path: '^electron/modules/(?!imports/)([^/]+)/', ...NO_TEST },
      to: { path: '^electron/modules/[^/]+/(project|command|write|insert|draft)', pathNot: '^electron/modules/$1/' },
    },
    {
      name: 'features-never-import-one-another',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/', ...NO_TEST },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-missing-file', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|test-results|playwright-report)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};

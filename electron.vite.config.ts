import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/**
 * Three builds. `main` is every host of the program for Node: all of it in one folder but better-sqlite3, which is a binary.
 * What a host loads by `import()` becomes a file of its own, so that a report never reads the web server.
 * `preload` is the door between a window of the desktop and the program; `renderer` is the screens. All aim at the oldest program that runs them: Chrome 130 and Node 20.
 */
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** HarfBuzz reads its program from a file beside its own: wherever its code ends up, that file is laid beside it. */
const harfbuzzBeside: Plugin = {
  name: 'harfbuzz-beside',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      const code =
        chunk.type === 'chunk' ? chunk.moduleIds.find((id) => /harfbuzzjs.dist.harfbuzz\.js$/.test(id)) : null;
      if (!code) continue;
      const source = readFileSync(join(dirname(code), 'harfbuzz.wasm'));
      this.emitFile({ type: 'asset', fileName: posix.join(posix.dirname(chunk.fileName), 'harfbuzz.wasm'), source });
    }
  },
};

/** The zip library of spreadsheets names a variable `require`, as the bundler does in the same file: it gets another name. */
const zipOwnRequire: Plugin = {
  name: 'zip-own-require',
  transform(code, id) {
    return /fflate.esm.index\.mjs$/.test(id)
      ? code
          .replace('var require = createRequire', 'var requireHere = createRequire')
          .replace('_a = require(', '_a = requireHere(')
      : null;
  },
};

export default defineConfig({
  main: {
    plugins: [harfbuzzBeside, zipOwnRequire],
    build: {
      outDir: at('out/main'),
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3', 'electron'],
        input: {
          main: at('electron/hosts/desktop/main.ts'),
          core: at('electron/hosts/desktop/core.ts'),
          cli: at('electron/hosts/cli/main.ts'),
          'check-stored.thread': at('electron/book/check-stored.thread.ts'),
          'bundle-tables.thread': at('electron/core/bundle-tables.thread.ts'),
          'bundle-task.thread': at('electron/core/bundle-task.thread.ts'),
          'workspace-task.thread': at('electron/core/workspace-task.thread.ts'),
          'print-task.thread': at('electron/core/print-task.thread.ts'),
          'print-later-half.thread': at('electron/core/print-later-half.thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: at('electron/hosts/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }, // a sandboxed preload cannot be an ES module
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0, // nothing as a data: address, so that the page's policy can stay at 'self'
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
});

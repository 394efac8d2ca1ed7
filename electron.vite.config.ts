import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Two builds. `main` is every host of the program for Node: all of it in one folder but better-sqlite3, which is a binary.
 * What a host loads by `import()` becomes a file of its own, so that a report never reads the web server.
 * `renderer` is the screens. Both aim at the oldest program that runs them: Chrome 130 and Node 20.
 */
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: {
          cli: at('electron/hosts/cli/main.ts'),
          'check-stored.thread': at('electron/book/check-stored.thread.ts'),
          'bundle-task.thread': at('electron/core/bundle-task.thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
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

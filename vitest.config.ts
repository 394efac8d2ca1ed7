import { defineConfig } from 'vitest/config';

/**
 * Three kinds of tests: rules beside their sources, the program entered by its dispatcher on a real book, and the checks of
 * the sources themselves. The limits are wide because two slow cores may run all of it at once.
 */
const SETTINGS = { testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks' as const };

export default defineConfig({
  test: {
    globalSetup: 'test/support/own-folder.ts',
    projects: [
      {
        test: {
          ...SETTINGS,
          name: 'unit',
          include: ['{shared,electron,renderer,migrations}/**/*.test.{ts,tsx}'],
        },
      },
      { test: { ...SETTINGS, name: 'integration', include: ['test/{integration,migrations,fault}/**/*.test.ts'] } },
      { test: { ...SETTINGS, name: 'checks', include: ['test/checks/**/*.test.ts'] } },
    ],
  },
});

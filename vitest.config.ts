import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A file a core: by default one core would be left idle.
    maxWorkers: '100%',
    projects: [
      {
        // The sources: rules, laws and economics.
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/docs/**', 'test/engines/**', 'test/cluster/**', 'test/notebooks/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Modules hold no state that a test could leave behind, so each worker loads them once and not for every file.
          isolate: false,
        },
      },
      {
        // The built package, as a user gets it.
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts', 'test/docs/**/*.test.ts'],
          globalSetup: ['test/package/published.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The built package on other engines.
        test: {
          name: 'engines',
          include: ['test/engines/engines.test.ts'],
          globalSetup: ['test/package/build-first.mjs'],
          testTimeout: 180_000,
        },
      },
      {
        // The built package with servers that the tests start, kill and start again.
        test: {
          name: 'cluster',
          include: ['test/cluster/**/*.test.ts'],
          globalSetup: ['test/package/build-first.mjs'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        // The notebooks, by Jupyter, on the built package.
        test: {
          name: 'notebooks',
          include: ['test/notebooks/**/*.test.ts'],
          globalSetup: ['test/package/published.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/engines/browser.test.ts', 'test/engines/lab.test.ts'],
          globalSetup: ['test/package/build-first.mjs'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

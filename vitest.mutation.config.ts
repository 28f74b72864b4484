import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** A source file as scripts/mutation/trial.mjs has changed it. */
const changed = globalThis as { changedFile?: string; changedText?: string }

// The tests as `npm test` runs them, on a source of which one place is changed.
export default defineConfig({
  plugins: [{
    name: 'mutant', enforce: 'pre',
    load: (id) => (changed.changedFile !== undefined && id.split('?')[0] === resolve(changed.changedFile) ? changed.changedText : undefined),
  }],
  test: {
    include: ['test/**/*.test.ts'], exclude: ['test/{package,docs,engines,cluster,notebooks}/**'],
    testTimeout: 60_000, hookTimeout: 60_000, isolate: false, pool: 'threads', maxWorkers: 1, bail: 1,
  },
})

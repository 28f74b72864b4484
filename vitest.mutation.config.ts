import { defineConfig } from 'vitest/config'

// The tests that the mutants of some files have to pass; scripts/mutation.mjs says which.
export default defineConfig({ test: { include: [process.env.MUTATION_TESTS ?? 'test/kernel/**/*.test.ts'], testTimeout: 60_000 } })

import { defineConfig } from 'vitest/config'

// The tests that mutants of kernel, levers and ledger have to pass: those of the rooms themselves, not whole studies.
export default defineConfig({ test: { include: ['test/kernel/**/*.test.ts', 'test/levers/**/*.test.ts'], testTimeout: 60_000 } })

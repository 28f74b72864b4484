// `npm run mutation [-- NAME …]`: changes the code in small ways, one at a time, and sees whether a test fails. Each file is held
// by its own tests; `kernel` and `levers` are all files of a room against all its tests, which takes hours.
// Writes docs/results/mutation.json, file by file; what was measured before stays until it is measured again.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const own = (room, ...names) => names.map((name) => [name, { mutate: `src/${room}/${name}.ts`, tests: `test/${room}/${name}.test.ts` }])
const units = Object.fromEntries([
  ...own('levers', 'ledger'),
  ...own('kernel', 'input-error', 'digest', 'sums', 'order', 'schedule', 'units', 'draws', 'distributions', 'columns', 'math'),
  ['kernel', { mutate: 'src/kernel/**/*.ts,!src/**/*.d.ts', tests: 'test/kernel/**/*.test.ts' }],
  ['levers', { mutate: 'src/levers/**/*.ts', tests: 'test/{levers,laws}/**/*.test.ts' }],
])
const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(units)
const unknown = asked.find((name) => !Object.hasOwn(units, name))
if (unknown) throw new Error(`there is no ${unknown}; there are ${Object.keys(units).join(', ')}`)

const report = 'out/mutation.json'
const results = 'docs/results/mutation.json'
for (const name of asked) {
  const { mutate, tests } = units[name]
  mkdirSync('out', { recursive: true })
  const { status } = spawnSync('npx', ['stryker', 'run', '--mutate', mutate], { stdio: 'inherit', env: { ...process.env, MUTATION_TESTS: tests } })
  if (status !== 0) { process.exitCode = 1; continue }
  const { files } = JSON.parse(readFileSync(report, 'utf8'))
  const known = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { command: 'npm run mutation -- NAME …', files: {} }
  for (const [file, { mutants }] of Object.entries(files)) {
    const count = (...states) => mutants.filter((mutant) => states.includes(mutant.status)).length
    const found = count('Killed', 'Timeout')
    const valid = found + count('Survived', 'NoCoverage')
    known.files[file] = { tests, mutants: valid, found, score: Math.round((1000 * found) / valid) / 10 }
  }
  const all = Object.values(known.files)
  known.score = Math.round((1000 * all.reduce((sum, { found }) => sum + found, 0)) / all.reduce((sum, { mutants }) => sum + mutants, 0)) / 10
  writeFileSync(results, `${JSON.stringify(known, null, 2)}\n`)
}

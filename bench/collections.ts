/**
 * What the engine does beside the model, a run: young and old collections, what moves from young objects to old ones, and functions that are
 * compiled again with the time that takes. Read from what the engine says of itself, once the model is compiled.
 * Run on the built package: npm run bench -- collections [scale] [runs]      (default: 0.1 60)
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { machine } from './machine.js'

/** Runs in which the engine still compiles what every run does. */
const BEFORE = 40

const [scale = 0.1, runs = 60] = process.argv.slice(2).map(Number)
const program = fileURLToPath(new URL('full-model/many-runs.mjs', import.meta.url))
const { status, stdout } = spawnSync(process.execPath, ['--trace-gc-nvp', '--trace-opt', program, ...[scale, BEFORE, runs].map(String)],
  { encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'] })
if (status !== 0) throw new Error(`the runs ended with ${status}`)
const said = stdout.slice(stdout.indexOf('= the engine has compiled')).split('\n')

const aRun = (what: number): number => Math.round((1000 * what) / runs) / 1000
const total = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0)
const young = said.filter((line) => line.includes(' gc=s '))
const compiled = said.flatMap((line) => {
  const took = /completed compiling .* took ([\d.]+), ([\d.]+), ([\d.]+) ms/.exec(line)
  return took ? [total(took.slice(1).map(Number))] : []
})
const perRun = {
  youngCollections: aRun(young.length),
  oldCollections: aRun(said.filter((line) => line.includes(' gc=mc ')).length),
  movedToOldKilobytes: aRun(total(young.map((line) => Number(/ promoted=(\d+)/.exec(line)?.[1]))) / 1000),
  functionsCompiled: aRun(compiled.length),
  compilingMilliseconds: aRun(total(compiled)),
}
for (const [what, value] of Object.entries(perRun)) console.log(`${String(value).padStart(8)}  ${what}`)
mkdirSync('docs/results', { recursive: true })
writeFileSync('docs/results/collections.json', `${JSON.stringify({ command: `npm run bench -- collections ${scale} ${runs}`, machine: machine(),
  runsBefore: BEFORE, runs, scale, perRun }, null, 1)}\n`)

/**
 * Gives very many hostile inputs to everything that takes input from outside: scenarios, region packs, formulas, manifests, parts
 * of a study and command lines. A case is taken or refused with a sentence; whatever else happens is a fault, and so is a case
 * of more than a second of the processor. A case can be made again from its seed.
 * Run: npm run bench -- fuzzing [cases] [seed]; the exit code is 1 if there was a fault.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fuzz } from '../test/fuzz/fuzz.js'
import type { Fuzzed } from '../test/fuzz/fuzz.js'
import { targets } from '../test/fuzz/targets.js'
import { machine } from './machine.js'

const cases = Number(process.argv[2] ?? 1_000_000)
const seed = process.argv[3] ?? 'long'
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
const started = performance.now()
const write = ({ cases: done, outcomes, faults }: Fuzzed): void => {
  const minutes = Math.round((performance.now() - started) / 6000) / 10
  writeFileSync('docs/results/fuzzing.json', `${JSON.stringify({ command: `npm run bench -- fuzzing ${cases} ${seed}`, cases: done, minutes, faults, outcomes,
    machine: machine() }, null, 2)}\n`)
  console.error(`${done} cases, ${faults.length} faults, ${minutes} minutes`)
}
// What was done so far is written too, in case it is stopped.
const done = await fuzz(await targets(folder), cases, seed, folder, write)
rmSync(folder, { recursive: true })
write(done)
for (const fault of done.faults.slice(0, 50)) console.log(JSON.stringify(fault))
process.exitCode = done.faults.length > 0 ? 1 : 0

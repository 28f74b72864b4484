/**
 * Gives very many hostile inputs to everything that takes input from outside: scenarios, region packs, formulas, manifests, parts
 * of a study and command lines. A case is taken or refused with a sentence; whatever else happens is a fault, and so is a case
 * of more than a second. A case can be made again from its seed.
 * Run: npm run bench -- fuzzing [cases] [seed]; the exit code is 1 if there was a fault.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fuzz } from '../test/fuzz/fuzz.js'
import { targets } from '../test/fuzz/targets.js'
import { machine } from './machine.js'

const cases = Number(process.argv[2] ?? 1_000_000)
const seed = process.argv[3] ?? 'long'
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
const started = performance.now()
const { outcomes, faults } = await fuzz(await targets(folder), cases, seed, folder, (done) => { console.error(`${done} cases`) })
rmSync(folder, { recursive: true })
const minutes = Math.round((performance.now() - started) / 6000) / 10
writeFileSync('docs/results/fuzzing.json', `${JSON.stringify({ command: `npm run bench -- fuzzing ${cases} ${seed}`, cases, minutes, faults, outcomes, machine: machine() }, null, 2)}\n`)
console.log(`${cases} cases, ${faults.length} faults, ${minutes} minutes`)
for (const fault of faults.slice(0, 50)) console.log(JSON.stringify(fault))
process.exitCode = faults.length > 0 ? 1 : 0

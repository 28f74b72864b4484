/**
 * Very many short studies in one process, as a service would make in a day: does memory stay flat? Each study asks another seed,
 * every tenth makes its population anew, every hundredth is stopped in the middle. Memory in use is read after collection of
 * garbage; it is flat when the second half of the studies needs no more than the first.
 * Run on the built package: npm run bench -- soak [studies]; the exit code is 1 if memory grows.
 */
import { writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { amend, asEnacted, china2015, compare, rdSuperDeduction, scenario } from 'technopole'
import { machine } from './machine.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const studies = Number(process.argv[2] ?? 10_000)
const every = Math.max(1, Math.floor(studies / 40))
const earlier = scenario({ name: { en: 'Earlier', zh: '提前' }, base: asEnacted, changes: [amend(rdSuperDeduction, { extra: { 2016: 0.75 } })] })

const memory: { studies: number, heapMB: number, buffersMB: number, residentMB: number }[] = []
const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10
let region = china2015({ scale: 0.001, provinces: ['CN-NX'] })
const started = performance.now()
for (let n = 0; n < studies; n++) {
  if (n % 10 === 9) region = china2015({ scale: 0.001, provinces: ['CN-NX'], sample: n % 7 })
  const stop = new AbortController()
  if (n % 100 === 99) stop.abort()
  await compare([earlier, asEnacted], { region, to: 2016, runs: 1, seed: `soak ${n}`, signal: stop.signal })
  if (n % every === every - 1) {
    collect()
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
    memory.push({ studies: n + 1, heapMB: megabytes(heapUsed), buffersMB: megabytes(arrayBuffers), residentMB: megabytes(rss) })
    console.error(JSON.stringify(memory.at(-1)))
    write(n + 1)
  }
}

/** Largest memory in use in the second half over that of the first, without the first tenth, which warms up. */
function growth(): number {
  const used = memory.slice(Math.ceil(memory.length / 10)).map(({ heapMB, buffersMB }) => heapMB + buffersMB)
  const half = Math.ceil(used.length / 2)
  return Math.max(...used.slice(half)) / Math.max(...used.slice(0, half))
}

function write(done: number): void {
  writeFileSync('docs/results/soak.json', `${JSON.stringify({ command: `npm run bench -- soak ${studies}`, studies: done, seconds: Math.round((performance.now() - started) / 1000),
    growth: memory.length < 4 ? null : Math.round(growth() * 1000) / 1000, memory, machine: machine() }, null, 1)}\n`)
}

console.log(`${studies} studies: memory of the second half is ${growth().toFixed(3)} of that of the first`)
if (growth() > 1.05) process.exitCode = 1

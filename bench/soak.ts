/**
 * Very many short studies in one process, as a service would make in a day: does memory stay flat? Each study asks another seed,
 * every tenth makes its population anew, every hundredth is stopped in the middle. Memory in use is read after collection of
 * garbage; it is flat when the second half of the studies needs no more than the first by the median: the most that any reading finds is a country
 * in a boom, of which tables are kept for the next run, and one may come in either half.
 * Run on the built package: npm run bench -- soak [studies]; the exit code is 1 if memory grows.
 */
import { writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { amend, asEnacted, china2015, compare, rdSuperDeduction, scenario } from 'technopole'
import { machine } from './machine.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** Collects what nothing holds, and then what that held weakly, which ends with the turn of the event loop. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await new Promise(setImmediate)
    collect()
  }
}
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
    await settled()
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
    memory.push({ studies: n + 1, heapMB: megabytes(heapUsed), buffersMB: megabytes(arrayBuffers), residentMB: megabytes(rss) })
    console.error(JSON.stringify(memory.at(-1)))
    write(n + 1)
  }
}

/** Memory in use in the second half over that of the first, without the first tenth, which warms up: of medians, and of the most. */
function growth(): { readonly median: number, readonly most: number } {
  const used = memory.slice(Math.ceil(memory.length / 10)).map(({ heapMB, buffersMB }) => heapMB + buffersMB)
  const half = Math.ceil(used.length / 2)
  const [first, second] = [used.slice(0, half), used.slice(half)].map((part) => part.sort((a, b) => a - b))
  const ratio = (of: (part: readonly number[]) => number): number => Math.round((1000 * of(second)) / of(first)) / 1000
  return { median: ratio((part) => part[Math.floor(part.length / 2)]!), most: ratio((part) => part.at(-1)!) }
}

function write(done: number): void {
  writeFileSync('docs/results/soak.json', `${JSON.stringify({ command: `npm run bench -- soak ${studies}`, studies: done, seconds: Math.round((performance.now() - started) / 1000),
    growth: memory.length < 4 ? null : growth(), memory, machine: machine() }, null, 1)}\n`)
}

const { median, most } = growth()
console.log(`${studies} studies: memory of the second half is ${median} of that of the first by the median, ${most} by the most`)
if (median > 1.05) process.exitCode = 1

// `npm run mutation [-- ROOM=SIZE … --seed TEXT --workers N]`: changes the code in small ways, one at a time, and sees whether a test fails.
// The mutants are Stryker's; of each room a sample is drawn, the same for everybody who names the same seed at the same commit. Each
// mutant has to pass the tests that can see its file, the nearest first, until one fails. What is measured is kept below out/mutation,
// so that a run that was broken off goes on (remove it when tests have changed); writes docs/results/mutation.json, with `--report` of
// what has been measured so far.
import { fork } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { filesBelow, mutantsOf, sample, textWith } from './mutation/mutants.mjs'
import { report } from './mutation/report.mjs'
import { stagesFor } from './mutation/tests-for.mjs'

const ROOMS = {
  ledger: () => ['src/levers/ledger.ts'],
  kernel: () => filesBelow('src/kernel'),
  levers: () => filesBelow('src/levers'),
}
const { values: { seed, workers, report: only }, positionals } = parseArgs({ allowPositionals: true, options: {
  seed: { type: 'string', default: '1' }, workers: { type: 'string', default: '1' }, report: { type: 'boolean', default: false } } })
const asked = (positionals.length > 0 ? positionals : ['ledger=all', 'kernel=600', 'levers=500']).map((text) => text.split('='))
for (const [room, size] of asked)
  if (!Object.hasOwn(ROOMS, room) || !(size === 'all' || Number(size) > 0)) throw new Error(`allowed ROOM=SIZE with one of ${Object.keys(ROOMS)} and a number or all; given ${room}=${size}`)

class Trial {
  start() {
    this.child = fork('scripts/mutation/trial.mjs', { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: ['--max-old-space-size=3000'] })
    return new Promise((resolve) => this.child.once('message', resolve))
  }

  /** What comes of a mutant, or of the code as it is. */
  async of(work) {
    if (!this.child) await this.start()
    const { child } = this
    let stage
    const answer = await new Promise((resolve) => {
      child.on('message', (message) => { if (message.stage) ({ stage } = message); else resolve(message) })
      child.once('exit', () => resolve({ endless: 'its process ended' }))
      child.send(work)
    })
    child.removeAllListeners()
    if (answer.done) return answer
    child.kill('SIGKILL')
    this.child = undefined
    return { endless: answer.endless, found: answer.endless === 'time' ? stage : undefined, by: 'no end' }
  }

  end() { this.child?.kill('SIGKILL') }
}

/** The code as it is passes; what fails here is no sign of a good test. Asked once of the first tests of each stage. */
const sound = new Set()
async function assertSound(trial, tests) {
  if (sound.has(tests.name)) return
  sound.add(tests.name)
  const { found, broken, by } = await trial.of({ stages: [tests] })
  if (!stopped && (found || broken)) throw new Error(`a test fails on the code as it is: ${by ?? broken}`)
}

/** Ctrl-C ends with what is measured, `--report` begins with it: the report says of how many. */
let stopped = only
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { stopped = true })

mkdirSync('out/mutation', { recursive: true })
const rooms = []
for (const [room, size] of asked) {
  const all = (await Promise.all(ROOMS[room]().map(mutantsOf))).flat()
  const drawn = sample(all.filter(({ leftOut }) => !leftOut), size === 'all' ? Infinity : Number(size), seed)
  const kept = `out/mutation/${room}.jsonl`
  const results = new Map(existsSync(kept) ? readFileSync(kept, 'utf8').trim().split('\n').map((line) => JSON.parse(line)).map((one) => [one.id, one]) : [])
  // Stage by stage, so that at any time every mutant has passed about as many: what is not found yet is held against the tests.
  const isOpen = ({ id }, stage) => {
    const known = results.get(id)
    return !known || (known.passed === stage && !known.found && !known.endless && !known.broken)
  }
  const most = Math.max(...drawn.map(({ file }) => stagesFor(file).length))
  const trials = Array.from({ length: Number(workers) }, () => new Trial())
  for (let stage = 0; stage < most; stage++) {
    const left = drawn.filter((mutant) => stage < stagesFor(mutant.file).length && isOpen(mutant, stage))
    await Promise.all(trials.map(async (trial) => {
      for (let mutant = left.shift(); mutant && !stopped; mutant = left.shift()) {
        const tests = stagesFor(mutant.file)[stage]
        await assertSound(trial, tests)
        const { found, by, endless, broken } = await trial.of({ file: mutant.file, text: textWith(mutant), stages: [tests] })
        if (stopped) break
        const result = { id: mutant.id, passed: stage + 1, found, by, endless, broken }
        results.set(mutant.id, result)
        appendFileSync(kept, `${JSON.stringify(result)}\n`)
        const came = found ?? endless ?? broken ?? 'passed'
        console.error(`${room}, stage ${stage + 1}, ${left.length} left: ${mutant.file}:${mutant.line} ${mutant.mutator} ${came}`)
      }
    }))
  }
  for (const trial of trials) trial.end()
  rooms.push({ room, all, drawn, results })
}
// Objects that hold numbers alone stand on one line.
const text = JSON.stringify(report(rooms, { seed, asked }), null, 1).replaceAll(/\{[^{}[\]]*\}/g, (one) => one.replaceAll(/\s+/g, ' '))
writeFileSync('docs/results/mutation.json', `${text}\n`)

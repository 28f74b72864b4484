import { readdirSync } from 'node:fs'
import { chance } from './chance.js'
import type { Target } from './targets.js'

/** What came of many cases for one target. */
export interface Outcome { taken: number, refused: number, slowest: number }
/** What came of all. */
export interface Fuzzed {
  readonly cases: number
  readonly outcomes: Readonly<Record<string, Outcome>>
  /** What was neither taken nor refused in time: target, case and what happened. */
  readonly faults: readonly { readonly target: string, readonly seed: string, readonly what: string }[]
}

/** A case that takes more of the processor than this, in milliseconds, hangs; time by the clock would count what others do. */
const HANG = 1000

const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Gives so many cases to the targets, by their weights; a case can be made again from its seed. */
export async function fuzz(all: readonly Target[], cases: number, seed: string, directory: string, progress?: (soFar: Fuzzed) => void): Promise<Fuzzed> {
  const before = new Set(readdirSync(directory))
  const outcomes = Object.fromEntries(all.map(({ name }): [string, Outcome] => [name, { taken: 0, refused: 0, slowest: 0 }]))
  const faults: { target: string, seed: string, what: string }[] = []
  const lots = all.flatMap((target) => Array<Target>(target.weight).fill(target))
  for (let n = 0; n < cases; n++) {
    const own = `${seed}/${n}`
    const target = lots[n % lots.length]
    const outcome = outcomes[target.name]
    const started = spent()
    try {
      outcome[(await target.attack(chance(own))) ? 'taken' : 'refused']++
    } catch (error) {
      faults.push({ target: target.name, seed: own, what: error instanceof Error ? `${error.name}: ${error.message.slice(0, 500)}` : String(error) })
    }
    const time = spent() - started
    outcome.slowest = Math.max(outcome.slowest, Math.round(time))
    if (time > HANG) faults.push({ target: target.name, seed: own, what: `${Math.round(time)} ms` })
    if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) faults.push({ target: target.name, seed: own, what: 'reached a prototype' })
    if (n % 10_000 === 9999) progress?.({ cases: n + 1, outcomes, faults })
  }
  const left = readdirSync(directory).filter((name) => !before.has(name))
  if (left.length > 0) faults.push({ target: 'any', seed, what: `left files: ${left.join(', ')}` })
  return { cases, outcomes, faults }
}

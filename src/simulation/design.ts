import { Stream, createDraws } from '../kernel/draws.js'
import type { Decision, Draws } from '../kernel/draws.js'

/**
 * Where one run of an experiment stands. Chance (shocks, take-up, exits …) is that of one run, what is uncertain
 * (parameters, imputed figures) that of another, so that either can be held while the other moves.
 */
export interface DesignPoint {
  /** Number of the run whose chance is met. */
  readonly chance: number
  /** Number of the run whose draws of uncertain numbers are used; that of `chance` when absent. */
  readonly knowledge?: number
  /** Uncertain numbers, by the first letters of their decision's name, that come from another run; the longest match counts. */
  readonly from?: Readonly<Record<string, number>>
  /** Uncertain numbers, by the whole name of their decision, at a given probability of their prior, 0 < u < 1. */
  readonly at?: Readonly<Record<string, number>>
}

/** Names of what is drawn because it is not known, not because it is chance. */
const OF_MECHANISMS = 'parameter/'
const OF_DATA = 'measurement.'
const OF_A_LEVER = /^lever\/[^/]+\/parameter\//

/** Whether a draw is of something uncertain, such as a parameter, rather than of chance. */
export const isKnowledge = (name: string): boolean =>
  name.startsWith(OF_MECHANISMS) || name.startsWith(OF_DATA) || OF_A_LEVER.test(name)

/** A stream that holds one number. */
class Given extends Stream {
  private readonly u: number
  constructor(u: number) {
    super(new Int32Array(4))
    this.u = u
  }

  override uniform(): number { return this.u }
}

/** The draws of a point of an experiment: those of its runs, each for its part. */
export function drawsAt({ chance, knowledge = chance, from = {}, at = {} }: DesignPoint, seed: string | number): Draws {
  const runs = new Map<number, Draws>()
  const of = (run: number): Draws => {
    let found = runs.get(run)
    if (!found) runs.set(run, found = createDraws(seed, run))
    return found
  }
  const prefixes = Object.keys(from).sort((a, b) => b.length - a.length)
  const stream = (decision: Decision): Stream => {
    const { name } = decision
    if (!isKnowledge(name)) return of(chance).stream(decision)
    if (Object.hasOwn(at, name)) return new Given(at[name])
    const prefix = prefixes.find((one) => name.startsWith(one))
    return of(prefix === undefined ? knowledge : from[prefix]).stream(decision)
  }
  const base = of(chance)
  return { seed: base.seed, run: chance, at: base.at, stream }
}

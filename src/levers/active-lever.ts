import { column } from '../kernel/columns.js'
import type { Draws } from '../kernel/draws.js'
import type { Enterprises } from '../population/enterprises.js'
import type { Population } from '../population/population.js'
import { NOBODY } from './claimants.js'
import { all, compile, within } from './eligibility.js'
import type { Eligibility } from './eligibility.js'
import { bringIntoForce, partsOf, shareOf } from './enactment.js'
import type { Enactment, InForce } from './enactment.js'
import { leverDecision } from './lever-decision.js'
import type { Claimants, Lever } from './lever.js'
import type { LeverParameters, ValuesOf } from './parameters.js'

/** Name of the column of enterprises in which a lever keeps something. */
export const memoryName = (lever: string, name: string): string => `${lever}/${name}`

/**
 * A lever of a scenario in a run, and how it stands this year. A class and no literal: V8 would put literals that live as long as a run
 * among old objects, and with them all they refer to (see docs/performance.md).
 */
export class ActiveLever {
  readonly inForce: InForce
  readonly eligibility: Eligibility
  /** Share of each province in the areas to which it is confined. */
  readonly parts?: Float64Array
  /** What of a national programme falls to this population. */
  readonly share: number
  claimants: Claimants = NOBODY
  /** How rows stood when they were found. */
  arrangement = 0
  /** Memory of the claimants, used again every year. */
  room: Claimants = NOBODY
  p: ValuesOf<LeverParameters> = {}
  centralShare: number
  /** Awards paid this year by province, yuan of the year. */
  awarded: Float64Array
  /** Share taken up by province and size. */
  reach: Float64Array = new Float64Array(0)
  /** In force this year. At neutral values it is as if absent, as long as it has never begun. */
  on = false
  /** Was in force once, and not at neutral values: its commitments are settled even after its end. */
  begun = false

  /**
   * A lever as a scenario enacts it, before its first year. Behavioural numbers are drawn from their priors where `draws` is given.
   * Throws InputError at `path` where it is aimed at what is not there.
   */
  constructor(enactment: Enactment, path: string, population: Population, draws?: Draws) {
    const { targeting, lever: { id, eligible, centralShare } } = enactment
    this.inForce = bringIntoForce(enactment, path, draws && ((name) => draws.stream(leverDecision(id, `parameter/${name}`)).uniform(0)))
    if (targeting) compile(targeting, population, `${path}.targeting`)
    this.parts = partsOf(enactment, population)
    this.eligibility = within(compile(targeting ? all(eligible, targeting) : eligible, population, `${path}.eligible`, true), this.parts)
    this.share = shareOf(enactment, population)
    this.centralShare = centralShare
    this.awarded = new Float64Array(population.regions.length)
  }
}

/** Whether a lever has to know whom it reaches. */
export const looksAtEnterprises = ({ effects, awards, takeUp, cost, incentive, settle }: Lever): boolean =>
  effects !== undefined || awards !== undefined || takeUp !== undefined || incentive !== undefined || settle !== undefined
  || cost.some(({ charge }) => charge !== undefined && charge.forEach !== 'province')

/** Gives the enterprise table the memory columns of a lever, once. */
export function remember({ inForce: { lever: { id, takeUp, rationing, memory } } }: ActiveLever, e: Enterprises): void {
  if (!takeUp && !rationing && !memory) return
  const known = e.extras()
  const ensure = (name: string, spec: ReturnType<typeof column>): void => {
    if (!known.has(memoryName(id, name))) e.addColumn(memoryName(id, name), spec)
  }
  if (takeUp && takeUp.manner !== 'lasting') ensure('take-up', column('u8', 'state')) // undecided, out or in
  if (rationing) ensure('served', column('u8', 'flag')) // was served in an earlier year
  for (const [name, spec] of Object.entries(memory ?? {})) ensure(name, spec)
}

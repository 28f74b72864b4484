import { normalFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { ln } from '../kernel/math.js'
import { scratchDoubles } from '../kernel/scratch.js'
import { total } from '../kernel/sums.js'
import { designationBits } from '../population/designations.js'
import type { DesignationName } from '../population/designations.js'
import type { Enterprises } from '../population/enterprises.js'
import { choosable, firstOf } from './selection.js'
import { reviewWorldStanding } from './world-standing.js'
import type { World } from './world.js'

const NUMBER = decision('designation.number')
const LUCK = decision('designation.luck')

/** What government names enterprises: where it says how many, and whether it says so of new ones or of all it keeps. */
const NAMED = [
  { name: 'pilot', column: 'newPilots', counts: 'new' },
  { name: 'demonstration', column: 'newDemonstrations', counts: 'new' },
  { name: 'overseas-centre', column: 'overseasCentres', counts: 'new' },
  { name: 'hundred-project', column: 'projectMembers', counts: 'all' },
] as const satisfies readonly { name: DesignationName, column: string, counts: 'new' | 'all' }[]

/** A number as whole pieces: what is over is rounded by one draw, up with its own size as probability. */
export const wholeNumber = (wanted: number, u: number): number => Math.floor(wanted + u)

/**
 * Step "enterprises are named": in the provinces where policy asks for it, as many of those who are not yet named as it asks for,
 * by (ln R + σ·η, key): real R&D R, and lasting luck η of the enterprise. Single enterprises are chosen among large performers
 * of R&D, which stand for themselves at every scale; a name lasts as long as the enterprise. Then leaders, the list of the top 100,
 * hidden champions and little giants are found by rule. Names of this year count from the next.
 */
export function nameEnterprises(world: World): void {
  const { enterprises: e, regions, parameters: { designation: p }, draws, runDraws, closures, population } = world
  const asked = NAMED.map(({ column }) => total(regions[column].subarray(0, population.regions.length)))
  const project = designationBits('hundred-project')
  // A project that asks for nobody any more has no members.
  if (asked[NAMED.length - 1] === 0) forget(project, e)
  if (closures.behaviour && asked.some((number) => number > 0)) {
    const luck = runDraws.stream(LUCK)
    const rows = choosable(e)
    const scores = scratchDoubles('scores of those to be named', e.count)
    NAMED.forEach(({ name, column, counts }, purpose) => {
      if (asked[purpose] === 0) return
      const bit = designationBits(name)
      const wanted = wholeNumber(asked[purpose], counts === 'new' ? draws.stream(NUMBER).uniform(purpose) : 0.5)
      const held = heldBy(e, bit)
      const free = rows.filter((i) => (e.designations[i] & bit) === 0 && regions[column][e.province[i]] > 0)
      for (const i of free) scores[i] = ln(Math.max(1, e.effort[i])) + p.selectionLuck * normalFrom(luck.uniform(e.key[i], purpose))
      for (const i of firstOf(e, free, scores, counts === 'new' ? wanted : wanted - held)) e.designations[i] |= bit
    })
  }
  reviewWorldStanding(world)
}

function forget(bits: number, { count, designations }: Enterprises): void {
  for (let i = 0; i < count; i++) designations[i] &= ~bits
}

/** Enterprises that have a designation. */
function heldBy({ count, designations, weight }: Enterprises, bit: number): number {
  let held = 0
  for (let i = 0; i < count; i++) held += Number((designations[i] & bit) !== 0) * weight[i]
  return held
}

import { exp, ln } from '../kernel/math.js'
import { oncePer } from '../kernel/once.js'
import type { Population } from '../population/population.js'
import type { MacroPath } from './macro.js'
import { dampedYears, newcomersContribution, newcomersOf, newcomersOfProvince } from './structural-drift.js'
import { trainedSupply } from './wages.js'

/** R&D of enterprises over all R&D, by province and, last, of the nation. */
const enterpriseShares = oncePer(({ enterprises: e, regionStates: g, regions }: Population): Float64Array => {
  const own = new Float64Array(regions.length + 1)
  const all = new Float64Array(regions.length + 1)
  const add = (to: Float64Array, r: number, yuan: number): void => { to[r] += yuan; to[regions.length] += yuan }
  for (let i = 0; i < e.count; i++) add(own, e.province[i], e.weight[i] * e.effort[i])
  for (let r = 0; r < g.count; r++) add(all, g.key[r], g.instituteRd[r] + g.higherEducationRd[r] + g.otherRd[r])
  return own.map((rd, r) => (rd > 0 ? rd / (rd + all[r]) : 0))
})

/** Growth of all R&D, ln(s·e^E + (1 − s)·e^U), log points. `share` s of enterprises · `enterprises` E and `others` U, growth of each, log points. */
export const growthOfBoth = (share: number, enterprises: number, others: number): number => ln(share * exp(enterprises) + (1 - share) * exp(others))

/**
 * The path on which R&D of a province of known momentum g moves against the nation by g·D_h, whatever its composition. Performers of
 * enterprises and of others grow apart, and some provinces have room for more newcomers: both were in their growth before, from which
 * momentum was read, so what composition brings, c_h, is taken off. Enterprises move a part λ of the way to what they want each year, so to
 * move by x_h = g·D_h − c_h they want x_h + (1 − λ)/λ·(x_h − x_{h−1}). Others follow at once. A province without momentum keeps what its
 * composition brings. `adjustment` λ, `damping` d.
 */
export function steadiedProvinces(macro: MacroPath, population: Population, adjustment: number, damping: number): MacroPath {
  const { regions } = population
  const { years, drift, regional } = macro
  if (regions.every(({ momentum }) => momentum === undefined)) return macro
  const wide = regions.length
  const shares = enterpriseShares(population)
  const newcomers = newcomersOf(population)
  const wanted = new Float64Array(years + 1)
  for (let h = 1, grown = 0; h <= years; h++) wanted[h] = (grown += macro.nation[h]) + drift.research[h]
  const research = regional.research.slice()
  const propensity = regional.propensity.slice()
  const training = regional.training.slice()
  const ofNation = drift.participation.map((shift) => newcomersContribution(newcomers, shift))
  const lag = (1 - adjustment) / adjustment
  for (let r = 0; r < wide; r++) {
    const { momentum } = regions[r]
    if (momentum === undefined) continue
    for (let h = 1, before = 0; h <= years; h++) {
      const ofEnterprises = trainedSupply(adjustment, wanted, h)
      const ofOthers = drift.publicResearch[h]
      const shift = drift.participation[h]
      const more = newcomersOfProvince(newcomers, shift, r) - ofNation[h]
      const brought = growthOfBoth(shares[r], ofEnterprises + more, ofOthers) - growthOfBoth(shares[wide], ofEnterprises, ofOthers)
      const moved = momentum.research * dampedYears(damping, h) - brought
      const ahead = lag * (moved - before)
      research[h * wide + r] -= brought
      propensity[h * wide + r] += ahead - brought
      training[h * wide + r] += ahead - brought + more
      before = moved
    }
  }
  const { baseYear, nation, producerPrice, generalPrice, industry, province } = macro
  // Every field by name, in the order of `drawMacro`, as in `withMomentum`.
  const { staffing, grants, contracts } = regional
  return { baseYear, years, nation, producerPrice, generalPrice, industry, province, drift,
    regional: { research, propensity, training, staffing, grants, contracts } }
}

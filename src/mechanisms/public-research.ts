import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { assumption } from '../data/sources.js'
import { normalFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp } from '../kernel/math.js'
import { onGrid, wholeYuan } from '../kernel/sums.js'
import type { World } from './world.js'

const SHOCK = decision('public-research.shock')

const history = assumption('public-research-history', 'Moments of five yearly figures by province, with a wide range')

/** Research of universities, institutes and persons: exogenous, with drift and shocks of provinces. */
export const publicResearchParameters = defineParameters('publicResearch', {
  provinceShock: {
    prior: triangular(0.02, 0.04, 0.08), unit: 'log points', range: [0, 0.5], source: history, grade: 'D',
    meaning: 'Standard deviation of the yearly growth of public R&D of a province around the nation\'s',
  },
  stockGrowth: {
    prior: fixed(0.339), unit: 'rate a year', range: [0, 1], source: 'science-yearbook-patents', grade: 'C',
    meaning: 'Growth in 2015 of valid inventions held outside above-scale industry: (921,757 − 573,765) over (708,690 − 448,885)',
  },
  filingGrowth: {
    prior: triangular(0.1, 0.18, 0.25), unit: 'log points a year', range: [-0.2, 0.5], source: history, grade: 'D',
    meaning: 'Growth of their applications from 2012 to 2015, which grants follow three years later (all kinds: .23)',
  },
})

/** Years from application to grant outside industry. */
const EXAMINATION = 3

/**
 * Patents granted in a year relative to the base year, log points: grants repeat the applications of three years
 * before, whose growth up to the base year is history, and after it follows research and patenting drift. `t` years
 * since the base.
 */
export const grantPath = (t: number, history: number, drift: ArrayLike<number>): number =>
  history * Math.min(t, EXAMINATION) + (t > EXAMINATION ? drift[t - EXAMINATION] : 0)

/** Valid patents after a year, (1 − ℓ)·V + G, pieces. Stock = stock + grants − lapses. */
export const stockAfter = (stock: number, granted: number, lapse: number): number =>
  onGrid((1 - lapse) * stock + granted)

/**
 * Step "universities and institutes do research": public R&D of a province follows the drift of public research and its
 * own shocks (mean one); staff, knowledge, patents and international applications follow R&D. Levers of this model do
 * not reach it.
 */
export function conductPublicResearch(world: World): void {
  const { regions: g, population: { regionStates: base }, parameters, macro, closures } = world
  const { publicResearch: p, patents, knowledge } = parameters
  const t = world.year - world.baseYear
  const { publicResearch, staffing, patenting, international } = macro.drift
  const since = (path: Float64Array): number => path[t] - path[t - 1]
  const research = Float64Array.from(publicResearch, (drift, h) => drift + patenting[h])
  const grants = exp(grantPath(t, closures.growth ? p.filingGrowth : 0, research))
  const firstGrants = 1 - (1 - patents.lapse) / (1 + (closures.growth ? p.stockGrowth : 0))
  const shocks = world.draws.stream(SHOCK)
  const inventionsOfBase = new Float64Array(base.count)
  for (let r = 0; r < base.count; r++) inventionsOfBase[base.key[r]] = base.otherInventions[r]
  for (let r = 0; r < g.count; r++) {
    const surprise = p.provinceShock * normalFrom(shocks.uniform(g.key[r])) - 0.5 * p.provinceShock * p.provinceShock
    const growth = exp(since(publicResearch) + surprise)
    g.instituteRd[r] = wholeYuan(g.instituteRd[r] * growth)
    g.higherEducationRd[r] = wholeYuan(g.higherEducationRd[r] * growth)
    g.otherRd[r] = wholeYuan(g.otherRd[r] * growth)
    g.publicFte[r] = onGrid(g.publicFte[r] * growth * exp(since(staffing)))
    g.publicKnowledge[r] = wholeYuan((1 - knowledge.depreciation) * g.publicKnowledge[r]
      + g.instituteRd[r] + g.higherEducationRd[r] + g.otherRd[r])
    g.otherInternational[r] = onGrid(g.otherInternational[r] * growth * exp(since(patenting) + since(international)))
    const granted = firstGrants * inventionsOfBase[g.key[r]] * grants
    g.otherInventions[r] = stockAfter(g.otherInventions[r], granted, patents.lapse)
  }
}

import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { normalFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, ln } from '../kernel/math.js'
import { onGrid, wholeYuan } from '../kernel/sums.js'
import type { MacroPath } from './macro.js'
import { peopleAtWork } from './talent.js'
import type { World } from './world.js'

const SHOCK = decision('public-research.shock')

const history = 'assumption:public-research-history'

const leave = 'assumption:research-lost-to-leave'

/** Research of universities, institutes and persons: exogenous, with drift and shocks of provinces. */
export const publicResearchParameters = defineParameters('publicResearch', {
  /** Standard deviation of the yearly growth of public R&D of a province around the nation's. */
  provinceShock: {
    prior: triangular(0.02, 0.04, 0.08), unit: 'log points', range: [0, 0.5], source: history, grade: 'D',
  },
  /**
   * Growth in 2015 of valid inventions held outside above-scale industry, as of all (708,690 to 921,757): what is left of all when industry is
   * taken off grew .28, .04 and .34 in three years, too unevenly to be told apart.
   */
  stockGrowth: {
    prior: fixed(0.301), unit: 'rate a year', range: [0, 1], source: 'science-yearbook-patents', grade: 'C',
  },
  /** Growth of their applications from 2012 to 2015, which grants follow three years later (all kinds: .23). */
  filingGrowth: {
    prior: triangular(0.1, 0.18, 0.25), unit: 'log points a year', range: [-0.2, 0.5], source: history, grade: 'D',
  },
  /** Part of the research of somebody who works in an enterprise part-time or on leave that universities and institutes lose. */
  lossFromLeave: {
    prior: triangular(0.3, 0.5, 0.8), unit: 'share', range: [0, 1], source: leave, grade: 'D',
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

/** What public research and its patenting drift by, since the base year, log points: applications follow both. */
export const researchAndPatenting = ({ drift: { publicResearch, patenting } }: MacroPath): Float64Array =>
  Float64Array.from(publicResearch, (research, h) => research + patenting[h])

/**
 * What policy adds to the log of what public research brings about, x + ln(1 − c·min(1, N/F)), log points: `policy` x · `away` N of
 * `staff` F at enterprises, persons · `loss` c, of the research of who is away.
 */
export const researchLift = (policy: number, away: number, staff: number, loss: number): number =>
  policy + (away > 0 && staff > 0 ? ln(1 - Math.min(0.99, loss * Math.min(1, away / staff))) : 0)

/** Valid patents after a year, (1 − ℓ)·V + G, pieces. Stock = stock + grants − lapses. */
export const stockAfter = (stock: number, granted: number, lapse: number): number =>
  onGrid((1 - lapse) * stock + granted)

/** x·e^lift, and x itself where nothing lifts it. */
const times = (x: number, lift: number): number => (lift === 0 ? x : x * exp(lift))

/**
 * Step "universities and institutes do research": public R&D of a province follows the drift of public research and its
 * own shocks (mean one); staff, knowledge, patents and international applications follow R&D. Policy moves what the same R&D
 * brings about: knowledge and international applications at once, grants three years later.
 */
export function conductPublicResearch(world: World): void {
  const { regions: g, population: { regionStates: base }, parameters, macro, closures } = world
  const { publicResearch: p, patents, knowledge } = parameters
  const t = world.year - world.baseYear
  const { publicResearch, staffing, patenting, international } = macro.drift
  const since = (path: Float64Array): number => path[t] - path[t - 1]
  const { regional } = macro
  const sinceHere = (path: Float64Array, region: number): number => path[t * base.count + region] - path[(t - 1) * base.count + region]
  const grants = exp(grantPath(t, closures.growth ? p.filingGrowth : 0, researchAndPatenting(macro)) + world.calibration.examinationPace[t])
  const { publicGrants } = world.calibration
  const shocks = world.draws.stream(SHOCK)
  const inventionsOfBase = new Float64Array(base.count)
  for (let r = 0; r < base.count; r++) inventionsOfBase[base.key[r]] = base.otherInventions[r]
  for (let r = 0; r < g.count; r++) {
    const surprise = p.provinceShock * normalFrom(shocks.uniform(g.key[r])) - 0.5 * p.provinceShock * p.provinceShock
    const growth = exp(since(publicResearch) + sinceHere(regional.research, g.key[r]) + surprise)
    g.instituteRd[r] = wholeYuan(g.instituteRd[r] * growth)
    g.higherEducationRd[r] = wholeYuan(g.higherEducationRd[r] * growth)
    g.otherRd[r] = wholeYuan(g.otherRd[r] * growth)
    g.researchLiftThreeYearsAgo[r] = g.researchLiftTwoYearsAgo[r]
    g.researchLiftTwoYearsAgo[r] = g.researchLiftOneYearAgo[r]
    g.researchLiftOneYearAgo[r] = g.researchLift[r]
    const lift = closures.behaviour ? researchLift(g.publicResearchLift[r], peopleAtWork(world, 'researcher', r), g.publicFte[r], p.lossFromLeave) : 0
    g.researchLift[r] = lift
    g.publicFte[r] = onGrid(g.publicFte[r] * growth * exp(since(staffing) + sinceHere(regional.staffing, g.key[r])))
    g.publicKnowledge[r] = wholeYuan((1 - knowledge.depreciation) * g.publicKnowledge[r]
      + times(g.instituteRd[r] + g.higherEducationRd[r] + g.otherRd[r], lift))
    g.otherInternational[r] = onGrid(g.otherInternational[r] * growth * exp(since(patenting) + since(international) + (lift - g.researchLiftOneYearAgo[r])))
    const surpriseOfGrants = exp(regional.grants[t * base.count + g.key[r]])
    const granted = times(publicGrants[g.key[r]] * inventionsOfBase[g.key[r]] * grants * surpriseOfGrants, g.researchLiftThreeYearsAgo[r])
    g.otherInventions[r] = stockAfter(g.otherInventions[r], granted, patents.lapse)
  }
}

import { national, nationalSeries } from '../data/national.js'
import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { exp, ln, pow } from '../kernel/math.js'
import { onGrid, total } from '../kernel/sums.js'
import type { World } from './world.js'

/** How technical standards come about. */
export const standardsParameters = defineParameters('standards', {
  /** Elasticity of the number of standards formed in a year to the real R&D of enterprises of the province. */
  research: {
    prior: triangular(0.1, 0.3, 0.6), unit: 'elasticity', range: [0, 2], grade: 'D',
    source: 'assumption:standards-from-research',
  },
  /** National standards in force in the base year. */
  inForce: {
    prior: triangular(28000, 32000, 36000), unit: 'piece', range: [1000, 1e6], grade: 'D',
    source: 'assumption:standards-in-force',
  },
})

/** Standards formed in a year, F₀·(Q/Q₀)^e·exp(lift), pieces. `base` F₀ · `research` Q/Q₀ · `elasticity` e · `lift` of policy, log points. */
export const standardsFormed = (base: number, research: number, elasticity: number, lift: number): number =>
  base * pow(research, elasticity) * exp(lift)

/** Real R&D of the enterprises of each province now and in the base year, yuan of 2015 a year: as markets for staff know it. */
function researchOf({ labour, regions }: World): { now: Float64Array, base: Float64Array } {
  const now = new Float64Array(regions.count)
  const base = new Float64Array(regions.count)
  for (let m = 0; m < labour.count; m++) {
    now[labour.province[m]] += labour.demand[m]
    base[labour.province[m]] += labour.demandBase[m]
  }
  return { now, base }
}

/** Shares the standards of the base year out to provinces by the R&D of their enterprises. */
export function startStandards(world: World): void {
  const { regions: g, population, parameters } = world
  const { base } = researchOf(world)
  const all = total(base)
  const ours = population.programmeShare ?? 1
  // Counted since 2014; an earlier base year, or a country of one's own, starts from the first count.
  const { figures } = nationalSeries('national-standards-formed')
  const formed = figures.get(population.baseYear)?.value ?? national('national-standards-formed', 2014)
  for (let r = 0; r < g.count; r++) {
    const share = all > 0 ? (ours * base[r]) / all : 0
    g.standardsBase[r] = g.standardsFormed[r] = onGrid(share * formed)
    g.standards[r] = g.standardsWithoutPolicy[r] = share * parameters.standards.inForce
  }
}

/** Step "standards are formed": those of the year, the stock, and the stock as it would be without policy for standards. */
export function formStandards(world: World): void {
  const { regions: g, closures, parameters: { standards: p } } = world
  const { now, base } = researchOf(world)
  for (let r = 0; r < g.count; r++) {
    const research = base[r] > 0 && now[r] > 0 ? now[r] / base[r] : 1
    const usual = standardsFormed(g.standardsBase[r], research, p.research, 0)
    const lift = closures.behaviour ? g.standardsLift[r] : 0
    const formed = lift === 0 ? usual : standardsFormed(g.standardsBase[r], research, p.research, lift)
    g.standardsFormed[r] = onGrid(formed)
    g.standards[r] += formed
    g.standardsWithoutPolicy[r] += usual
  }
}

/** How much denser standards are than without policy, ln(S/S'), log points. */
export const moreStandards = (now: number, without: number): number => (now === without || !(without > 0) ? 0 : ln(now / without))

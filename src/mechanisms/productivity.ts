import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { ln, lnInto } from '../kernel/math.js'
import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { adoptionLifts } from './adoption.js'
import { suggestionLifts } from './worker-innovation.js'
import { renewalLifts } from './renewal.js'
import type { World } from './world.js'

/** What knowledge does for productivity. */
export const productivityParameters = defineParameters('productivity', {
  /** Elasticity of productivity to the own stock of R&D capital. */
  ownKnowledge: {
    prior: triangular(0.03, 0.09, 0.15), unit: 'elasticity', range: [0, 0.4], source: 'hall-mairesse-mohnen-2010', grade: 'B',
  },
  /** Share of the gap to the frontier closed in a year without R&D. */
  catchUp: {
    prior: triangular(0.02, 0.04, 0.08), unit: 'share a year', range: [0, 0.3], source: 'griffith-redding-van-reenen-2004', grade: 'B',
  },
  /** Rise of that share with R&D over revenue: the second face of R&D. */
  absorption: {
    prior: triangular(0.1, 0.4, 0.8), unit: 'share a year per unit of R&D over revenue', range: [0, 3],
    source: 'griffith-redding-van-reenen-2004', grade: 'B',
  },
  /** Gap to the frontier beyond which own R&D only helps to imitate; 9 switches the distinction off. */
  imitationGap: {
    prior: fixed(9), unit: 'log points', range: [0.1, 9], source: 'konig-2022', grade: 'D',
  },
  /** Elasticity of productivity to the knowledge of others within reach. */
  othersKnowledge: {
    prior: triangular(0, 0.02, 0.05), unit: 'elasticity', range: [0, 0.2], grade: 'D',
    source: 'assumption:spillover-productivity',
  },
  /** Loss of revenue for growth of the R&D capital of the industry. */
  rivals: {
    prior: triangular(0, 0.01, 0.03), unit: 'elasticity', range: [0, 0.2], grade: 'D',
    source: 'assumption:business-stealing',
  },
})

/**
 * Catching up with the frontier of the industry in a year, (d1 + d2·R/Y)·max(0, −A), log points. `productivity` A relative
 * to a frontier that moves with the trend · `intensity` R/Y, at most 1. Griffith, Redding and Van Reenen 2004.
 */
export const catchingUp = (productivity: number, intensity: number, d1: number, d2: number): number =>
  productivity >= 0 ? 0 : -(d1 + d2 * Math.min(1, intensity)) * productivity

/** Growth of a stock in log points; 0 while there is nothing to compare (a stock that begins or ends). */
export const stockGrowth = (now: number, before: number): number => ln(stockRatio(now, before))

/** A stock over what it was; 1 while there is nothing to compare. Without a branch, for chance decides who does research. */
function stockRatio(now: number, before: number): number {
  const known = Number(now > 0) & Number(before > 0)
  return (known * now + (1 - known)) / (known * before + (1 - known))
}

/**
 * Growth of own knowledge, ln((K' + s)/(K + s)), log points. The `seed` s, what daily business teaches without R&D, keeps a
 * first project finite; whoever starts, stops and starts again ends where it began. All in yuan.
 */
export const knowledgeGrowth = (now: number, before: number, seed: number): number => stockGrowth(now + seed, before + seed)

/** Sets what enterprises caught up in the base year: it is part of the trend, so only changes of it count later. */
export function noteCatchUp({ enterprises: e, parameters: { productivity: p } }: World, first = 0): void {
  for (let i = first; i < e.count; i++) {
    e.catchUp[i] = catchingUp(e.productivity[i], e.revenue[i] > 0 ? e.effort[i] / e.revenue[i] : 0, p.catchUp, p.absorption)
  }
}

/** Growth of the R&D capital of each industry, log points, over the enterprises that are there now (own included). */
function rivalsGrowth({ enterprises: e, population }: World): Float64Array {
  const now = new Float64Array(population.industries.length)
  const before = new Float64Array(population.industries.length)
  const { weight, industry, knowledge, knowledgeOneYearAgo } = e
  for (let i = 0; i < e.count; i++) {
    now[industry[i]] += weight[i] * knowledge[i]
    before[industry[i]] += weight[i] * knowledgeOneYearAgo[i]
  }
  return now.map((k, s) => stockGrowth(k, before[s]))
}

/**
 * Step "productivity grows": ΔA = φ·Δln(K + s) + [catching up now − in the base year] + φS·Δln S − b·Δln K_industry + renewed equipment
 * + new techniques + skills + suggestions of workers + policy, log points; revenue follows next year. Beyond the imitation gap own
 * knowledge counts through catching up alone (König et al. 2022: far from the frontier enterprises imitate). All terms are changes,
 * so with constant R&D nothing moves; what R&D, imitation and spillovers always brought is in the trend of the macro path.
 */
export function raiseProductivity(world: World): void {
  const { enterprises: e, regions: { skillLift }, parameters: { productivity: p, knowledge: { seedStock } }, closures } = world
  const rivals = rivalsGrowth(world)
  const others = closures.spillovers ? p.othersKnowledge : 0
  const renewed = renewalLifts(world)
  const adopted = adoptionLifts(world)
  const suggested = suggestionLifts(world)
  const { productivity, productivityGrowth, productivityLift, localLift, catchUp, province, industry, revenue, effort,
    knowledge, knowledgeOneYearAgo, spillover, spilloverOneYearAgo } = e
  const [ratio, learnt, reached] = blockColumns(3)
  for (let first = 0; first < e.count; first += BLOCK) {
    const rows = Math.min(BLOCK, e.count - first)
    for (let n = 0; n < rows; n++) {
      const seed = seedStock * revenue[first + n]
      ratio[n] = stockRatio(knowledge[first + n] + seed, knowledgeOneYearAgo[first + n] + seed)
    }
    lnInto(learnt, ratio, rows)
    for (let n = 0; n < rows; n++) ratio[n] = stockRatio(spillover[first + n], spilloverOneYearAgo[first + n])
    lnInto(reached, ratio, rows)
    for (let n = 0; n < rows; n++) {
      const i = first + n
      const own = productivity[i] < -p.imitationGap ? 0 : p.ownKnowledge * learnt[n]
      const intensity = revenue[i] > 0 ? effort[i] / revenue[i] : 0
      const caughtUp = catchingUp(productivity[i], intensity, p.catchUp, p.absorption) - catchUp[i]
      const growth = own + caughtUp + others * reached[n] - p.rivals * rivals[industry[i]] + productivityLift[i] + localLift[i]
        + adopted[province[i]] + (renewed ? renewed[i] : 0) + skillLift[province[i]] + suggested[province[i]]
      productivityGrowth[i] = growth
      productivity[i] += growth
    }
  }
}

import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { exp } from '../kernel/math.js'
import { oncePer } from '../kernel/once.js'
import { total, wholeYuan } from '../kernel/sums.js'
import { facilityKind } from '../population/facility-kinds.js'
import type { Population } from '../population/population.js'
import { knowledgeAfter } from './knowledge.js'
import type { World } from './world.js'

const centres = 'assumption:foreign-centre-size'

/** What enterprises abroad know, and what of it is within reach. */
export const foreignKnowledgeParameters = defineParameters('foreignKnowledge', {
  /**
   * R&D capital of enterprises outside China: 607 billion euro a year are nine tenths of the world, less China, over depreciation and growth of
   * .19.
   */
  stock: {
    prior: triangular(14e12, 19e12, 26e12), unit: 'CNY of 2015', range: [0, 1e15], source: 'eu-scoreboard-2015', grade: 'C',
  },
  /** Its growth: the largest investors spent 6.8 % more in 2014, and some 4 % a year over a longer time. */
  growth: {
    prior: triangular(0.02, 0.04, 0.068), unit: 'rate a year', range: [-0.2, 0.3], source: 'eu-scoreboard-2015', grade: 'C',
  },
  /** Weight of foreign knowledge for an enterprise with a centre abroad, where most of the gain from R&D abroad goes to those who are there. */
  nodeWeight: {
    prior: triangular(0.02, 0.05, 0.1), unit: 'share', range: [0, 1], source: 'griffith-harrison-van-reenen-2006', grade: 'B',
  },
  /**
   * Use of what foreign R&D centres in a province know, relative to what its enterprises know (China: their R&D, not their production, spills
   * over).
   */
  labWeight: {
    prior: triangular(0.1, 0.3, 0.6), unit: 'ratio', range: [0, 3], source: 'cai-todo-zhou-2007', grade: 'C',
  },
  /** R&D of one foreign centre opened after the base year. */
  labResearch: {
    prior: triangular(10e6, 25e6, 60e6), unit: 'CNY of 2015 a year', range: [0, 1e10], source: centres, grade: 'D',
  },
})

/** Share of each technology class in the knowledge of home enterprises in the base year; knowledge abroad is taken to be alike. */
const classShares = oncePer(({ enterprises: e, industries, technologyClasses }: Population): Float64Array => {
  const known = new Float64Array(technologyClasses.length)
  for (let i = 0; i < e.count; i++) known[industries[e.industry[i]].technologyClass] += e.weight[i] * wholeYuan(e.knowledge[i])
  const all = total(known)
  return known.map((x) => (all > 0 ? x / all : 1 / known.length))
})

/** Knowledge of enterprises abroad by technology class this year, K_F·e^{g·t}·share, yuan of 2015. */
export function knowledgeAbroad({ population, parameters: { foreignKnowledge: p }, year, baseYear }: World): Float64Array {
  const stock = p.stock * exp(p.growth * (year - baseYear))
  return classShares(population).map((share) => stock * share)
}

/** R&D this year of the foreign centres that a province has beyond those of the base year, yuan of 2015, by province. */
export function foreignLabResearch({ facilities: f, population, parameters: { foreignKnowledge: p } }: World): Float64Array {
  const provinces = population.regions.length
  const first = facilityKind('foreign-rd-centre') * provinces
  return Float64Array.from({ length: provinces }, (_, r) => wholeYuan(Math.max(0, f.number[first + r] - f.numberOfBase[first + r]) * p.labResearch))
}

/**
 * Demand of those centres for research in each market, province × class, yuan of 2015 a year: spread over classes as home
 * knowledge is. They hire where everybody does, so their staff is missing elsewhere at an unchanged wage.
 */
export function foreignLabDemand(world: World): Float64Array {
  const shares = classShares(world.population)
  const research = foreignLabResearch(world)
  const demand = new Float64Array(research.length * shares.length)
  research.forEach((amount, r) => { if (amount > 0) shares.forEach((share, c) => { demand[r * shares.length + c] = amount * share }) })
  return demand
}

/** What is known in foreign centres and can be used by enterprises of a province, by province × class, yuan of 2015. */
export function knowledgeOfLabs({ population, regions, parameters: { foreignKnowledge: p } }: World): Float64Array {
  const shares = classShares(population)
  const useful = new Float64Array(population.regions.length * shares.length)
  for (let r = 0; r < population.regions.length; r++) {
    const use = p.labWeight * regions.foreignLabKnowledge[r]
    if (use > 0) shares.forEach((share, c) => { useful[r * shares.length + c] = use * share })
  }
  return useful
}

/**
 * Step "foreign centres do research": K' = (1 − δ)·K + n·q, yuan of 2015, for n centres opened since the base year with R&D q
 * each; those of the base year are in the trend. What they spend is not in the R&D that indicators read.
 */
export function researchInForeignCentres(world: World): void {
  const { regions, parameters: { knowledge } } = world
  foreignLabResearch(world).forEach((amount, r) => {
    regions.foreignLabKnowledge[r] = wholeYuan(knowledgeAfter(regions.foreignLabKnowledge[r], amount, knowledge.depreciation))
  })
}

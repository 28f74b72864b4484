import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { national } from '../data/national.js'
import { oncePer } from '../kernel/once.js'
import { onGrid, wholeYuan } from '../kernel/sums.js'
import type { Population } from '../population/population.js'
import { talentTiers, tierOf } from '../population/talent.js'
import type { Talent, TalentTier } from '../population/talent.js'
import type { World } from './world.js'

const studies = 'assumption:length-of-studies'
const leaving = 'assumption:leaving-the-work'
const engineers = 'assumption:engineers-in-research'
const partTime = 'assumption:part-time-research'

const course = 'assumption:worth-of-a-course'

/** How people are trained, move and stay. */
export const talentParameters = defineParameters('talent', {
  /** Least years from admission to work as an engineer. */
  engineersLeastYears: { prior: fixed(3), unit: 'year', range: [0, 5], source: studies, grade: 'D' },
  /** Most years from admission to work as an engineer. */
  engineersMostYears: { prior: fixed(5), unit: 'year', range: [0, 5], source: studies, grade: 'D' },
  /** Years of an apprenticeship. */
  apprenticesYears: { prior: fixed(3), unit: 'year', range: [0, 5], source: studies, grade: 'D' },
  /** Years of training of a broker of technology. */
  brokersYears: { prior: fixed(2), unit: 'year', range: [0, 5], source: studies, grade: 'D' },
  /** Part of added engineers who do R&D; the others work in production. */
  engineersInResearch: { prior: triangular(0.1, 0.3, 0.6), unit: 'share', range: [0, 1], source: engineers, grade: 'D' },
  /** Work in enterprises of a researcher of a public body who is there part-time or on leave. */
  partTime: { prior: triangular(0.3, 0.6, 1), unit: 'person-year per person a year', range: [0, 1], source: partTime, grade: 'D' },
  /** Part of those researchers who go back in a year. */
  returning: { prior: triangular(0.25, 0.33, 0.5), unit: 'share a year', range: [0, 1], source: partTime, grade: 'D' },
  /** Part of added engineers, brokers and staff from overseas who leave the work in a year. */
  leaving: { prior: triangular(0.02, 0.05, 0.12), unit: 'share a year', range: [0, 1], source: leaving, grade: 'D' },
  /** Part of skills of workers and apprentices that is lost in a year: they forget, change jobs or retire. */
  fading: { prior: triangular(0.1, 0.2, 0.4), unit: 'share a year', range: [0, 1], source: leaving, grade: 'D' },
  /** Part of what new hires bring that is no longer new a year later. */
  hireFading: { prior: triangular(0.15, 0.3, 0.5), unit: 'share a year', range: [0, 1], source: 'ejsing-kaiser-kongsted-2011', grade: 'C' },
  /** What a short course teaches, relative to an apprenticeship. */
  courseWorth: { prior: triangular(0.02, 0.04, 0.1), unit: 'ratio', range: [0, 1], source: course, grade: 'D' },
  /**
   * Rise of the log of productivity with the share of workers who were taught as apprentices are: .6 for the share in training in British
   * industries.
   */
  skill: { prior: triangular(0.1, 0.3, 0.6), unit: 'elasticity', range: [0, 2], source: 'dearden-reed-van-reenen-2006', grade: 'C' },
})

/**
 * Who of those admitted in this year and the five years before qualifies now, when studies last from `least` to `most`
 * years, in equal parts: Σ_k a_k/(most − least + 1). `admitted` a by years ago. Persons a year.
 */
export function qualifying(admitted: ArrayLike<number>, least: number, most: number): number {
  const longest = Math.max(least, most)
  let sum = 0
  for (let k = Math.ceil(least); k <= longest; k++) sum += admitted[k] ?? 0
  return sum / (Math.floor(longest) - Math.ceil(least) + 1)
}

/** People at work after a year, (1 − ℓ)·N + q. `leaving` ℓ, share a year · `qualified` q, persons a year. */
export const atWorkAfter = (before: number, leaving: number, qualified: number): number => onGrid((1 - leaving) * before + qualified)

const LAGS = ['admitted', 'admittedOneYearAgo', 'admittedTwoYearsAgo', 'admittedThreeYearsAgo', 'admittedFourYearsAgo',
  'admittedFiveYearsAgo'] as const satisfies readonly (keyof Talent)[]

/** Workers of above-scale industry by province: national number by revenue of the base year. */
export const industrialWorkers = oncePer(({ enterprises: e, regions, programmeShare = 1 }: Population): Float64Array => {
  const revenue = new Float64Array(regions.length)
  for (let i = 0; i < e.count; i++) if (e.aboveScale[i] === 1) revenue[e.province[i]] += e.weight[i] * wholeYuan(e.revenue[i])
  const all = revenue.reduce((sum, y) => sum + y, 0)
  const workers = programmeShare * national('employees-industry', 2015)
  return revenue.map((y) => (all > 0 ? workers * y / all : 0))
})

/** Research staff of enterprises of a province in the base year, person-years. */
export function researchStaffOfBase({ labour, regions: g }: World): Float64Array {
  const staff = new Float64Array(g.count)
  for (let m = 0; m < labour.count; m++) {
    const r = labour.province[m]
    if (g.costPerFte[r] > 0) staff[r] += labour.demandBase[m] / g.costPerFte[r]
  }
  return staff
}

/**
 * Step "people are trained and move": whom policy admits or moves this year joins those in training, who qualify after the
 * years that their studies take; N' = (1 − ℓ)·N + q. Researchers, staff from overseas and part of the engineers add to the
 * supply of research staff of all technology classes of their province, L_s' = L_s + ΔN/L₀; workers and apprentices to the
 * growth of productivity there, φ·ΔN/W, where a course counts for part of an apprenticeship. Without policy nobody is in these
 * tables: the schools of the base year are in the trained supply of the wage market.
 */
export function trainAndMove(world: World): void {
  const { talent: t, regions: g, labour, closures, population, parameters: { talent: p } } = world
  if (!closures.behaviour) return
  const studies: Readonly<Record<TalentTier['id'], readonly [least: number, most: number, leaving: number]>> = {
    researcher: [0, 0, p.returning], overseas: [0, 0, p.leaving], engineer: [p.engineersLeastYears, p.engineersMostYears, p.leaving],
    apprentice: [p.apprenticesYears, p.apprenticesYears, p.fading], worker: [0, 0, p.fading], broker: [p.brokersYears, p.brokersYears, p.leaving],
  }
  const provinces = g.count
  const research = new Float64Array(provinces)
  const skills = new Float64Array(provinces)
  const hired = new Float64Array(provinces)
  const intake = new Float64Array(LAGS.length)
  for (let tier = 0; tier < talentTiers.length; tier++) {
    const { id, admittedBy } = talentTiers[tier]
    const [least, most, leaves] = studies[id]
    for (let r = 0; r < provinces; r++) {
      const row = tier * provinces + r
      for (let k = LAGS.length - 1; k > 0; k--) t[LAGS[k]][row] = t[LAGS[k - 1]][row]
      t.admitted[row] = onGrid(g[admittedBy][r])
      for (let k = 0; k < LAGS.length; k++) intake[k] = t[LAGS[k]][row]
      t.qualified[row] = onGrid(qualifying(intake, least, most))
      t.inTraining[row] = Math.max(0, t.inTraining[row] + t.admitted[row] - t.qualified[row])
      const before = t.atWork[row]
      t.atWork[row] = atWorkAfter(before, leaves, t.qualified[row])
      const more = t.atWork[row] - before
      if (id === 'apprentice') skills[r] += more
      if (id === 'worker') skills[r] += p.courseWorth * more
      if (id === 'engineer') research[r] += p.engineersInResearch * more
      if (id === 'overseas') research[r] += more
      if (id === 'researcher') research[r] += p.partTime * more
      if (id === 'overseas' || id === 'researcher') hired[r] += t.qualified[row]
    }
  }
  const workers = industrialWorkers(population)
  for (let r = 0; r < provinces; r++) {
    g.skillLift[r] = skills[r] === 0 || workers[r] === 0 ? 0 : p.skill * skills[r] / workers[r]
    g.recentHires[r] = (1 - p.hireFading) * g.recentHires[r] + hired[r]
  }
  const staff = researchStaffOfBase(world)
  for (let m = 0; m < labour.count; m++) {
    const r = labour.province[m]
    if (research[r] !== 0 && staff[r] > 0) labour.supply[m] = Math.max(LEAST_SUPPLY, labour.supply[m] + research[r] / staff[r])
  }
}

/** Staff do not all leave at once, ratio to the base year. */
const LEAST_SUPPLY = 0.1

/** People of a tier at work in a province beyond the base year. */
export const peopleAtWork = ({ talent: t, regions }: Pick<World, 'talent' | 'regions'>, id: TalentTier['id'], province: number): number =>
  t.atWork[tierOf(id) * regions.count + province]

import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { exp, greatCircle } from '../kernel/math.js'
import { wholeYuan } from '../kernel/sums.js'
import { rowsAbove0 } from '../population/chosen-rows.js'
import { designationBits } from '../population/designations.js'
import type { Population } from '../population/population.js'
import { knowledgeAbroad, knowledgeOfLabs } from './foreign-knowledge.js'
import { researchCells } from './research-cells.js'
import type { World } from './world.js'

const CENTRE_ABROAD = designationBits('overseas-centre')

const judged = 'assumption:spillover-reach'

/** How knowledge spreads. */
export const spilloversParameters = defineParameters('spillovers', {
  /** Distance over which the knowledge of others loses all but 1/e of its use: nothing is left beyond 300 km or so. */
  reach: {
    prior: fixed(150), unit: 'kilometre', range: [1, 10000], source: 'bottazzi-peri-2003', grade: 'B',
  },
  /** Use of knowledge of another technology class relative to that of the own class (closeness, Jaffe 1986). */
  otherClasses: {
    prior: triangular(0, 0.1, 0.3), unit: 'ratio', range: [0, 1], source: judged, grade: 'D',
  },
  /** Use of the knowledge of institutes and universities, spread evenly over classes, relative to that of enterprises. */
  publicWeight: {
    prior: triangular(0.2, 0.5, 1), unit: 'ratio', range: [0, 3], source: judged, grade: 'D',
  },
  /** R&D intensity from which an enterprise absorbs all that is within its reach. */
  absorptionAt: {
    prior: triangular(0.005, 0.01, 0.02), unit: 'R&D over revenue', range: [0.0001, 0.5],
    source: 'cohen-levinthal-1990', grade: 'C',
  },
})

/** Share of what is within reach that an enterprise absorbs, min(1, (R/Y)/r̄). `intensity` R/Y · `full` r̄. */
export const absorptiveCapacity = (intensity: number, full: number): number => Math.min(1, intensity / full)

/** Use of knowledge at a distance, e^(−d/reach); `distance` d and `reach` in kilometres. */
export const overDistance = (distance: number, reach: number): number => exp(-distance / reach)

const computed = new WeakMap<Population, { readonly reach: number, readonly near: Float64Array }>()

/** Use in each province of what is known in each other one: `[there * regions + here]`. Computed once a population and reach. */
export function proximity(population: Population, reach: number): Float64Array {
  const known = computed.get(population)
  if (known?.reach === reach) return known.near
  const { regions } = population
  const near = new Float64Array(regions.length * regions.length)
  regions.forEach((here, h) => regions.forEach((there, t) => {
    near[t * regions.length + h] = h === t ? 1
      : overDistance(greatCircle(here.latitude, here.longitude, there.latitude, there.longitude), reach)
  }))
  computed.set(population, { reach, near })
  return near
}

/**
 * Knowledge within reach of a province and technology class, S = Σ_r e^(−d/reach)·{K_rc + o·Σ_{c'≠c} K_rc' + p·P_r/C + l·L_rc} + a·F_c,
 * yuan of 2015: pools of enterprises K, public research P spread over the C classes, foreign centres L, and of what
 * enterprises abroad know F the part a to which cooperation opens the province. Linear in the number of
 * enterprises, because whoever is in the same pool sees the same; pools are exact sums, added in the order of
 * provinces.
 */
export function knowledgeWithinReach(world: World): Float64Array {
  const ofLabs = knowledgeOfLabs(world)
  const { enterprises: e, regions: publicBodies, population, parameters: { spillovers: p } } = world
  const cells = researchCells(population)
  const provinces = population.regions.length
  const classes = population.technologyClasses.length
  const pool = new Float64Array(provinces * classes)
  const { count, province, industry, weight, knowledge } = e
  for (let i = 0; i < count; i++) pool[cells.market(province[i], industry[i])] += weight[i] * knowledge[i]
  const publicKnowledge = new Float64Array(provinces)
  for (let r = 0; r < publicBodies.count; r++) publicKnowledge[publicBodies.key[r]] += publicBodies.publicKnowledge[r]
  const useful = new Float64Array(pool.length)
  for (let r = 0; r < provinces; r++) {
    const ofPublic = (p.publicWeight * publicKnowledge[r]) / classes
    let all = 0
    for (let c = 0; c < classes; c++) all += pool[r * classes + c]
    for (let c = 0; c < classes; c++) {
      const own = pool[r * classes + c]
      useful[r * classes + c] = own + p.otherClasses * (all - own) + ofPublic + ofLabs[r * classes + c]
    }
  }
  const near = proximity(population, p.reach)
  const within = new Float64Array(pool.length)
  for (let there = 0; there < provinces; there++) {
    for (let here = 0; here < provinces; here++) {
      const use = near[there * provinces + here]
      for (let c = 0; c < classes; c++) within[here * classes + c] += use * useful[there * classes + c]
    }
  }
  if (!world.closures.behaviour) return within
  const abroad = knowledgeAbroad(world)
  for (let r = 0; r < provinces; r++) {
    const access = publicBodies.foreignAccess[r]
    if (access > 0) for (let c = 0; c < classes; c++) within[r * classes + c] += access * abroad[c]
  }
  return within
}

/**
 * Step "knowledge spills over": every enterprise that does R&D takes in what others know within its reach, as far as
 * its own R&D lets it, and one with a centre abroad part of what is known there. With the closure off nobody's intake moves from where it was in the base year.
 */
export function poolSpillovers(world: World): void {
  if (!world.closures.spillovers && world.year > world.baseYear) return
  const { enterprises: e, population, parameters: { spillovers: p, foreignKnowledge: foreign } } = world
  const within = knowledgeWithinReach(world)
  const cells = researchCells(population)
  const classes = population.technologyClasses.length
  const node = knowledgeAbroad(world).map((known) => foreign.nodeWeight * known)
  const { count, province, industry, effort, revenue, knowledge, spillover, designations } = e
  spillover.fill(0, 0, count)
  const researchers = rowsAbove0(effort, count)
  for (let n = 0; n < researchers.length; n++) {
    const i = researchers[n]
    const share = revenue[i] > 0 ? absorptiveCapacity(effort[i] / revenue[i], p.absorptionAt) : 1
    const market = cells.market(province[i], industry[i])
    const abroad = (designations[i] & CENTRE_ABROAD) === 0 ? 0 : node[market % classes]
    spillover[i] = wholeYuan(share * (Math.max(0, within[market] - knowledge[i]) + abroad))
  }
}

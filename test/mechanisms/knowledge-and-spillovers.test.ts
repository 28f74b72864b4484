import { describe, expect, it } from 'vitest'
import { initialKnowledge, knowledgeAfter } from '../../src/mechanisms/knowledge.js'
import { patentsParameters } from '../../src/mechanisms/patents.js'
import { absorptiveCapacity, knowledgeWithinReach, overDistance, poolSpillovers, proximity } from '../../src/mechanisms/spillovers.js'
import { china2015 } from '../../src/population/china-2015.js'
import type { Enactment } from '../../src/levers/enactment.js'
import { leverById } from '../../src/levers/index.js'
import { pathOf, reference } from '../laws/a-country.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

describe('knowledge', () => {
  it('rests where R&D replaces what wears out', () => {
    expect(knowledgeAfter(1e7, 1.5e6, 0.15)).toBe(1e7)
  })

  it('wears out without R&D, and begins with a first project', () => {
    expect(knowledgeAfter(1e7, 0, 0.15)).toBe(8.5e6)
    expect(knowledgeAfter(0, 1e6, 0.15)).toBe(1e6)
  })

  it('of the base year is the past growth of R&D put forward at the depreciation of the run', () => {
    expect(initialKnowledge(1e6 / 0.25, 1e6, 0.15, false)).toBeCloseTo(1e6 / 0.25, 6)
    expect(initialKnowledge(1e6 / 0.25, 1e6, 0.3, false)).toBeCloseTo(1e6 / 0.4, 6)
    expect(initialKnowledge(1e6 / 0.25, 1e6, 0.3, true)).toBeCloseTo(1e6 / 0.3, 6)
    expect(initialKnowledge(7e5, 0, 0.3, false)).toBe(7e5)
  })
})

describe('the knowledge of others', () => {
  it('is absorbed in step with own R&D, up to all of it', () => {
    expect(absorptiveCapacity(0.005, 0.01)).toBe(0.5)
    expect(absorptiveCapacity(0.03, 0.01)).toBe(1)
    expect(absorptiveCapacity(0, 0.01)).toBe(0)
  })

  it('is absorbed in a larger share by enterprises whose research units are supported, for they do more R&D of their own', () => {
    const lever = leverById<string>('enterprise-research-bodies')!
    const absorbed = (enactments: readonly Enactment[]): number => {
      const { enterprises: e, parameters } = pathOf(enactments, { to: 2018 }).run.world
      let [taken, all] = [0, 0]
      for (let i = 0; i < e.count; i++) {
        if (!(e.effort[i]! > 0)) continue
        const revenue = e.weight[i]! * e.revenue[i]!
        taken += revenue * absorptiveCapacity(e.effort[i]! / e.revenue[i]!, parameters.spillovers.absorptionAt)
        all += revenue
      }
      return taken / all
    }
    const supported = absorbed([...reference, { lever, changes: { reach: 0.8, relief: 0.5 } as never }])
    expect(supported).toBeGreaterThan(absorbed(reference))
    expect(supported).toBeLessThan(1)
  })

  it('loses all but 1/e of its use in 150 kilometres, and has hardly any beyond 500', () => {
    expect(overDistance(150, 150)).toBeCloseTo(Math.exp(-1), 12)
    expect(overDistance(500, 150)).toBeLessThan(0.04)
  })

  const population = china2015({ scale: 0.01 })
  const at = (code: string): number => population.regions.findIndex((region) => region.code === code)

  it('is near between Shanghai and Zhejiang, and far between Shanghai and Sichuan', () => {
    const near = proximity(population, 150)
    const use = (there: string, here: string): number => near[at(there) * population.regions.length + at(here)]!
    expect(use('CN-SH', 'CN-SH')).toBe(1)
    expect(use('CN-SH', 'CN-ZJ')).toBeGreaterThan(0.2)
    expect(use('CN-SH', 'CN-SC')).toBeLessThan(0.001)
    expect(use('CN-ZJ', 'CN-SH')).toBeCloseTo(use('CN-SH', 'CN-ZJ'), 12)
  })

  it('adds 2 to 3 % to inventions of Zhejiang when R&D of its neighbours within 300 kilometres doubles', () => {
    const world = worldOf({ population, closures: { growth: false } })
    const { enterprises: e, population: { technologyClasses } } = world
    const reach = (): number => knowledgeWithinReach(world).slice(at('CN-ZJ') * technologyClasses.length, (at('CN-ZJ') + 1) * technologyClasses.length)
      .reduce((a, b) => a + b, 0)
    const before = reach()
    for (let i = 0; i < e.count; i++) if (['CN-SH', 'CN-JS', 'CN-AH'].includes(population.regions[e.province[i]!]!.code)) e.knowledge[i]! *= 2
    const effect = (reach() / before) ** patentsParameters.central().spilloverElasticity - 1
    expect(effect).toBeGreaterThan(0.015)
    expect(effect).toBeLessThan(0.04)
  })

  it('leaves out one\'s own, reaches nobody who does no R&D, and stands still when the closure is off', () => {
    const world = worldOf({ population: smallIndustry(400) })
    const { enterprises: e } = world
    for (let i = 0; i < e.count; i++) if (e.effort[i] === 0) expect(e.spillover[i]).toBe(0)
    const most = Math.max(...knowledgeWithinReach(world))
    for (let i = 0; i < e.count; i++) expect(e.spillover[i]).toBeLessThan(most)
    const frozen = worldOf({ population: smallIndustry(400), closures: { spillovers: false } })
    const before = frozen.enterprises.spillover.slice()
    frozen.enterprises.knowledge.fill(1e9)
    poolSpillovers({ ...frozen, year: 2016 })
    expect(frozen.enterprises.spillover).toEqual(before)
  })
})

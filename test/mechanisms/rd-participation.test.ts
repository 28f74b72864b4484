import { describe, expect, it } from 'vitest'
import { logit } from '../../src/kernel/math.js'
import { sharesThatPerform, startProbability, stopProbability } from '../../src/mechanisms/rd-participation.js'
import { modelFor, performersByCell, restlessness } from '../../src/mechanisms/research-models.js'
import { researchCells } from '../../src/mechanisms/research-cells.js'
import { smallIndustry } from './a-small-industry.js'
import { live, totals, worldOf } from './a-small-world.js'

describe('the share of enterprises with R&D', () => {
  it('keeps its level when neither drift nor relief moves it, and rises with either', () => {
    const performingShare = (base: number, drift: number, response: number, relief: number): number =>
      sharesThatPerform(Float64Array.of(logit(base)), drift, response, Float64Array.of(relief))[0]!
    expect(performingShare(0.2, 0, 1, 0)).toBeCloseTo(0.2, 12)
    expect(performingShare(0.2, 0.15, 1, 0)).toBeGreaterThan(0.2)
    expect(performingShare(0.2, 0, 1, 0.04)).toBeGreaterThan(0.2)
    expect(performingShare(0, 1, 1, 1)).toBe(0)
    expect(performingShare(1, -1, 1, -1)).toBe(1)
  })

  it('reproduces itself: as many start as stop, and who does R&D this year is correlated .9 with last year', () => {
    const p = 0.3
    const start = startProbability(0.9, 1, p, p)
    const stop = stopProbability(0.9, p)
    expect(p * (1 - stop) + (1 - p) * start).toBeCloseTo(p, 12)
    expect((1 - stop) - start).toBeCloseTo(0.9, 12)
  })

  it('follows its drift at once, also where some are tied to R&D', () => {
    for (const free of [1, 0.4, 0]) {
      const start = startProbability(0.9, free, 0.2, 0.24)
      expect(0.2 * (1 - free * stopProbability(0.9, 0.24)) + 0.8 * start).toBeCloseTo(0.24, 12)
    }
  })
})

describe('who stops', () => {
  it('is rather a small performer than a large one', () => {
    expect(restlessness(1e6) / restlessness(1e8)).toBeCloseTo(10, 3)
    expect(restlessness(0)).toBe(restlessness(1))
    expect(restlessness(1e20)).toBe(1)
  })

  it('is nobody with a valid certificate, and such an enterprise is no model either', () => {
    const { enterprises: e, ...population } = smallIndustry(500)
    e.hnteUntil.fill(2018, 0, 250)
    const cells = researchCells({ ...population, enterprises: e })
    const performers = performersByCell(e, cells, 2016)
    expect(performers.rows.length).toBeGreaterThan(0)
    expect(Math.min(...performers.rows)).toBeGreaterThanOrEqual(250)
    for (const share of performers.free) expect(share).toBeLessThanOrEqual(1)
  })
})

describe('a newcomer', () => {
  const population = smallIndustry(2000)
  const { enterprises: e } = population
  const cells = researchCells(population)
  const performers = performersByCell(e, cells, 2016)

  it('imitates a performer of its own province, technology and size, small ones more often than large ones', () => {
    const cell = performers.free.findIndex((_, c) => performers.first[c + 1]! - performers.first[c]! > 20)
    const imitated = Array.from({ length: 400 }, (_, k) => modelFor(performers, cell, (k + 0.5) / 400))
    for (const row of imitated) expect(cells.of(e.province[row]!, e.industry[row]!, e.size[row]!)).toBe(cell)
    const rows = performers.rows.slice(performers.first[cell], performers.first[cell + 1])
    const mean = (list: ArrayLike<number>): number => Array.from(list, (row) => e.effort[row]!).reduce((a, b) => a + b) / list.length
    expect(mean(imitated)).toBeLessThan(mean(rows))
  })

  it('finds its model in another province when its own has none, and none where nobody does R&D', () => {
    const nobody = smallIndustry(300)
    nobody.enterprises.performsRd.fill(0)
    expect(modelFor(performersByCell(nobody.enterprises, cells, 2016), 0, 0.5)).toBe(-1)
    const lonely = smallIndustry(300)
    for (let i = 0; i < 300; i++) if (lonely.enterprises.province[i] === 0) lonely.enterprises.performsRd[i] = 0
    const there = performersByCell(lonely.enterprises, cells, 2016)
    const cell = cells.of(0, 0, 1)
    expect(there.first[cell]).toBe(there.first[cell + 1])
    const model = modelFor(there, cell, 0.5)
    expect(lonely.enterprises.province[model]).toBeGreaterThan(0)
    expect(lonely.enterprises.size[model]).toBe(1)
  })

  it('puts no more than a fifth of its revenue into its first year', () => {
    const world = worldOf({ population, closures: { turnover: false } })
    const before = new Set(world.enterprises.key.filter((_, i) => world.enterprises.performsRd[i] === 1))
    live(world, 1, (step, { enterprises: now }) => {
      if (step !== 'performers choose R&D') return
      let newcomers = 0
      for (let i = 0; i < now.count; i++) {
        if (now.performsRd[i] === 0 || before.has(now.key[i]!)) continue
        newcomers++
        expect(now.effort[i]! / now.revenue[i]!).toBeLessThan(0.2000001)
      }
      expect(newcomers).toBeGreaterThan(5)
    })
  })
})

describe('participation in a country without growth', () => {
  it('stays what it was, on average over runs', () => {
    const population = smallIndustry(3000)
    const ratios = Array.from({ length: 10 }, (_, run) => {
      const world = worldOf({ population, run, closures: { growth: false, turnover: false } })
      const { performers } = totals(world)
      return totals(live(world, 5)).performers / performers
    })
    expect(ratios.reduce((a, b) => a + b) / 10).toBeCloseTo(1, 1)
    expect(new Set(ratios).size).toBeGreaterThan(5)
  }, 30000)
})

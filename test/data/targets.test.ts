import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { national } from '../../src/data/national.js'
import { targetOf, targets, threshold } from '../../src/data/targets.js'

/** Yearly growth that leads from a value of 2015 to the threshold in 2020, in per cent. */
const needed = (id: string, from: number): number => 100 * ((threshold(targetOf(id)) / from) ** (1 / 5) - 1)

describe('the targets of the plan', () => {
  it('are ten, for 2020, each read on one indicator', () => {
    expect(targets.length).toBe(10)
    expect(new Set(targets.map(({ id }) => id)).size).toBe(10)
    expect(new Set(targets.map(({ indicator }) => indicator)).size).toBe(10)
    for (const { year, clause } of targets) expect([year, clause]).toEqual([2020, '2.3'])
  })

  it('ask for the levels the plan states', () => {
    const levels = Object.fromEntries(targets.flatMap(({ id, goal }) => ('level' in goal ? [[id, goal.level]] : [])))
    expect(levels).toEqual({
      'leading-firms': 20, 'pilot-firms': 1000, 'hnte-revenue': 34e12, 'technology-innovation-centres': 20,
      'rd-intensity-industry': 0.011, 'alliances': 300, 'technology-contract-turnover': 2e12, 'innovative-clusters': 50,
    })
  })

  it('double patents and PCT applications from a base that the plan does not give, so it is named as external', () => {
    const doubled = targets.filter(({ goal }) => 'multiple' in goal)
    expect(doubled.map(({ id }) => id)).toEqual(['invention-stock-industry', 'pct-applications'])
    for (const { goal } of doubled) {
      if (!('multiple' in goal)) continue
      expect(goal.multiple).toBe(2)
      expect(goal.base.why).toContain('without base')
    }
    expect(threshold(targetOf('invention-stock-industry'))).toBe(2 * 573_765)
    expect(threshold(targetOf('pct-applications'))).toBe(2 * 29_846)
  })

  it('need this much growth a year from 2015', () => {
    expect(needed('technology-contract-turnover', national('technology-contract-turnover', 2015))).toBeCloseTo(15.3, 1)
    expect(needed('pct-applications', national('pct-applications', 2015))).toBeCloseTo(14.9, 1)
    expect(needed('alliances', national('alliances', 2015))).toBeCloseTo(15.5, 1)
    expect(needed('hnte-revenue', national('hnte-revenue', 2015))).toBeCloseTo(8.9, 1)
  })

  it('look much farther from the figure the plan prints than from that of 2015', () => {
    expect(needed('rd-intensity-industry', national('rd-intensity-industry', 2015))).toBeCloseTo(4.1, 1)
    expect(needed('rd-intensity-industry', national('plan-rd-intensity-industry', 2015))).toBeCloseTo(7.4, 1)
  })

  it('refuse an id that is none', () => {
    expect(() => targetOf('gdp')).toThrow(InputError)
  })
})

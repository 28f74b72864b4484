import { describe, expect, it } from 'vitest'
import { provinces } from '../../src/data/provinces.js'
import { targets, threshold } from '../../src/data/targets.js'
import { attainment } from '../../src/questions/attainment.js'
import { wilsonInterval } from '../../src/statistics/intervals.js'
import { resultOf } from './a-result.js'

const regions = [...provinces.map(({ code }) => code), 'CN']
const indicators = ['rd-intensity-industry', 'hnte-count', 'hnte-revenue']
const goal = threshold(targets.find(({ id }) => id === 'hnte-revenue')!)

describe('the probability of a target', () => {
  const rows = attainment(
    resultOf(
      (scenario, run, year, region, indicator) =>
        region === 'CN' && year === 2020 && indicator === 'hnte-revenue' && run < (scenario === 'reform' ? 8 : 3)
          ? goal
          : 0,
      { runs: 10, regions, indicators },
    ),
  )

  it('is the share of runs whose national value reaches it in its year, with a Wilson interval', () => {
    expect(rows.filter(({ target }) => target === 'hnte-revenue')).toEqual([
      {
        scenario: 'reform',
        target: 'hnte-revenue',
        indicator: 'hnte-revenue',
        year: 2020,
        threshold: goal,
        probability: 0.8,
        ...wilsonInterval(8, 10),
      },
      {
        scenario: 'law',
        target: 'hnte-revenue',
        indicator: 'hnte-revenue',
        year: 2020,
        threshold: goal,
        probability: 0.3,
        ...wilsonInterval(3, 10),
      },
    ])
  })

  it('is given for targets whose indicator is computed, and for no other', () => {
    expect(new Set(rows.map(({ target }) => target))).toEqual(new Set(['rd-intensity-industry', 'hnte-revenue']))
  })

  it('is never quite nothing or certain', () => {
    for (const { probability, low, high } of rows) {
      expect(high).toBeGreaterThan(low)
      if (probability === 0) expect(high).toBeGreaterThan(0.1)
    }
  })

  it('is not given for a part of the country, nor for another one', () => {
    const part = resultOf(() => 1e99, { regions: ['CN-JS', 'CN-ZJ', 'CN'], indicators })
    const other = resultOf(() => 1e99, { regions: ['XX-A', 'XX'], indicators })
    expect(attainment(part)).toEqual([])
    expect(attainment(other)).toEqual([])
  })
})

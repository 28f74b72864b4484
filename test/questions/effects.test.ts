import { describe, expect, it } from 'vitest'
import { effectsAgainstLast } from '../../src/questions/effects.js'
import { resultOf } from './a-result.js'

const luck = [0, 40, -30, 10, -20, 5]

describe('the effect of a scenario', () => {
  const rows = effectsAgainstLast(
    resultOf((scenario, run) => 1000 + luck[run] + (scenario === 'reform' ? 8 + (run % 2) * 4 : 0), { runs: 6 }),
  )

  it('is taken against the last scenario, and only against it', () => {
    expect(new Set(rows.map(({ scenario, against }) => `${scenario} against ${against}`))).toEqual(
      new Set(['reform against law']),
    )
    expect(rows).toHaveLength(2 * 3 * 2)
  })

  it('is the mean of the differences run by run, with its 90 % interval', () => {
    const [{ mean, low, high, pairedSd, unit }] = rows
    expect(mean).toBe(10)
    expect(unit).toBe('CNY a year')
    expect(pairedSd).toBeCloseTo(Math.sqrt(24 / 5), 10)
    expect(high! - mean).toBeCloseTo((2.015 * pairedSd!) / Math.sqrt(6), 2)
    expect(mean - low!).toBeCloseTo(high! - mean, 10)
  })

  it('has beside it the quantiles of the differences themselves, which more runs do not narrow', () => {
    const gain = (runs: number) => effectsAgainstLast(resultOf((scenario, run) => (scenario === 'reform' ? 1000 + (run * 7) % 101 : 1000), { runs }))[0]
    const [few, many] = [gain(101), gain(1010)]
    expect([few.p05, few.p95]).toEqual([5, 95])
    expect(many.p95! - many.p05!).toBeCloseTo(90, 0)
    expect(many.high! - many.low!).toBeLessThan((few.high! - few.low!) / 3)
  })

  it('varies less than the difference of scenarios that met different luck', () => {
    for (const { pairedSd, unpairedSd } of rows) expect(pairedSd!).toBeLessThan(unpairedSd! / 5)
  })

  it('of the same policy is exactly nothing', () => {
    const same = effectsAgainstLast(resultOf((_, run) => 0.1 + luck[run] / 3, { runs: 6 }))
    for (const row of same) expect([row.mean, row.low, row.high, row.p05, row.p95, row.pairedSd]).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('from a single run has no interval', () => {
    const [row] = effectsAgainstLast(resultOf((scenario) => (scenario === 'reform' ? 3 : 1), { runs: 1 }))
    expect(row).toMatchObject({ mean: 2, low: null, high: null, p05: null, p95: null, pairedSd: null, unpairedSd: null })
  })
})

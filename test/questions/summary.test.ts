import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/questions/summary.js'
import { resultOf } from './a-result.js'

describe('the summary of an indicator over runs', () => {
  const rows = summarise(
    resultOf((scenario, run, year) => (scenario === 'reform' ? 100 : 0) + run * 10 + (year - 2015), { runs: 5 }),
  )

  it('has one row for each scenario, indicator, region and year, the nation last', () => {
    expect(rows).toHaveLength(2 * 2 * 3 * 2)
    expect(rows.slice(0, 6).map(({ region, year }) => `${region} ${year}`)).toEqual([
      'XX-A 2015',
      'XX-A 2020',
      'XX-B 2015',
      'XX-B 2020',
      'XX 2015',
      'XX 2020',
    ])
  })

  it('gives mean, spread and quantiles of the runs, with the unit', () => {
    const row = rows.find((r) => r.scenario === 'reform' && r.region === 'XX' && r.year === 2020)!
    expect(row).toEqual({
      scenario: 'reform',
      indicator: 'enterprise-rd',
      region: 'XX',
      group: 'all',
      year: 2020,
      unit: 'CNY a year',
      n: 5,
      mean: 125,
      sd: Math.sqrt(250),
      p05: 107,
      p25: 115,
      p50: 125,
      p75: 135,
      p95: 143,
    })
  })

  it('keeps quantiles in order and within what the runs gave', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 30 }),
        (runs) => {
          const [row] = summarise(resultOf((_, run) => runs[run], { runs: runs.length }))
          const inOrder = [Math.min(...runs), row.p05, row.p25, row.p50, row.p75, row.p95, Math.max(...runs)]
          for (let i = 1; i < inOrder.length; i++) expect(inOrder[i]).toBeGreaterThanOrEqual(inOrder[i - 1] - 1e-3)
        },
      ),
    )
  })

  it('knows no spread from a single run', () => {
    expect(summarise(resultOf(() => 7, { runs: 1 }))[0]).toMatchObject({ n: 1, mean: 7, sd: null, p05: 7, p95: 7 })
  })

  it('looks only at finished runs', () => {
    expect(summarise(resultOf((_, run) => run, { runs: 10, finished: 3 }))[0]).toMatchObject({ n: 3, mean: 1 })
  })

  it('names a country of one province once', () => {
    const regions = new Set(summarise(resultOf(() => 1, { regions: ['CN-JS', 'CN-JS'] })).map(({ region }) => region))
    expect([...regions]).toEqual(['CN-JS'])
    expect(summarise(resultOf(() => 1, { regions: ['CN-JS', 'CN-JS'] }))).toHaveLength(2 * 2 * 2)
  })

  it('hides no value that is not a number', () => {
    const broken = resultOf((_, run, year, region) => (run === 2 && year === 2020 && region === 'XX-B' ? NaN : 1))
    expect(() => summarise(broken)).toThrow('enterprise-rd, XX-B, 2020: run 2 of reform has no finite value')
  })
})

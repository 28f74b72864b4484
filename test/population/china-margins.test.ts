import { beforeAll, describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { ABOVE_ONE_PERCENT } from '../../src/population/china/imputation.js'
import { china2015 } from '../../src/population/china-2015.js'
import { SIZES } from '../../src/population/classes.js'
import { margins } from '../../src/population/margins.js'
import type { MarginRow } from '../../src/population/margins.js'
import type { Population } from '../../src/population/population.js'
import { SURVEYED_SHARE_IN_BASE_YEAR } from '../../src/population/synthesis/research.js'

const scales = [[1, 0.005, 0.02], [0.05, 0.02, 0.05]] as const

describe.each(scales)('China 2015 at scale %f', (scale, nationBand, provinceBand) => {
  let china: Population
  let rows: MarginRow[]
  const row = (margin: string, region = 'CN'): MarginRow => rows.find((r) => r.margin === margin && r.region === region)!
  beforeAll(() => {
    china = china2015({ scale })
    rows = margins(china)
  })

  it.each([
    ['enterprises', 383_148], ['revenue', 110_985_297e6], ['rd', 10_013.9e8], ['enterpriseRd', 10_881.3e8], ['fte', 2_638_290],
    ['inventions', 573_765], ['certificates', 79_000], ['certificateRevenue', 22.2e12], ['highTechnologyRevenue', 139_968.6e8],
  ])('meets the national total of %s', (margin, published) => {
    expect(row(margin).published / published - 1).toBeCloseTo(0, 4)
    expect(Math.abs(row(margin).relativeError)).toBeLessThanOrEqual(nationBand)
  })

  it('meets R&D, staff, inventions, contracts and high-technology revenue in every province', () => {
    for (const margin of ['rd', 'fte', 'inventions', 'contracts', 'highTechnologyRevenue']) {
      const byProvince = rows.filter((r) => r.margin === margin && r.region !== 'CN')
      expect(byProvince).toHaveLength(31)
      for (const { region, relativeError } of byProvince) {
        expect(Math.abs(relativeError), `${margin} of ${region}`).toBeLessThanOrEqual(provinceBand)
      }
    }
  })

  it('has the published share with R&D among large, medium and small enterprises within a point', () => {
    for (const [size, share] of [['large', 0.588], ['medium', 0.336], ['small', 0.156]] as const) {
      expect(Math.abs(row(`performers, ${size}`).simulated - share), size).toBeLessThanOrEqual(0.01)
    }
  })

  it('has above 1 % R&D intensity the six provinces that the statistical office names, and no other', () => {
    const { enterprises: e, regions } = china
    const rd = new Float64Array(regions.length)
    const revenue = new Float64Array(regions.length)
    for (let i = 0; i < e.count; i++) {
      if (e.aboveScale[i] === 0) continue
      rd[e.province[i]] += (e.effort[i] + SURVEYED_SHARE_IN_BASE_YEAR * e.relabelled[i]) * e.weight[i]
      revenue[e.province[i]] += e.revenue[i] * e.weight[i]
    }
    const above = regions.filter((_, r) => rd[r] > 0.01 * revenue[r]).map(({ code }) => code)
    expect(above.sort()).toEqual([...ABOVE_ONE_PERCENT].sort())
  })

  it('calls every margin held, and names a source for it', () => {
    expect(rows.filter(({ verdict }) => verdict !== 'holds')).toEqual([])
    expect(rows.filter(({ source }) => source === '').map(({ margin }) => margin)).toEqual([])
  })

  it('compares a province alone region by region', () => {
    const alone = margins(china2015({ scale, provinces: ['CN-JS'] }))
    expect(new Set(alone.map(({ region }) => region))).toEqual(new Set(['CN-JS']))
    expect(alone.every(({ verdict }) => verdict === 'holds')).toBe(true)
  })

  it('has the enterprises of each size exactly, and nearly the recalled ones of each owner', () => {
    const { enterprises: e } = china
    const size = new Float64Array(4)
    const owner = new Float64Array(4)
    for (let i = 0; i < e.count; i++) {
      if (e.aboveScale[i] === 0) continue
      size[e.size[i]] += e.weight[i]
      owner[e.ownership[i]] += e.weight[i]
    }
    expect([...size]).toEqual(SIZES.map((z) => (z === 'micro' ? 0 : national(`enterprises-industry-${z}`, 2015))))
    const wanted = ['private', 'state', 'foreign'].map((o) => national(`enterprises-industry-${o}`, 2015))
    wanted.forEach((many, o) => expect(Math.abs(owner[o] / many - 1), String(o)).toBeLessThan(0.05))
  })

  it('gives large and medium enterprises about the R&D published for them, which was not fitted', () => {
    const { enterprises: e } = china
    let rd = 0
    for (let i = 0; i < e.count; i++) {
      if (e.aboveScale[i] === 1 && e.size[i] >= 2) rd += (e.effort[i] + SURVEYED_SHARE_IN_BASE_YEAR * e.relabelled[i]) * e.weight[i]
    }
    expect(Math.abs(rd / national('rd-expenditure-large-and-medium', 2015) - 1)).toBeLessThan(0.05)
  })
})

import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { industryIndex } from '../../src/data/industries.js'
import { national } from '../../src/data/national.js'
import {
  demonstrationZones, demonstrationZonesBy, highTechZones, PILOT_CLUSTERS_IN_PLAN, pilotClusters,
  UNNAMED_PILOT_CLUSTERS,
} from '../../src/data/places.js'
import { provinceIndex, provinces, provinceSeries } from '../../src/data/provinces.js'
import { publishedVentureShares, ventureShares } from '../../src/data/venture.js'
import { voucherProgrammes } from '../../src/data/vouchers.js'

describe('the places', () => {
  it('are the 147 high-tech zones of the plan, each with a name of its own in a known province', () => {
    expect(highTechZones.length).toBe(national('high-tech-zones', 2015))
    expect(new Set(highTechZones.map(({ name }) => name.zh)).size).toBe(147)
    expect(new Set(highTechZones.map(({ name }) => name.en)).size).toBe(147)
    for (const { province } of highTechZones) expect(provinceIndex(province)).toBeGreaterThanOrEqual(0)
  })

  it('lie in every province but Tibet', () => {
    const without = provinces.filter(({ code }) => !highTechZones.some(({ province }) => province === code))
    expect(without.map(({ name }) => name.en)).toEqual(['Tibet'])
  })

  it('began with Zhongguancun in 1988 and were 53 by 1997', () => {
    expect(highTechZones.filter(({ designated }) => designated === 1988).map(({ name }) => name.en))
      .toEqual(['Zhongguancun High-tech Zone'])
    const early = highTechZones.filter(({ designated, name }) =>
      designated !== undefined && designated <= 1997 && name.zh !== '苏州工业园区')
    expect(early.length).toBe(53)
  })

  it('are the 16 demonstration zones of the plan, of which 11 stood at the end of 2015', () => {
    expect(demonstrationZones.length).toBe(national('plan-demonstration-zones', 2015))
    expect(demonstrationZonesBy(2015).length).toBe(11)
    expect(demonstrationZones.some(({ province }) => province === 'CN-CQ')).toBe(false)
  })

  it('are twelve pilot clusters by name and twenty more that the plan only counts', () => {
    expect(PILOT_CLUSTERS_IN_PLAN).toBe(national('innovative-clusters', 2015))
    expect([pilotClusters.length, UNNAMED_PILOT_CLUSTERS]).toEqual([12, 20])
    for (const { province, industries, designated } of pilotClusters) {
      provinceIndex(province)
      for (const code of industries) industryIndex(code)
      expect([2013, 2015]).toContain(designated)
    }
  })
})

describe('venture capital by province', () => {
  it('is published for six, and Beijing leads', () => {
    const shares = publishedVentureShares(2010)
    expect([...shares].filter((share) => !Number.isNaN(share)).length).toBe(6)
    expect(shares[provinceIndex('CN-BJ')]).toBe(0.427)
  })

  it('sums to one when the rest is spread over the others by size', () => {
    const rd = provinceSeries('rd-expenditure', 2015)
    const shares = ventureShares(rd)
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
    expect(Math.min(...shares)).toBeGreaterThan(0)
    const [hubei, sichuan] = [provinceIndex('CN-HB'), provinceIndex('CN-SC')]
    expect(shares[hubei] / shares[sichuan]).toBeCloseTo(rd[hubei] / rd[sichuan], 12)
  })

  it('is refused for a year without a table', () => {
    expect(() => publishedVentureShares(2015)).toThrow(InputError)
  })
})

describe('voucher programmes', () => {
  it('are known only up to 2015, in provinces that had vouchers by then', () => {
    for (const { province, since } of voucherProgrammes) {
      expect(since).toBeLessThanOrEqual(2015)
      expect(provinces[provinceIndex(province)].vouchersSince).toBeLessThanOrEqual(since)
    }
  })
})

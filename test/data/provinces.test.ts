import { describe, expect, it } from 'vitest'
import { groupsOf, regionGroup, regionGroups } from '../../src/data/region-groups.js'
import { InputError } from '../../src/kernel/input-error.js'
import { national, nationalIds, nationalSeries } from '../../src/data/national.js'
import {
  provinceDistances, provinceIndex, provinces, provinceSeries, provinceSeriesIds, provinceSeriesInfo,
} from '../../src/data/provinces.js'

const total = (id: string, year: number): number =>
  provinceSeries(id, year).reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0)
const shareOfNation = (id: string, year: number): number => total(id, year) / national(id, year)
const named = (en: string): number => provinces.findIndex(({ name }) => name.en === en)

describe('the provinces', () => {
  it('are 31, each with its ISO code, in one order', () => {
    expect(provinces.length).toBe(31)
    expect(new Set(provinces.map(({ code }) => code)).size).toBe(31)
    provinces.forEach(({ code }, index) => {
      expect(code).toMatch(/^CN-[A-Z]{2}$/)
      expect(provinceIndex(code)).toBe(index)
    })
    expect([provinces[0].name.en, provinces[30].name.en]).toEqual(['Beijing', 'Xinjiang'])
  })

  it('belong each to one of four regions, three to Jing-Jin-Ji and eleven to the Yangtze belt', () => {
    const members = (group: string): number => provinces.filter(({ code }) => groupsOf(code).includes(group)).length
    const regions = ['east', 'central', 'west', 'northeast']
    expect([...regions, 'jing-jin-ji', 'yangtze-belt'].map(members)).toEqual([10, 6, 12, 3, 3, 11])
    for (const { code } of provinces) expect(groupsOf(code).filter((id) => regions.includes(id))).toHaveLength(1)
  })

  it('are named by code in every group, each once', () => {
    for (const { id, provinces: members } of regionGroups) {
      for (const code of members) expect(provinceIndex(code)).toBeGreaterThanOrEqual(0)
      expect(new Set(members).size).toBe(members.length)
      expect(regionGroup(id).provinces).toBe(members)
    }
    expect(() => regionGroup('atlantis')).toThrow('allowed one of east')
  })

  it('host 39 universities of the 985 programme', () => {
    expect(provinces.reduce((sum, { universities985 }) => sum + universities985, 0)).toBe(39)
  })

  it('refuse a code they do not have', () => {
    expect(() => provinceIndex('CN-TW-1')).toThrow(InputError)
    expect(() => provinceIndex('')).toThrow(InputError)
  })
})

describe('distances between provinces', () => {
  const km = provinceDistances()
  const between = (a: string, b: string): number => km[named(a) * 31 + named(b)]

  it('are what a map says', () => {
    expect(between('Beijing', 'Tianjin')).toBeCloseTo(114, 0)
    expect(between('Heilongjiang', 'Tibet')).toBeCloseTo(3552, 0)
    expect(Math.max(...km)).toBe(between('Heilongjiang', 'Tibet'))
  })

  it('are symmetric, zero at home and obey the triangle', () => {
    for (let i = 0; i < 31; i++) {
      expect(km[i * 31 + i]).toBe(0)
      for (let j = 0; j < 31; j++) {
        expect(km[i * 31 + j]).toBe(km[j * 31 + i])
        for (let k = 0; k < 31; k++) expect(km[i * 31 + j]).toBeLessThanOrEqual(km[i * 31 + k] + km[k * 31 + j] + 1e-9)
      }
    }
  })
})

describe('provincial series', () => {
  it.each([
    'rd-expenditure', 'rd-expenditure-basic', 'rd-expenditure-applied', 'rd-expenditure-source-government',
    'rd-personnel', 'rd-expenditure-industry', 'rd-personnel-industry', 'invention-stock-industry',
    'new-product-revenue-industry', 'high-technology-enterprises', 'high-technology-revenue', 'high-technology-profit',
  ])('%s sum to the nation in every year', (id) => {
    const both = provinceSeriesInfo(id).years.filter((year) => nationalSeries(id).figures.has(year))
    expect(both.length).toBeGreaterThanOrEqual(4)
    for (const year of both) expect(Math.abs(shareOfNation(id, year) - 1), `${year}`).toBeLessThan(2e-4)
  })

  it('of patents and contracts sum to less than the nation, which counts Hong Kong, Macao, Taiwan and abroad', () => {
    const bounds: readonly (readonly [string, number, number])[] = [
      ['invention-applications', 0.96, 0.99], ['invention-grants', 0.92, 0.975], ['invention-stock', 0.89, 0.946],
      ['technology-contract-turnover', 0.9, 0.955], ['technology-contracts', 0.99, 0.996],
    ]
    for (const [id, low, high] of bounds) {
      for (const year of provinceSeriesInfo(id).years) {
        expect(shareOfNation(id, year), `${id} ${year}`).toBeGreaterThan(low)
        expect(shareOfNation(id, year), `${id} ${year}`).toBeLessThan(high)
      }
    }
  })

  it('of GDP sum to more than the nation, as they did', () => {
    for (const year of provinceSeriesInfo('gdp').years) {
      expect(shareOfNation('gdp', year)).toBeGreaterThan(1.06)
      expect(shareOfNation('gdp', year)).toBeLessThan(1.12)
    }
  })

  it('recalled for 2015 sum to the nation within 0.2 per cent, certified enterprises within 1', () => {
    expect(Math.abs(shareOfNation('enterprises-industry', 2015) - 1)).toBeLessThan(0.002)
    expect(Math.abs(shareOfNation('revenue-industry', 2015) - 1)).toBeLessThan(0.002)
    expect(Math.abs(shareOfNation('hnte-count', 2015) - 1)).toBeLessThan(0.01)
  })

  it('from memory carry a standard deviation for every province, widest for Hainan and Tibet', () => {
    for (const id of ['enterprises-industry', 'revenue-industry']) {
      const sd = provinceSeriesInfo(id).sd ?? []
      expect(sd.length).toBe(31)
      expect([sd[named('Hainan')], sd[named('Tibet')]]).toEqual([0.25, 0.25])
      expect(Math.max(...sd)).toBe(0.25)
      expect(Math.min(...sd)).toBe(0.03)
    }
  })

  it('put six provinces, and only these, above one per cent R&D intensity of industry in 2015, in this order', () => {
    const rd = provinceSeries('rd-expenditure-industry', 2015)
    const revenue = provinceSeries('revenue-industry', 2015)
    const above = provinces.map(({ name }, i) => ({ name: name.en, intensity: rd[i] / revenue[i] }))
      .filter(({ intensity }) => intensity > 0.01).sort((a, b) => b.intensity - a.intensity)
    expect(above.map(({ name }) => name))
      .toEqual(['Shanghai', 'Zhejiang', 'Beijing', 'Guangdong', 'Tianjin', 'Jiangsu'])
  })

  it('keep R&D and staff of industry below those of all performers', () => {
    for (const whole of ['rd-expenditure', 'rd-personnel']) {
      for (const year of provinceSeriesInfo(`${whole}-industry`).years) {
        const parts = provinceSeries(`${whole}-industry`, year)
        provinceSeries(whole, year).forEach((value, i) =>
          expect(parts[i], `${whole} ${year} ${provinces[i].name.en}`).toBeLessThan(value))
      }
    }
  })

  it('count more inventions of industry than of all in Guangdong and Anhui: firms report those held abroad too', () => {
    for (const year of provinceSeriesInfo('invention-stock-industry').years) {
      const everybody = provinceSeries('invention-stock', year)
      const industry = provinceSeries('invention-stock-industry', year)
      const above = provinces.filter((_, i) => industry[i] > everybody[i]).map(({ name }) => name.en)
      expect(above, `${year}`).toEqual(['Anhui', 'Guangdong'])
      expect(total('invention-stock-industry', year)).toBeLessThan(total('invention-stock', year))
    }
  })

  it('are blank only for Tibet in the technology market', () => {
    for (const id of provinceSeriesIds) {
      for (const year of provinceSeriesInfo(id).years) {
        const values = provinceSeries(id, year)
        const blanks = provinces.filter((_, i) => Number.isNaN(values[i])).map(({ name }) => name.en)
        const market = id === 'technology-contract-turnover' || id === 'technology-contracts'
        expect(blanks, `${id} ${year}`).toEqual(market ? ['Tibet'] : [])
      }
    }
  })

  it('are whole yuan, never negative but for profit', () => {
    for (const id of provinceSeriesIds) {
      for (const year of provinceSeriesInfo(id).years) {
        for (const value of provinceSeries(id, year)) {
          if (Number.isNaN(value)) continue
          if (id !== 'high-technology-profit') expect(value, `${id} ${year}`).toBeGreaterThanOrEqual(0)
          if (provinceSeriesInfo(id).unit.startsWith('CNY')) expect(Number.isInteger(value), `${id} ${year}`).toBe(true)
        }
      }
    }
  })

  it('share their unit with the national series of the same id', () => {
    for (const id of provinceSeriesIds.filter((name) => nationalIds.includes(name))) {
      expect(nationalSeries(id).unit, id).toBe(provinceSeriesInfo(id).unit)
    }
  })

  it('are a fresh array each time, so that nobody can spoil them', () => {
    provinceSeries('gdp', 2015)[0] = 0
    expect(provinceSeries('gdp', 2015)[0]).toBeGreaterThan(0)
  })

  it('refuse an unknown series and a year without a table', () => {
    expect(() => provinceSeries('happiness', 2015)).toThrow(InputError)
    expect(() => provinceSeries('technology-contracts', 2011))
      .toThrow('technology-contracts: allowed one of the years 2010, 2012, 2013, 2014, 2015; given 2011')
  })
})

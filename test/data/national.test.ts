import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { baselines, cumulativeWithoutWindow, grossLeverage } from '../../src/data/baselines.js'
import { national, nationalFigure, nationalIds, nationalSeries, otherPerformersRd } from '../../src/data/national.js'
import { hnteRate, standardRate } from '../../src/law/corporate-income-tax.js'
import { generalDeduction } from '../../src/law/super-deduction.js'

const yearsOf = (id: string): number[] => [...nationalSeries(id).figures.keys()]
const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
/** The rounding of a published figure: half a unit of 0.01 of 100 million yuan, twice. */
const ROUNDING = 2e6

describe('national R&D', () => {
  it.each(years(2010, 2015))('of %i is the sum of basic research, applied research and development', (year) => {
    const parts = ['basic', 'applied', 'development'].map((part) => national(`rd-expenditure-${part}`, year))
    expect(Math.abs(parts.reduce((a, b) => a + b) - national('rd-expenditure', year))).toBeLessThanOrEqual(ROUNDING)
  })

  it.each(years(2010, 2015))('of %i is the sum of its sources of funds', (year) => {
    const parts = ['enterprise', 'government', 'foreign', 'other']
      .map((part) => national(`rd-expenditure-source-${part}`, year))
    expect(Math.abs(parts.reduce((a, b) => a + b) - national('rd-expenditure', year))).toBeLessThanOrEqual(ROUNDING)
  })

  it.each(years(2010, 2015))('of %i leaves one per cent to performers other than the three published', (year) => {
    const share = otherPerformersRd(year) / national('rd-expenditure', year)
    expect(share).toBeGreaterThan(0.009)
    expect(share).toBeLessThan(0.0135)
  })

  it.each(years(2010, 2015))('of %i over GDP first announced is the published intensity within 0.03 points', (year) => {
    const ratio = national('rd-expenditure', year) / national('gdp', year)
    expect(Math.abs(ratio - national('rd-intensity-gdp', year))).toBeLessThan(0.0003)
  })

  it.each(years(2010, 2015).filter((year) => year !== 2011))('staff of %i is the sum of three activities', (year) => {
    const parts = ['basic', 'applied', 'development'].map((part) => national(`rd-personnel-${part}`, year))
    expect(Math.abs(parts.reduce((a, b) => a + b) - national('rd-personnel', year))).toBeLessThan(50)
  })

  it('staff of 2011 is 376 person-years less than its three activities in the table read: a misprint somewhere', () => {
    const parts = ['basic', 'applied', 'development'].map((part) => national(`rd-personnel-${part}`, 2011))
    expect(parts.reduce((a, b) => a + b) - national('rd-personnel', 2011)).toBe(376)
  })

  it('is done mostly in above-scale industry, and never more there than in all enterprises', () => {
    for (const year of years(2011, 2015)) {
      const share = national('rd-expenditure-industry', year) / national('enterprise-rd', year)
      expect(share).toBeGreaterThan(0.9)
      expect(share).toBeLessThan(1)
      expect(national('rd-personnel-industry', year)).toBeLessThan(national('enterprise-rd-personnel', year))
    }
  })
})

describe('above-scale industry', () => {
  it.each(years(2011, 2015))('of %i has the published R&D intensity', (year) => {
    const ratio = national('rd-expenditure-industry', year) / national('revenue-industry', year)
    expect(Math.abs(ratio - national('rd-intensity-industry', year))).toBeLessThanOrEqual(0.00005)
  })

  it.each(years(2011, 2015))('of %i has the published share of performers', (year) => {
    const ratio = national('rd-performers-industry', year) / national('enterprises-industry', year)
    expect(Math.abs(ratio - national('rd-performer-share-industry', year))).toBeLessThanOrEqual(0.0006)
  })

  it('of 2015 is the sum of its sizes, and so are its performers', () => {
    const sizes = ['large', 'medium', 'small']
    const counts = sizes.map((size) => national(`enterprises-industry-${size}`, 2015))
    expect(counts.reduce((a, b) => a + b)).toBe(national('enterprises-industry', 2015))
    const performers = sizes.reduce((sum, size, i) => sum + counts[i] * national(`rd-performer-share-${size}`, 2015), 0)
    expect(Math.abs(performers / national('rd-performers-industry', 2015) - 1)).toBeLessThan(0.003)
  })

  it('of 2015 leaves a rest of mixed companies beside state, private and foreign enterprises', () => {
    for (const quantity of ['enterprises-industry', 'revenue-industry']) {
      const three = ['state', 'private', 'foreign'].reduce((sum, own) => sum + national(`${quantity}-${own}`, 2015), 0)
      expect(three / national(quantity, 2015)).toBeGreaterThan(0.7)
      expect(three / national(quantity, 2015)).toBeLessThan(0.85)
    }
  })

  it('lost a quarter of its enterprises when the threshold rose in 2011: the years before are not comparable', () => {
    expect(national('enterprises-industry', 2011) / national('enterprises-industry', 2010)).toBeLessThan(0.75)
  })

  it('does 78 per cent of its R&D in large and medium enterprises', () => {
    const share = national('rd-expenditure-large-and-medium', 2015) / national('rd-expenditure-industry', 2015)
    expect(share).toBeCloseTo(0.778, 3)
  })
})

describe('high-technology manufacturing', () => {
  it('of 2015 has the published R&D intensity', () => {
    const ratio = national('high-technology-rd', 2015) / national('high-technology-revenue', 2015)
    expect(ratio).toBeCloseTo(national('high-technology-rd-intensity', 2015), 4)
  })
})

describe('the super-deduction of 2015', () => {
  it('was used by one large or medium enterprise in ten', () => {
    const enterprises = national('enterprises-industry-large', 2015) + national('enterprises-industry-medium', 2015)
    expect(national('super-deduction-users-large-and-medium', 2015) / enterprises)
      .toBeCloseTo(national('super-deduction-share-large-and-medium', 2015), 3)
  })

  it('cost more in the year than in its first three quarters', () => {
    const whole = national('super-deduction-relief', 2015)
    const threeQuarters = national('super-deduction-relief-three-quarters', 2015)
    expect(whole).toBeGreaterThan(threeQuarters)
    expect(threeQuarters / whole).toBeGreaterThan(0.5)
  })

  it('covered half of enterprise R&D if all claimants paid 25 per cent, nine tenths if all paid 15', () => {
    const claimed = (rate: number): number =>
      national('super-deduction-relief', 2015) / (rate * generalDeduction.on(2015)) / national('enterprise-rd', 2015)
    expect(claimed(standardRate.on(2015))).toBeCloseTo(0.534, 3)
    expect(claimed(hnteRate.on(2015))).toBeCloseTo(0.89, 3)
  })
})

describe('patents and contracts', () => {
  it('of enterprises are 60.5 per cent of domestic grants in 2015, as the plan says of its rounded count', () => {
    const share = national('enterprise-invention-grants', 2015) / national('invention-grants', 2015)
    expect(Math.abs(share - national('plan-enterprise-share-of-invention-grants', 2015))).toBeLessThan(0.003)
  })

  it('filed abroad come to one fifth from two enterprises', () => {
    const two = national('pct-applications-huawei', 2015) + national('pct-applications-zte', 2015)
    expect(two).toBe(3898 + 2155)
    expect(two / national('pct-applications', 2015)).toBeCloseTo(0.203, 3)
  })

  it('grow since 2010 by 6 per cent a year in number and by 13.5 in mean value', () => {
    const growth = (id: string): number => national(id, 2015) / national(id, 2010)
    expect(growth('technology-contracts')).toBeCloseTo(1.06 ** 5, 2)
    expect(growth('technology-contract-turnover') / growth('technology-contracts')).toBeCloseTo(1.135 ** 5, 2)
  })

  it('in force grow no faster than grants allow', () => {
    for (const year of years(2011, 2015)) {
      const increase = national('invention-stock', year) - national('invention-stock', year - 1)
      expect(increase).toBeGreaterThan(0)
      expect(increase).toBeLessThan(national('invention-grants', year))
    }
  })
})

describe('the baselines of the plan', () => {
  it('give for industrial R&D intensity the figure of 2012, not of 2015', () => {
    expect(national('plan-rd-intensity-industry', 2015)).toBe(national('rd-intensity-industry', 2012))
    expect(national('rd-intensity-industry', 2015)).toBe(0.009)
  })

  it('are kept beside the statistics, and each pair exists', () => {
    for (const { plan, statistics, year, planYear } of baselines) {
      expect(nationalFigure(plan, 2015).confidence).toBe('seed')
      expect(nationalFigure(statistics, year).value).toBeGreaterThan(0)
      expect(planYear).toBeLessThanOrEqual(2015)
    }
  })

  it('put the enterprise share of R&D a little above both official readings', () => {
    const total = national('rd-expenditure', 2015)
    expect(national('enterprise-rd', 2015) / total).toBeCloseTo(0.768, 3)
    expect(national('rd-expenditure-source-enterprise', 2015) / total).toBeCloseTo(0.747, 3)
    expect(national('plan-enterprise-share-of-rd', 2015)).toBe(0.78)
  })

  it('agree with the statistics on contracts, cut to a hundred million yuan', () => {
    const statistics = national('technology-contract-turnover', 2015)
    expect(national('plan-technology-contract-turnover', 2015)).toBe(Math.floor(statistics / 1e8) * 1e8)
  })

  it('without a window are stocks, not flows', () => {
    for (const id of cumulativeWithoutWindow) expect(nationalSeries(id).unit).toBe('CNY')
  })

  it('show for Zhejiang 8.2 yuan of co-spending a yuan, which is no additionality', () => {
    expect(national(grossLeverage.cofunding, 2015) / national(grossLeverage.grants, 2015)).toBeCloseTo(8.24, 2)
    expect(nationalSeries(grossLeverage.cofunding).definition).toContain('not additionality')
  })
})

describe('prices, wages and enterprises', () => {
  it('have producer prices falling for four years before 2016', () => {
    expect(years(2010, 2015).map((year) => national('producer-price-change', year)))
      .toEqual([0.055, 0.06, -0.017, -0.019, -0.019, -0.052])
  })

  it('pay research better than manufacturing, both rising every year', () => {
    for (const year of years(2011, 2015)) {
      expect(national('wage-manufacturing', year)).toBeGreaterThan(national('wage-manufacturing', year - 1))
      expect(national('wage-research', year)).toBeGreaterThan(1.4 * national('wage-manufacturing', year))
    }
  })

  it('have age shares that sum to one', () => {
    const shares = ['up-to-five', 'five-to-ten', 'over-ten'].map((age) => national(`age-share-${age}`, 2012))
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 10)
  })

  it('have five-year survival in line with the hazards of the first three years', () => {
    const hazards = ['first', 'second', 'third'].map((n) => national(`exit-hazard-${n}-year`, 2012))
    const threeYears = hazards.reduce((survivors, hazard) => survivors * (1 - hazard), 1)
    const later = (1 - national('exit-hazard-later-lower-bound', 2012)) ** 2
    expect(threeYears * later).toBeGreaterThan(national('survival-five-years', 2012))
    expect(threeYears * later - national('survival-five-years', 2012)).toBeLessThan(0.03)
  })
})

describe('a national series', () => {
  it('has a bilingual name, a unit, a definition and positive years in order', () => {
    for (const id of nationalIds) {
      const { name, unit, definition } = nationalSeries(id)
      expect(name.en.length, id).toBeGreaterThan(3)
      expect(name.zh, id).toMatch(/[\u4e00-\u9fff]/)
      expect(unit.length, id).toBeGreaterThan(2)
      expect(definition.length, id).toBeGreaterThan(5)
      expect(yearsOf(id), id).toEqual([...yearsOf(id)].sort((a, b) => a - b))
      expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    }
  })

  it('states money in whole yuan and shares as fractions', () => {
    for (const id of nationalIds) {
      const { unit, figures } = nationalSeries(id)
      for (const [year, { value }] of figures) {
        if (unit.startsWith('CNY')) expect(Number.isInteger(value), `${id} ${year}`).toBe(true)
        if (unit === 'share') expect(value >= 0 && value <= 1, `${id} ${year}`).toBe(true)
      }
    }
  })

  it('that does not exist, or a year it does not have, is refused with what there is', () => {
    expect(() => national('hte-count', 2015)).toThrow(InputError)
    expect(() => national('hnte-count', 2020)).toThrow('national hnte-count: allowed one of the years 2015; given 2020')
  })
})

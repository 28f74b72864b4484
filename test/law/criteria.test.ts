import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { highTechnologyRevenueShare, licenceCounts, rdStaffShare, rdThreshold, staffShare, validity }
  from '../../src/law/hnte-criteria.js'
import { isDoubleCountingRemoved, revenueDefinition } from '../../src/law/revenue-definition.js'
import { aboveScaleThreshold, otherLimits, sizeClass, softwareLimits } from '../../src/law/size-classes.js'
import { isSmallLowProfit, isTechnologySmeSize } from '../../src/law/sme-criteria.js'

describe('the certificate of a high and new technology enterprise', () => {
  it('asks the smallest for 6 % until 2015 and 5 % from 2016', () => {
    expect([2008, 2015, 2016, 2020].map((year) => rdThreshold(40e6, year))).toEqual([0.06, 0.06, 0.05, 0.05])
  })

  it('asks the middle for 4 % and the large for 3 %, before and after', () => {
    expect([2015, 2016].map((year) => rdThreshold(100e6, year))).toEqual([0.04, 0.04])
    expect([2015, 2016].map((year) => rdThreshold(1e9, year))).toEqual([0.03, 0.03])
  })

  it('changes band at 50 and at 200 million yuan of revenue', () => {
    const atBounds = [50e6, 50e6 + 1, 200e6, 200e6 + 1].map((revenue) => rdThreshold(revenue, 2016))
    expect(atBounds).toEqual([0.05, 0.04, 0.04, 0.03])
  })

  it('eased the rule on staff and dropped licences in 2016', () => {
    expect([staffShare.on(2015), staffShare.on(2016)]).toEqual([0.3, 0.1])
    expect([rdStaffShare.on(2015), rdStaffShare.on(2016)]).toEqual([0.1, 0])
    expect([licenceCounts.on(2015), licenceCounts.on(2016)]).toEqual([1, 0])
  })

  it('lasts three years and needs 60 % of revenue from high technology throughout', () => {
    expect([2008, 2020].map((year) => validity.on(year))).toEqual([3, 3])
    expect([2008, 2020].map((year) => highTechnologyRevenueShare.on(year))).toEqual([0.6, 0.6])
  })

  it('did not exist in this form before 2008', () => {
    expect(() => rdThreshold(40e6, 2007)).toThrow(InputError)
  })
})

describe('small enterprises', () => {
  const workshop = { inIndustry: true, employees: 100, assets: 30e6, taxableIncome: 300_000 }

  it('are small and low-profit up to each ceiling and not beyond any', () => {
    expect(isSmallLowProfit(workshop, 2015)).toBe(true)
    expect(isSmallLowProfit({ ...workshop, employees: 101 }, 2015)).toBe(false)
    expect(isSmallLowProfit({ ...workshop, assets: 30e6 + 1 }, 2015)).toBe(false)
    expect(isSmallLowProfit({ ...workshop, taxableIncome: 300_001 }, 2015)).toBe(false)
  })

  it('outside industry had lower ceilings until 2018 and the same from 2019', () => {
    const shop = { ...workshop, inIndustry: false }
    expect(isSmallLowProfit(shop, 2018)).toBe(false)
    expect(isSmallLowProfit(shop, 2019)).toBe(true)
  })

  it('had no national standard of technology SMEs before 2017', () => {
    const startup = { employees: 50, revenue: 20e6, assets: 20e6 }
    expect(isTechnologySmeSize(startup, 2016)).toBe(false)
    expect(isTechnologySmeSize(startup, 2017)).toBe(true)
    expect(isTechnologySmeSize({ ...startup, employees: 501 }, 2017)).toBe(false)
  })
})

describe('size classes of the statistical office', () => {
  it('need employees and revenue, or the enterprise falls a class', () => {
    expect(sizeClass(1000, 400e6)).toBe('large')
    expect(sizeClass(999, 400e6)).toBe('medium')
    expect(sizeClass(5000, 399e6)).toBe('medium')
    expect(sizeClass(300, 20e6)).toBe('medium')
    expect(sizeClass(20, 3e6)).toBe('small')
    expect(sizeClass(19, 1e9)).toBe('micro')
  })

  it('differ in software, and look at employees alone in technical services', () => {
    expect(sizeClass(300, 100e6, softwareLimits)).toBe('large')
    expect(sizeClass(100, 0, otherLimits)).toBe('medium')
  })

  it('keep the above-scale survey at 5 million yuan until 2010 and 20 million from 2011', () => {
    expect([2010, 2011, 2020].map((year) => aboveScaleThreshold.on(year))).toEqual([5e6, 20e6, 20e6])
  })
})

describe('revenue in published ratios', () => {
  it('is main business revenue until 2017 and business revenue after, unless the old measure is kept', () => {
    expect(revenueDefinition(2017, 'published')).toBe('main-business-revenue')
    expect(revenueDefinition(2018, 'published')).toBe('business-revenue')
    expect(revenueDefinition(2020, 'legacy')).toBe('main-business-revenue')
  })

  it('lost its double counting in 2017', () => {
    expect([2016, 2017].map((year) => isDoubleCountingRemoved(year, 'published'))).toEqual([false, true])
    expect(isDoubleCountingRemoved(2020, 'legacy')).toBe(false)
  })
})

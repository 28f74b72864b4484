import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import {
  impliedRevenue2012, industries, industryFigure, industryIndex, technologyClasses, type IndustryFigure,
} from '../../src/data/industries.js'
import { national } from '../../src/data/national.js'
import { isExcluded } from '../../src/law/super-deduction.js'

const industrial = industries.filter(({ section }) => section !== 'services')
const sum = (figure: IndustryFigure, among = industrial): number =>
  among.reduce((total, { code }) => total + (industryFigure(code, figure)?.value ?? 0), 0)
const divisions = (from: string, to: string) => industrial.filter(({ code }) => code >= from && code <= to)

describe('the industries', () => {
  it('are the 41 divisions of industry and seven of services, by code', () => {
    expect(industrial.length).toBe(41)
    expect(industries.length - industrial.length).toBe(7)
    expect(industries.map(({ code }) => code)).toEqual(industries.map(({ code }) => code).sort())
    industries.forEach(({ code }, index) => expect(industryIndex(code)).toBe(index))
  })

  it('of 2015 sum to the nation: enterprises within 0.4 per cent, revenue and R&D within 0.1', () => {
    expect(Math.abs(sum('enterprises2015') / national('enterprises-industry', 2015) - 1)).toBeLessThan(0.004)
    expect(Math.abs(sum('revenue2015') / national('revenue-industry', 2015) - 1)).toBeLessThan(0.001)
    expect(Math.abs(sum('rd2015') / national('rd-expenditure-industry', 2015) - 1)).toBeLessThan(0.001)
  })

  it('put 60.8 per cent of R&D in the seven that spend most', () => {
    const seven = ['26', '31', '34', '35', '36', '38', '39'].map((code) => industryFigure(code, 'rd2015')!.value)
    expect(seven.reduce((a, b) => a + b) / national('rd-expenditure-industry', 2015)).toBeCloseTo(0.608, 3)
  })

  it('of equipment, 33 to 40, spend the published R&D at the published intensity', () => {
    const equipment = divisions('33', '40')
    expect(Math.abs(sum('rd2015', equipment) / national('equipment-manufacturing-rd', 2015) - 1)).toBeLessThan(0.001)
    expect(sum('rd2015', equipment) / sum('revenue2015', equipment))
      .toBeCloseTo(national('equipment-manufacturing-rd-intensity', 2015), 4)
  })

  it('of manufacturing hold the published share of high technology', () => {
    const share = national('high-technology-revenue', 2015) / sum('revenue2015', divisions('13', '43'))
    expect(share).toBeCloseTo(national('high-technology-share-of-manufacturing', 2015), 3)
  })

  it('split high technology so that its revenue adds up', () => {
    const revenue = industrial.reduce((total, { code, highTechnologyShare }) =>
      total + highTechnologyShare * (industryFigure(code, 'revenue2015')?.value ?? 0), 0)
    expect(Math.abs(revenue / national('high-technology-revenue', 2015) - 1)).toBeLessThan(0.002)
    for (const { highTechnologyShare, section } of industries) {
      expect(highTechnologyShare).toBeLessThanOrEqual(section === 'manufacturing' ? 1 : 0)
    }
  })

  it('of 2012 have revenue implied by R&D and intensity, within the national total and its rounding', () => {
    const known = industrial.flatMap(({ code }) => impliedRevenue2012(code) ?? [])
    expect(known.length).toBe(26)
    for (const { low, central, high } of known) {
      expect(low).toBeLessThan(central)
      expect(central).toBeLessThan(high)
      expect(high / low).toBeLessThan(1.2)
    }
    expect(known.reduce((total, { low }) => total + low, 0)).toBeLessThan(national('revenue-industry', 2012))
    expect(impliedRevenue2012('39')).toBeUndefined()
  })

  it('grew from 2012 to 2015 between −20 and +50 per cent each', () => {
    for (const { code } of industrial) {
      const before = impliedRevenue2012(code)
      if (!before) continue
      const ratio = industryFigure(code, 'revenue2015')!.value / before.central
      if (code === '07') expect(ratio, 'oil: the price halved').toBeLessThan(0.7)
      else expect(ratio > 0.69 && ratio < 1.5, `${code}: ${ratio}`).toBe(true)
    }
  })

  it('have intensities of 2015 that rank electronics, instruments, transport equipment and medicines first', () => {
    const intensity = (code: string): number =>
      (industryFigure(code, 'rd2015')?.value ?? 0) / industryFigure(code, 'revenue2015')!.value
    const ranked = industrial.map(({ code }) => code).sort((a, b) => intensity(b) - intensity(a))
    expect(ranked.slice(0, 4).sort()).toEqual(['27', '37', '39', '40'])
    for (const { code } of industrial) expect(intensity(code), code).toBeLessThan(0.025)
  })

  it('belong each to one technology class, and every class has members', () => {
    const used = new Set(industries.map(({ technologyClass }) => technologyClass))
    expect([...used].sort((a, b) => a - b)).toEqual(technologyClasses.map((_, index) => index))
  })

  it('flag tobacco, alone among them, as shut out of the super-deduction', () => {
    expect(industries.filter((industry) => industry.excludedFromSuperDeduction).map(({ code }) => code)).toEqual(['16'])
    for (const { code, excludedFromSuperDeduction } of industries) {
      expect(isExcluded(code, 2016)).toBe(excludedFromSuperDeduction)
    }
  })

  it('refuse a division they do not have', () => {
    expect(() => industryIndex('99')).toThrow(InputError)
    expect(() => industryFigure('6', 'rd2015')).toThrow(InputError)
  })
})

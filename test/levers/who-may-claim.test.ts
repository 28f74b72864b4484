import { describe, expect, it } from 'vitest'
import { createDraws } from '../../src/kernel/draws.js'
import { all, any, compile, designated, drawnByLot, industry, keepChosen, not, notExcludedIndustry, ownership, region, size, status,
  within, withRevenue } from '../../src/levers/eligibility.js'
import type { Predicate } from '../../src/levers/eligibility.js'
import { sectorGaps } from '../../src/levers/sector-gap.js'
import { hasStanding, ownershipOf, sizeOf, stratify } from '../../src/levers/strata.js'
import type { Standing } from '../../src/levers/strata.js'
import { REVENUE_CEILING, definitionsBy, isTechnologySme, lawfulDefinitions } from '../../src/levers/technology-sme.js'
import { outdatedBelow } from '../../src/levers/outdated.js'
import { designationBits } from '../../src/population/designations.js'
import { smallCountry } from './small-country.js'

/** Whether the one enterprise of a country has a standing in 2016. */
function has(standing: Standing, row: Parameters<typeof smallCountry>[0][number], below?: number): boolean {
  const { enterprises } = smallCountry([row])
  const strata = new Uint16Array(1)
  stratify(enterprises, 2016, strata, below)
  return hasStanding(strata[0]!, standing)
}

describe('the standing of an enterprise', () => {
  it('is young up to eight years, and not in the ninth', () => {
    expect([2008, 2007].map((founded) => has('young', { founded }))).toEqual([true, false])
  })

  it('is certified up to the last year of its certificate', () => {
    expect([2015, 2016, 2017].map((hnteUntil) => has('certified', { hnteUntil }))).toEqual([false, true, true])
  })

  it('is profitable above nothing, inside a zone or a cluster if it has one, above scale and performing if it is', () => {
    expect([-1, 0, 1].map((profit) => has('profitable', { profit }))).toEqual([false, false, true])
    for (const [standing, name] of [['in-zone', 'zone'], ['in-cluster', 'cluster'], ['above-scale', 'aboveScale'], ['performs-rd', 'performsRd']] as const)
      expect([0, 1].map((value) => has(standing, { [name]: value }))).toEqual([false, true])
  })

  it('is a technology SME when it performs R&D, is not large, and sells up to 200 million, or what is defined', () => {
    const sme = (row: object): boolean => has('st-sme', { performsRd: 1, size: 2, revenue: REVENUE_CEILING, ...row })
    expect([sme({}), sme({ revenue: REVENUE_CEILING + 1 }), sme({ size: 3 }), sme({ performsRd: 0 })]).toEqual([true, false, false, false])
    const e = smallCountry([{ performsRd: 1, size: 2, revenue: 3e8 }]).enterprises
    expect([isTechnologySme(e, 0), isTechnologySme(e, 0, { technologySmeRevenue: 3e8 })]).toEqual([false, true])
    expect(definitionsBy([undefined, { technologySmeRevenue: 1 }, {}])).toEqual({ technologySmeRevenue: 1 })
    expect(definitionsBy([])).toEqual(lawfulDefinitions)
  })

  it('is outdated below the line, and with no line never', () => {
    expect([has('outdated', { productivity: -2 }, -1), has('outdated', { productivity: -1 }, -1), has('outdated', { productivity: -100 })])
      .toEqual([true, false, false])
    const [e, strata] = [smallCountry([{ size: 2, ownership: 3, profit: 1 }]).enterprises, new Uint16Array(1)]
    stratify(e, 2016, strata)
    expect([sizeOf(strata[0]!), ownershipOf(strata[0]!)]).toEqual([2, 3])
  })

  it('is outdated for the lowest tenth of enterprises, counted with those each row stands for', () => {
    const spread = (weights: number[]) => smallCountry(weights.map((weight, i) => ({ weight, productivity: -4 + i })))
    const country = spread([1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(outdatedBelow(country)).toBeGreaterThan(-4)
    expect(outdatedBelow(country)).toBeLessThanOrEqual(-3)
    const line = outdatedBelow(country)
    country.enterprises.productivity.fill(0)
    // The line is that of the base year, however enterprises have changed.
    expect(outdatedBelow(country)).toBe(line)
    expect(outdatedBelow(spread([11, 1, 1, 1, 1, 1, 1, 1, 1, 1]))).toBeLessThanOrEqual(-4)
    expect(outdatedBelow(spread([1, 1, 18]))).toBeGreaterThan(-3)
  })
})

describe('the gap of an industry', () => {
  const gaps = (...rows: Partial<Record<'industry' | 'weight' | 'revenue' | 'productivity', number>>[]): number[] => [...sectorGaps(smallCountry(rows))]

  it('is how far it is behind, weighed by revenue, in standard deviations over the industries that there are', () => {
    expect(gaps({ industry: 0, revenue: 100, productivity: -1 }, { industry: 2, revenue: 5, productivity: -3 })).toEqual([-1, 0, 1])
    // 3 enterprises that sell 100 at -1, one that sells 300 at -5: the industry is 3 behind.
    expect(gaps({ industry: 0, weight: 3, revenue: 100, productivity: -1 }, { industry: 0, revenue: 300, productivity: -5 },
      { industry: 1, revenue: 7, productivity: -3 }, { industry: 2, revenue: 9, productivity: 0 })).toEqual(
      [Math.SQRT1_2, Math.SQRT1_2, -Math.SQRT2].map((gap) => expect.closeTo(gap, 12) as number))
  })

  it('is none where industries are alike, or only one is there', () => {
    expect(gaps({ industry: 0, revenue: 1, productivity: -2 }, { industry: 1, revenue: 3, productivity: -2 })).toEqual([0, 0, 0])
    expect(gaps({ industry: 1, revenue: 3, productivity: -2 })).toEqual([0, 0, 0])
    expect(gaps()).toEqual([0, 0, 0])
  })
})

describe('a condition', () => {
  const country = smallCountry([{}, {}, {}, {}])
  const { enterprises: e } = country
  e.designations.set([designationBits('pilot'), designationBits('leader', 'demonstration'), 0, designationBits('demonstration')])
  e.revenue.set([10, 20, 30, 40])
  const chosen = (...of: Predicate[]): number[] => {
    const rows = Uint32Array.of(0, 1, 2, 3)
    return [...rows.subarray(0, keepChosen(compile(all(...of), country, 'who'), e, createDraws('lots', 0), rows, 4))]
  }

  it('asks for one of several designations, or for each of several', () => {
    expect(chosen(designated('pilot', 'leader'))).toEqual([0, 1])
    expect(chosen(designated('leader'), designated('demonstration'))).toEqual([1])
    expect(chosen(designated('little-giant'))).toEqual([])
  })

  it('draws lines of revenue that include their lower end and not their upper', () => {
    expect(chosen(withRevenue({ from: 20 }))).toEqual([1, 2, 3])
    expect(chosen(withRevenue({ below: 20 }))).toEqual([0])
    expect(chosen(withRevenue({ from: 10, below: 40 }), withRevenue({ from: 20, below: 100 }))).toEqual([1, 2])
    expect(chosen()).toEqual([0, 1, 2, 3])
    expect([chosen(drawnByLot(0)), chosen(drawnByLot(1))]).toEqual([[], [0, 1, 2, 3]])
    for (const share of [0.2, 0.4, 0.6, 0.8]) expect(chosen(drawnByLot(share))).toEqual(chosen(drawnByLot(share, 'unnamed')))
  })

  const tables = (of: Predicate, elsewhere = false) => {
    const { province, industry: industries } = compile(of, country, 'who', elsewhere)
    return [[...province], [...industries]]
  }

  it('on provinces and industries narrows, and never widens, what others leave', () => {
    expect(tables(region('XX-A'))).toEqual([[1, 0], [1, 1, 1]])
    expect(tables(industry('16', '39'))).toEqual([[1, 1], [1, 0, 1]])
    expect(tables(all(industry('16', '39'), notExcludedIndustry, all(region('XX-B'))))).toEqual([[0, 1], [0, 0, 1]])
    expect(tables(all(region('XX-A'), region('XX-B')))).toEqual([[0, 0], [1, 1, 1]])
  })

  it('on a place or an industry elsewhere is refused, unless a lever is of another part of the nation', () => {
    expect(() => tables(industry('99'))).toThrow('who: allowed an industry of the population, such as 16, 35, 39; given "99"')
    expect(tables(all(region('YY-A'), industry('99')), true)).toEqual([[0, 0], [0, 0, 0]])
    for (const outer of [industry('16'), notExcludedIndustry, designated('pilot'), withRevenue({ from: 1 }), drawnByLot(0.5)])
      expect(() => compile(not(outer), country, 'who')).toThrow('who: allowed regions, industries')
  })

  it('is compiled once for a population, and knows when only performers of R&D need be asked', () => {
    expect(compile(size('small'), country, 'a')).toBe(compile(size('small'), country, 'b'))
    expect(compile(size('small'), country, 'a')).not.toBe(compile(size('small'), country, 'a', true))
    const asked = (of: Predicate): boolean => compile(of, country, 'who').performersOnly
    expect([status('performs-rd'), status('st-sme'), all(size('small'), status('performs-rd'))].map(asked)).toEqual([true, true, true])
    expect([size('small'), status('certified'), any(status('performs-rd'), ownership('state'))].map(asked)).toEqual([false, false, false])
  })

  it('holds in those provinces alone in which a lever has areas', () => {
    const everywhere = compile(size('small'), country, 'who')
    expect([...within(everywhere, Float64Array.of(0, 0.2)).province]).toEqual([0, 1])
    expect(within(everywhere, undefined)).toBe(everywhere)
  })
})

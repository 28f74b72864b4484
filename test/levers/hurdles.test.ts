import { describe, expect, it } from 'vitest'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { region, withRevenue } from '../../src/levers/eligibility.js'
import type { Predicate } from '../../src/levers/eligibility.js'
import { EligibleRows } from '../../src/levers/eligible-rows.js'
import { innovationCompetition, innovationVoucher, skillContests } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import { decideTakeUp } from '../../src/levers/take-up.js'
import { policyYear, smallCountry } from './small-country.js'

const rows = [
  { size: 3, revenue: 100 }, { size: 1, ownership: 1, revenue: 100 }, { size: 1, revenue: 100 },
  { size: 1, revenue: 200 }, { size: 2, revenue: 200, province: 1 },
]

/** Where each enterprise stopped on its way to a lever; undefined for those whom it reached. */
function stops(lever: unknown, changes: object, { targeting, years = [2016], of = rows }: { targeting?: Predicate, years?: number[], of?: typeof rows } = {}) {
  const country = smallCountry(of)
  const { frame } = policyYear(country, [{ lever: lever as Lever, changes: changes as never, ...(targeting ? { targeting } : {}) }], years)
  return of.map((_, row) => frame.hurdlesOf(country.enterprises, row).map(({ hurdle }) => hurdle))
}

describe('an enterprise on its way to vouchers', () => {
  const plenty = { budget: 1e12, applyMicro: 1, applySmall: 1, applyMedium: 1 }

  it('is stopped by its size or its owner, or reached', () => {
    expect(stops(innovationVoucher, plenty)).toEqual([['eligibility'], ['eligibility'], [undefined], [undefined], [undefined]])
  })

  it('is stopped where it lives or by what it sells, if the lever is aimed elsewhere', () => {
    expect(stops(innovationVoucher, plenty, { targeting: region('XX-B') }).slice(2)).toEqual([['eligibility'], ['eligibility'], [undefined]])
    expect(stops(innovationVoucher, plenty, { targeting: withRevenue({ from: 150 }) }).slice(2)).toEqual([['eligibility'], [undefined], [undefined]])
  })

  it('is stopped by not applying, and only then by a budget that is spent', () => {
    expect(stops(innovationVoucher, { ...plenty, applySmall: 0 }).slice(2)).toEqual([['take-up'], ['take-up'], [undefined]])
    expect(stops(innovationVoucher, { ...plenty, applySmall: 0, budget: 1 }).slice(2)).toEqual([['take-up'], ['take-up'], ['budget']])
  })

  it('meets no hurdle of a lever that does nothing this year', () => {
    expect(stops(innovationVoucher, { budget: 0 })).toEqual([[], [], [], [], []])
  })
})

describe('an enterprise on its way to a lever that reaches a share', () => {
  it('is stopped by its lasting reluctance, the same one whatever the year', () => {
    const many = Array.from({ length: 200 }, () => ({ size: 1, revenue: 100 }))
    const stopped = stops(skillContests, { reach: 0.3 }, { of: many }).map(([hurdle]) => hurdle)
    expect(new Set(stopped)).toEqual(new Set([undefined, 'take-up']))
    expect(stopped.filter((hurdle) => hurdle === undefined).length / 200).toBeCloseTo(0.3, 1)
    expect(stops(skillContests, { reach: 0.3 }, { of: many, years: [2018] }).map(([hurdle]) => hurdle)).toEqual(stopped)
  })

  it('is stopped by what it did not enter, or by winners before it', () => {
    const teams = rows.map((row) => ({ ...row, size: 1, performsRd: 1, effort: 1e6, founded: 2012, industry: 1 }))
    expect(new Set(stops(innovationCompetition, { winners: 1e4, enter: 0, events: 1 }, { of: teams }).flat())).toEqual(new Set(['take-up']))
    expect(stops(innovationCompetition, { winners: 2, enter: 1 }, { of: teams }).flat().filter((hurdle) => hurdle === 'budget')).toHaveLength(3)
  })
})

describe('taking up from year to year', () => {
  const N = 4000
  const { enterprises: e } = smallCountry(Array.from({ length: N }, () => ({ size: 1 })))
  const eligible = new EligibleRows()
  eligible.take(e, Uint32Array.from({ length: N }, (_, i) => i))
  /** Who is inside in each of some years. */
  const inside = (share: number, persistence: number, years: number): Set<number>[] => {
    const state = new Uint8Array(N)
    const taking = new Uint32Array(N + 1)
    return Array.from({ length: years }, (_, year) => new Set(taking.slice(0, decideTakeUp(eligible, state, new Float64Array(8).fill(share), persistence,
      createDraws('taking up', 0).at(2016 + year).stream(decision('test.taking-up')), taking))))
  }
  const both = (a: Set<number>, b: Set<number>): number => [...a].filter((row) => b.has(row)).length

  it('keeps the share that is reached, while most of those inside stay', () => {
    const years = inside(0.3, 0.8, 6)
    for (const now of years) expect(now.size / N).toBeCloseTo(0.3, 1)
    expect(both(years[4]!, years[5]!) / years[4]!.size).toBeCloseTo(0.8, 1)
  })

  it('is decided anew every year where nothing persists', () => {
    const [first, second] = inside(0.5, 0, 2)
    expect(both(first!, second!) / first!.size).toBeCloseTo(0.5, 1)
  })

  it('lets nobody in where nobody is reached, everybody where all are, and nobody out who stays for certain', () => {
    expect(inside(0, 0.9, 2).map(({ size }) => size)).toEqual([0, 0])
    expect(inside(1, 0.9, 2).map(({ size }) => size)).toEqual([N, N])
    const [first, second] = inside(0.4, 1, 2)
    expect([...second!].sort()).toEqual([...first!].sort())
  })
})

import { describe, expect, it } from 'vitest'
import type { Enactment } from '../../src/levers/enactment.js'
import { cityInnovationFunds, innovationVoucher, nationalProgrammes } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import { centralParameters } from '../../src/mechanisms/parameters.js'
import { paidShare, privateResponse } from '../../src/population/support-response.js'
import { policyYear, smallCountry } from './small-country.js'

const [MICRO, SMALL, LARGE] = [0, 1, 3]
const support = centralParameters().directSupport
const enact = (lever: unknown, changes: Enactment['changes']): Enactment => ({ lever: lever as Lever, changes })
/** Everybody applies, nobody is limited by size, the review makes no error. */
const generous = { apply: 1, mostMicro: 1e9, mostSmall: 1e9, mostMedium: 1e9, mostLarge: 1e9, reviewNoise: 0 }
const programmes = (changes: object = {}): Enactment => enact(nationalProgrammes, { budget: 1e9, ...generous, ...changes })

/** Performers of R&D of one million yuan each, with what a test says otherwise. */
const performers = (...rows: Partial<Record<string, number>>[]) => smallCountry(rows.map((row) =>
  ({ performsRd: 1, effort: 1e6, revenue: 5e7, size: SMALL, industry: 1, ...row })))

describe('a grant', () => {
  it('pays part of own R&D, brings private R&D with it, and is booked as paid', () => {
    const country = performers({}, { size: LARGE })
    const { ledger } = policyYear(country, [programmes({ ofResearch: 0.2 })], [2016])
    expect([...country.enterprises.rdGrant].slice(0, 2)).toEqual([2e5, 2e5])
    expect(country.enterprises.addedEffort[0]).toBeCloseTo(2e5 * (1 + support.responseSmall), 0)
    expect(country.enterprises.addedEffort[1]).toBeCloseTo(2e5 * (1 + support.responseLarge), 0)
    const grants = ledger.rows().filter(({ account }) => account === 'grant').reduce((sum, { amount }) => sum + amount, 0)
    expect(grants).toBe(4e5)
  })

  it('is no more than the most for a size', () => {
    const country = performers({}, { size: LARGE })
    policyYear(country, [programmes({ ofResearch: 0.5, mostSmall: 100_000 })], [2016])
    expect([...country.enterprises.rdGrant].slice(0, 2)).toEqual([1e5, 5e5])
  })

  it('goes to the best while the budget lasts, to the last one only for as many as it pays', () => {
    const country = performers({ inventiveness: 0.5, weight: 4 }, { inventiveness: 2, weight: 4 }, { inventiveness: 1, weight: 4 })
    policyYear(country, [programmes({ ofResearch: 0.2, budget: 1_250_000 })], [2016])
    expect([...country.enterprises.rdGrant].slice(0, 3)).toEqual([0, 2e5, 1e5])
  })

  it('goes to none who does no R&D', () => {
    const country = performers({ performsRd: 0, effort: 0 })
    policyYear(country, [programmes()], [2016])
    expect(country.enterprises.rdGrant[0]).toBe(0)
  })

  it('makes a small enterprise more inventive, and one without venture finance more attractive; not those further on', () => {
    const country = performers({ ventureStage: 0 }, { ventureStage: 2 }, { size: LARGE, ventureStage: 2 })
    policyYear(country, [programmes({ ofResearch: 0.3 })], [2016])
    const { inventionMultiplier, venturePreference } = country.enterprises
    expect([...inventionMultiplier].slice(0, 3)).toEqual([1 + support.inventionLift, 1 + support.inventionLift, 1])
    expect(venturePreference[0]).toBeGreaterThan(0.3)
    expect([...venturePreference].slice(1, 3)).toEqual([0, 0])
  })
})

describe('grants of several programmes', () => {
  it('are cut alike where together they exceed the cap, and booked as cut', () => {
    const country = performers({})
    const { ledger } = policyYear(country, [programmes({ ofResearch: 0.4 }), enact(cityInnovationFunds, { cities: 1, ...generous, ofResearch: 0.4 })], [2016])
    expect(country.enterprises.rdGrant[0]).toBe(6e5)
    for (const lever of ['national-programmes', 'city-innovation-funds']) {
      const paid = ledger.rows().filter((row) => row.lever === lever && row.account === 'grant').reduce((sum, { amount }) => sum + amount, 0)
      expect(paid).toBe(3e5)
    }
  })

  it('leave room for vouchers first', () => {
    const country = performers({})
    policyYear(country, [programmes({ ofResearch: 1 }), enact(innovationVoucher, { budget: 1e9, faceValue: 2e5, applySmall: 1, unused: 0 })], [2016])
    expect(country.enterprises.rdGrant[0]).toBe(6e5)
  })

  it('bring less private R&D the more public money there is, tax relief included', () => {
    const rate = (ofResearch: number, extraDeduction = 0): number => {
      const country = performers({})
      const relief = { lever: { ...nationalProgrammes, id: 'a-relief', awards: undefined, rationing: undefined, takeUp: undefined, cost: [],
        effects: [{ on: 'extraDeduction', value: () => extraDeduction }] } as never, changes: { budget: 1 } }
      country.enterprises.taxRate[0] = 0.25
      policyYear(country, [programmes({ ofResearch }), relief], [2016])
      return country.enterprises.addedEffort[0]! / country.enterprises.rdGrant[0]!
    }
    expect(rate(0.1)).toBeCloseTo(rate(0.3), 4)
    expect(rate(0.6)).toBeLessThan(rate(0.3))
    expect(rate(0.3, 0.75)).toBeLessThan(rate(0.3))
  })
})

describe('static costing', () => {
  it('pays the grants and leaves R&D, inventions and investors as they were', () => {
    const country = performers({ size: MICRO })
    policyYear(country, [programmes({ ofResearch: 0.3 })], [2016], 'small', { reacts: false })
    const { rdGrant, addedEffort, inventionMultiplier, venturePreference } = country.enterprises
    expect([rdGrant[0], addedEffort[0], inventionMultiplier[0], venturePreference[0]]).toEqual([3e5, 0, 1, 0])
  })
})

describe('the response to a grant', () => {
  it('falls evenly from three tenths of own R&D to all of it, never rises, and never falls for who withdraws more anyway', () => {
    const response = (dose: number): number => Math.round(1e9 * privateResponse(0.1, dose, support)) / 1e9
    expect([0, 0.3, 0.65, 1, 2].map(response)).toEqual([0.1, 0.1, -0.2, -0.5, -0.5])
    expect([0, 1].map((dose) => privateResponse(-0.6, dose, support))).toEqual([-0.6, -0.6])
  })

  it('is paid whole below the cap, not at all where vouchers fill it', () => {
    expect(paidShare(30, 0, 100, 0.6)).toBe(1)
    expect(paidShare(120, 0, 100, 0.6)).toBe(0.5)
    expect(paidShare(10, 60, 100, 0.6)).toBe(0)
    expect(paidShare(0, 0, 100, 0.6)).toBe(0)
  })
})

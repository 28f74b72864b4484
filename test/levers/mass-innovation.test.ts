import { describe, expect, it } from 'vitest'
import type { Enactment } from '../../src/levers/enactment.js'
import {
  challengeContest, innovationCompetition, nationalProgrammes, rdSuperDeduction, technologySmeDefinition, zoneSmeScheme,
} from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import { solved } from '../../src/levers/mass/challenge-contest.js'
import { policyYear, smallCountry } from './small-country.js'

const enact = (lever: unknown, changes: Enactment['changes']): Enactment => ({ lever: lever as Lever, changes })
const teams = (...rows: Partial<Record<string, number>>[]) => smallCountry(rows.map((row) =>
  ({ performsRd: 1, effort: 1e6, revenue: 5e7, size: 1, industry: 1, founded: 2012, ...row })))

describe('a contest', () => {
  const contest = (changes: object = {}): Enactment => enact(innovationCompetition,
    { winners: 2, enter: 1, prize: 1e5, reviewNoise: 0, events: 1e6, ...changes })

  it('is won by the best, and its prizes and events are booked', () => {
    const country = teams({ inventiveness: 0.5 }, { inventiveness: 3 }, { inventiveness: 2 })
    const { ledger } = policyYear(country, [contest()], [2016])
    expect([...country.enterprises.rdGrant].slice(0, 3)).toEqual([0, 1e5, 1e5])
    const total = (account: string): number => ledger.rows().filter((row) => row.account === account).reduce((sum, { amount }) => sum + amount, 0)
    expect(total('grant')).toBe(2e5)
    expect(total('administration')).toBe(1e6)
  })

  it('starts R&D only as far as winners would not have been funded anyway', () => {
    const country = teams({}, {})
    policyYear(country, [contest({ additional: 0.3 })], [2016])
    expect([...country.enterprises.addedEffort].slice(0, 2)).toEqual([3e4, 3e4])
  })

  it('is entered once', () => {
    const country = teams({}, {})
    policyYear(country, [contest({ winners: 1e4 })], [2016, 2017])
    expect([...country.enterprises.rdGrant].slice(0, 2)).toEqual([0, 0])
  })

  it('draws the notice of investors to winners, the more the higher the odds', () => {
    const notice = (odds: number): number => {
      const country = teams({}, {})
      policyYear(country, [contest({ odds, additional: 1 })], [2016])
      return country.enterprises.venturePreference[0]!
    }
    expect(notice(1)).toBe(0)
    expect(notice(2)).toBeGreaterThan(notice(1.2))
  })
})

describe('a challenge contest', () => {
  const posed = (changes: object): Enactment => enact(challengeContest, { problems: 1e4, pose: 1, price: 1e5, publicShare: 0.1, gain: 0.01, ...changes })

  it('pays on success only, and most of the price is paid by who posed the problem', () => {
    const country = teams({ weight: 1000 })
    const { ledger } = policyYear(country, [posed({ solvers: 3, chance: 0.15 })], [2016])
    const paid = (account: string): number => ledger.rows().filter((row) => row.account === account).reduce((sum, { amount }) => sum + amount, 0)
    const solutions = (paid('grant') + paid('administration')) / 1e5
    expect(solutions).toBeGreaterThan(1000 * solved(3, 0.15) - 80)
    expect(solutions).toBeLessThan(1000 * solved(3, 0.15) + 80)
    expect(paid('grant') / (paid('grant') + paid('administration'))).toBeCloseTo(0.1, 6)
    expect(country.enterprises.productivityLift[0]).toBeCloseTo((0.01 * solutions) / 1000, 6)
  })

  it('pays nothing where nobody solves anything', () => {
    const country = teams({ weight: 1000 })
    const { ledger } = policyYear(country, [posed({ chance: 0 })], [2016])
    expect(ledger.rows()).toEqual([])
    expect(country.enterprises.productivityLift[0]).toBe(0)
  })

  it('has at least one success among Poisson many solvers', () => {
    expect(solved(0, 0.5)).toBe(0)
    expect(solved(3, 0.15)).toBeCloseTo(1 - Math.exp(-0.45), 12)
  })
})

describe('the standard of technology SMEs', () => {
  const deduction = enact(rdSuperDeduction, { extra: 0.5, extraTechnologySme: 0.75, extraManufacturing: 0 })

  it('decides who claims what is reserved for them', () => {
    const deducted = (...more: Enactment[]): number[] => {
      const country = teams({ revenue: 1e8, weight: 1 }, { revenue: 4e8, weight: 1 })
      policyYear(country, [{ ...deduction, changes: { extra: 0.5, extraTechnologySme: 0.75, extraManufacturing: 0 },
        lever: { ...deduction.lever, takeUp: undefined } as never }, ...more], [2017])
      return [...country.enterprises.extraDeduction].slice(0, 2)
    }
    expect(deducted()).toEqual([0.75, 0.5])
    expect(deducted(enact(technologySmeDefinition, { ceiling: 5e8 }))).toEqual([0.75, 0.75])
    expect(deducted(enact(technologySmeDefinition, { ceiling: 1e7 }))).toEqual([0.5, 0.5])
  })

  it('opens and closes the schemes of zones', () => {
    const granted = (ceiling: number): number => {
      const country = teams({ revenue: 4e8, zone: 1 })
      policyYear(country, [enact(zoneSmeScheme, { budget: 1e8, apply: 1, mostSmall: 1e6 }), enact(technologySmeDefinition, { ceiling })], [2017])
      return country.enterprises.rdGrant[0]!
    }
    expect([granted(2e8), granted(5e8)]).toEqual([0, 3e5])
  })
})

describe('alignment of the chains', () => {
  it('moves grants to the industry that is further behind', () => {
    const granted = (weight: number): number[] => {
      const country = teams({ industry: 1, productivity: 0, inventiveness: 1.5 }, { industry: 2, productivity: -0.5, inventiveness: 1 })
      const align = { lever: { ...nationalProgrammes, id: 'an-alignment', takeUp: undefined, rationing: undefined, awards: undefined, cost: [],
        terms: () => [{ on: 'national-programmes', what: 'alignment', value: weight }] } as never, changes: { budget: 1 } }
      policyYear(country, [enact(nationalProgrammes, { budget: 2e5, apply: 1, reviewNoise: 0, ofResearch: 0.2 }), align], [2016])
      return [...country.enterprises.rdGrant].slice(0, 2)
    }
    expect(granted(0)).toEqual([2e5, 0])
    expect(granted(2)).toEqual([0, 2e5])
  })
})

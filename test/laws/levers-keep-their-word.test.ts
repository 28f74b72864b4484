import { describe, expect, it } from 'vitest'
import { indicators } from '../../src/indicators/index.js'
import { all, compile, region } from '../../src/levers/eligibility.js'
import { bringIntoForce, valuesIn } from '../../src/levers/enactment.js'
import { levers } from '../../src/levers/index.js'
import type { Account } from '../../src/levers/ledger.js'
import type { Lever } from '../../src/levers/lever.js'
import { overrideParameters } from '../../src/mechanisms/parameters.js'
import type { Parameters } from '../../src/mechanisms/parameters.js'
import type { RunSettings } from '../../src/simulation/model-run.js'
import { country, moved, pathOf, without } from './a-country.js'
import type { Path } from './a-country.js'

const each = (some: readonly Lever[]) => some.map((lever) => [lever.id, lever] as const)

/** Values of the parameters of the law of direction in a year. */
const valuesOf = (lever: Lever, year: number) =>
  valuesIn(bringIntoForce({ lever, changes: lever.test.params as never }, lever.id), year)

/** Regions in which an indicator that a lever claims differs between two paths in their last year. */
function touchedRegions({ test: { moves } }: Lever, a: Path, b: Path): string[] {
  const [x, y] = [a.values.at(-1)!, b.values.at(-1)!]
  const codes = [...country().regions.map(({ code }) => code), country().nation.code]
  return codes.filter((_, r) => indicators.some(({ id }, k) => moves.some(({ indicator }) => indicator === id)
    && !Object.is(x[r * indicators.length + k], y[r * indicators.length + k])))
}

describe('a lever that comes later', () => {
  it.each(each(levers))('%s, from 2018 on, is absent until then', (id, lever) => {
    const others = without(lever)
    const later = pathOf([...others, { lever, changes: lever.test.params as never, implementation: { shape: 'step', from: 2018, full: 2018 } }], { to: 2017 })
    expect(moved(pathOf(others, { to: 2017 }), later)).toEqual([])
    expect(later.ledger.filter((row) => row.lever === id)).toEqual([])
  })
})

/** Whether a lever is for provinces of the country of these laws at all. */
const isEligibleHere = ({ eligible }: Lever): boolean =>
  compile(eligible, country(), '', true).province.some((flag) => flag === 1)

/** Levers that are declared whole, without rules of the nation or budgets of others. */
const declared = levers.filter((lever) => lever.aim !== 'nation' && lever.incentive === undefined && lever.test.beside === undefined
  && (lever.terms === undefined || lever.terms(valuesOf(lever, 2016)).every(({ what }) => what === 'take-up')))

describe('a lever aimed at one province', () => {
  it.each(each(declared))('%s touches that province first, and no other before it spreads', (_id, lever) => {
    const target = country().regions[1]!.code
    const others = without(lever)
    // That provinces take from one another, and buy technology from one another, is what some levers are about.
    const apart = (parameters: Parameters): Parameters =>
      overrideParameters({ provincialSupport: { moved: 0 }, technologyMarket: { homeDemand: 1 } }, parameters)
    const aimed = (over: Partial<RunSettings>): string[] => touchedRegions(lever, pathOf(others, { overrides: apart, ...over }),
      pathOf([...others, { lever, changes: lever.test.params as never, targeting: all(region(target)) }], { overrides: apart, ...over }))
    const first = aimed({ to: 2016, closures: { wages: false, spillovers: false } })
    expect([[], [target, country().nation.code]]).toContainEqual(first)
    // Patents are granted two years after they are filed, engineers are trained for three to five.
    if (first.length === 0 && isEligibleHere(lever)) expect(aimed({ to: 2020 })).toContain(target)
  })
})

describe('take-up', () => {
  it.each(each(levers.filter(({ takeUp }) => takeUp)))('of %s lies between nobody and everybody, whatever is set', (_id, lever) => {
    const numbers = Object.entries(lever.params).flatMap(([name, p]) => (p.kind === 'number' ? [[name, p.range] as const] : []))
    for (const bound of [0, 1] as const) {
      const changes = Object.fromEntries(numbers.map(([name, range]) => [name, range[bound]]))
      const values = valuesIn(bringIntoForce({ lever, changes: changes as never }, lever.id), 2016)
      for (const share of lever.takeUp!.bySize(values)) expect(share >= 0 && share <= 1).toBe(true)
    }
  })

  it.each(each(levers.filter(({ takeUp }) => takeUp)))('of %s serves no more enterprises than there are', (id, lever) => {
    const runTo = (to: number) => pathOf([...without(lever), { lever, changes: lever.test.params as never }], { to }).run
    let run = runTo(2016)
    // Who is named in the first year claims in the next.
    if (run.frame.claimantsOf(id).count === 0) run = runTo(2017)
    const { rows, served, count } = run.frame.claimantsOf(id)
    const { weight } = run.world.enterprises
    if (isEligibleHere(lever)) expect(count).toBeGreaterThan(0)
    for (let n = 0; n < count; n++) expect(served[n]! <= weight[rows[n]!]!).toBe(true)
    expect(new Set(rows).size).toBe(count)
  })
})

/** Accounts that a budget is spent under, beside the administration of it. */
const PAID: readonly Account[] = ['grant', 'contingent', 'equity']

describe('a budget', () => {
  it.each(each(levers.filter(({ rationing }) => rationing)))('of %s is never exceeded by what is granted', (id, lever) => {
    const { ledger } = pathOf([...without(lever), { lever, changes: lever.test.params as never }], { to: 2016 })
    const granted = ledger.filter((row) => row.lever === id && PAID.includes(row.account)).reduce((sum, { amount }) => sum + amount, 0)
    // A part of the nation has its share of the budget.
    const budget = lever.rationing!.budget(valuesOf(lever, 2016)) * country().programmeShare!
    if (isEligibleHere(lever)) expect(granted).toBeGreaterThan(0)
    expect(granted).toBeLessThanOrEqual(budget)
  })
})

import { describe, expect, it } from 'vitest'
import type { Enactment } from '../../../src/levers/enactment.js'
import { leverById } from '../../../src/levers/index.js'
import { overrideParameters } from '../../../src/mechanisms/parameters.js'
import type { ReadonlyWorld } from '../../../src/mechanisms/world.js'
import { CommonStart, ModelRun } from '../../../src/simulation/model-run.js'
import type { RunSettings } from '../../../src/simulation/model-run.js'
import { reference, settings } from '../a-country.js'

const enact = (id: string, changes: object): Enactment => ({ lever: leverById(id)!, changes: changes as never })
const grants = (on: boolean): Enactment => enact('national-programmes', on ? { budget: 2e10, apply: 1 } : {})

/** A country of 2016 under the law as enacted, with these levers in place of their own. */
function countryWith(changed: readonly Enactment[], over: Partial<RunSettings> = {}): ModelRun {
  const others = (over.reference ?? reference).filter(({ lever }) => !changed.some((one) => one.lever.id === lever.id))
  const country = new ModelRun(new CommonStart(settings({ closures: { wages: false }, ...over }), 0), [...others, ...changed])
  country.step()
  return country
}

/** What two levers do together beyond the sum of what each does alone. */
function interaction(outcome: (first: boolean, second: boolean) => number): number {
  return outcome(true, true) - outcome(true, false) - outcome(false, true) + outcome(false, false)
}

describe('grants and venture capital', () => {
  const funds = (on: boolean): Enactment => enact('guidance-fund', { commitment: { 2015: 3e10, 2016: on ? 2e11 : 0 }, crowdingOut: 0 })
  const granted = new Set(countryWith([grants(true), funds(true)]).frame.claimantsOf('national-programmes').keys)
  /** Venture money of those granted. */
  const received = (grant: boolean, more: boolean): number => {
    const { world } = countryWith([grants(grant), funds(more)])
    return sum(world, (i) => (granted.has(world.enterprises.key[i]!) ? world.enterprises.ventureMoney[i]! : 0))
  }

  it('reinforce each other at the first round of those granted, where funds crowd nobody out: a grant is a signal, and worth more where there is money to win', () => {
    expect(received(true, false)).toBeGreaterThan(received(false, false))
    expect(interaction(received)).toBeGreaterThan(0)
  })
})

describe('grants and the super-deduction', () => {
  // Without the certificate, for which enterprises do less of their own where a grant brings them nearer to its line.
  const plain = reference.filter(({ lever }) => lever.id !== 'hnte-tax-rate')
  const deduction = (on: boolean): Enactment => enact('rd-super-deduction', { extra: { 2008: 0.5, 2016: on ? 1.5 : 0.5 } })
  const research = (grant: boolean, tax: boolean): number => {
    const { world } = countryWith([grants(grant), deduction(tax)], { reference: plain })
    return sum(world, (i) => world.enterprises.effort[i]!)
  }

  it('weaken each other where there is no certificate: both are public money for the same R&D, and the response falls with the dose', () => {
    expect(research(true, false)).toBeGreaterThan(research(false, false))
    expect(research(false, true)).toBeGreaterThan(research(false, false))
    expect(interaction(research)).toBeLessThan(0)
  })

  it('do not add up in the tax base: R&D that a grant pays for gives no deduction', () => {
    const noResponse: Partial<RunSettings> = { reference: plain, overrides: (base: Parameters<typeof overrideParameters>[1]) =>
      overrideParameters({ directSupport: { responseSmall: 0, responseLarge: 0, saturatedResponse: 0 } }, base) }
    const relief = (grant: boolean): number => countryWith([grants(grant), deduction(true)], noResponse).ledger.rows()
      .filter(({ lever, account }) => lever === 'rd-super-deduction' && account === 'tax-accrual').reduce((total, { amount }) => total + amount, 0)
    const paid = countryWith([grants(true), deduction(true)], noResponse).ledger.rows()
      .filter(({ lever, account }) => lever === 'national-programmes' && account === 'grant').reduce((total, { amount }) => total + amount, 0)
    expect(paid).toBeGreaterThan(1e8)
    expect(Math.abs(relief(true) - relief(false))).toBeLessThan(1e-4 * paid)
  })
})

/** Sum over the enterprises that the rows stand for. */
function sum({ enterprises: e }: ReadonlyWorld, value: (row: number) => number): number {
  let total = 0
  for (let i = 0; i < e.count; i++) total += e.weight[i]! * value(i)
  return total
}

import { describe, expect, it } from 'vitest'
import type { Enactment } from '../../src/levers/enactment.js'
import { leverById, levers } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import { inForce } from '../../src/levers/parameters.js'
import type { NumberParameter } from '../../src/levers/parameters.js'
import { policyYear } from '../levers/small-country.js'
import { variedCountry } from '../levers/varied-country.js'

/** What a lever books in a year in all, yuan, beside those that it works through. */
function booked(lever: Lever, changes: object): number {
  const { params, beside = {} } = lever.test
  const enactments = [...Object.entries(beside), [lever.id, { ...params, ...changes }] as const]
    .map(([id, values]): Enactment => ({ lever: leverById(id)!, changes: values as never }))
  const { ledger } = policyYear(variedCountry(), enactments, [2016])
  return ledger.rows().filter((row) => row.lever === lever.id).reduce((sum, { amount }) => sum + amount, 0)
}

/** Numbers of a lever of a kind, with half of what they are in its test, or the least that they may be. */
function halved({ params, test }: Lever, kind: (p: NumberParameter) => boolean): [string, object][] {
  return Object.entries(params).flatMap(([name, p]): [string, object][] => {
    if (p.kind !== 'number' || !kind(p)) return []
    const now = (test.params as Readonly<Record<string, number>>)[name] ?? inForce(p.values, 2016)
    return [[name, { [name]: Math.max(p.range[0], now / 2) }]]
  })
}
const withAny = (kind: (p: NumberParameter) => boolean) => levers
  .map((lever) => [lever.id, lever, halved(lever, kind)] as const).filter(([, , some]) => some.length > 0)

/** Sums that two budgets pay in two provinces are rounded to the yuan one by one. */
const ROUNDING = 4

describe('half the price', () => {
  it.each(withAny((p) => p.unit.startsWith('CNY') && !p.prior))('in %s costs no more than the whole, and no less than half of it', (_id, lever, prices) => {
    const whole = booked(lever, {})
    for (const [name, half] of prices) {
      const cost = booked(lever, half)
      expect([name, cost <= whole && 2 * cost >= whole - ROUNDING]).toEqual([name, true])
    }
  })
})

describe('half the dose', () => {
  it.each(withAny((p) => p.neutral === 0))('of %s costs no more than the whole', (_id, lever, doses) => {
    const whole = booked(lever, {})
    for (const [name, half] of doses) expect([name, booked(lever, half) <= whole]).toEqual([name, true])
  })
})

import { describe, expect, it } from 'vitest'
import type { Enactment } from '../../src/levers/enactment.js'
import { leverById, levers } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import type { LeverParameter } from '../../src/levers/parameters.js'
import { enterprisePolicy, facilityPolicy, placePolicy, regionPolicy } from '../../src/population/policy-columns.js'
import { plan } from '../../src/scenarios/plan.js'
import { enactmentsOf } from '../../src/scenarios/scenario.js'
import { policyYear } from '../levers/small-country.js'
import { variedCountry } from '../levers/varied-country.js'

/** All that policy wrote, ordered and booked up to the last of some years, as a text. */
function policyOf(enactments: readonly Enactment[], years: readonly number[]): string {
  const country = variedCountry()
  const { ledger, scene } = policyYear(country, enactments, years)
  const { enterprises: e } = country
  const columns = (table: object, names: object): number[][] =>
    Object.keys(names).map((name) => Array.from((table as Readonly<Record<string, Float64Array>>)[name]!))
  return JSON.stringify([columns(e, enterprisePolicy), columns(country.places, placePolicy), columns(country.regionStates, regionPolicy),
    columns(country.facilities, facilityPolicy), scene.fundOrders, scene.rules, [...e.extras().keys()].map((name) => [...e.extra(name)]), ledger.rows()])
}

/** Other values that a parameter may have. */
const others = (p: LeverParameter): readonly (number | string)[] => (p.kind === 'number' ? p.range : p.options)

const planned = enactmentsOf(plan)

/** Where what is spent is no amount of the nation, or several that bind in turn. */
const TIGHT: Readonly<Record<string, object>> = { 'city-innovation-funds': { cities: 1, fund: 2e6 }, 'policy-credit': { loan: 1e6, outstanding: 1e10, capital: 2e6 } }

/** Money and places for few, so that it matters who is chosen. */
const scarce = ({ id, params }: Lever): object => TIGHT[id] ?? Object.fromEntries(Object.entries(params).flatMap(([name, p]) =>
  (p.kind === 'number' && p.national ? [[name, Math.min(p.range[1], p.unit.startsWith('CNY') ? 2e6 : 5)]] : [])))

/**
 * Policies under which a lever is looked at, the quickest first: with plenty and with little, beside those levers that it works
 * through; and beside all that the plan asks for, as it is tried and as the plan has it.
 */
function policies(lever: Lever): ((changes: object) => string)[] {
  const { params, beside = {} } = lever.test
  const enacted = (of: Lever, changes: object): Enactment => ({ lever: of, changes: changes as never })
  const besides = Object.keys(beside).map((id) => leverById(id)!)
  const rest = planned.filter((x) => x.lever.id !== lever.id)
  const plans = planned.find((x) => x.lever.id === lever.id)?.changes
  return [
    (changes) => policyOf([...besides.map((of) => enacted(of, beside[of.id]!)), enacted(lever, { ...params, ...changes })], [2016]),
    (changes) => policyOf([...besides.map((of) => enacted(of, { ...beside[of.id], ...scarce(of) })),
      enacted(lever, { ...params, ...scarce(lever), ...changes })], [2016, 2017]),
    (changes) => policyOf([...rest, enacted(lever, { ...params, ...changes })], [2017]),
    (changes) => policyOf([...rest, enacted(lever, { ...plans, ...changes })], [2017, 2018]),
  ]
}

/** Terms that all grants share, for sizes of enterprises that cannot apply. */
const IDLE: Readonly<Record<string, readonly string[]>> = { 'zone-sme-scheme': ['mostLarge'], 'key-institute-grants': ['mostMicro', 'mostSmall'] }

describe('every number that a lever declares', () => {
  it.each(levers.map((lever) => [lever.id, lever] as const))('of %s shows in what it writes, orders or books', (id, lever) => {
    let left = Object.keys(lever.params).filter((name) => !IDLE[id]?.includes(name))
    for (const policy of policies(lever)) {
      if (left.length === 0) break
      const before = policy({})
      left = left.filter((name) => !others(lever.params[name]!).some((value) => policy({ [name]: value }) !== before))
    }
    expect(left).toEqual([])
  })
})

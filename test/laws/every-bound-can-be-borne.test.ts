import { describe, expect, it } from 'vitest'
import { region } from '../../src/levers/eligibility.js'
import { levers } from '../../src/levers/index.js'
import { pathOf, without } from './a-country.js'

describe('a lever at a bound of all its parameters at once', () => {
  // A province at which it is aimed gets all that is the nation's, so that amounts are as large as they can be.
  it.each(levers.map((lever) => [lever.id, lever] as const))('%s is simulated, and booked in whole yuan', (id, lever) => {
    for (const bound of [0, 1] as const) {
      const changes = Object.fromEntries(Object.entries(lever.params).flatMap(([name, p]) => (p.kind === 'number' ? [[name, p.range[bound]]] : [])))
      const { values, ledger } = pathOf([...without(lever), { lever, changes, ...(lever.aim === 'nation' ? {} : { targeting: region('CN-SC') }) }], { to: 2016 })
      expect(values.every((year) => year.every((value) => Number.isFinite(value)))).toBe(true)
      expect(ledger.filter((row) => row.lever === id && !Number.isSafeInteger(row.amount))).toEqual([])
    }
  })
})

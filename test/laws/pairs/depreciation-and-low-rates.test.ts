import { describe, expect, it } from 'vitest'
import type { Enactment } from '../../../src/levers/enactment.js'
import { acceleratedDepreciation, smallLowProfitTax } from '../../../src/levers/index.js'
import { renewalLifts } from '../../../src/mechanisms/renewal.js'
import { nation, pathOf, reference } from '../a-country.js'

const others = reference.filter(({ lever }) => lever.id !== acceleratedDepreciation.id && lever.id !== smallLowProfitTax.id)
const sooner = { lever: acceleratedDepreciation, changes: { atOnce: 1, pieces: 1, claimSmall: 1, claimLarge: 1 } }
/** The law for small enterprises with little profit, so wide that it reaches many and at a rate of a tenth. */
const lowRate = { lever: smallLowProfitTax, changes: { rate: 0.1, incomeCeiling: 1e8, assetsIndustry: 1e10, assetsOther: 1e10,
  staffIndustry: 1e5, staffOther: 1e5 } }

const country = (...given: readonly object[]) => pathOf([...others, ...given as Enactment[]], { to: 2017, closures: { wages: false } })
const interaction = (indicator: string): number =>
  nation(country(sooner, lowRate), indicator) - nation(country(sooner), indicator) - nation(country(lowRate), indicator) + nation(country(), indicator)

describe('faster depreciation and low tax rates', () => {
  it('take from each other: sooner deductions defer a tenth, not a quarter', () => {
    expect(nation(country(sooner), 'revenue-industry')).toBeGreaterThan(nation(country(), 'revenue-industry'))
    expect(interaction('revenue-industry')).toBeLessThan(0)
  })

  it('do so because of the rate and nothing else: who still pays the standard rate gains as much', () => {
    const [standard, low] = [country(sooner).run.world, country(sooner, lowRate).run.world]
    const [before, after] = [renewalLifts(standard)!.slice(), renewalLifts(low)!]
    let [same, less] = [0, 0]
    for (let i = 0; i < standard.enterprises.count; i++) {
      if (before[i] === 0 || low.enterprises.key[i] !== standard.enterprises.key[i]) continue
      if (low.enterprises.taxRate[i] === standard.enterprises.taxRate[i]) { expect(after[i]).toBe(before[i]); same++ }
      else if (low.enterprises.taxRate[i]! < standard.enterprises.taxRate[i]!) { expect(after[i]).toBeLessThan(before[i]!); less++ }
    }
    expect(Math.min(same, less)).toBeGreaterThan(20)
  })
})

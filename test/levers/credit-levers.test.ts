import { describe, expect, it } from 'vitest'
import { region } from '../../src/levers/eligibility.js'
import type { Enactment } from '../../src/levers/enactment.js'
import { defaultChance, guaranteeProvision, guaranteeRelief, lendingRate } from '../../src/levers/finance/guarantee.js'
import { financedPart } from '../../src/levers/finance/loans.js'
import { creditReporting, financePilots, intangibleCollateral, policyCredit, transferGuideFund, transferLoanRisk } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import type { LedgerRow } from '../../src/levers/ledger.js'
import type { Population } from '../../src/population/population.js'
import { regionTable } from '../../src/population/regions.js'
import { country as chineseCountry, pathOf, reference } from '../laws/a-country.js'
import { policyYear, smallCountry } from './small-country.js'

const terms = { chanceOfDefault: 0.03, recovery: 0.4, carelessness: 0.3, funds: 0.05 }

/** Three small performers of R&D of rising inventiveness, with ten million yuan of R&D capital each. */
function country(): Population {
  const regionStates = regionTable.create(2)
  regionStates.append(2)
  const performer = { performsRd: 1, size: 1, industry: 1, knowledge: 1e7 }
  return { ...smallCountry([1, 2, 3].map((inventiveness) => ({ ...performer, province: inventiveness === 3 ? 1 : 0, inventiveness }))), regionStates }
}
const inForce = (lever: unknown, changes: object, more: Partial<Enactment> = {}): Enactment =>
  ({ lever: lever as Lever, changes: changes as never, ...more })
const total = (rows: readonly LedgerRow[], account: string): number =>
  rows.filter((r) => r.account === account).reduce((sum, r) => sum + r.amount, 0)

describe('a guarantee', () => {
  it('solves for the rate at which a bank neither wins nor loses', () => {
    for (const coverage of [0, 0.3, 0.8]) {
      const [i, d] = [lendingRate(terms, coverage), defaultChance(terms, coverage)]
      expect((1 + i) * (1 - d) + d * (0.4 + coverage * 0.6)).toBeCloseTo(1.05, 12)
    }
  })

  it('makes loans cheaper and defaults more common', () => {
    expect(guaranteeRelief(terms, 0)).toBe(0)
    expect(guaranteeRelief(terms, 0.5)).toBeGreaterThan(0.004)
    expect(guaranteeRelief(terms, 0.8)).toBeGreaterThan(guaranteeRelief(terms, 0.5))
    expect(defaultChance(terms, 0.5)).toBeGreaterThan(0.03)
  })

  it('costs more than careful borrowers would', () => {
    expect(guaranteeProvision(terms, 0.5, 1e6)).toBeCloseTo(0.5 * 0.03 * 1.15 * 0.6 * 1e6, 6)
  })

  it('is provided for when it is given and nothing is paid in cash', () => {
    const rows = policyYear(country(), [inForce(transferLoanRisk, { volume: 1e12 })], [2016]).ledger.rows()
    expect([...new Set(rows.map(({ account }) => account))]).toEqual(['contingent'])
    expect(total(rows, 'contingent')).toBe(3 * Math.round(guaranteeProvision(terms, 0.3, 5e6)))
  })
})

describe('a loan of policy', () => {
  it('counts as far as it finances R&D that others would not have', () => {
    expect(financedPart(5e6, 0.3, 0.4, 1e7)).toBeCloseTo(0.09, 12)
    expect(financedPart(5e8, 0.3, 0.4, 1e7)).toBe(1)
    expect(financedPart(5e6, 0.3, 1, 0)).toBe(0)
  })

  it('goes to the most inventive while there is capital', () => {
    const { scene } = policyYear(country(), [inForce(policyCredit, { outstanding: 1e12, capital: 1e6 })], [2016])
    expect([...scene.enterprises.rdLoan].filter((x) => x > 0)).toEqual([])
    const two = policyYear(country(), [inForce(policyCredit, { outstanding: 1e12, capital: 2.2e6 })], [2016])
    const served = [...two.scene.enterprises.rdLoan]
    expect(served.filter((x) => x > 0)).toHaveLength(2)
    expect(served[2]).toBe(Math.fround(0.6 * 0.3 * 1e7))
    expect(two.scene.enterprises.financeRelief[2]).toBeCloseTo(0.01 * 0.18, 8)
    expect(total(two.ledger.rows(), 'grant')).toBe(2 * 1e5)
    expect(two.scene.regions.developmentLending[1]).toBe(1e7 / 5)
  })

  it('is wanted no further than it is offered, whatever the capital', () => {
    const { scene } = policyYear(country(), [inForce(policyCredit, { outstanding: 1e7, capital: 1e12 })], [2016])
    expect([...scene.enterprises.rdLoan].filter((x) => x > 0)).toHaveLength(1)
  })
})

describe('banks that take results of R&D as collateral', () => {
  it('do so for those they reach, at the cost of an appraisal', () => {
    const { scene, ledger } = policyYear(country(), [inForce(intangibleCollateral, { reach: 1 })], [2016])
    expect([...scene.enterprises.knowledgePledge]).toEqual([0.15, 0.15, 0.15].map(Math.fround))
    expect(total(ledger.rows(), 'grant')).toBe(6e4)
  })
})

describe('a lever confined to areas', () => {
  it('reaches nobody elsewhere, and whom a scenario aims it at', () => {
    const inAreas = policyYear(country(), [inForce(financePilots, { reach: 1 })], [2016])
    expect([...inAreas.scene.enterprises.rdLoan]).toEqual([0, 0, 0])
    expect(inAreas.ledger.rows()).toEqual([])
    const aimed = policyYear(country(), [inForce(financePilots, { reach: 0.9999 }, { targeting: region('XX-A') })], [2016])
    expect([...aimed.scene.enterprises.rdLoan].map((x) => x > 0)).toEqual([true, true, false])
  })

  it('reaches its part of a province that is such an area in part', () => {
    const { run } = pathOf([...reference.filter((x) => x.lever.id !== financePilots.id), inForce(financePilots, { reach: 1, centres: 20 })], { to: 2016 })
    const { enterprises: e, facilities: f } = run.world
    const reached = new Float64Array(4)
    const all = new Float64Array(4)
    for (let i = 0; i < e.count; i++) {
      if (e.performsRd[i] === 0 || e.size[i] === 3) continue
      all[e.province[i]!]! += 1
      if (e.rdLoan[i]! > 0) reached[e.province[i]!]! += 1
    }
    const share = (code: string): number => {
      const r = chineseCountry().regions.findIndex((one) => one.code === code)
      return reached[r]! / all[r]!
    }
    expect(share('CN-JL')).toBe(0)
    expect(share('CN-TJ')).toBeGreaterThan(0.8)
    expect(share('CN-SC')).toBeGreaterThan(0.2)
    expect(share('CN-SC')).toBeLessThan(0.55)
    const jilin = chineseCountry().regions.findIndex((one) => one.code === 'CN-JL')
    for (let i = 0; i < f.count; i++) if (f.province[i] === jilin) expect(f.opened[i]).toBe(0)
    expect([...f.opened.subarray(0, f.count)].some((x) => x > 0)).toBe(true)
  })
})

describe('credit records', () => {
  it('tell lenders more in the provinces at which they are aimed', () => {
    const { scene } = policyYear(country(), [inForce(creditReporting, { coverage: 0.5 }, { targeting: region('XX-B') })], [2016])
    expect([...scene.regions.creditInformation]).toEqual([0, 0.5 * 0.15])
  })
})

describe('the transfer guidance fund', () => {
  it('orders sub-funds of its own programme where small enterprises do science', () => {
    const { scene } = policyYear(country(), [inForce(transferGuideFund, { commitment: 3e8 })], [2016])
    expect(scene.fundOrders.map(({ programme, province, commitment }) => [programme, province, commitment]))
      .toEqual([['transfer', 0, 2e8], ['transfer', 1, 1e8]])
  })

  it('may not take more of a sub-fund than the rule allows', () => {
    expect(() => policyYear(country(), [inForce(transferGuideFund, { publicShare: 0.5 })], [2016])).toThrow('publicShare')
  })
})

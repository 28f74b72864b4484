import { describe, expect, it } from 'vitest'
import { guidanceFund } from '../../src/levers/index.js'
import { bringIntoForce } from '../../src/levers/enactment.js'
import type { Enactment } from '../../src/levers/enactment.js'
import { region } from '../../src/levers/eligibility.js'
import type { Lever } from '../../src/levers/lever.js'
import type { LedgerRow } from '../../src/levers/ledger.js'
import { fundTable } from '../../src/population/funds.js'
import { regionTable } from '../../src/population/regions.js'
import type { Population } from '../../src/population/population.js'
import { policyYear, smallCountry } from './small-country.js'

const lever = guidanceFund as unknown as Lever
const young = { performsRd: 1, size: 1, industry: 1, founded: 2012 }

/** Two provinces, with three young enterprises that do research in the first and one in the second. */
function country(): Population {
  const regionStates = regionTable.create(2)
  regionStates.append(2)
  regionStates.governmentShare.set([0.2, 0.6])
  return { ...smallCountry([
    { ...young, province: 0, weight: 3 }, { ...young, province: 1 }, { ...young, province: 1, founded: 1990 },
    { ...young, province: 1, size: 3 }, { ...young, province: 0, performsRd: 0 },
  ]), regionStates }
}

const ordersOf = (enactment: Partial<Enactment> = {}) => policyYear(country(), [{ lever, changes: { commitment: 4e9 }, ...enactment }], [2016]).scene.fundOrders

describe('an order of the guidance fund', () => {
  it('offers the commitment where young enterprises do research', () => {
    const orders = ordersOf()
    expect(orders.map(({ province, commitment }) => [province, commitment])).toEqual([[0, 3e9], [1, 1e9]])
    expect(new Set(orders.map(({ key }) => key)).size).toBe(2)
  })

  it('crowds out more where government weighs more', () => {
    expect(ordersOf().map(({ crowdingOut }) => crowdingOut)).toEqual([0.2 + 0.5 * 0.2, 0.2 + 0.5 * 0.6])
  })

  it('goes only where a scenario aims it, and the budget with it', () => {
    expect(ordersOf({ targeting: region('XX-B') }).map(({ province, commitment }) => [province, commitment])).toEqual([[1, 4e9]])
  })

  it('does not exist without money, before the lever starts, or where nobody qualifies', () => {
    expect(ordersOf({ changes: { commitment: 0 } })).toEqual([])
    expect(ordersOf({ implementation: { shape: 'step', from: 2018, full: 2018 } })).toEqual([])
    const old = smallCountry([{ ...young, founded: 1980 }])
    expect(policyYear(old, [{ lever, changes: {} }], [2016]).scene.fundOrders).toEqual([])
  })

  it('grows with the schedule', () => {
    const half = ordersOf({ implementation: { shape: 'linear', from: 2016, full: 2017 } })
    expect(half.reduce((sum, { commitment }) => sum + commitment, 0)).toBe(2e9)
  })

  it('lifts the targeted enterprises in the eyes of funds as far as policy says', () => {
    const { scene } = policyYear(country(), [{ lever, changes: { preference: 0.5 } }], [2016])
    expect([...scene.enterprises.venturePreference]).toEqual([0.5, 0.5, 0, 0, 0])
  })
})

describe('the ledger of a guidance fund', () => {
  /** A signed fund that calls a quarter, of which a fifth goes to the manager, and pays a little back. */
  function booked(vintage: number, programme = 1, year = 2016): LedgerRow[] {
    const funds = fundTable.create(1)
    funds.append(1)
    const row = { kind: Math.min(1, programme), programme, province: 1, vintage,
      target: 4e9, raised: 2e9, publicCommitted: 5e8, called: 5e8, calledThisYear: 5e8,
      publicCalledThisYear: 1.25e8, feesThisYear: 4e7, publicDistributedThisYear: 1e7 }
    for (const [name, value] of Object.entries(row)) (funds as unknown as Record<string, Float64Array>)[name]![0] = value
    return policyYear({ ...country(), funds }, [{ lever, changes: { commitment: 4e9 } }], [year]).ledger.rows()
  }
  const total = (rows: LedgerRow[], account: string, payer?: string): number =>
    rows.filter((r) => r.account === account && (!payer || r.payer === payer)).reduce((sum, r) => sum + r.amount, 0)

  it('books equity as an asset, fees and administration as cost, and promises as a stock', () => {
    const rows = booked(2016)
    expect(total(rows, 'administration')).toBe(1e7 + 2.5e6)
    expect(total(rows, 'equity')).toBe(1.25e8 - 1e7)
    expect(total(rows, 'commitment')).toBe(5e8 - 1.25e8)
    expect(total(rows, 'equity-returned', 'funds')).toBe(1e7)
    expect(total(rows, 'grant')).toBe(0)
    expect(rows.every((r) => r.province === 1)).toBe(true)
  })

  it('takes the promise down when money is called later', () => {
    expect(total(booked(2016, 1, 2017), 'commitment')).toBe(-1.25e8)
  })

  it('splits every amount between central and local government', () => {
    const rows = booked(2016)
    expect(total(rows, 'equity', 'central')).toBe(Math.round(0.3 * 1.15e8))
    expect(total(rows, 'equity', 'central') + total(rows, 'equity', 'local')).toBe(1.15e8)
  })

  it('leaves private funds, funds of another programme, and funds of before the first year, out', () => {
    expect(booked(2016, 0)).toEqual([])
    expect(booked(2016, 2)).toEqual([])
    expect(booked(2015)).toEqual([])
  })

  it('closes to exactly zero between those who pay and receive', () => {
    const funds = fundTable.create(0)
    const { ledger } = policyYear({ ...country(), funds }, [{ lever, changes: {} }], [2016, 2017])
    for (const balance of ledger.balances().values()) expect(Object.values(balance).reduce((a, b) => a + b, 0)).toBe(0)
  })
})

describe('the parameters of a guidance fund', () => {
  it('are refused outside their range, with the path', () => {
    expect(() => bringIntoForce({ lever, changes: { publicShare: 0 } }, 'changes[0]')).toThrow('changes[0].params.publicShare')
    expect(() => bringIntoForce({ lever, changes: { commitment: -1 } }, 'changes[0]')).toThrow('allowed a number from 0')
  })
})

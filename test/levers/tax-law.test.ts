import { describe, expect, it } from 'vitest'
import { lossCarryForward, smallLowProfitTax } from '../../src/levers/index.js'
import { region } from '../../src/levers/eligibility.js'
import type { Enactment } from '../../src/levers/enactment.js'
import type { Lever } from '../../src/levers/lever.js'
import type { LedgerRow } from '../../src/levers/ledger.js'
import { codeOf, TAX_STATUSES } from '../../src/population/classes.js'
import { policyYear, smallCountry } from './small-country.js'

const SMALL = codeOf(TAX_STATUSES, 'small-low-profit')
const total = (rows: readonly LedgerRow[], payer?: string): number =>
  rows.filter((row) => row.account === 'tax-cash' && (!payer || row.payer === payer)).reduce((sum, row) => sum + row.amount, 0)

describe('the income tax of small low-profit enterprises', () => {
  const lever = smallLowProfitTax as unknown as Lever
  const small = { taxStatus: SMALL, profit: 2e5, industry: 1 }
  const ledgerOf = (rows: Parameters<typeof smallCountry>[0], year: number, over: Partial<Enactment> = {}): LedgerRow[] =>
    policyYear(smallCountry(rows), [{ lever, changes: {}, ...over }], [year]).ledger.rows()

  it('costs the difference to the standard rate, for each enterprise that a row stands for, six tenths of it central', () => {
    const rows = ledgerOf([{ ...small, weight: 3 }], 2016)
    expect(total(rows)).toBe(3 * 30_000)
    expect(total(rows, 'central')).toBe(0.6 * total(rows))
  })

  it('costs nothing for those who are not treated as small, and for those who make a loss', () => {
    expect(ledgerOf([{ ...small, taxStatus: 0 }, { ...small, taxStatus: 1 }, { ...small, profit: -1e6 }], 2016)).toEqual([])
  })

  it('costs more from 2019, when the tiers are marginal: 5 % of the first million and 10 % of the next', () => {
    const rich = [{ ...small, profit: 2e6 }]
    expect(total(ledgerOf(rich, 2019))).toBe(0.25 * 2e6 - 0.05 * 1e6 - 0.1 * 1e6)
    expect(total(ledgerOf(rich, 2019, { heldFrom: 2018 }))).toBeCloseTo(0.05 * 2e6, 6)
  })

  it('is forgone on what extra deductions leave of income', () => {
    const country = smallCountry([{ ...small, effort: 1e5 }])
    // A second lever lets it deduct half of its R&D on top.
    const deduction: Lever = { ...lever, id: 'deduct', settle: undefined, incentive: ({ write }) => write.extraDeduction.put(0, 0.5) }
    const { ledger } = policyYear(country, [{ lever, changes: {} }, { lever: deduction, changes: {} }], [2016])
    expect(total(ledger.rows())).toBe(0.15 * (2e5 - 0.5 * 1e5))
  })

  it('offers its rate to the targeted province only, under terms of the nation', () => {
    const country = smallCountry([{ province: 0 }, { province: 1 }])
    const { scene } = policyYear(country, [{ lever, changes: {}, targeting: region('XX-B') }], [2015])
    expect([...country.enterprises.smallFirmRate]).toEqual([1, 0.2])
    expect(scene.rules).toMatchObject({ smallFirmIncome: 3e5, smallFirmTierCeiling: 3e5, smallFirmFirstShare: 0.5,
      smallFirmSecondShare: 1, smallFirmTiersMarginal: 0, smallFirmStaffIndustry: 100, smallFirmAssetsOther: 1e7 })
  })

  it('follows the law through its changes', () => {
    const rulesIn = (year: number) => policyYear(smallCountry([{}]), [{ lever, changes: {} }], [year]).scene.rules
    expect([2016, 2017, 2018, 2019].map((year) => rulesIn(year).smallFirmIncome)).toEqual([3e5, 5e5, 1e6, 3e6])
    expect(rulesIn(2019)).toMatchObject({ smallFirmTiersMarginal: 1, smallFirmSecondShare: 0.5, smallFirmStaffOther: 300 })
    expect(rulesIn(2021).smallFirmFirstShare).toBe(0.125)
  })
})

describe('the carry-forward of losses of technology enterprises', () => {
  const lever = lossCarryForward as unknown as Lever
  const performer = { performsRd: 1, size: 1, revenue: 1e7, taxRate: 0.25, weight: 2 }

  it('gives five more years from 2018 to the certified and to technology-based small enterprises, and to nobody else', () => {
    const country = smallCountry([performer, { hnteUntil: 2020, size: 3 }, { size: 1 }, { performsRd: 1, size: 3 }])
    policyYear(country, [{ lever, changes: {} }], [2017])
    expect([...country.enterprises.extraLossYears]).toEqual([0, 0, 0, 0])
    policyYear(country, [{ lever, changes: {} }], [2018])
    expect([...country.enterprises.extraLossYears]).toEqual([5, 5, 0, 0])
  })

  it('costs the tax on losses used that would have lapsed, and only then', () => {
    const country = smallCountry([{ ...performer, reliefPool: 1e6, profit: -1 }])
    const { enterprises: e } = country
    const enactment = [{ lever, changes: {} }]
    const { frame, ledger, scene } = policyYear(country, enactment, [2018])
    // After a year without profit a tenth of the pool has lapsed and not a fifth.
    expect(ledger.rows()).toEqual([])
    expect(e.extra('loss-carry-forward/beyond')[0]).toBe(900_001 - 800_001)
    e.reliefPool[0] = 900_001
    e.profit[0] = 850_000
    frame.settle({ ...scene, year: 2019 })
    expect(total(ledger.rows())).toBe(2 * Math.round(0.25 * (850_000 - 800_001)))
  })
})

import { describe, expect, it } from 'vitest'
import { bIndex } from '../../src/law/b-index.js'
import { afterTaxPrice, policyCostOf, userCost } from '../../src/mechanisms/user-cost.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

describe('the after-tax price of R&D', () => {
  it.each([[0.25, 0.5, 0.833], [0.25, 0.75, 0.75], [0.15, 0.5, 0.912], [0.15, 0.75, 0.868], [0.1, 0.5, 0.944], [0.05, 0.75, 0.961]])(
    'at a tax rate of %f with an extra deduction of %f is %f, all claimed at once', (rate, extra, price) => {
      expect(afterTaxPrice(rate, extra, 1, 1)).toBeCloseTo(price, 3)
    })

  it('is the B-index of the law', () => {
    expect(afterTaxPrice(0.25, 0.75, 0.6, 0.82)).toBeCloseTo(bIndex({ taxRate: 0.25, extraDeduction: 0.75, claimedShare: 0.6, deferral: 0.82 }), 15)
  })
})

describe('the user cost of R&D', () => {
  it('is finance and wear, less relief on tax and equipment, times what wages add', () => {
    expect(userCost(0.9, 0.06, 0.15, 0, 0.12)).toBeCloseTo(0.189, 12)
    expect(userCost(0.9, 0.06, 0.15, 0.5, 0.12, 1.02)).toBeCloseTo(0.189 * 0.94 * 1.02, 12)
  })

  const world = worldOf({ population: smallIndustry(40) })
  const { enterprises: e } = world
  const costWith = (change: () => void): number => {
    e.taxRate.fill(0.25)
    e.extraLossYears.fill(0)
    e.profit.fill(1e6)
    e.extraDeduction.fill(0)
    e.financeRelief.fill(0)
    e.equipmentRelief.fill(0)
    change()
    return policyCostOf(world)(0)
  }
  const half = (): void => { e.extraDeduction[0] = 0.5 }

  it('is one where there is no policy, whatever the enterprise', () => {
    expect(costWith(() => undefined)).toBe(1)
    expect(costWith(() => { e.profit[0] = -1; e.cash[0] = 0; e.founded[0] = 2015 })).toBe(1)
  })

  it('falls with the super-deduction, more so at the standard rate than with a certificate: at the margin they are substitutes', () => {
    const standard = costWith(half)
    const certified = costWith(() => { half(); e.taxRate[0] = 0.15 })
    expect(standard).toBeCloseTo(1 - 0.6 * 0.25 * 0.5 / 0.75, 12)
    expect(certified).toBeCloseTo(1 - 0.6 * 0.15 * 0.5 / 0.85, 12)
    expect(certified).toBeGreaterThan(standard)
  })

  it('falls less for an enterprise with a loss, whose relief has to wait', () => {
    const waiting = costWith(() => { half(); e.profit[0] = -1e6 })
    expect(waiting).toBeGreaterThan(costWith(half))
    expect((1 - waiting) / (1 - costWith(half))).toBeCloseTo(0.82, 2)
    const lasting = costWith(() => { half(); e.profit[0] = -1e6; e.extraLossYears[0] = 5 })
    expect(lasting).toBeLessThan(waiting)
    expect(lasting).toBeGreaterThan(costWith(half))
  })

  it('falls with relief on equipment and on finance, by their shares', () => {
    expect(costWith(() => { e.equipmentRelief[0] = 0.25 })).toBeCloseTo(1 - 0.12 * 0.25, 12)
    const financed = costWith(() => { e.financeRelief[0] = 0.01 })
    expect(financed).toBeLessThan(1)
    expect(financed).toBeGreaterThan(0.9)
  })

  it('never vanishes, however generous the policy', () => {
    expect(costWith(() => { e.extraDeduction[0] = 3; e.financeRelief[0] = 1; e.equipmentRelief[0] = 5 })).toBeGreaterThan(0)
  })
})

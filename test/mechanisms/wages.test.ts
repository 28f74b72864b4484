import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearingWages, trainedSupply } from '../../src/mechanisms/wages.js'
import { smallIndustry } from './a-small-industry.js'
import { live, worldOf } from './a-small-world.js'

/** What one market wants, by how it responds. */
const demand = (...parts: [amount: number, power: number][]) =>
  ({ amount: Float64Array.from(parts, ([amount]) => amount), power: Float64Array.from(parts, ([, power]) => power) })
const demandAt = ({ amount, power }: ReturnType<typeof demand>, change: number): number =>
  amount.reduce((sum, yuan, k) => sum + yuan * Math.exp(-power[k]! * change), 0)
/** The wage at which one market clears. */
const clearingWage = (wanted: ReturnType<typeof demand>, from: number, base: number, supply: number, elasticity: number): number =>
  clearingWages({ ...wanted, from: Float64Array.of(from), base: Float64Array.of(base), supply: Float64Array.of(supply) }, elasticity)[0]!

describe('the wage of research staff', () => {
  it('does not move when as many are wanted as there are', () => {
    expect(clearingWage(demand([100, 0.2]), 0, 100, 0, 1.7)).toBe(0)
    expect(clearingWage(demand([110, 0.2]), 0, 100, Math.log(1.1), 1.7)).toBeCloseTo(0, 12)
  })

  it('rises with scarcity by one over the elasticity of supply, less what employers give up', () => {
    expect(clearingWage(demand([110, 0]), 0, 100, 0, 2)).toBeCloseTo(Math.log(1.1) / 2, 9)
    expect(clearingWage(demand([110, 0.5]), 0, 100, 0, 2)).toBeCloseTo(Math.log(1.1) / 2.5, 9)
  })

  it('takes an eighth of what a tax incentive adds to R&D at central values', () => {
    const added = 0.025
    const power = 0.35 * 0.9 * 0.73
    const wage = clearingWage(demand([Math.exp(added), power]), 0, 1, 0, 1.7)
    expect((added - power * wage) / added).toBeCloseTo(0.88, 2)
  })

  it('clears the market at every corner of the priors', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(fc.property(number(0.5, 2), number(0, 3), number(0, 1), number(0.6, 4), number(-0.3, 0.3), number(0.28, 0.55), number(0.15, 0.6),
      number(0.4, 2.2), (own, supported, from, elasticity, supply, labourShare, adjustment, response) => {
        const wanted = demand([own, labourShare * adjustment * response], [supported, labourShare])
        const wage = clearingWage(wanted, from - 0.5, 1, supply, elasticity)
        if (Math.abs(wage) === 1) return
        const shortage = Math.log(demandAt(wanted, wage - (from - 0.5))) - supply - elasticity * wage
        expect(Math.abs(shortage)).toBeLessThan(1e-6)
      }), { seed: 7 })
  })

  it('is left alone where nobody wants staff', () => {
    expect(clearingWage(demand([0, 0.2]), 0.1, 100, 0, 1.7)).toBe(0.1)
    expect(clearingWage(demand([5, 0.2]), 0.1, 0, 0, 1.7)).toBe(0.1)
  })

  it('is found in each of many markets as if there were no other', () => {
    const power = Float64Array.of(0.2, 0.7)
    const markets = Array.from({ length: 40 }, (_, m) => (
      { amount: [10 + m, m % 5], from: (m % 7) / 40, base: m % 9 === 0 ? 0 : 12 + (m % 11), supply: (m % 3) / 10 }))
    const column = (of: (market: typeof markets[number]) => number): Float64Array => Float64Array.from(markets, of)
    const together = clearingWages({ amount: Float64Array.from(markets.flatMap(({ amount }) => amount)), power,
      from: column(({ from }) => from), base: column(({ base }) => base), supply: column(({ supply }) => supply) }, 1.7)
    const alone = markets.map(({ amount, from, base, supply }) => clearingWage({ amount: Float64Array.from(amount), power }, from, base, supply, 1.7))
    expect([...together]).toEqual(alone)
    expect(new Set(together).size).toBeGreaterThan(30)
  })
})

describe('the supply of research staff', () => {
  it('grows with the R&D that common growth brings, as late as enterprises do', () => {
    const targets = [0, 0.1, 0.2, 0.3]
    expect(trainedSupply(1, targets, 3)).toBeCloseTo(0.3, 12)
    expect(trainedSupply(0.35, targets, 1)).toBeCloseTo(0.035, 12)
    expect(trainedSupply(0.35, targets, 3)).toBeLessThan(0.2)
    expect(trainedSupply(0.35, targets, 0)).toBe(0)
  })

  const population = smallIndustry(3000)
  /** Mean log wage over the markets and over runs. */
  const meanWage = (closures: object, years: number, runs: number): number => {
    let sum = 0
    for (let run = 0; run < runs; run++) {
      const { labour } = live(worldOf({ population, run, closures: { turnover: false, ...closures } }), years)
      for (let m = 0; m < labour.count; m++) sum += Math.log(labour.wage[m]!) / labour.count / runs
    }
    return sum
  }

  it('keeps wages near those of the base year in the steady state and under common growth', () => {
    expect(Math.abs(meanWage({ growth: false }, 8, 6))).toBeLessThan(0.02)
    expect(Math.abs(meanWage({}, 8, 6))).toBeLessThan(0.05)
  }, 30000)

  it('does not matter when wages do not clear', () => {
    expect(meanWage({ wages: false }, 4, 1)).toBe(0)
  })
})

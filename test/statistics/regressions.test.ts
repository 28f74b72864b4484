import { describe, expect, it } from 'vitest'
import { normalFrom, poissonFrom } from '../../src/kernel/distributions.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { differenceInDifferences, eventStudy } from '../../src/statistics/difference-in-differences.js'
import { discontinuity } from '../../src/statistics/discontinuity.js'
import { leastSquares } from '../../src/statistics/least-squares.js'
import { poissonRegression } from '../../src/statistics/poisson-regression.js'

const stream = createDraws('estimators', 0).stream(decision('test.estimators'))
const normal = (entity: number, k: number): number => normalFrom(stream.uniform(entity, k))
const ones = (n: number): number[] => Array<number>(n).fill(1)

describe('least squares', () => {
  it('gives the certified coefficients of Longley (1967), the hardest of the old reference problems', () => {
    const y = [60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551]
    const x = [
      [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
      [234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601, 518173, 554894],
      [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
      [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
      [107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368, 127852, 130081],
      y.map((_, t) => 1947 + t),
    ]
    const { coefficients } = leastSquares(y, [ones(16), ...x])
    const certified = [-3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355]
    certified.forEach((value, j) => expect(coefficients[j] / value).toBeCloseTo(1, 7))
  })

  it('gives the sandwich of White and of clusters as written out by hand for one regressor', () => {
    const x = [1, 2, 3, 4, 5, 6]
    const y = [2, 3, 7, 6, 12, 9]
    const g = [1, 1, 2, 2, 3, 3]
    const beta = x.reduce((s, v, i) => s + v * y[i], 0) / 91
    const score = x.map((v, i) => v * (y[i] - beta * v))
    const white = Math.sqrt((6 / 5) * score.reduce((s, v) => s + v * v, 0)) / 91
    expect(leastSquares(y, [x]).errors[0]).toBeCloseTo(white, 12)
    const sums = [score[0] + score[1], score[2] + score[3], score[4] + score[5]]
    const clustered = Math.sqrt((3 / 2) * (5 / 5) * sums.reduce((s, v) => s + v * v, 0)) / 91
    expect(leastSquares(y, [x], { clusters: g }).errors[0]).toBeCloseTo(clustered, 12)
    expect(leastSquares(y, [x], { clusters: [1, 2, 3, 4, 5, 6] }).errors[0]).toBeCloseTo(white, 12)
  })

  it('counts a weight as so many observations alike, and refuses columns that say the same', () => {
    const twice = leastSquares([1, 4, 4, 6], [ones(4), [1, 2, 2, 3]])
    const weighted = leastSquares([1, 4, 6], [ones(3), [1, 2, 3]], { weights: [1, 2, 1] })
    expect(weighted.coefficients[1]).toBeCloseTo(twice.coefficients[1], 12)
    expect(() => leastSquares([1, 2, 4, 5], [ones(4), [2, 2, 2, 2]])).toThrow(InputError)
    expect(() => leastSquares([1, 2], [ones(2), [1, 2]])).toThrow(InputError)
  })

  it('covers the truth about as often as it says when errors hang together', () => {
    let covered = 0
    for (let trial = 0; trial < 200; trial++) {
      const [y, x, g]: number[][] = [[], [], []]
      for (let c = 0; c < 60; c++) {
        const [xc, ec] = [normal(c, 4 * trial), normal(c, 4 * trial + 1)]
        for (let i = 0; i < 5; i++) {
          x.push(xc)
          g.push(c)
          y.push(xc + ec + 0.3 * normal(100 + 5 * c + i, 4 * trial + 2))
        }
      }
      const { coefficients, errors } = leastSquares(y, [ones(x.length), x], { clusters: g })
      if (Math.abs(coefficients[1] - 1) < 1.96 * errors[1]) covered++
    }
    expect(covered / 200).toBeGreaterThan(0.9)
    expect(covered / 200).toBeLessThanOrEqual(0.985)
  })
})

/** Units alike but for their level; the first half is treated from period `start` on, by `effect`. */
function panel(units: number, periods: number, start: number, effect: (since: number) => number, noise = 0) {
  const [outcome, unit, period, treated, since]: number[][] = [[], [], [], [], []]
  for (let u = 0; u < units; u++) {
    for (let t = 0; t < periods; t++) {
      const isTreated = u < units / 2
      unit.push(u)
      period.push(t)
      treated.push(isTreated && t >= start ? 1 : 0)
      since.push(isTreated ? t - start : NaN)
      outcome.push(u % 7 + 2 * t + (isTreated && t >= start ? effect(t - start) : 0) + noise * normal(u, 1000 + t))
    }
  }
  return { outcome, unit, period, treated, since }
}

describe('difference in differences', () => {
  it('is the difference of differences of Card and Krueger (1994) for their means: 2.75 more full-time workers', () => {
    const means = [20.44, 21.03, 23.33, 21.17]
    const found = differenceInDifferences({ outcome: [...means, ...means], unit: [1, 1, 2, 2, 3, 3, 4, 4], period: [0, 1, 0, 1, 0, 1, 0, 1] },
      [0, 1, 0, 0, 0, 1, 0, 0])
    // The printed means are rounded to a hundredth: 2.75 from them.
    expect(found.effect).toBeCloseTo(2.75, 8)
  })

  it('finds an effect behind levels of units and a common trend, in an unbalanced panel too', () => {
    const all = panel(40, 6, 3, () => 1.5)
    expect(differenceInDifferences(all, all.treated).effect).toBeCloseTo(1.5, 8)
    const kept = all.unit.map((u, i) => (u * 7 + all.period[i] * 3) % 5 !== 0)
    const some = Object.fromEntries(Object.entries(all).map(([name, column]) => [name, column.filter((_, i) => kept[i])])) as typeof all
    expect(differenceInDifferences(some, some.treated).effect).toBeCloseTo(1.5, 7)
  })

  it('has the errors of least squares with a dummy for each unit and period', () => {
    const all = panel(12, 4, 2, () => 1, 1)
    const dummies = [
      ...Array.from({ length: 12 }, (_, u) => all.unit.map((x) => (x === u ? 1 : 0))),
      ...Array.from({ length: 3 }, (_, t) => all.period.map((x) => (x === t + 1 ? 1 : 0))),
    ]
    const long = leastSquares(all.outcome, [all.treated, ...dummies], { clusters: all.unit })
    const short = differenceInDifferences(all, all.treated)
    expect(short.effect).toBeCloseTo(long.coefficients[0], 8)
    // Effects of units cost degrees of freedom only where they do not nest in the clusters: (48 − 5) in place of (48 − 16).
    expect(short.error / long.errors[0]).toBeCloseTo(Math.sqrt(32 / 43), 6)
  })

  it('shows year by year how an effect builds up, and nothing before it', () => {
    const all = panel(40, 7, 3, (since) => 0.5 * (since + 1))
    const found = eventStudy(all, all.since)
    expect(found.map(({ since }) => since)).toEqual([-3, -2, 0, 1, 2, 3])
    found.forEach(({ since, effect }) => expect(effect).toBeCloseTo(since < 0 ? 0 : 0.5 * (since + 1), 7))
  })

  it('finds nothing to compare where all are treated at once', () => {
    const { outcome, unit, period } = panel(10, 4, 2, () => 1)
    expect(() => differenceInDifferences({ outcome, unit, period }, period.map((t) => (t >= 2 ? 1 : 0)))).toThrow(InputError)
    expect(() => eventStudy({ outcome, unit, period }, unit.map(() => NaN))).toThrow(InputError)
  })
})

describe('regression discontinuity', () => {
  const running = Array.from({ length: 4001 }, (_, i) => (i - 2000) / 2000 + 0.00025)

  it('is exact where both sides are straight', () => {
    const found = discontinuity(running.map((x) => (x >= 0 ? 2 + x : -3 * x)), running, 0, { bandwidth: 0.5 })
    expect(found.effect).toBeCloseTo(2, 8)
    expect(found.atHalf).toBeCloseTo(2, 8)
    expect([found.below, found.above]).toEqual([1000, 1000])
  })

  it('has the bias of −.05·h² for a unit more of curvature above the line, and a quarter of it at half the bandwidth', () => {
    const found = discontinuity(running.map((x) => (x >= 0 ? 1 + 0.5 * x * x : 0)), running, 0, { bandwidth: 0.8 })
    expect(found.effect - 1).toBeCloseTo(-0.05 * 0.64, 3)
    expect(found.atHalf - 1).toBeCloseTo(-0.05 * 0.16, 3)
  })

  it('covers a jump in noise, with a bandwidth by rule of thumb, and refuses one without observations', () => {
    const found = discontinuity(running.map((x, i) => (x >= 0 ? 0.5 : 0) + x + normal(i, 9)), running, 0)
    expect(found.low).toBeLessThan(0.5)
    expect(found.high).toBeGreaterThan(0.5)
    expect(found.bandwidth).toBeCloseTo(1.84 * Math.sqrt(1 / 3) * 4001 ** -0.2, 2)
    expect(() => discontinuity(running, running, 3, { bandwidth: 0.1 })).toThrow(InputError)
  })
})

describe('Poisson regression', () => {
  it('gives the estimates of Dobson (1990) that manuals print', () => {
    const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12]
    const dummy = (of: number[], level: number): number[] => of.map((x) => (x === level ? 1 : 0))
    const [outcome, treatment] = [[1, 2, 3, 1, 2, 3, 1, 2, 3], [1, 1, 1, 2, 2, 2, 3, 3, 3]]
    const { coefficients } = poissonRegression(counts, [ones(9), dummy(outcome, 2), dummy(outcome, 3), dummy(treatment, 2), dummy(treatment, 3)])
    for (const [j, value] of [3.0445, -0.4543, -0.293, 0, 0].entries()) expect(coefficients[j]).toBeCloseTo(value, 4)
  })

  it('with effects of units gives what dummies for the units give, and leaves out who never files', () => {
    const unit = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
    const x = [0, 1, 2, 1, 1, 3, 0, 2, 2, 1, 2, 3]
    const y = [1, 3, 4, 0, 2, 5, 2, 2, 7, 0, 0, 0]
    const found = poissonRegression(y, [x], { effects: [unit] })
    expect(found.kept).toHaveLength(9)
    expect(found.clusters).toBe(3)
    const kept = [...Array(9).keys()]
    const dummies = [1, 2, 3].map((u) => kept.map((i) => (unit[i] === u ? 1 : 0)))
    const long = poissonRegression(kept.map((i) => y[i]), [kept.map((i) => x[i]), ...dummies])
    expect(found.coefficients[0]).toBeCloseTo(long.coefficients[0], 7)
  })

  it('recovers an elasticity behind inventiveness that lasts and years that differ', () => {
    const [y, x, unit, year]: number[][] = [[], [], [], []]
    for (let u = 0; u < 400; u++) {
      const lasting = normal(u, 20)
      for (let t = 0; t < 6; t++) {
        const research = 0.7 * lasting + normal(u, 30 + t)
        unit.push(u)
        year.push(t)
        x.push(research)
        y.push(poissonFrom(stream.uniform(u, 50 + t), Math.exp(lasting + 0.1 * t + 0.4 * research)))
      }
    }
    const { coefficients, errors } = poissonRegression(y, [x], { effects: [unit, year] })
    expect(Math.abs(coefficients[0] - 0.4)).toBeLessThan(2.5 * errors[0])
    expect(errors[0]).toBeLessThan(0.05)
  })

  it('refuses outcomes that are all 0', () => {
    expect(() => poissonRegression([0, 0, 0, 0], [ones(4)])).toThrow(InputError)
  })
})

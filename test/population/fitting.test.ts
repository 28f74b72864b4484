import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fit } from '../../src/population/synthesis/fitting.js'
import { roundTwoWay, split, thin } from '../../src/population/synthesis/whole-numbers.js'

const positive = fc.double({ min: 0.1, max: 100, noNaN: true })
const wholes = (min: number, max: number, length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length })
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0)

describe('proportional fitting', () => {
  it('meets the margins of any positive table, and keeps its odds ratios', () => {
    fc.assert(fc.property(fc.array(positive, { minLength: 4, maxLength: 4 }), positive, positive, positive, (start, a, b, c) => {
      const rows = [a, b]
      const columns = [c, Math.max(0.1, a + b - c)]
      const scale = (a + b) / sum(columns)
      const table = Float64Array.from(start)
      const { worst } = fit(table, [
        { of: Int32Array.of(0, 1, 0, 1), target: columns.map((x) => x * scale) },
        { of: Int32Array.of(0, 0, 1, 1), target: rows },
      ], 20_000)
      expect(worst).toBeLessThan(1e-8)
      expect(table[0] + table[1]).toBeCloseTo(a, 6)
      expect(table[0] + table[2]).toBeCloseTo(columns[0] * scale, 6)
      const odds = (t: ArrayLike<number>): number => (t[0] * t[3]) / (t[1] * t[2])
      expect(odds(table) / odds(start)).toBeCloseTo(1, 6)
    }))
  })

  it('meets a margin of shares, as the high-technology revenue of a province', () => {
    const table = Float64Array.of(10, 20, 30)
    fit(table, [
      { of: Int32Array.of(0, 0, 0), share: [1, 0.2, 0], target: [30] },
      { of: Int32Array.of(0, 0, 0), target: [60] },
    ])
    expect(table[0] + 0.2 * table[1]).toBeCloseTo(30, 6)
    expect(sum(table)).toBeCloseTo(60, 6)
  })

  it('leaves empty cells empty', () => {
    const table = Float64Array.of(0, 1)
    fit(table, [{ of: Int32Array.of(0, 0), target: [5] }])
    expect([...table]).toEqual([0, 5])
  })
})

describe('whole numbers from fitted tables', () => {
  it('keep row and column sums exactly', () => {
    const [few, fewer, endless] = [fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.integer({ min: 0, max: 30 }))]
    fc.assert(fc.property(few, fewer, endless, (rows, columns, numbers) => {
      const cells = Array.from({ length: rows * columns }, () => numbers.next().value as number)
      const rowTargets = Array.from({ length: rows }, (_, r) => sum(cells.slice(r * columns, (r + 1) * columns)))
      const columnTargets = Array.from({ length: columns }, (_, c) => sum(cells.filter((_, x) => x % columns === c)))
      // A fitted table with these margins, away from whole numbers: independence.
      const whole = sum(cells)
      fc.pre(whole > 0)
      const table = Float64Array.from(cells, (_, x) => (rowTargets[Math.floor(x / columns)] * columnTargets[x % columns]) / whole)
      const rounded = roundTwoWay(table, rowTargets, columnTargets)
      rowTargets.forEach((target, r) => expect(sum(rounded.slice(r * columns, (r + 1) * columns))).toBe(target))
      columnTargets.forEach((target, c) => expect(sum(rounded.filter((_, x) => x % columns === c))).toBe(target))
      expect(rounded.every((x) => Number.isInteger(x) && x >= 0)).toBe(true)
    }))
  })

  it('choose the wanted number, never more than a cell has', () => {
    const fiveScores = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 5, maxLength: 5 })
    fc.assert(fc.property(wholes(0, 50, 5), fiveScores, fc.integer({ min: 0, max: 250 }), (counts, scores, wanted) => {
      const chosen = thin(counts, scores, wanted)
      expect(sum(chosen)).toBe(Math.min(wanted, sum(counts)))
      chosen.forEach((x, c) => expect(x).toBeLessThanOrEqual(counts[c]))
    }))
  })

  it('choose more where the score is higher', () => {
    const [low, high] = thin([100, 100], [0, 2], 100)
    expect(high).toBeGreaterThan(2 * low)
  })

  it('split nothing among nobody', () => {
    expect([...split([0, 0], 5)]).toEqual([0, 0])
    expect([...split([1, 3], 4)]).toEqual([1, 3])
  })
})

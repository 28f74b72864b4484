import { describe, expect, it } from 'vitest'
import { normalFrom } from '../../src/kernel/distributions.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { differenceInDifferences } from '../../src/statistics/difference-in-differences.js'
import { discontinuity, edge } from '../../src/statistics/discontinuity.js'
import { staggeredEffects } from '../../src/statistics/staggered-adoption.js'
import { studentPoint } from '../../src/statistics/student.js'
import { winnersLessLosers } from '../../src/statistics/winners-and-losers.js'

const stream = createDraws('roll-outs', 0).stream(decision('test.roll-outs'))
const normal = (entity: number, k: number): number => normalFrom(stream.uniform(entity, k))

/** A balanced panel: units with levels of their own and a common path; `effect` of a start and a period. */
function rollOut(starts: readonly number[], periods: number, effect: (start: number, t: number) => number, noise: (u: number, t: number) => number = () => 0) {
  const [outcome, unit, period, start, treated]: number[][] = [[], [], [], [], []]
  starts.forEach((from, u) => {
    for (let t = 1; t <= periods; t++) {
      unit.push(u)
      period.push(t)
      start.push(from)
      treated.push(t >= from ? 1 : 0)
      outcome.push(3 * u + t * t + (t >= from ? effect(from, t) : 0) + noise(u, t))
    }
  })
  return { panel: { outcome, unit, period }, start, treated }
}

describe('two-way fixed effects in a roll-out in steps', () => {
  it('give ½Δ₁₃ + Δ₂₂ − ½Δ₂₃ in the example of de Chaisemartin and D’Haultfœuille (2020): negative where no effect is', () => {
    // Three periods; one group starts in the last, one in the second. Effects of 1, 1 and, a period later, 4.
    const { panel, treated } = rollOut([3, 3, 2, 2], 3, (start, t) => (start === 2 && t === 3 ? 4 : 1), (u, t) => (u % 2 === 0 ? 1 : -1) * (t === 2 ? 0.1 : 0))
    expect(differenceInDifferences(panel, treated).effect).toBeCloseTo(0.5 * 1 + 1 - 0.5 * 4, 9)
  })
})

describe('group-time effects', () => {
  const grows = (start: number, t: number): number => 0.1 * start + 0.5 * (t - start)

  it('are those of the example that can be known, each as it is', () => {
    const { panel, start } = rollOut([3, 3, 2, 2], 3, (from, t) => (from === 2 && t === 3 ? 4 : 1))
    // In the last period nobody is left untreated: only the second period can be compared.
    expect(staggeredEffects(panel, start).cells.map(({ start: from, period, effect, controls }) => [from, period, effect, controls])).toEqual([[2, 2, 1, 2]])
  })

  it('are exact where effects grow with time and differ by wave, as two-way fixed effects are not', () => {
    const { panel, start, treated } = rollOut([2, 2, 3, 3, 3, 4, 4, NaN, NaN, NaN], 5, grows)
    const found = staggeredEffects(panel, start)
    for (const { start: from, period, effect } of found.cells) expect(effect).toBeCloseTo(grows(from, period), 9)
    const cells = [...start.keys()].filter((n) => treated[n] === 1)
    const mean = cells.reduce((sum, n) => sum + grows(start[n], panel.period[n]), 0) / cells.length
    expect(found.overall.effect).toBeCloseTo(mean, 9)
    expect(found.since.map(({ since }) => since)).toEqual([0, 1, 2, 3])
    expect(found.since[0].effect).toBeCloseTo((2 * 0.2 + 3 * 0.3 + 2 * 0.4) / 7, 9)
    expect(differenceInDifferences(panel, treated).effect).toBeLessThan(mean - 0.1)
  })

  it('of one wave and two periods are Welch’s comparison of changes, interval and all', () => {
    const changes = [[2, 4, 9], [1, 0, 2, 3]]
    const starts = [2, 2, 2, NaN, NaN, NaN, NaN]
    const flat = changes.flat()
    const panel = { outcome: flat.flatMap((x, u) => [u, u + x]), unit: flat.flatMap((_, u) => [u, u]), period: flat.flatMap(() => [1, 2]) }
    const { overall } = staggeredEffects(panel, flat.flatMap((_, u) => [starts[u], starts[u]]))
    // s² of the changes: 13 over three, 5/3 over four.
    const [a, b] = [13 / 3, 5 / 3 / 4]
    expect(overall.effect).toBeCloseTo(5 - 1.5, 12)
    expect(overall.error).toBeCloseTo(Math.sqrt(a + b), 12)
    const degrees = (a + b) ** 2 / (a ** 2 / 2 + b ** 2 / 3)
    expect(overall.high).toBeCloseTo(3.5 + studentPoint(0.975, degrees) * Math.sqrt(a + b), 9)
  })

  it('have intervals that hold the truth nineteen times in twenty, with ten pilots among thirty-one', () => {
    const starts = Array.from({ length: 31 }, (_, u) => (u < 10 ? 3 + Math.floor((u * 3) / 10) : NaN))
    let held = 0
    const trials = 400
    for (let trial = 0; trial < trials; trial++) {
      // A random walk by unit: what lies close in time hangs together.
      const walks = starts.map((_, u) => [1, 2, 3, 4, 5, 6].map((t) =>
        Array.from({ length: t }, (_unused, s) => normal(31 * trial + u, s)).reduce((x, y) => x + y, 0)))
      const { panel, start } = rollOut(starts, 6, () => 1, (u, t) => walks[u][t - 1])
      const { overall: { low, high } } = staggeredEffects(panel, start)
      if (low <= 1 && 1 <= high) held++
    }
    expect(held / trials).toBeGreaterThan(0.925)
    expect(held / trials).toBeLessThan(0.98)
  })

  it('are refused where there is nobody to compare with, one unit alone starts, or the panel has holes', () => {
    const all = rollOut([1, 1, 1], 3, () => 1)
    expect(() => staggeredEffects(all.panel, all.start)).toThrow(InputError)
    const alone = rollOut([2, NaN, NaN], 3, () => 1)
    expect(() => staggeredEffects(alone.panel, alone.start)).toThrow('at least two units')
    const { panel, start } = rollOut([2, 2, NaN, NaN], 3, () => 1)
    expect(() => staggeredEffects({ outcome: panel.outcome.slice(1), unit: panel.unit.slice(1), period: panel.period.slice(1) }, start.slice(1))).toThrow('every period')
  })
})

describe('Student’s points', () => {
  it('are those of the tables', () => {
    for (const [degrees, point] of [[1, 12.7062], [2, 4.30265], [10, 2.22814], [30, 2.04227]]) expect(studentPoint(0.975, degrees)).toBeCloseTo(point, 4)
    expect(studentPoint(0.5, 3)).toBeCloseTo(0, 9)
    expect(() => studentPoint(0.4, 3)).toThrow(InputError)
  })
})

describe('a lottery', () => {
  it('is read by the mean of winners less that of losers, each enterprise with its weight', () => {
    expect(winnersLessLosers([3, 5, 1, 2], [1, 1, 0, 0]).effect).toBeCloseTo(2.5, 12)
    expect(winnersLessLosers([3, 5, 1, 2], [1, 1, 0, 0], [1, 3, 1, 1]).effect).toBeCloseTo(4.5 - 1.5, 12)
  })
})

describe('the edge of a line', () => {
  it('is where the line of one side ends, whatever the other does, and the jump lies between both', () => {
    const x = Array.from({ length: 40 }, (_, i) => (i - 20) / 10)
    const y = x.map((at) => (at < 0 ? 1 + 2 * at : 5 - at))
    expect(edge(y, x, 0, 'below', { bandwidth: 1 })).toBeCloseTo(1, 9)
    expect(edge(y, x, 0, 'above', { bandwidth: 1 })).toBeCloseTo(5, 9)
    expect(discontinuity(y, x, 0, { bandwidth: 1 }).effect).toBeCloseTo(4, 9)
    expect(() => edge(y, x, 0, 'above', { bandwidth: 0.15 })).toThrow(InputError)
  })
})

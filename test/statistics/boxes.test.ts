import { describe, expect, it } from 'vitest'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { balancedBox, peel, treeBoxes } from '../../src/statistics/boxes.js'

const stream = createDraws('boxes', 0).stream(decision('test/boxes'))
const cases = Array.from({ length: 800 }, (_, n) => Array.from({ length: 6 }, (_unused, k) => stream.uniform(n, k)))
/** Failures lie where the first input is above 0.7 and the third below 0.4. */
const fails = cases.map((x) => x[0] > 0.7 && x[2] < 0.4)

describe('a box of failures', () => {
  it('is found by peeling: the two inputs that matter, near their bounds, dense and covering', () => {
    const box = balancedBox(peel(cases, fails))
    expect(box.density).toBeGreaterThan(0.9)
    expect(box.coverage).toBeGreaterThan(0.85)
    expect(box.sides.find(({ input }) => input === 0)!.low).toBeGreaterThan(0.65)
    expect(box.sides.find(({ input }) => input === 0)!.low).toBeLessThan(0.75)
    expect(box.sides.find(({ input }) => input === 2)!.high).toBeGreaterThan(0.35)
    expect(box.sides.find(({ input }) => input === 2)!.high).toBeLessThan(0.45)
    // Other sides cut off next to nothing.
    for (const { input, low, high } of box.sides) if (input !== 0 && input !== 2) expect(Math.min(1, high) - Math.max(0, low)).toBeGreaterThan(0.8)
  })

  it('is a leaf of the tree', () => {
    const [box] = treeBoxes(cases, fails)
    expect(box.density).toBeGreaterThan(0.95)
    expect(box.coverage).toBeGreaterThan(0.95)
    expect(box.sides.map(({ input }) => input)).toEqual([0, 2])
  })

  it('gets denser along the trajectory, never wider', () => {
    const trajectory = peel(cases, fails)
    for (let n = 1; n < trajectory.length; n++) {
      expect(trajectory[n].density).toBeGreaterThan(trajectory[n - 1].density)
      expect(trajectory[n].mass).toBeLessThan(trajectory[n - 1].mass)
    }
  })

  it('is everything where all or none fail', () => {
    expect(peel(cases, cases.map(() => true)).length).toBe(1)
    expect(treeBoxes(cases, cases.map(() => false))).toEqual([])
    expect(() => peel([], [])).toThrow(InputError)
  })
})

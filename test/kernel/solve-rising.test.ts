import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, pow, sigmoid } from '../../src/kernel/math.js'
import { solveRising } from '../../src/kernel/solve-rising.js'
import { onGrid } from '../../src/kernel/sums.js'

/** Bisection and nothing else. */
function halved(rising: (x: number) => number, target: number, low: number, high: number, rounds = 60): number {
  for (let round = 0; round < rounds; round++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (rising(middle) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const places = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 20 })

describe('where a rising function crosses a target', () => {
  it('is found to the bits of bisection: many who pass with some odds', () => {
    fc.assert(fc.property(places, fc.double({ min: 0, max: 1, noNaN: true }), (at, share) => {
      const passing = (x: number): number => at.reduce((sum, middle) => sum + sigmoid(x - middle), 0)
      expect(solveRising(passing, share * at.length, -40, 40)).toBe(halved(passing, share * at.length, -40, 40))
    }))
  })

  it('is found to the bits of bisection: steps, flats and sums on the grid', () => {
    fc.assert(fc.property(places, fc.double({ min: -1, max: 21, noNaN: true }), (at, target) => {
      const steps = (x: number): number => at.filter((place) => place <= x).length
      expect(solveRising(steps, target, -40, 40)).toBe(halved(steps, target, -40, 40))
      const grid = (x: number): number => at.reduce((sum, middle) => sum + onGrid(sigmoid(3 * (x - middle))), 0)
      expect(solveRising(grid, target, -40, 40)).toBe(halved(grid, target, -40, 40))
    }))
  })

  it('is found to the bits of bisection: powers, after fewer rounds, and falling numbers turned round', () => {
    const [betas, targets] = [fc.double({ min: 0.1, max: 2, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true })]
    fc.assert(fc.property(betas, targets, fc.integer({ min: 0, max: 50 }), (beta, target, rounds) => {
      const worth = (x: number): number => pow(1 + x, beta)
      expect(solveRising(worth, target, 0, 50, rounds)).toBe(halved(worth, target, 0, 50, rounds))
      const left = (x: number): number => -exp(-x)
      expect(solveRising(left, -target / 100, -20, 20, rounds)).toBe(halved(left, -target / 100, -20, 20, rounds))
    }))
  })

  it('takes half as many calls as bisection has rounds where the function is smooth', () => {
    let calls = 0
    solveRising((x) => { calls++; return pow(1 + x, 0.6) }, 7, 0, 50, 40)
    expect(calls).toBeLessThan(25)
  })

  it('is the nearer end where the target lies outside', () => {
    expect(solveRising((x) => x, 9, 0, 5)).toBeCloseTo(5, 10)
    expect(solveRising((x) => x, -9, 0, 5)).toBeCloseTo(0, 10)
  })
})

import { describe, expect, it } from 'vitest'
import { projectEffect } from '../../src/levers/support/project-effect.js'

describe('the lift of a supported project', () => {
  it('halves within its half-life', () => {
    const effect = projectEffect(0.1, 1, 0)
    const lift = (age: number): number => effect(age) - 1
    expect(lift(1) / lift(0)).toBeCloseTo(0.5, 1)
    expect(lift(4) / lift(0)).toBeLessThan(0.07)
  })

  it('falls to that of the lasting links, and no further', () => {
    expect(projectEffect(0.1, 0.7, 0.1)(30)).toBeCloseTo(1 + 0.1 * (Math.exp(0.1) - 1), 6)
    expect(projectEffect(0.1, 0.7, 0)(30)).toBeCloseTo(1, 6)
  })
})

import { describe, expect, it } from 'vitest'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { normalFrom } from '../../src/kernel/distributions.js'
import { sampleCrps } from '../../src/statistics/crps.js'
import { effectiveSampleSize, splitRhat } from '../../src/statistics/convergence.js'
import { latinHypercube } from '../../src/statistics/latin-hypercube.js'
import { metropolis } from '../../src/statistics/metropolis.js'
import { quadraticEmulator } from '../../src/statistics/quadratic-emulator.js'
import { rankBand, ranksInside } from '../../src/statistics/rank-band.js'
import { weightedQuantiles } from '../../src/statistics/weighted-quantiles.js'

const stream = (name: string, run = 0) => createDraws('statistics', run).stream(decision(`test/${name}`))

describe('a Latin hypercube', () => {
  it('puts one point into each slice of each dimension', () => {
    const design = latinHypercube(40, 3, stream('hypercube'))
    for (let d = 0; d < 3; d++) {
      expect(design.map((row) => Math.floor(row[d] * 40)).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i))
    }
    const first = design.map((row) => row[0])
    const second = design.map((row) => row[1])
    const product = first.reduce((sum, x, i) => sum + (x - 0.5) * (second[i] - 0.5), 0) / 40 * 12
    expect(Math.abs(product)).toBeLessThan(0.45)
  })
})

describe('weighted quantiles', () => {
  it('are plain quantiles where weights are equal', () => {
    expect(weightedQuantiles([3, 1, 2], [0, 0.5, 1])).toEqual([1, 2, 3])
    expect(weightedQuantiles([1, 2, 3, 4], [0.5])).toEqual([2.5])
  })
  it('lie where the weight is', () => {
    expect(weightedQuantiles([1, 2, 3], [0.5], [1, 1, 100])[0]).toBeGreaterThan(2.5)
    expect(weightedQuantiles([1, 2, 3], [0.5], [0, 1, 0])).toEqual([2])
  })
})

describe('the score of a sample', () => {
  it('is the absolute error of one value, and least for the sample that knows', () => {
    expect(sampleCrps([3], 5)).toBe(2)
    const z = Array.from({ length: 2001 }, (_, i) => normalFrom((i + 0.5) / 2001))
    // Standard normal at its median: (√2 − 1)/√π = .2337.
    expect(sampleCrps(z, 0)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 2)
    expect(sampleCrps(z.map((x) => x + 1), 0)).toBeGreaterThan(sampleCrps(z, 0))
  })
})

describe('a Markov chain', () => {
  const chain = (rho: number, run: number): number[] => {
    const s = stream('autoregression', run)
    let x = normalFrom(s.uniform(0))
    return Array.from({ length: 4000 }, (_, t) => (x = rho * x + Math.sqrt(1 - rho * rho) * normalFrom(s.uniform(t + 1))))
  }
  it('is worth (1 − ρ)/(1 + ρ) of independent draws', () => {
    for (const [rho, worth] of [[0, 1], [0.5, 1 / 3], [0.9, 1 / 19]]) {
      const found = effectiveSampleSize([chain(rho, 1), chain(rho, 2)]) / 8000
      expect(found).toBeGreaterThan(0.75 * worth)
      expect(found).toBeLessThan(1.3 * worth)
    }
  })
  it('is told from one that is elsewhere', () => {
    expect(splitRhat([chain(0.5, 1), chain(0.5, 2)])).toBeLessThan(1.01)
    expect(splitRhat([chain(0.5, 1), chain(0.5, 2).map((x) => x + 1)])).toBeGreaterThan(1.1)
  })
  it('of Metropolis samples a correlated normal', () => {
    const rho = 0.8
    const log = ([a, b]: Float64Array): number => -0.5 * ((a - 3) * (a - 3) - 2 * rho * (a - 3) * b + b * b) / (1 - rho * rho)
    const shape = Float64Array.of(1, 0, 0, 1)
    const chains = [1, 2].map((run) => metropolis(log, { start: Float64Array.of(0, 0), shape, warmUp: 1500, kept: 3000, thin: 5 }, stream('metropolis', run)))
    const a = chains.flatMap(({ rows }) => rows.map((row) => row[0] - 3))
    const b = chains.flatMap(({ rows }) => rows.map((row) => row[1]))
    const mean = (of: number[]): number => of.reduce((sum, x) => sum + x, 0) / of.length
    expect(mean(a)).toBeCloseTo(0, 1)
    expect(mean(a.map((x) => x * x))).toBeCloseTo(1, 1)
    expect(mean(a.map((x, i) => x * b[i]))).toBeCloseTo(rho, 1)
    for (const { accepted } of chains) expect(accepted).toBeGreaterThan(0.15)
    expect(splitRhat(chains.map(({ rows }) => rows.map((row) => row[0])))).toBeLessThan(1.02)
  })
})

describe('a quadratic emulator', () => {
  const points = latinHypercube(120, 3, stream('emulated')).map((row) => row.map(normalFrom))
  const truth = ([a, b, c]: Float64Array): number => 1 + 2 * a - b + 0.5 * a * b + 0.3 * c * c
  it('learns a quadratic function to the last digits that its penalty leaves', () => {
    const emulator = quadraticEmulator(points, points.map((x) => Float64Array.of(truth(x))))
    expect(emulator.foretold[0]).toBeGreaterThan(0.999)
    for (const x of [[0, 0, 0], [1, -1, 0.5], [-1.5, 0.5, 1]].map((v) => Float64Array.from(v))) expect(emulator.mean(x)[0]).toBeCloseTo(truth(x), 1)
  })
  it('states its error where the outputs are noisy', () => {
    const s = stream('noise')
    const emulator = quadraticEmulator(points, points.map((x, i) => Float64Array.of(truth(x) + 0.5 * normalFrom(s.uniform(i)), normalFrom(s.uniform(i, 1)))))
    expect(Math.sqrt(emulator.covariance[0])).toBeGreaterThan(0.42)
    expect(Math.sqrt(emulator.covariance[0])).toBeLessThan(0.65)
    expect(emulator.foretold[1]).toBeLessThan(0.1)
  })
})

describe('the band of uniform ranks', () => {
  const uniformRanks = (name: string, n: number, shift = (u: number) => u) => {
    const s = stream(name)
    return (sample: number): number[] => Array.from({ length: n }, (_, i) => Math.floor(shift(s.uniform(sample * n + i)) * 100))
  }
  it('holds 95 of 100 ECDFs as a whole', () => {
    const band = rankBand(200, 50, 0.95)
    const ranks = uniformRanks('uniform ranks', 200)
    let held = 0
    for (let sample = 0; sample < 1000; sample++) held += Number(ranksInside(ranks(sample), 99, band).inside)
    // Three standard deviations of a binomial around .95, and a little for limits in whole ranks.
    expect(held).toBeGreaterThan(929)
    expect(held).toBeLessThan(985)
    expect(band.pointwise).toBeLessThan(0.05 / 3)
  })
  it('finds posteriors that are too narrow, and such as lean to one side', () => {
    const band = rankBand(200, 50, 0.95)
    const narrow = uniformRanks('narrow', 200, (u) => (u < 0.5 ? u * u * 2 : 1 - (1 - u) * (1 - u) * 2))
    const leaning = uniformRanks('leaning', 200, (u) => u * u)
    for (const ranks of [narrow, leaning]) expect(ranksInside(ranks(0), 99, band).inside).toBe(false)
  })
})

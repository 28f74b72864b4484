import { describe, expect, it } from 'vitest'
import { betaBinomialFrom } from '../../src/kernel/beta-binomial.js'
import { digestOfNumbers } from '../../src/kernel/digest.js'
import { betaFrom, binomialFrom, exponentialFrom, gammaFrom, laplaceFrom, logisticFrom, lognormalFrom, normalFrom, paretoFrom, poissonFrom,
  triangularFrom, truncatedNormalFrom, uniformFrom } from '../../src/kernel/distributions.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { betaBelow, betaTerm } from '../../src/kernel/incomplete-beta.js'
import { gammaAbove, gammaBelow, gammaTerm } from '../../src/kernel/incomplete-gamma.js'
import { normalBelow } from '../../src/kernel/normal.js'
import { deviance, lnGamma, stirlingError } from '../../src/kernel/saddle-point.js'

/** Uniforms of the middle, of both tails as far as doubles go, the ends, and what is no uniform. */
const uniforms = [...Array.from({ length: 40 }, (_, i) => (i + 0.5) / 40), 2 ** -1074, 1e-300, 1e-40, 2 ** -53, 1e-12, 1e-6, 0.075, 0.925, 0.9999985,
  1 - 1e-6, 1 - 1e-12, 1 - 2 ** -53, 0, 1, -0.1, 1.1, NaN]
const shapes = [1e-4, 0.05, 0.3, 0.5, 0.500001, 0.7, 1, 2.5, 20, 400, 1e5]
const counts = [0, 1, 2, 7, 60, 700, 30_000]
const chances = [0, 1e-9, 0.004, 0.3, 0.5, 0.7, 0.995, 1]
const sizes = [1e-12, 1e-3, 0.4, 1, 3, 15.9, 16, 17, 99, 1e4, 1e8]

/** All values of a rule over the points, one after the other. */
const over = (...points: (readonly number[])[]) => (of: (...at: number[]) => number): number[] =>
  points.reduce<number[][]>((all, next) => all.flatMap((at) => next.map((x) => [...at, x])), [[]]).map((at) => of(...at))
/** The digest of numbers by their bits; what is no number has no bits to be told apart by. */
const bits = (numbers: readonly number[]): string => digestOfNumbers(Float64Array.from(numbers, (x) => (x === x ? x : -1e308))).slice(0, 16)

const stream = createDraws('bits', 3).at(2017).stream(decision('test.bits'))
const entities = [0, 1, 7, 4294967295, 4294967296, 2 ** 40 + 5, Number.MAX_SAFE_INTEGER]

const rules: Record<string, number[]> = {
  normal: over(uniforms)(normalFrom),
  'normal below': over([-30, -8, -3, -1.2, -0.1, 0, 0.1, 0.7, 1, 2.5, 6, 9])(normalBelow),
  'truncated normal': over(uniforms, [0, 3], [0, 0.5, 2], [-Infinity, -1, 4, 90], [-2, 5, 100, Infinity])(truncatedNormalFrom),
  gamma: over(uniforms, shapes)(gammaFrom),
  beta: over(uniforms, shapes, shapes)(betaFrom),
  poisson: over(uniforms, [0, 0.01, 3, 149.9, 150, 150.1, 2000, 1e7, -1, Infinity])(poissonFrom),
  binomial: over(uniforms, counts, chances)(binomialFrom),
  'beta-binomial': over(uniforms, counts, [0.2, 3, 50], [0.5, 20], [0.35])(betaBinomialFrom),
  laplace: over(uniforms, [0.2, 3])(laplaceFrom),
  exponential: over(uniforms, [0.2, 3])(exponentialFrom),
  logistic: over(uniforms, [0, 1], [2])(logisticFrom),
  uniform: over(uniforms, [-2], [5])(uniformFrom),
  triangular: over(uniforms, [1], [1, 2, 5], [5, 1])(triangularFrom),
  lognormal: over(uniforms, [0.3], [1.1])(lognormalFrom),
  pareto: over(uniforms, [2], [1.05, 3], [50, 2, Infinity])(paretoFrom),
  'gamma below and above': [...over(shapes, [0, ...sizes, Infinity, NaN])(gammaBelow), ...over(shapes, [0, ...sizes, Infinity, NaN])(gammaAbove),
    ...over(shapes, sizes)(gammaTerm)],
  'beta below': [...over(shapes, shapes, [0, 1e-9, 0.2, 0.5, 0.97, 1, NaN])((a, b, x) => betaBelow(a, b, x, 1 - x)),
    ...over(shapes, shapes, [1e-9, 0.2, 0.97])((a, b, x) => betaTerm(a, b, x, 1 - x))],
  'saddle point': [...over(sizes)(stirlingError), ...over(sizes)(lnGamma), ...over([0, ...sizes, 15, 98, 1.1e4], sizes)(deviance)],
  draws: over(entities, [0, 1, 5, 4294967295])((entity, k) => stream.uniform(entity, k) + stream.u32(entity, k)),
}

const ALWAYS: Record<string, string> = {
  normal: '3eda196c275551cd', 'normal below': 'c1ed9b4050fa247e', 'truncated normal': '00e7a7f4c25c9324', gamma: '346f9ef01e5fd6ce',
  beta: 'cf948b0a14c3499f', poisson: 'b05a3f4edefcd375', binomial: '80820369188acf70', 'beta-binomial': '7d4b45b86f59ba96',
  laplace: '3ee1a60d79e2f025', exponential: '51118082456866c7', logistic: 'b6acd7f613d8508a', uniform: '1ef40357ce4115b9',
  triangular: 'bd62444ee19e41cb', lognormal: '81b1ccaf672e3e9c', pareto: '5822231f93f3a4d1', 'gamma below and above': 'c1c5b896467b96ed',
  'beta below': 'f145bb1207af08f8', 'saddle point': 'ecb1d3bc57d8a4fd', draws: '18656112d3988d2c',
}

describe('what chance is made of', () => {
  it.each(Object.entries(rules))('has the bits it has always had: %s', (name, values) => {
    expect(bits(values)).toBe(ALWAYS[name])
    expect(new Set(values).size).toBeGreaterThan(10)
  })
})

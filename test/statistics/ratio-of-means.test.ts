import { describe, expect, it } from 'vitest'
import { normalFrom } from '../../src/kernel/distributions.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { ratioOfMeans } from '../../src/statistics/ratio-of-means.js'

const stream = createDraws('fieller', 0).stream(decision('test/fieller'))
const sample = (n: number, of: number, k: number) => Array.from({ length: n }, (_, i) => normalFrom(stream.uniform(of * n + i, k)))

describe('the interval of a ratio of means', () => {
  it('holds the true ratio in nine of ten samples, with a denominator that is far from sure', () => {
    let held = 0
    let decided = 0
    for (let s = 0; s < 3000; s++) {
      const shared = sample(10, s, 1)
      const found = ratioOfMeans(sample(10, s, 2).map((x, i) => 6 + x + shared[i]), sample(10, s, 3).map((x, i) => 3 + x + shared[i]))
      if (!found) continue
      decided++
      if (found.low <= 2 && found.high >= 2) held++
    }
    expect(decided).toBeGreaterThan(2900)
    expect(held / decided).toBeGreaterThan(0.885)
    expect(held / decided).toBeLessThan(0.915)
  })

  it('is undefined where the interval of the denominator covers 0', () => {
    expect(ratioOfMeans([1, 2, 3], [-1, 1, 0.5])).toBeNull()
  })

  it('is that of the numerator over a sure denominator, and has no width where the ratio is the same in each pair', () => {
    expect(ratioOfMeans([2, 4], [2, 2])).toMatchObject({ ratio: 1.5 })
    const same = ratioOfMeans([2, 4, 6], [1, 2, 3])!
    expect([same.low, same.ratio, same.high].map((x) => x.toFixed(6))).toEqual(['2.000000', '2.000000', '2.000000'])
  })

  it('needs two pairs', () => {
    expect(() => ratioOfMeans([1], [1])).toThrow(InputError)
  })
})

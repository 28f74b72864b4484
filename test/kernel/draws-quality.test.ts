import { describe, expect, it } from 'vitest'
import { battery, failures } from '../../bench/draws/battery.js'
import { indexXorKey, kernelDraws, linearCongruence } from '../../bench/draws/generator.js'

/** About two million draws in all; `bench/draws-battery.ts` does hundreds of millions. */
const DRAWS_A_TEST = 24_000

describe('chance', () => {
  it('passes every test of uniformity and independence, along and between all coordinates of its key', () => {
    const verdicts = battery(kernelDraws, DRAWS_A_TEST)
    expect(failures(verdicts)).toEqual([])
    expect(verdicts.length).toBeGreaterThan(80)
    // Probabilities of good draws are themselves spread evenly: about half lie below one half.
    const below = verdicts.filter(({ p }) => p < 0.5).length / verdicts.length
    expect(below).toBeGreaterThan(0.25)
    expect(below).toBeLessThan(0.75)
  })

  it('would be caught sharing values between streams, as a hash of index xor key does', () => {
    const caught = failures(battery(indexXorKey, DRAWS_A_TEST)).map(({ test }) => test)
    expect(caught).toContain('sharedValues between neighbours in year')
    expect(caught).toContain('sums between neighbours in year')
  })

  it('would be caught being a linear congruence', () => {
    const caught = failures(battery(linearCongruence, DRAWS_A_TEST)).map(({ test }) => test)
    expect(caught).toContain('pairsAndTriples along entities')
    expect(caught).toContain('avalanche of entity')
    expect(caught.length).toBeGreaterThan(20)
  })
})

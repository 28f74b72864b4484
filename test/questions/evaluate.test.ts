import { describe, expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { evaluate } from '../../src/questions/evaluate.js'
import { reproduce } from '../../src/questions/reproduce.js'

const provinces = ['CN-NX', 'CN-QH', 'CN-HI', 'CN-GZ', 'CN-GS', 'CN-XJ']
const options = { region: china2015({ scale: 0.002, provinces }), to: 2018, seed: 'evaluate', runs: 2, lotteries: 2, pilots: 3 }

describe('a roll-out in pilot provinces', () => {
  it('finds a large effect on R&D, of which the truth is known, with the error it says', async () => {
    const found = await evaluate({ ...options, lever: 'provincial-rd-support', params: { rate: 0.3 } })
    expect(found.designs.map(({ design, repetitions }) => [design, repetitions])).toEqual([['lottery', 4], ['leaders', 2]])
    for (const { truth, estimate, bias, rootMeanSquare, power } of found.designs) {
      expect(truth).toBeGreaterThan(0)
      expect(bias).toBeCloseTo(estimate - truth, 9)
      expect(rootMeanSquare).toBeGreaterThanOrEqual(Math.abs(bias) - 1e-12)
      expect(power).toBeLessThanOrEqual(1)
    }
    expect((await reproduce(found.manifest, { region: options.region })).identical).toBe(true)
  })

  it('is refused where there are too few provinces to compare, or no such lever', async () => {
    await expect(evaluate({ ...options, lever: 'provincial-rd-support', pilots: 5 })).rejects.toThrow('pilots')
    await expect(evaluate({ ...options, lever: 'none' })).rejects.toThrow('lever')
  })
})

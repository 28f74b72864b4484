import { describe, expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { evaluate } from '../../src/questions/evaluate.js'
import { reproduce } from '../../src/questions/reproduce.js'

const provinces = ['CN-NX', 'CN-QH', 'CN-HI', 'CN-GZ', 'CN-GS', 'CN-XJ', 'CN-NM']
const options = { region: china2015({ scale: 0.002, provinces }), to: 2018, seed: 'evaluate', runs: 2, lotteries: 2, pilots: 4 }

describe('a roll-out in pilot provinces', () => {
  it('finds a large effect on R&D, of which the truth is known, with the error it says', async () => {
    const found = await evaluate({ ...options, lever: 'provincial-rd-support', params: { rate: 0.3 } })
    expect(found.designs.map(({ design, estimator, repetitions }) => [design, estimator, repetitions])).toEqual([
      ['lottery', 'difference-in-differences', 4], ['leaders', 'difference-in-differences', 2],
      ['waves', 'two-way-fixed-effects', 4], ['waves', 'group-time-effects', 4]])
    for (const { truth, estimate, bias, rootMeanSquare, power, detectable, falseAlarms } of found.designs) {
      expect(truth).toBeGreaterThan(0)
      expect(bias).toBeCloseTo(estimate - truth, 9)
      expect(rootMeanSquare).toBeGreaterThanOrEqual(Math.abs(bias) - 1e-12)
      expect(power).toBeLessThanOrEqual(1)
      expect(falseAlarms).toBeLessThan(0.5)
      expect(detectable).toBeGreaterThan(0)
    }
    // Both look at the same pilots.
    expect(found.designs[2].truth).toBe(found.designs[3].truth)
    expect((await reproduce(found.manifest, { region: options.region })).identical).toBe(true)
  })

  it('lets a lever of enterprises also be drawn by lot among them, and end at a line of revenue', async () => {
    const found = await evaluate({ ...options, region: china2015({ scale: 0.02, provinces: ['CN-NX', 'CN-QH', 'CN-HI', 'CN-GZ'] }), pilots: 2, lotteries: 1,
      lever: 'rd-super-deduction', params: { extra: 1.5 } })
    const of = (name: string) => found.designs.find(({ design }) => design === name)!
    for (const name of ['enterprise-lottery', 'line']) {
      expect(of(name).truth).toBeGreaterThan(0.01)
      expect(of(name)).toMatchObject({ repetitions: 2 })
      expect(Math.abs(of(name).bias)).toBeLessThan(of(name).detectable)
    }
    expect(found.manifest.settings).toMatchObject({ line: expect.any(Number) as number })
    // A tenth of the noise of four provinces or less: enterprises are many.
    expect(of('enterprise-lottery').detectable).toBeLessThan(of('line').detectable)
  })

  it('tries lots that fall alike once, where provinces are few', async () => {
    const region = china2015({ scale: 0.001, provinces: ['CN-NX', 'CN-QH', 'CN-GS', 'CN-HI'] })
    const shown: (readonly [number, number])[] = []
    const found = await evaluate({ ...options, region, to: 2018, runs: 1, pilots: undefined, lotteries: 6, lever: 'provincial-rd-support', params: { rate: 0.1 },
      progress: (done, total) => { shown.push([done, total]) } })
    // Progress knows its end but for whether the leaders were drawn by lot too.
    const totals = shown.map(([, total]) => total)
    expect(Math.max(...totals) - Math.min(...totals)).toBeLessThanOrEqual(1)
    expect(shown.at(-1)![0]).toBe(shown.at(-1)![1])
    expect(found.designs.find(({ design }) => design === 'lottery')).toMatchObject({ repetitions: 6 })
    // Four provinces have six pairs: of six lots some are the same, or the leaders' own.
    expect(found.whole).toBe(true)
  })

  it('is refused where there are too few provinces to compare, no such lever, or one that does nothing', async () => {
    await expect(evaluate({ ...options, lever: 'provincial-rd-support', params: { rate: 0.1 }, pilots: 6 })).rejects.toThrow('pilots')
    await expect(evaluate({ ...options, lever: 'provincial-rd-support', params: { rate: 0.1 }, waves: 3 })).rejects.toThrow('two pilots a wave')
    await expect(evaluate({ ...options, lever: 'none' })).rejects.toThrow('lever')
    await expect(evaluate({ ...options, lever: 'provincial-rd-support' })).rejects.toThrow('such as rate=0.1; given nothing')
    await expect(evaluate({ ...options, lever: 'provincial-rd-support', params: { rate: 3 } })).rejects.toThrow('params.rate')
    await expect(evaluate({ ...options, region: china2015({ scale: 0.002, provinces: ['CN-NX'] }), lever: 'rd-super-deduction' })).rejects.toThrow('region: allowed at least four provinces')
  })
})

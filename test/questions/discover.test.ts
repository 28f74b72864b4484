import { describe, expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { discover } from '../../src/questions/discover.js'
import { project } from '../../src/questions/ask.js'
import { asEnacted } from '../../src/scenarios/named.js'

const options = { region: china2015({ scale: 0.002, provinces: ['CN-NX'] }), to: 2016, seed: 'discover', runs: 40 }

describe('where a target is missed', () => {
  it('is told by boxes of parameters that are denser in misses than all runs, with what resampling says of them', async () => {
    const { indicators } = await project(asEnacted, options)
    const threshold = indicators.find((row) => row.indicator === 'enterprise-rd' && row.year === 2016)!.p25
    const found = await discover(asEnacted, { ...options, target: { indicator: 'enterprise-rd', threshold }, resamples: 10 })
    expect(found.missed).toBe(10)
    const prim = found.boxes.filter(({ method }) => method === 'prim')
    expect(prim.length).toBeGreaterThan(0)
    for (const { density, coverage, reproducibility, densityOutside } of prim) {
      expect(density).toBeGreaterThan(0.25)
      expect(coverage).toBeGreaterThan(0)
      expect(reproducibility).toBeLessThanOrEqual(1)
      expect(densityOutside).toBeLessThanOrEqual(1)
    }
    expect(found.boxes.some(({ method }) => method === 'cart')).toBe(true)
  })

  it('is nowhere where every run reaches it, and refused for a target that cannot be', async () => {
    const easy = await discover(asEnacted, { ...options, runs: 10, target: { indicator: 'enterprise-rd', threshold: 1 } })
    expect(easy).toMatchObject({ missed: 0, boxes: [], whole: true })
    await expect(discover(asEnacted, { ...options, target: 'hnte-revenue' })).rejects.toThrow('targets[0]')
  })
})

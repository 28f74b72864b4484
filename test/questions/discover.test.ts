import { describe, expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { discover } from '../../src/questions/discover.js'
import { discoverReport } from '../../src/reports/discover-report.js'
import { project } from '../../src/questions/ask.js'
import { asEnacted } from '../../src/scenarios/named.js'

const options = { region: china2015({ scale: 0.002, provinces: ['CN-NX'] }), to: 2016, seed: 'discover', runs: 80 }

describe('where a target is missed', async () => {
  const { indicators } = await project(asEnacted, { ...options, parameters: 'drawn' })
  const threshold = indicators.find((row) => row.indicator === 'enterprise-rd' && row.year === 2016)!.p50
  const found = await discover(asEnacted, { ...options, targets: [{ indicator: 'enterprise-rd', threshold }], resamples: 20 })
  const of = (method: string) => found.boxes.filter((box) => box.method === method)

  it('is told by boxes of parameters that are denser in misses than all runs, with what resampling says of them', () => {
    expect(found.missed).toBe(40)
    expect(of('prim').length).toBeGreaterThan(0)
    for (const { density, coverage, reproducibility, returned, densityOutside } of [...of('prim'), ...of('core')]) {
      expect(density).toBeGreaterThan(0.5)
      expect(coverage).toBeGreaterThan(0)
      expect(returned).toBeLessThanOrEqual(reproducibility!)
      expect(reproducibility).toBeLessThanOrEqual(1)
      expect(densityOutside).toBeLessThanOrEqual(1)
    }
    expect(of('cart').length).toBeGreaterThan(0)
  })

  it('is told in words by the sides alone that came back when runs were resampled, and how often they did', () => {
    const [, sentence] = discoverReport(found).sentences
    expect(of('core').map(({ input }) => input)).toEqual(of('prim').filter(({ reproducibility }) => reproducibility! >= 0.5).map(({ input }) => input))
    expect(of('core').length).toBeGreaterThan(0)
    expect(of('core').length).toBeLessThan(of('prim').length)
    for (const { input, name, reproducibility } of of('prim')) {
      const told = of('core').some((box) => box.input === input)
      expect(sentence.en.includes(name.en)).toBe(told)
      if (told) expect(sentence.en).toContain(`came back in ${Math.round(100 * reproducibility!)} % of 20 resamplings`)
    }
    const nothing = discoverReport({ ...found, boxes: found.boxes.filter(({ method }) => method !== 'core') }).sentences[1]
    expect(nothing.en).toContain('nothing of it can be relied on')
    for (const { name } of of('prim')) expect(nothing.en).not.toContain(name.en)
  })

  it('may be asked of several targets, any of which a run can miss', async () => {
    const twice = [{ id: 'low', indicator: 'enterprise-rd', threshold: 1 }, { id: 'high', indicator: 'enterprise-rd', threshold: 1e15 }]
    expect(await discover(asEnacted, { ...options, runs: 10, targets: twice })).toMatchObject({ missed: 10 })
    await expect(discover(asEnacted, { ...options, target: 'x' } as never)).rejects.toThrow('target: allowed one of targets, inputs, resamples, region')
  })

  it('is nowhere where every run reaches it, and refused for a target that cannot be', async () => {
    const easy = await discover(asEnacted, { ...options, runs: 10, targets: [{ indicator: 'enterprise-rd', threshold: 1 }] })
    expect(easy).toMatchObject({ missed: 0, boxes: [], whole: true })
    await expect(discover(asEnacted, { ...options, targets: ['hnte-revenue'] })).rejects.toThrow('targets[0]')
  })
})

import { describe, expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { compare } from '../../src/questions/ask.js'
import { doseResponse } from '../../src/questions/dose-response.js'
import { allKnowledge, factorsFrom } from '../../src/questions/factors.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { sensitivity } from '../../src/questions/sensitivity.js'
import { asEnacted, earlierDeduction } from '../../src/scenarios/named.js'

const region = china2015({ scale: 0.002, provinces: ['CN-NX'] })
const options = { region, to: 2017, seed: 'sensitivity' }

describe('what an effect depends on', () => {
  it('is named in words of both languages, never by an id of the code', () => {
    for (const { id, name } of factorsFrom(allKnowledge())) {
      expect(name.en, id).toMatch(/^[a-z][a-zA-Z& ,:-]+$/)
      expect(name.en, id).not.toMatch(/[a-z][A-Z]|^macro$/)
      expect(name.zh, id).toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('is the response of R&D and who claims, and not what certificates cost to draw or how venture funds exit', async () => {
    const found = await sensitivity(earlierDeduction, { ...options, against: asEnacted, indicator: 'enterprise-rd', size: 2,
      factors: ['rd', 'levers', 'ventureExits', 'technologyBrokers'] })
    const size = (id: string) => found.factors.find(({ factor }) => factor === id)!.meanSize!
    expect(size('rd')).toBeGreaterThan(0)
    expect(size('levers')).toBeGreaterThan(0)
    for (const id of ['ventureExits', 'technologyBrokers']) expect(size(id)).toBeLessThan(0.1 * Math.max(size('rd'), size('levers')))
    expect(found.outcome!.simulations).toBe(2 * 5 * 2)
    expect((await reproduce(found.manifest, { region })).identical).toBe(true)
  })

  it('is split between chance and knowledge, and nothing lies outside', async () => {
    const found = await sensitivity(asEnacted, { ...options, method: 'sobol', indicator: 'enterprise-rd', size: 8, factors: ['chance', 'macro'] })
    expect(new Set(found.factors.map(({ factor }) => factor))).toEqual(new Set(['chance', 'macro', 'rest']))
    for (const { total, totalLow, totalHigh } of found.factors) {
      expect(total).toBeGreaterThanOrEqual(0)
      expect(totalLow!).toBeLessThanOrEqual(total!)
      expect(totalHigh!).toBeGreaterThanOrEqual(total!)
    }
    expect(found.factors.reduce((sum, { total }) => sum + total!, 0)).toBeGreaterThan(0.5)
  })

  it('is refused where a factor is unknown, or chance is to be moved by Morris', async () => {
    await expect(sensitivity(asEnacted, { ...options, factors: ['no-such'] })).rejects.toThrow('factors[0]')
    await expect(sensitivity(asEnacted, { ...options, factors: ['chance'] })).rejects.toThrow('holds it')
    await expect(sensitivity(asEnacted, { ...options, indicator: 'none' as string })).rejects.toThrow('indicator')
  })
})

describe('the response to a dose', () => {
  it('grows with the deduction, and is nothing at the dose the law has', async () => {
    const dose = { lever: 'rd-super-deduction', parameter: 'extra', values: [0.5, 0.75, 1] }
    const found = await doseResponse(asEnacted, dose, { ...options, runs: 2 })
    const rd = found.doses.filter((row) => row.indicator === 'enterprise-rd' && row.year === 2017).map(({ mean }) => mean)
    expect(rd[0]).toBe(0)
    expect(rd[1]).toBeGreaterThan(0)
    expect(rd[2]).toBeGreaterThan(rd[1])
    const { effects } = await compare([earlierDeduction, asEnacted], { ...options, runs: 2 })
    expect(rd[1]).toBe(effects.find((row) => row.indicator === 'enterprise-rd' && row.year === 2017)!.mean)
    await expect(doseResponse(asEnacted, { ...dose, parameter: 'x' })).rejects.toThrow('dose.parameter')
    await expect(doseResponse(asEnacted, { ...dose, values: [9] })).rejects.toThrow('dose.values[0]')
  })
})

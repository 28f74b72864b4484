import { describe, expect, it } from 'vitest'
import { indicators } from '../../../src/indicators/index.js'
import type { Enactment } from '../../../src/levers/enactment.js'
import { leverById } from '../../../src/levers/index.js'
import { CommonStart, ModelRun } from '../../../src/simulation/model-run.js'
import { reference, settings } from '../a-country.js'

const enact = (id: string, changes: object): Enactment => ({ lever: leverById(id)!, changes: changes as never })

/** International applications of 2018 and their quality, mean of three runs, with or without rewards and a certificate that brings more. */
function outcome(reward: boolean, certificate: boolean): { count: number, quality: number } {
  const changed = [
    enact('foreign-filing-support', reward ? { reach: 0.8, lift: 0.26 } : {}),
    enact('hnte-tax-rate', certificate ? { rate: 0.05 } : {}),
  ]
  const levers = [...reference.filter(({ lever }) => !changed.some((one) => one.lever.id === lever.id)), ...changed]
  const read = (id: string): number => [0, 1, 2].reduce((sum, run) => {
    const country = new ModelRun(new CommonStart(settings({ closures: { wages: false }, to: 2018 }), run), levers)
    while (country.year < 2018) country.step()
    const values = country.read()
    return sum + values[values.length - indicators.length + indicators.findIndex((one) => one.id === id)]! / 3
  }, 0)
  return { count: read('pct-applications'), quality: read('pct-quality') }
}

describe('rewards for applications and the high-tech certificate', () => {
  const [neither, reward, certificate, both] = [outcome(false, false), outcome(true, false), outcome(false, true), outcome(true, true)]

  it('add up in numbers: the certificate brings more inventions, of which rewards send more abroad', () => {
    expect(reward.count).toBeGreaterThan(neither.count)
    expect(certificate.count).toBeGreaterThan(neither.count)
    expect(both.count).toBeGreaterThan(Math.max(reward.count, certificate.count))
  })

  it('but not in quality: what rewards add stands for nothing new, whatever the certificate brings', () => {
    expect(neither.quality).toBe(1)
    expect(certificate.quality).toBe(1)
    expect(reward.quality).toBeLessThan(0.95)
    expect(both.quality).toBeLessThan(certificate.quality)
    // Weighted by quality rewards leave the number where it was, within the luck of the draw.
    expect(Math.abs(both.count * both.quality / certificate.count - 1)).toBeLessThan(0.03)
  })
})

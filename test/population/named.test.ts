import { describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { china2015 } from '../../src/population/china-2015.js'
import { designationBits, designationNames } from '../../src/population/designations.js'
import type { Population } from '../../src/population/population.js'

const PILOT = designationBits('pilot')
const DEMONSTRATION = designationBits('demonstration')

const keysOf = ({ enterprises: e }: Population, bit: number): number[] =>
  Array.from({ length: e.count }, (_, i) => i).filter((i) => (e.designations[i]! & bit) !== 0).map((i) => e.key[i]!).sort((a, b) => a - b)

describe('enterprises named by 2015', () => {
  const sample = china2015({ scale: 0.02 })

  it('are as many as were named, each standing for itself', () => {
    const { enterprises: e } = sample
    expect(keysOf(sample, PILOT)).toHaveLength(national('innovative-enterprises', 2015))
    expect(keysOf(sample, DEMONSTRATION)).toHaveLength(national('demonstration-enterprises', 2015))
    for (let i = 0; i < e.count; i++) if (e.designations[i]! > 0) expect(e.weight[i]).toBe(1)
  })

  it('are the same ones at another scale and in a part of the country', () => {
    expect(keysOf(china2015({ scale: 0.1 }), DEMONSTRATION).filter((key) => keysOf(sample, DEMONSTRATION).includes(key)).length)
      .toBeGreaterThan(0.95 * keysOf(sample, DEMONSTRATION).length)
    const part = china2015({ scale: 0.02, provinces: ['CN-TJ', 'CN-SC'] })
    const inWhole = keysOf(sample, PILOT)
    for (const key of keysOf(part, PILOT)) expect(inWhole).toContain(key)
  })

  it('give pilots the R&D over revenue that the plan states, which is not that of industry', () => {
    const { enterprises: e } = sample
    let research = 0
    let revenue = 0
    for (let i = 0; i < e.count; i++) {
      if ((e.designations[i]! & PILOT) === 0) continue
      research += e.effort[i]! + 0.5 * e.relabelled[i]!
      revenue += e.revenue[i]!
    }
    expect(Math.abs(research / revenue - national('plan-pilot-firm-rd-intensity', 2015))).toBeLessThan(0.0005)
    expect(research / revenue).toBeGreaterThan(1.5 * national('rd-intensity-industry', 2015))
  })

  it('fit in a byte', () => {
    expect(designationNames.length).toBeLessThanOrEqual(8)
    expect(designationBits(...designationNames)).toBeLessThanOrEqual(255)
  })
})

import { describe, expect, it } from 'vitest'
import { PEER_SOURCE, peerIntensity } from '../../src/data/foreign-peers.js'
import { bodiesAYear, foreignProgrammes } from '../../src/data/foreign-programmes.js'
import { technologyClasses } from '../../src/data/industries.js'
import { source } from '../../src/data/sources.js'
import { targetOf } from '../../src/data/targets.js'

describe('foreign programmes', () => {
  it('have a source each, and a pace to set beside that of the plan: four centres a year', () => {
    for (const { source: by } of foreignProgrammes) expect(source(by).title.length).toBeGreaterThan(5)
    const { goal } = targetOf('technology-innovation-centres')
    const wanted = 'level' in goal ? goal.level / 5 : 0
    expect(wanted).toBe(4)
    expect(foreignProgrammes.map(bodiesAYear)).toEqual([4.5, 1.75, 3])
  })
})

describe('foreign peers', () => {
  it('are known in every class of technology, and spend most in medicines', () => {
    const known = technologyClasses.map(({ name }) => peerIntensity(name.en)!)
    for (const intensity of known) expect(intensity).toBeGreaterThan(0)
    expect(Math.max(...known)).toBe(peerIntensity('Medicines'))
    expect(peerIntensity('no such class')).toBeUndefined()
    expect(source(PEER_SOURCE).kind).toBe('recalled')
  })
})

import { describe, expect, it } from 'vitest'
import { allianceSupport, innovationCentreFounding } from '../../../src/levers/index.js'
import { interaction } from './interaction.js'

const alliances = { lever: allianceSupport, changes: { called: 300 } }
const centres = { lever: innovationCentreFounding, changes: { technology: 300, manufacturing: 0 } }

describe('alliances and national centres', () => {
  it('add to each other in founding: partners who know each other are approved sooner', () => {
    expect(interaction(alliances, centres, 'technology-innovation-centres')).toBeGreaterThan(0)
  })

  it('so add to each other in inventions too, as things stand: more centres weigh more than members in common', () => {
    expect(interaction(alliances, centres, 'invention-stock')).toBeGreaterThan(0)
  })

  it('take from each other where they have the same members, once alliances help no centre to be founded', () => {
    expect(interaction(alliances, centres, 'invention-stock', { overrides: { consortia: { allianceHelp: 0 } } })).toBeLessThan(0)
  })
})

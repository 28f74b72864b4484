import { describe, expect, it } from 'vitest'
import written from '../../src/data/indicator-texts.json' with { type: 'json' }
import { facilityTexts } from '../../src/indicators/facility-texts.js'
import { indicators } from '../../src/indicators/index.js'
import { indicatorRules } from '../../src/indicators/rules.js'

describe('what is measured', () => {
  it('has a name and a definition in English and Chinese, each its own', () => {
    for (const { id, name, definition } of indicators) expect([name.en, name.zh, definition.en, definition.zh].every((text) => text.length > 1), id).toBe(true)
    expect(new Set(indicators.map(({ name }) => name.zh)).size).toBe(indicatorRules.length)
  })

  it('is all that texts speak of, but for facilities that nothing opens', () => {
    const ids = indicatorRules.map(({ id }) => id)
    expect(Object.keys(written).filter((id) => !ids.includes(id))).toEqual([])
    expect(Object.keys(facilityTexts).filter((id) => !ids.includes(id))).toEqual(['instrument-places', 'commissioners'])
  })
})

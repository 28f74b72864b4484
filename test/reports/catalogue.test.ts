import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { levers } from '../../src/levers/index.js'
import { catalogue, catalogueNames } from '../../src/reports/catalogue.js'
import { catalogueText } from '../../src/reports/catalogue-text.js'

describe('a catalogue', () => {
  it.each(catalogueNames)('of %s has entries with ids of their own, is plain data and prints in both languages', (name) => {
    const rows = catalogue(name)
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(JSON.parse(JSON.stringify(rows))).toEqual(JSON.parse(JSON.stringify(rows)) as unknown)
    for (const language of ['en', 'zh'] as const) {
      const lines = catalogueText(name, language).trimEnd().split('\n')
      expect(lines).toHaveLength(rows.length + 2)
      expect(lines.join('')).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it('that does not exist is refused', () => {
    expect(() => catalogue('toString')).toThrow(InputError)
  })

  it('of indicators computes every one that a target of the plan is read on', () => {
    for (const target of catalogue('targets')) expect(target).toMatchObject({ status: 'computed' })
  })

  it('of indicators gives definition, unit, 2015 value with source, and target', () => {
    const intensity = catalogue('indicators').find(({ id }) => id === 'rd-intensity-industry')
    expect(intensity).toMatchObject({ unit: 'share of revenue', observed: { year: 2015, value: 0.009, confidence: 'seen' },
      target: { year: 2020, threshold: 0.011 } })
    expect(catalogue('indicators').find(({ id }) => id === 'innovative-clusters')).toMatchObject({ observed: null })
  })

  it('of indicators gives definition and unit, also of what targets are read on', () => {
    const named = { en: expect.stringMatching(/.{10}/), zh: expect.stringMatching(/\p{Script=Han}/u) }
    for (const row of catalogue('indicators')) expect(row).toMatchObject({ definition: named, unit: expect.any(String) })
    for (const row of catalogue('targets')) expect(row).toMatchObject({ definition: named })
  })

  it('of parameters gives each with unit, range, source, and prior and grade unless it is law', () => {
    for (const row of catalogue('parameters')) {
      expect(row).toMatchObject({ unit: expect.any(String), range: expect.any(Array), source: { id: expect.any(String) } })
      expect(String(row.grade)).toMatch(/^([A-D]|law)$/)
      if (row.grade === 'law') expect(row).toMatchObject({ prior: null, source: { kind: 'law' } })
    }
  })

  it('of levers carries equation, cost with its basis, and the evidence of every parameter', () => {
    for (const row of catalogue('levers')) {
      const params = row.params as readonly object[]
      const { params: declared } = levers.find(({ id }) => id === row.id)!
      expect(row).toMatchObject({ equation: { formula: expect.any(String), where: { en: expect.any(String), zh: expect.any(String) } } })
      for (const rule of row.cost as readonly object[]) expect(rule).toMatchObject({ basis: expect.stringMatching(/^(cash|accrual|promise)$/) })
      expect(params).toHaveLength(Object.keys(declared).length)
      for (const one of [...params, ...row.mechanismParameters as readonly object[]]) {
        expect(one).toMatchObject({ unit: expect.any(String), grade: expect.any(String), source: { id: expect.any(String) } })
        expect(one).toHaveProperty('prior')
      }
    }
    expect(catalogue('levers').find(({ id }) => id === 'rd-super-deduction')).toMatchObject({
      mechanismParameters: expect.arrayContaining([expect.objectContaining({ id: 'rd.elasticityLarge', grade: 'B',
        prior: { kind: 'triangular', arguments: [0.4, 0.9, 1.6] } })]) })
  })

  it('of sources names the judgements that parameters rest on too', () => {
    const kinds = new Map(catalogue('sources').map(({ id, kind }) => [id, kind]))
    for (const { source } of catalogue('parameters')) expect(kinds.has((source as { id: string }).id)).toBe(true)
    expect(kinds.get('assumption:voucher-terms')).toBe('assumption')
  })
})

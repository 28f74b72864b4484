import { describe, expect, it } from 'vitest'
import { planSystems } from '../../src/data/plan-systems.js'
import { indicators } from '../../src/indicators/index.js'
import { InputError } from '../../src/kernel/input-error.js'
import { levers } from '../../src/levers/index.js'
import { catalogue, catalogueNames, entryOf } from '../../src/reports/catalogue.js'
import { catalogueText, explainText } from '../../src/reports/catalogue-text.js'
import { all, any, everyone, not, region, size, status } from '../../src/levers/eligibility.js'
import { predicateText } from '../../src/reports/predicate-text.js'
import { namedScenarios } from '../../src/scenarios/named.js'

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

  it('of indicators gives no number for what is not computed', () => {
    const rows = catalogue('indicators').filter(({ status: state }) => state === 'not yet computed')
    expect(rows.map(({ id }) => id)).toContain('makerspaces')
    for (const row of rows) expect(Object.values(row).some((value) => typeof value === 'number')).toBe(false)
  })

  it('of indicators gives definition, unit, 2015 value with source, and target', () => {
    const intensity = catalogue('indicators').find(({ id }) => id === 'rd-intensity-industry')
    expect(intensity).toMatchObject({ unit: 'share of revenue', observed: { year: 2015, value: 0.009, confidence: 'seen' },
      target: { year: 2020, threshold: 0.011 } })
    expect(catalogue('indicators').find(({ id }) => id === 'innovative-clusters')).toMatchObject({ observed: null })
  })

  it('of parameters gives every number with unit, source and grade or law', () => {
    for (const row of catalogue('parameters')) expect(row).toMatchObject({ unit: expect.any(String), source: { id: expect.any(String) } })
  })
})

describe('the coverage of the plan', () => {
  const plan = catalogue('plan') as readonly { id: string, status: string, modelledBy: string[], why: string }[]

  it('has one row for every system of the inventory', () => {
    expect(plan.map(({ id }) => id)).toEqual(planSystems.map(({ id }) => id))
    expect(plan).toHaveLength(192)
  })

  it('names every lever and indicator of the model, except levers of general law that the plan does not speak of', () => {
    const named = plan.flatMap(({ modelledBy }) => modelledBy)
    for (const { id, clause } of levers) expect(named.includes(`lever/${id}`)).toBe(clause !== undefined)
    expect(levers.filter(({ clause }) => !clause).map(({ id }) => id)).toEqual(['small-low-profit-tax', 'loss-carry-forward'])
    for (const { id } of indicators) expect(named).toContain(`indicator/${id}`)
  })

  it('gives what stands for a system, or the reason why nothing does', () => {
    for (const { status: state, modelledBy, why } of plan) {
      expect(modelledBy.length > 0).toBe(state === 'modelled')
      expect(why.length).toBeGreaterThan(10)
    }
    expect(catalogue('not-modelled')).toHaveLength(plan.filter(({ status: state }) => state === 'not-modelled').length)
  })
})

describe('an explanation', () => {
  it('is there for every lever, indicator and scenario, in both languages', () => {
    for (const { id } of [...levers, ...indicators, ...namedScenarios]) {
      for (const language of ['en', 'zh'] as const) {
        expect(explainText(id, language)).toContain(id)
        expect(explainText(id, language)).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })

  it('of a lever says who may claim, what it moves, and every parameter with its source', () => {
    const text = explainText('rd-super-deduction', 'en')
    expect(text).toContain('who may claim: performs-rd and outside the industries on the negative list')
    expect(text).toContain('0.5 from 2008, 0.75 from 2018')
    for (const parameter of Object.keys(levers[0].params)) expect(text).toContain(parameter)
  })

  it('finds sources, parameters, targets, provinces and systems of the plan', () => {
    const kinds = ['plan', 'rd-super-deduction.extra', 'CN-JS', 'L23', 'alliances'].map((id) => entryOf(id).kind)
    expect(kinds).toEqual(['sources', 'parameters', 'regions', 'plan', 'indicators'])
  })

  it('of nothing known is refused', () => {
    for (const id of ['nobody', '', 'constructor', '__proto__']) expect(() => entryOf(id)).toThrow(InputError)
  })
})

describe('who may claim, in words', () => {
  it('nests with brackets', () => {
    expect(predicateText(all(status('young'), any(size('micro', 'small'), not(status('certified'))), region('CN-JS'))))
      .toBe('young and (size micro, small or not certified) and in CN-JS')
    expect(predicateText(everyone)).toBe('everybody')
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planSystems } from '../../src/data/plan-systems.js'
import { indicators } from '../../src/indicators/index.js'
import { levers } from '../../src/levers/index.js'
import { catalogue } from '../../src/reports/catalogue.js'
import { catalogueText } from '../../src/reports/catalogue-text.js'
import { notModelled, planCoverage } from '../../src/reports/plan-coverage.js'
import { planObjects, reasons } from '../../src/reports/plan-objects.js'

const rows = planCoverage()
const row = (id: string) => rows.find((one) => one.id === id)!
const isJudgement = (id: string): boolean => id.startsWith('assumption:')

describe('the coverage of the plan', () => {
  it('has one row for every system of the inventory', () => {
    expect(rows.map(({ id }) => id)).toEqual(planSystems.map(({ id }) => id))
    expect(rows).toHaveLength(192)
  })

  it('names every lever of the plan, every indicator and every object of the model', () => {
    const named = rows.flatMap(({ modelledBy }) => modelledBy)
    for (const { id, clause } of levers) if (clause) expect(named).toContain(`lever/${id}`)
    for (const { id } of indicators) expect(named).toContain(`indicator/${id}`)
    for (const { object, systems } of planObjects) for (const system of systems) expect(row(system).modelledBy).toContain(object)
  })

  it('gives what stands for a system and what that rests on, or the reason why nothing does, in both languages', () => {
    for (const { status, modelledBy, sources, why, whyZh } of rows) {
      expect(modelledBy.length > 0).toBe(status !== 'not-modelled')
      expect(sources.length > 0).toBe(status !== 'not-modelled')
      expect(why.length).toBeGreaterThan(10)
      expect(whyZh).toMatch(/\p{Script=Han}/u)
    }
    expect(catalogue('not-modelled')).toHaveLength(notModelled().length)
    expect(notModelled().length).toBe(rows.filter(({ status }) => status === 'not-modelled').length)
  })

  it('calls a system modelled only where data or a study say how large it is', () => {
    for (const { id, status, sources } of rows) {
      if (status === 'modelled') expect(sources.some((one) => !isJudgement(one)), id).toBe(true)
    }
  })

  it('calls assumed what is judgement alone, and says which numbers are judged', () => {
    const assumed = rows.filter(({ status }) => status === 'assumed')
    expect(assumed.map(({ id }) => id)).toEqual(expect.arrayContaining(['L16', 'I18']))
    for (const { why } of assumed) expect(why).toMatch(/judgement alone: [a-z-]+\.\w+/i)
    expect(row('L16').sources.every(isJudgement)).toBe(true)
    expect(row('L16').why).toContain('clusters.competitivePlatform')
    expect(row('L01').status).toBe('modelled')
    expect(row('L23').sources).toContain('cornet-vroomen-van-der-steeg-2006')
    expect(row('L04').sources).toContain('world-tariff-profiles-2015')
    expect(row('N19').rests).toContain('spillovers.absorptionAt')
  })

  it('is counted in README.md as it is', () => {
    const many = (standing: string): number => rows.filter(({ status }) => status === standing).length
    expect(readFileSync('README.md', 'utf8'))
      .toContain(`${rows.length} systems ${many('modelled')} are modelled, ${many('assumed')} assumed and ${many('not-modelled')} not modelled`)
  })

  it('does not call a province modelled for what the plan names it for and the model does not tell apart', () => {
    expect(row('R04')).toMatchObject({ status: 'not-modelled', modelledBy: [] })
    expect(row('R04').why).toContain('province, city and county')
  })

  it('has no reason for what is modelled', () => {
    for (const id of Object.keys(reasons)) expect(row(id).status).toBe('not-modelled')
  })

  it('prints the three standings in both languages', () => {
    // What nothing stands for has neither object nor page behind it in its line.
    const standing = (word: string): RegExp => new RegExp(` ${word}( |$)`, 'm')
    for (const word of ['modelled', 'assumed', 'not-modelled']) expect(catalogueText('plan', 'en')).toMatch(standing(word))
    for (const word of ['已建模', '以假设建模', '未建模']) expect(catalogueText('plan', 'zh')).toMatch(standing(word))
  })
})

import { describe, expect, it } from 'vitest'
import { indicators } from '../../src/indicators/index.js'
import { InputError } from '../../src/kernel/input-error.js'
import { all, any, drawnByLot, everyone, not, region, size, status, withRevenue } from '../../src/levers/eligibility.js'
import { levers } from '../../src/levers/index.js'
import { catalogue, entryOf, explained } from '../../src/reports/catalogue.js'
import { explainText } from '../../src/reports/explain-text.js'
import { predicateText } from '../../src/reports/predicate-text.js'
import { namedScenarios } from '../../src/scenarios/named.js'

describe('an explanation', () => {
  const known = [...levers, ...indicators, ...namedScenarios].map(({ id }) => id)

  it.each([...known, 'rd.elasticityLarge', 'CN-JS', 'L16', 'plan', 'assumption:voucher-terms'])('of %s is there in both languages', (id) => {
    for (const language of ['en', 'zh'] as const) {
      expect(explainText(id, language)).toContain(id)
      expect(explainText(id, language)).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it.each(levers.map((lever) => [lever.id, lever] as const))('of %s gives its equation, every symbol, and what it books', (id, { equation, cost, params, test }) => {
    for (const language of ['en', 'zh'] as const) {
      const text = explainText(id, language)
      for (const line of equation.formula.split('; ')) expect(text).toContain(`\n  ${line}\n`)
      for (const symbol of equation.where[language].split(/[;；] ?/)) expect(text).toContain(`\n  ${symbol}\n`)
      for (const { amount, what } of cost) expect(text).toMatch(new RegExp(`${escape(amount)} +${escape(what[language])}`))
      for (const name of Object.keys(params)) expect(text).toMatch(new RegExp(`^${name} `, 'm'))
      for (const { through } of test.moves) for (const name of through) expect(text).toMatch(new RegExp(`^${escape(name)} `, 'm'))
    }
  })

  it('of a lever says who may claim, and of each parameter prior, unit, range, grade and source', () => {
    const text = explainText('rd-super-deduction', 'en')
    expect(text).toContain('who may claim: performs-rd and outside the industries on the negative list')
    expect(text).toMatch(/^extra .*0\.5 from 2008, 0\.75 from 2018.* law +0 to 3 +law +law-super-deduction$/m)
    expect(text).toMatch(/^takeUpLarge .*probability +0\.7 +triangular\(0\.55, 0\.7, 0\.85\) +0 to 1 +D +assumption:take-up-of-super-deduction$/m)
    expect(text).toMatch(/^rd\.elasticityLarge .*triangular\(0\.4, 0\.9, 1\.6\) +0 to 4 +B +bloom-griffith-van-reenen-2002$/m)
    expect(text).toContain('Do R&D tax credits work?')
    expect(text).toMatch(/tax forgone \(cash\) +cash +central budget, local budgets +enterprises/)
    expect(text).toMatch(/tax relief earned \(accrual\) +accrual/)
  })

  it('of an indicator gives the official definition and unit, also where it is not computed', () => {
    for (const { id, definition, unit } of indicators) {
      expect(explainText(id, 'en')).toContain(`official definition: ${definition.en}\nunit: ${unit}\n`)
      expect(explainText(id, 'zh')).toContain(`官方定义: ${definition.zh}\n`)
    }
    expect(explainText('hnte-count', 'en')).toContain('in 2015: 79,000 enterprises (plan, seed)')
    expect(explainText('pilot-firms', 'en')).toContain('target: 1,000 enterprises (2020, pilot-firms)')
  })

  it('in Chinese has Chinese words for units, priors, ranges, grades and what is told of sources, and leads to Chinese pages', () => {
    const lever = explainText('rd-super-deduction', 'zh')
    expect(lever).toMatch(/^extra .*占申报研发费用的份额.* 法规 +0至3 +法规 +law-super-deduction$/m)
    expect(lever).toMatch(/^takeUpLarge .*概率 +0\.7 +三角分布\(0\.55, 0\.7, 0\.85\) +0至1 +D /m)
    expect(explainText('enterprise-rd', 'zh')).toMatch(/^单位: 元\/年$[^]*^2015年: .+已查阅\)$/m)
    expect(explainText('I05', 'zh')).toMatch(/^I05（规划）$[^]*^类型: 指标$[^]*^页面: docs\/pages\/zh\//m)
    for (const id of explained()) {
      const titles = explainText(id, 'zh').split('\n').slice(1).flatMap((line) => /^([A-Za-z][A-Za-z ]*): /.exec(line)?.[1] ?? [])
      expect(titles.filter((title) => title !== 'DOI'), id).toEqual([])
    }
  })

  it('of a parameter gives prior, unit, range, grade and source in full', () => {
    for (const { id, unit, grade } of catalogue('parameters')) {
      expect(explainText(id, 'en')).toMatch(new RegExp(`unit: ${escape(String(unit))}\nvalue: .+\nprior: .+\nrange: .+\ngrade: ${String(grade)}\nsource: .+, .+`))
    }
  })

  it('finds sources, parameters, targets, provinces and systems of the plan', () => {
    const kinds = ['torch-recalled', 'rd-super-deduction.extra', 'CN-JS', 'L23', 'alliances'].map((id) => entryOf(id).kind)
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
    expect(predicateText(all(withRevenue({ below: 5e7 }), drawnByLot(0.5)))).toBe('revenue below 50 million yuan of 2015 and among the 50 % drawn by lot')
    expect(predicateText(withRevenue({ from: 1e7, below: 5e7 }), 'zh')).toBe('营业收入不低于10、低于50百万元（2015年价）')
  })
})

/** A text as a pattern that finds exactly it. */
function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

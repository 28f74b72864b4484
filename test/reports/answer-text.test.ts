import { describe, expect, it } from 'vitest'
import { provinces } from '../../src/data/provinces.js'
import type { LedgerRow } from '../../src/levers/ledger.js'
import type { Answer } from '../../src/questions/ask.js'
import { attainment } from '../../src/questions/attainment.js'
import { ledgerMeans } from '../../src/questions/costs.js'
import { effectsAgainstLast } from '../../src/questions/effects.js'
import { summarise } from '../../src/questions/summary.js'
import { answerText, differencesTable } from '../../src/reports/answer-text.js'
import { answerDocument, answerJson } from '../../src/reports/contract.js'
import { valuesInWords } from '../../src/reports/parameter-words.js'
import { displayWidth, textTable } from '../../src/reports/text-table.js'
import { guidanceFund, innovationVoucher, levers } from '../../src/levers/index.js'
import { amend } from '../../src/scenarios/change.js'
import { scenario } from '../../src/scenarios/scenario.js'
import { asEnacted, earlierDeduction } from '../../src/scenarios/named.js'
import { differences } from '../../src/scenarios/difference.js'
import { resultOf } from '../questions/a-result.js'

const paid: LedgerRow = { lever: 'rd-super-deduction', year: 2018, province: 3, account: 'tax-cash', payer: 'central', payee: 'enterprises', amount: 6e9 }
const result = resultOf(
  (scenario, run, year, region, indicator) => (indicator === 'rd-intensity-industry'
    ? 0.009 + (year - 2015) * 0.0004 + run * 0.0001 + (scenario === 'reform' && year > 2015 ? 0.00005 : 0) : 79000),
  { regions: [...provinces.map(({ code }) => code), 'CN'], indicators: ['rd-intensity-industry', 'hnte-count'] },
  (scenario) => (scenario === 'reform' ? [paid] : []))
const answer: Answer = {
  manifest: result.manifest, result, asked: 4, indicators: summarise(result), effects: effectsAgainstLast(result),
  attainment: attainment(result), ledger: ledgerMeans(result),
}

describe('the report of an answer', () => {
  const text = answerText(answer, 'en', differences([earlierDeduction, asEnacted], 2015, 2020))

  it('shows indicators with bands, targets with probabilities, effects, costs and regions', () => {
    expect(text).toMatch(/R&D intensity of above-scale industry +% +0\.915 +1\.120 \(1\.106 to 1\.133\) +1\.115 \(1\.101 to 1\.129\)/)
    expect(text).toMatch(/R&D over main business revenue.* 1\.100 +% +100 % \(60 % to 100 %\)/)
    expect(text).toMatch(/R&D intensity of above-scale industry +reform +\+0\.00500 +percentage points +\+0\.00500 to \+0\.00500 +\+0\.00500 to \+0\.00500/)
    expect(text).toMatch(/R&D super-deduction +tax forgone \(cash\) +central budget +enterprises +6\.00 +0\.00 +bn yuan/)
    expect(text.match(/^CN-\w\w /gm)).toHaveLength(31)
    expect(text).toMatch(/R&D super-deduction +extra deduction, all enterprises +2016–2017 +share of claimed R&D +0\.75 +0\.5/)
  })

  it('says under the provinces why they do not sum to the nation, where such indicators are in it', () => {
    const holding = (indicators: string[], parameters: 'drawn' | 'central'): Answer => {
      const shape = resultOf(() => 79000, { regions: [...provinces.map(({ code }) => code), 'CN'], indicators })
      return { ...answer, manifest: { ...answer.manifest, parameters }, result: shape, indicators: summarise(shape), effects: [], attainment: [], ledger: [] }
    }
    expect(answerText(holding(['rd-personnel', 'invention-stock'], 'drawn'), 'en')).toContain('\nProvinces do not sum to the nation where '
      + 'the nation includes sellers and holders outside the 31 provinces: Domestic invention patents in force.\n')
    expect(answerText(holding(['technology-contract-turnover'], 'central'), 'zh')).toContain('31个省级地区以外的卖方与专利权人：技术合同成交额。')
    expect(answerText(holding(['rd-personnel', 'hnte-count'], 'drawn'), 'en')).toContain('where figures of provinces are imputed and drawn')
    expect(answerText(holding(['rd-personnel', 'hnte-count'], 'central'), 'en')).not.toContain('do not sum')
  })

  it('says what its intervals mean, how far the law is known and which targets it lacks', () => {
    expect(text).toContain('90 % intervals of the mean effect over runs')
    expect(text).toContain('Law is known until 2024.')
    expect(text).toMatch(/Targets not yet computed: .*Pilot alliances/)
  })

  it('says when law beyond the known is held', () => {
    const later = { ...answer, manifest: { ...answer.manifest, to: 2030 } }
    expect(answerText(later, 'en')).toContain('from then to 2030 the last known law is held')
    expect(answerText(later, 'zh')).toContain('此后至2030年假定沿用最后已知的规定')
  })

  it('says when it was stopped early', () => {
    expect(answerText({ ...answer, asked: 9 }, 'en')).toContain('Stopped early: 4 of 9 runs')
    expect(text).not.toContain('Stopped')
  })

  it('shows where scenarios differ in Chinese words and units, and large money in 亿元', () => {
    const everything = scenario({ name: { en: 'No policy', zh: '无政策' }, changes: [] })
    const programmes = scenario({ name: { en: 'Programmes', zh: '项目' }, base: asEnacted, changes: [
      amend(innovationVoucher, { budget: { 2016: 2.35e9 }, rationing: 'merit' }), amend(guidanceFund, { commitment: { 2016: 3e9 } })] })
    const { columns, rows } = differencesTable(differences([programmes, asEnacted, everything], 2015, 2020), ['甲', '乙', '丙'], 'zh')
    const table = textTable(columns, rows)
    expect(table).not.toMatch(/[A-Za-z]/)
    expect(table).toMatch(/创新券预算 +2016–2020 +亿元\/年 +23\.5 +10 +未实施/)
    expect(table).toMatch(/预算不足时的分配方式 +2015–2020 +选项 +择优 +先到先得 +未实施/)
    expect(table).toMatch(/单张创新券面值上限 +2015–2020 +万元\/张 +5 +5 +未实施/)
  })

  it('has Chinese names for the parameters of all levers', () => {
    for (const { params } of levers) for (const { meaning } of Object.values(params)) expect(meaning.zh).toMatch(/^[\p{Script=Han}0-9（）、/PCTVR&D]+$/u)
  })

  it('has Chinese words for the units of the parameters of all levers', () => {
    const units = levers.flatMap(({ params }) => Object.values(params)).filter(({ kind }) => kind === 'number').map(({ unit }) => unit)
    for (const unit of units) expect(valuesInWords([1], unit, '', 'zh').unit).toMatch(/\p{Script=Han}/u)
  })

  it('speaks Chinese, with columns aligned', () => {
    const chinese = answerText(answer, 'zh')
    expect(chinese).toMatch(/规模以上工业企业研发投入强度 +%/)
    expect(chinese).toContain('亿元')
    const table = chinese.split('\n\n').find((part) => part.startsWith('指标'))!.split('\n')
    const [, rule] = table
    for (const line of table) expect(displayWidth(line)).toBeLessThanOrEqual(displayWidth(rule))
  })
})

describe('the JSON of an answer', () => {
  const document = JSON.parse(answerJson(answer)) as Record<string, Record<string, unknown>[]>

  it('has the members of the contract, and no others', () => {
    expect(Object.keys(document)).toEqual(['manifest', 'indicators', 'effects', 'attainment', 'ledger'])
    expect(Object.keys(document.indicators[0]).sort()).toEqual(
      ['group', 'indicator', 'mean', 'n', 'p05', 'p25', 'p50', 'p75', 'p95', 'region', 'scenario', 'sd', 'unit', 'year'])
    expect(Object.keys(document.effects[0]).sort()).toEqual(
      ['against', 'group', 'high', 'indicator', 'low', 'mean', 'p05', 'p95', 'pairedSd', 'region', 'scenario', 'unit', 'unpairedSd', 'year'])
    expect(Object.keys(document.attainment[0]).sort()).toEqual(
      ['high', 'indicator', 'low', 'probability', 'scenario', 'target', 'threshold', 'year'])
    expect(Object.keys(document.ledger[0]).sort()).toEqual(['account', 'amount', 'lever', 'region', 'scenario', 'unit', 'year'])
  })

  it('holds the same numbers as the answer, to the bit', () => {
    expect(document).toEqual(JSON.parse(JSON.stringify(answerDocument(answer))))
    expect(document.indicators).toEqual(answer.indicators)
  })

  it('keeps shares as fractions and money in yuan', () => {
    const intensity = document.indicators.find((row) => row.indicator === 'rd-intensity-industry')!
    expect(intensity.mean).toBeLessThan(0.02)
    expect(document.ledger[0].amount).toBe(6e9)
  })
})

import { describe, expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { compare } from '../../src/questions/ask.js'
import { cost } from '../../src/questions/cost.js'
import { firstRoundCost } from '../../src/questions/first-round-cost.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { costReport, firstRoundReport } from '../../src/reports/cost-report.js'
import { asEnacted, earlierDeduction, frozen2015 } from '../../src/scenarios/named.js'

const region = china2015({ scale: 0.002, provinces: ['CN-NX'] })
const options = { region, to: 2018, runs: 3, seed: 'cost' }

describe('what a scenario costs and brings', async () => {
  const found = await cost(earlierDeduction, { ...options, against: frozen2015 })
  const measure = (id: string) => found.measures.find((row) => row.measure === id)!
  const answer = await compare([earlierDeduction, frozen2015], options)

  it('counts the extra R&D that a comparison finds, and the cash of its ledger', () => {
    const rd = answer.effects.filter((row) => row.indicator === 'enterprise-rd' && row.year > 2015).reduce((sum, { mean }) => sum + mean, 0)
    expect(measure('extra-rd').value! / rd).toBeCloseTo(1, 9)
    const paid = (id: string) => answer.ledger.filter((row) => row.scenario === id && row.account === 'tax-cash').reduce((sum, row) =>
      sum + (row.payer === 'enterprises' ? -1 : 1) * row.amount, 0)
    const grants = (id: string) => answer.ledger.filter((row) => row.scenario === id && ['grant', 'administration', 'clawback', 'feedback'].includes(row.account))
      .reduce((sum, row) => sum + (['central', 'local'].includes(row.payer) ? 1 : -1) * row.amount, 0)
    const cash = paid('earlier-deduction') - paid('frozen-2015') + grants('earlier-deduction') - grants('frozen-2015')
    expect(measure('public-cash').value! / cash).toBeCloseTo(1, 6)
  })

  it('divides mean by mean, and nets wages out of the extra R&D', () => {
    const ratio = measure('incrementality')
    if (ratio.value !== null) expect(ratio.value).toBeCloseTo(measure('extra-rd').value! / measure('public-cash').value!, 9)
    expect(measure('extra-rd-volume').value!).toBeLessThan(measure('extra-rd').value!)
    expect(measure('net-cost').value).toBeCloseTo(measure('public-cash').value! - measure('fiscal-feedback').value!, 3)
  })

  it('says who gains: the groups of a kind sum to all', () => {
    const sum = (by: string) => found.gains.filter((row) => row.by === by && row.measure === 'rd').reduce((total, { value }) => total + value, 0)
    for (const by of ['size', 'ownership', 'sector', 'province']) expect(sum(by) / sum('all')).toBeCloseTo(1, 9)
  })

  it('is no finding where the interval covers 0, in rows and in words', () => {
    for (const { low, high, differsFromZero } of [...found.measures, ...found.gains]) {
      expect(differsFromZero).toBe(low === null || high === null ? null : low > 0 || high < 0)
    }
    const unsure = { ...measure('incrementality'), value: 0.001, low: -0.2, high: 0.2, differsFromZero: false }
    const said = (of: typeof unsure) => costReport({ ...found, measures: [of] }).sentences[1].en
    expect(said(unsure)).toBe('extra R&D per yuan of public money: cannot be told from 0 (-0.200 to 0.200).')
    expect(said({ ...unsure, low: 0.0004, high: 0.002, differsFromZero: true })).toContain('0.00100 (0.00040 to 0.00200).')
  })

  it('can be made again', async () => {
    expect((await reproduce(found.manifest, { region })).identical).toBe(true)
  })
})

describe('the first-round cost', () => {
  it('is what the ledger holds if nobody reacts, beyond the other scenario', async () => {
    const { rows, manifest } = await firstRoundCost(earlierDeduction, { region, to: 2017, runs: 2 })
    // A larger deduction leaves less income for others to relieve.
    expect(rows.map(({ lever }) => lever)).toContain('rd-super-deduction')
    const accrual = (year: number) => rows.filter((row) => row.lever === 'rd-super-deduction' && row.basis === 'accrual' && row.year === year).reduce((sum, { amount }) => sum + amount, 0)
    expect(accrual(2016)).toBeGreaterThan(0)
    // From 50 to 75 %: half as much again as under the law of the year.
    const law = await firstRoundCost(asEnacted, { region, to: 2017, runs: 2, against: null })
    const before = law.rows.filter((row) => row.lever === 'rd-super-deduction' && row.basis === 'accrual' && row.year === 2016).reduce((sum, { amount }) => sum + amount, 0)
    expect(accrual(2016) / before).toBeCloseTo(0.5, 3)
    expect((await reproduce(manifest, { region })).identical).toBe(true)
  })

  it('is asked by the same rule as the cost after everybody reacted, and says so in the same words', async () => {
    const asked = { region, to: 2016, runs: 1 }
    const [before, after] = [firstRoundReport(await firstRoundCost(earlierDeduction, asked)), costReport(await cost(earlierDeduction, asked))]
    expect(before.sentences[0]).toEqual(after.sentences[0])
    expect(before.sentences[0].en).toContain('(frozen-2015), 2016–2016, mean of 1 run')
    await expect(firstRoundCost(frozen2015, asked)).rejects.toThrow('against: allowed another scenario')
  })
})

import { describe, expect, it } from 'vitest'
import { impactEvaluation } from '../../src/evidence/impact-evaluation.js'
import type { ImpactRow } from '../../src/evidence/impact-evaluation.js'
import { InputError } from '../../src/kernel/input-error.js'
import { innovationVoucher } from '../../src/levers/index.js'
import { china2015 } from '../../src/population/china-2015.js'
import { amend } from '../../src/scenarios/change.js'
import { asEnacted } from '../../src/scenarios/named.js'
import { scenario } from '../../src/scenarios/scenario.js'
import { differenceInDifferences } from '../../src/statistics/difference-in-differences.js'

const region = china2015({ scale: 0.05, provinces: ['CN-TJ', 'CN-SN'] })
const many = scenario({ name: { en: 'Vouchers for many', zh: '大规模创新券' }, base: asEnacted,
  changes: [amend(innovationVoucher, { budget: 1e12, applyMicro: 0.3, applySmall: 0.3, applyMedium: 0.3 })] })
const { rows, truth } = impactEvaluation('innovation-voucher', { scenario: many, region, to: 2017 })

describe('microdata with known truth', () => {
  it('have a row for each enterprise and year, with what happens to the same enterprise without the policy', () => {
    expect(new Set(rows.map(({ enterprise, year }) => `${enterprise}/${year}`)).size).toBe(rows.length)
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2015, 2016, 2017]))
    expect(rows.filter(({ year, treated }) => year === 2015 && treated)).toEqual([])
    expect(rows.filter(({ treated }) => treated).length).toBeGreaterThan(50)
    for (const { year, treatedSince, treated } of rows) if (treated) expect(treatedSince).toBeLessThanOrEqual(year)
    expect(rows.filter(({ without }) => without !== null).length / rows.length).toBeGreaterThan(0.98)
  })

  it('are alike in both countries in the base year, and differ after it where the policy reached', () => {
    for (const row of rows) if (row.year === 2015) expect(row.without).toMatchObject({ revenue: row.revenue, realRd: row.realRd, filings: row.filings })
    const moved = (wanted: (row: ImpactRow) => boolean): number => {
      const some = rows.filter((row) => row.year === 2016 && row.without !== null && wanted(row))
      return some.filter((row) => row.realRd > (row.without?.realRd ?? 0)).length / some.length
    }
    expect(moved(({ treated }) => treated)).toBeGreaterThan(0.5)
    expect(moved(({ treated }) => !treated)).toBeLessThan(0.1)
  })

  it('say what the policy did on average to those it reached', () => {
    const now = rows.filter((row) => row.year === 2016 && row.treatedSince !== null && row.without !== null)
    const weight = now.reduce((sum, row) => sum + row.weight, 0)
    const difference = now.reduce((sum, row) => sum + row.weight * (row.realRd - (row.without?.realRd ?? 0)), 0) / weight
    const found = truth.find(({ outcome, year }) => outcome === 'realRd' && year === 2016)
    expect(found).toMatchObject({ treated: weight, difference })
    // A voucher buys a service of 100,000 yuan, and eight of ten start a project.
    expect(difference).toBeGreaterThan(50_000)
    expect(difference).toBeLessThan(100_000)
  })

  it('let an estimator be compared with the truth: nearer to it for the treated than to nothing', () => {
    const stayed = new Set(rows.filter(({ year }) => year === 2016).map(({ enterprise }) => enterprise))
    const panel = rows.filter(({ year, enterprise }) => year <= 2016 && stayed.has(enterprise))
    const small = panel.filter(({ size }) => size === 'small' || size === 'micro')
    const estimate = differenceInDifferences({ outcome: small.map(({ realRd, revenue }) => realRd / revenue), unit: small.map(({ enterprise }) => enterprise),
      period: small.map(({ year }) => year), weights: small.map(({ weight }) => weight) }, small.map(({ treated }) => Number(treated)))
    const treated = small.filter((row) => row.treated && row.without !== null)
    const weight = treated.reduce((sum, row) => sum + row.weight, 0)
    const share = (some: { readonly realRd: number, readonly revenue: number }): number => some.realRd / some.revenue
    const known = treated.reduce((sum, row) => sum + row.weight * (share(row) - (row.without ? share(row.without) : NaN)), 0) / weight
    expect(known).toBeGreaterThan(0)
    expect(Math.abs(estimate.effect - known)).toBeLessThan(3 * estimate.error)
  })

  it('are the same bytes for the same seed, and refuse what cannot be evaluated', () => {
    const again = impactEvaluation('innovation-voucher', { scenario: many, region, to: 2017 })
    expect(again.truth).toEqual(truth)
    expect(() => impactEvaluation('no-such-lever', { region })).toThrow(InputError)
    expect(() => impactEvaluation('innovation-voucher', { region, to: 2015 })).toThrow(InputError)
    expect(() => impactEvaluation('innovation-voucher', { region, years: 3 } as never)).toThrow(InputError)
  })
})

import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '../../src/levers/ledger.js'
import { isBooked, ledgerMeans, ledgerTotals } from '../../src/questions/costs.js'
import { resultOf } from './a-result.js'

const paid = (province: number, amount: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
  lever: 'voucher',
  year: 2018,
  province,
  account: 'grant',
  payer: 'local',
  payee: 'providers',
  amount,
  ...more,
})

const lines = ledgerMeans(
  resultOf(
    () => 1,
    { runs: 2 },
    (scenario, run) =>
      scenario === 'law'
        ? []
        : run === 0
          ? [paid(0, 100), paid(1, 50), paid(0, 40, { payer: 'central' }), paid(0, 7, { account: 'administration' })]
          : [paid(0, 300)],
  ),
)

describe('the ledger over runs', () => {
  it('gives the mean over all runs, also of what was paid in some of them only', () => {
    expect(lines.find((l) => l.region === 'XX-A' && l.payer === 'local' && l.account === 'grant')!.amount).toBe(200)
    expect(lines.find((l) => l.region === 'XX-B')!.amount).toBe(25)
  })

  it('has the nation as the sum of its provinces', () => {
    for (const account of ['grant', 'administration']) {
      const sum = (wanted: (region: string) => boolean): number =>
        lines.filter((l) => l.account === account && wanted(l.region)).reduce((total, l) => total + l.amount, 0)
      expect(sum((region) => region === 'XX')).toBe(sum((region) => region !== 'XX'))
    }
  })

  it('keeps central and local apart, and adds them up only where asked', () => {
    const grants = lines.filter((l) => l.region === 'XX-A' && l.account === 'grant')
    expect(grants.map(({ payer, amount }) => [payer, amount])).toEqual([
      ['central', 20],
      ['local', 200],
    ])
    const totals = ledgerTotals(lines).filter((l) => l.region === 'XX-A')
    expect(totals.map(({ account, amount }) => [account, amount])).toEqual([
      ['administration', 3.5],
      ['grant', 220],
    ])
  })

  it('has no rows where nothing was paid', () => {
    expect(lines.every(({ scenario }) => scenario === 'reform')).toBe(true)
  })

  it('names every lever in force with a declared cost of which nothing was booked, at 0 with the reason', () => {
    const inForce = [
      { id: 'voucher', idle: false },
      { id: 'awards', idle: true, parties: { payer: 'central', payee: 'enterprises' } },
      { id: 'works', idle: false, parties: { payer: 'local', payee: 'providers' } },
    ] as const
    const rows = ledgerMeans(resultOf(() => 1, { runs: 2 }, (scenario) => (scenario === 'law' ? [] : [paid(0, 100)]), inForce))
    expect(rows.filter((row) => !isBooked(row))).toEqual([
      ['reform', 'awards', 'no-dose', 'central', 'enterprises'],
      ['reform', 'works', 'nothing-due', 'local', 'providers'],
      ['law', 'awards', 'no-dose', 'central', 'enterprises'],
      ['law', 'works', 'nothing-due', 'local', 'providers'],
    ].map(([scenario, lever, account, payer, payee]) => ({ scenario, lever, year: 2020, account, payer, payee, region: 'XX', amount: 0, unit: 'CNY' })))
  })

  it('names a country of one province once', () => {
    const one = ledgerMeans(
      resultOf(
        () => 1,
        { runs: 1, regions: ['CN-JS', 'CN-JS'] },
        () => [paid(0, 9)],
      ),
    )
    expect(one.map(({ scenario, region, amount }) => [scenario, region, amount])).toEqual([
      ['reform', 'CN-JS', 9],
      ['law', 'CN-JS', 9],
    ])
  })
})

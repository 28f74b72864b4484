import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNTS, Ledger, PARTIES, ledgerRows } from '../../src/levers/ledger.js'

const LEVERS = ['voucher', 'fund']
const posting = fc.record({
  lever: fc.constantFrom(...LEVERS), year: fc.constantFrom(2016, 2017), account: fc.constantFrom(...ACCOUNTS), payer: fc.constantFrom(...PARTIES),
  payee: fc.constantFrom(...PARTIES), province: fc.integer({ min: 0, max: 2 }), amount: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
})
type Posting = typeof posting extends fc.Arbitrary<infer T> ? T : never

const booked = (postings: readonly Posting[]): Ledger => {
  const ledger = new Ledger(3)
  for (const { lever, year, account, payer, payee, province, amount } of postings) ledger.posting(lever, year, account, payer, payee).add(province, amount)
  return ledger
}

describe('the ledger', () => {
  it('balances: whatever was booked, what all parties received and paid is nought in every account', () => {
    fc.assert(fc.property(fc.array(posting, { maxLength: 40 }), (postings) => {
      const balances = booked(postings).balances()
      expect(new Set(balances.keys())).toEqual(new Set(postings.map(({ account }) => account)))
      for (const balance of balances.values()) expect(Object.values(balance).reduce((sum, amount) => sum + amount, 0)).toBe(0)
    }))
  })

  it('is the same in whatever order it was booked', () => {
    fc.assert(fc.property(fc.array(posting, { maxLength: 40 }), (postings) => {
      expect(booked([...postings].reverse()).close()).toEqual(booked(postings).close())
    }))
  })

  it('lists every sum once, by lever, year, account and parties in order, and nothing that is nought', () => {
    fc.assert(fc.property(fc.array(posting, { maxLength: 40 }), (postings) => {
      const sums = new Map<string, number>()
      for (const { lever, year, account, payer, payee, province, amount } of postings) {
        const id = `${lever}|${year}|${account}|${payer}|${payee}|${province}`
        sums.set(id, (sums.get(id) ?? 0) + amount)
      }
      const ledger = booked(postings)
      const rows = ledger.rows()
      const listed = rows.map(({ lever, year, account, payer, payee, province, amount }) => [`${lever}|${year}|${account}|${payer}|${payee}|${province}`, amount] as const)
      expect(new Map(listed)).toEqual(new Map([...sums].filter(([, sum]) => sum !== 0)))
      expect(listed.length).toBe(new Map(listed).size)
      const lines = ledger.close().lines.map(({ lever, year, account, payer, payee }) => `${lever}|${year}|${account}|${payer}|${payee}`)
      expect(lines).toEqual([...new Set(lines)].sort())
      expect([...ledgerRows(ledger.close())]).toEqual(rows)
    }))
  })

  it('gives a payment to the payee and takes it from the payer', () => {
    const ledger = new Ledger(2)
    ledger.posting('voucher', 2016, 'grant', 'central', 'enterprises').add(1, 100)
    ledger.posting('voucher', 2016, 'grant', 'local', 'enterprises').add(0, 30)
    expect(ledger.balances().get('grant')).toEqual({ central: -100, local: -30, enterprises: 130, funds: 0, investors: 0, providers: 0, banks: 0 })
    expect(ledger.rows()).toEqual([
      { lever: 'voucher', year: 2016, province: 1, account: 'grant', payer: 'central', payee: 'enterprises', amount: 100 },
      { lever: 'voucher', year: 2016, province: 0, account: 'grant', payer: 'local', payee: 'enterprises', amount: 30 },
    ])
    expect([...ledger.close().amounts]).toEqual([0, 100, 30, 0])
  })

  it('adds to a line that was opened before', () => {
    const ledger = new Ledger(1)
    for (const amount of [5, 7]) ledger.posting('fund', 2017, 'equity', 'central', 'funds').add(0, amount)
    expect(ledger.rows().map(({ amount }) => amount)).toEqual([12])
  })

  it('leaves out lines on which nothing was paid, or all was paid back', () => {
    const ledger = new Ledger(2)
    ledger.posting('voucher', 2016, 'grant', 'central', 'enterprises')
    for (const amount of [5, -5]) ledger.posting('voucher', 2017, 'grant', 'central', 'enterprises').add(1, amount)
    expect(ledger.close()).toEqual({ lines: [], amounts: new Float64Array(0) })
    ledger.posting('voucher', 2017, 'grant', 'central', 'enterprises').add(0, 5)
    expect(ledger.close().lines.map(({ year }) => year)).toEqual([2017])
  })

  it('parts into two that no longer know of each other', () => {
    const ledger = new Ledger(1)
    const line = ledger.posting('fund', 2017, 'equity', 'central', 'funds')
    line.add(0, 5)
    const other = ledger.clone()
    line.add(0, 1)
    other.posting('fund', 2017, 'equity', 'central', 'funds').add(0, 2)
    other.posting('fund', 2018, 'equity', 'central', 'funds').add(0, 3)
    expect([ledger.rows().map(({ amount }) => amount), other.rows().map(({ amount }) => amount)]).toEqual([[6], [7, 3]])
  })

  it('of nothing has no lines', () => {
    expect([...ledgerRows(new Ledger(3).close())]).toEqual([])
    expect(new Ledger(3).close()).toEqual({ lines: [], amounts: new Float64Array(0) })
  })

  it.each([0.5, NaN, Infinity, 2 ** 53])('refuses %d yuan, which is not integral or not exact', (amount) => {
    const line = new Ledger(1).posting('fund', 2017, 'equity', 'central', 'funds')
    expect(() => { line.add(0, amount) }).toThrow(`ledger of fund in 2017: equity of ${amount} is not integral yuan`)
  })

  it.each([1, -1])('refuses a sum that is no longer exact, and holds the largest that is (%d)', (sign) => {
    const ledger = new Ledger(1)
    const line = ledger.posting('fund', 2017, 'equity', 'central', 'funds')
    line.add(0, sign * Number.MAX_SAFE_INTEGER)
    expect(() => { line.add(0, sign) }).toThrow(RangeError)
    expect(ledger.rows()[0].amount).toBe(sign * Number.MAX_SAFE_INTEGER)
  })
})

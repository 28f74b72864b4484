import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { innovationVoucher, rdSuperDeduction, hnteTaxRate } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import { Ledger } from '../../src/levers/ledger.js'
import { all, any, compile, drawnByLot, not, ownership, region, size, status, withRevenue } from '../../src/levers/eligibility.js'
import { stratify } from '../../src/levers/strata.js'
import { policyYear, smallCountry } from './small-country.js'

const voucher = innovationVoucher as unknown as Lever
const deduction = rdSuperDeduction as unknown as Lever
const everybodyTakesUp = { takeUpMicro: 1, takeUpSmall: 1, takeUpMedium: 1, takeUpLarge: 1, provinceSpread: 0 }

describe('who may claim', () => {
  const country = smallCountry([
    { size: 1, province: 0, industry: 1, performsRd: 1 }, { size: 3, province: 1, industry: 2, performsRd: 1 },
    { size: 1, province: 1, industry: 0, performsRd: 0, ownership: 1 },
  ])
  const eligible = (predicate: Parameters<typeof compile>[0]): number[] => {
    const e = country.enterprises
    const strata = new Uint16Array(e.count)
    stratify(e, 2016, strata)
    const { stratum, province, industry } = compile(predicate, country, 'test')
    return [0, 1, 2].filter((i) => stratum[strata[i]!]! & province[e.province[i]!]! & industry[e.industry[i]!]!)
  }

  it('is small, or large, or in one province, or any of these without the state', () => {
    expect(eligible(size('small'))).toEqual([0, 2])
    expect(eligible(all(size('small'), region('XX-B')))).toEqual([2])
    expect(eligible(any(size('large'), not(ownership('state'))))).toEqual([0, 1])
    expect(eligible(status('performs-rd'))).toEqual([0, 1])
  })

  it('cannot be a region inside a choice, nor a region that does not exist', () => {
    expect(() => eligible(any(region('XX-A'), size('small')))).toThrow('outer level')
    expect(() => eligible(all(region('XX-C')))).toThrow('allowed a region or a group of regions of the population, such as XX-A, XX-B; given "XX-C"')
  })
})

describe('a lever aimed at a line of revenue, or drawn by lot', () => {
  const many = Array.from({ length: 400 }, (_, i) => ({ performsRd: 1, size: 1, industry: 1, effort: 1000, profit: 5000, taxRate: 0.25, revenue: 1000 + i }))
  const reached = (targeting: Parameters<typeof all>[0], year = 2016) => {
    const country = smallCountry(many)
    policyYear(country, [{ lever: deduction, changes: everybodyTakesUp, targeting }], [year])
    return [...country.enterprises.extraDeduction].flatMap((extra, i) => (extra > 0 ? [i] : []))
  }

  it('reaches those within the line, and nobody else', () => {
    expect(reached(withRevenue({ from: 1010, below: 1013 }))).toEqual([10, 11, 12])
    expect(reached(all(withRevenue({ from: 1390 }), size('small')))).toHaveLength(10)
  })

  it('reaches about the share drawn, the same year after year, and others under another name', () => {
    const winners = reached(drawnByLot(0.25))
    expect(winners.length).toBeGreaterThan(75)
    expect(winners.length).toBeLessThan(125)
    expect(reached(drawnByLot(0.25), 2019)).toEqual(winners)
    expect(reached(drawnByLot(0.25, 'other'))).not.toEqual(winners)
    expect([reached(drawnByLot(0)), reached(drawnByLot(1)).length]).toEqual([[], 400])
    // Who wins the smaller lottery of a name wins the larger one too.
    expect(winners.every((i) => reached(drawnByLot(0.5)).includes(i))).toBe(true)
  })
})

describe('the super-deduction in a small country', () => {
  const rows = [
    { performsRd: 1, size: 3, industry: 1, effort: 1000, profit: 5000, taxRate: 0.25 },
    { performsRd: 1, size: 3, industry: 1, effort: 1000, profit: 100, taxRate: 0.25 },
    { performsRd: 1, size: 3, industry: 0, effort: 1000, profit: 5000, taxRate: 0.25 },
  ]
  const paid = (years: number[], changes: object = {}) => {
    const country = smallCountry(rows)
    const { ledger } = policyYear(country, [{ lever: deduction, changes: { ...everybodyTakesUp, ...changes } as never }], years)
    return { country, rows: ledger.rows() }
  }

  it('writes half of claimed R&D in 2016 and three quarters in 2018, and nothing for tobacco', () => {
    expect([...paid([2016]).country.enterprises.extraDeduction]).toEqual([0.5, 0.5, 0])
    expect([...paid([2018]).country.enterprises.extraDeduction]).toEqual([0.75, 0.75, 0])
  })

  it('costs a quarter of the deduction in cash where there is profit, sixty per cent of it central', () => {
    const cash = paid([2016]).rows.filter((r) => r.account === 'tax-cash')
    // 0.25 × 500 in full, and 0.25 × 100 where profit was only 100.
    expect(cash.reduce((sum, r) => sum + r.amount, 0)).toBe(125 + 25)
    expect(cash.filter((r) => r.payer === 'central').reduce((sum, r) => sum + r.amount, 0)).toBe(75 + 15)
  })

  it('pays what lacked profit later, less what lapsed', () => {
    const second = paid([2016, 2017]).rows.filter((r) => r.account === 'tax-cash' && r.year === 2017)
    expect(second.reduce((sum, r) => sum + r.amount, 0)).toBe(125 + 25)
  })

  it('at an extra share of nothing writes and books nothing', () => {
    const { country, rows: booked } = paid([2016, 2017], { extra: 0, extraTechnologySme: 0, extraManufacturing: 0 })
    expect([...country.enterprises.extraDeduction]).toEqual([0, 0, 0])
    expect(booked).toEqual([])
  })
})

describe('innovation vouchers under a budget', () => {
  const applicants = Array.from({ length: 400 }, (_, i) => ({ size: 1, province: i % 2, weight: 1 + (i % 3) }))
  const issue = (changes: object, seed = 'vouchers') => {
    const country = smallCountry(applicants)
    const result = policyYear(country, [{ lever: voucher, changes: { applySmall: 1, faceValue: 1000, ...changes } as never }], [2016], seed)
    return { ...result, country }
  }

  it.each(['queue', 'lottery', 'merit'])('by %s never spend more than the budget', (rationing) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 900_000 }), (budget) => {
      const { ledger } = issue({ budget, rationing })
      const grants = ledger.rows().filter((r) => r.account === 'grant').reduce((sum, r) => sum + r.amount, 0)
      expect(grants).toBeLessThanOrEqual(budget)
    }), { numRuns: 15 })
  })

  it('start about eight new projects for ten vouchers when everybody is served', () => {
    const { country } = issue({ budget: 1e9 })
    const e = country.enterprises
    let projects = 0
    let vouchers = 0
    for (let i = 0; i < e.count; i++) {
      projects += Math.round((e.addedEffort[i]! * e.weight[i]!) / 2000)
      vouchers += e.weight[i]!
    }
    expect(projects / vouchers).toBeGreaterThan(0.75)
    expect(projects / vouchers).toBeLessThan(0.85)
  })

  it('serve the same enterprises whatever the order of rows', () => {
    const served = (shuffle: boolean): number[] => {
      const country = smallCountry(applicants)
      if (shuffle) country.enterprises.reorder(Uint32Array.from({ length: 400 }, (_, i) => (i * 149) % 400))
      policyYear(country, [{ lever: voucher, changes: { applySmall: 0.7, faceValue: 1000, budget: 100_000 } as never }], [2016])
      const e = country.enterprises
      return [...e.key.keys()].filter((i) => e.rdGrant[i]! > 0).map((i) => e.key[i]!).sort((a, b) => a - b)
    }
    expect(served(true)).toEqual(served(false))
    expect(served(false).length).toBeGreaterThan(20)
  })
})

describe('the certificate as a lever', () => {
  it('offers its rate to the targeted province only', () => {
    const country = smallCountry([{ province: 0 }, { province: 1 }])
    policyYear(country, [{ lever: hnteTaxRate as unknown as Lever, changes: {}, targeting: region('XX-B') }], [2016])
    expect([...country.enterprises.certifiedRate]).toEqual([1, 0.15])
  })
})

describe('the ledger', () => {
  it('closes to exactly zero whatever is booked', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('central', 'local', 'enterprises', 'funds'), fc.constantFrom('providers', 'enterprises', 'investors'),
      fc.integer({ min: 0, max: 1 }), fc.integer({ min: -1e12, max: 1e12 })), { maxLength: 50 }), (postings) => {
      const ledger = new Ledger(2)
      for (const [payer, payee, province, amount] of postings) ledger.posting('a', 2016, 'grant', payer as never, payee as never).add(province, amount)
      for (const balance of ledger.balances().values()) expect(Object.values(balance).reduce((a, b) => a + b, 0)).toBe(0)
    }))
  })

  it('refuses a fraction of a yuan', () => {
    expect(() => new Ledger(1).posting('a', 2016, 'grant', 'central', 'enterprises').add(0, 0.5)).toThrow('integral yuan')
  })
})

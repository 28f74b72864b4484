import { describe, expect, it } from 'vitest'
import {
  clusterSupport, guidanceFund, hnteTaxRate, innovationVoucher, lossCarryForward, rdSuperDeduction, smallLowProfitTax,
} from '../../src/levers/index.js'
import { deferralFactor } from '../../src/law/b-index.js'
import { countedShare } from '../../src/law/corporate-income-tax.js'
import type { Lever } from '../../src/levers/lever.js'
import type { LedgerRow } from '../../src/levers/ledger.js'
import { projectEffect } from '../../src/levers/support/project-effect.js'
import { clustersParameters, platformLift } from '../../src/mechanisms/clusters.js'
import { costOfRelabelling, curvatureFor, lossOfExcess, worthOfCertificate } from '../../src/mechanisms/notch.js'
import { desiredEffort } from '../../src/mechanisms/rd.js'
import { afterTaxPrice } from '../../src/mechanisms/user-cost.js'
import { guidanceFundSize } from '../../src/mechanisms/venture.js'
import type { Enterprises } from '../../src/population/enterprises.js'
import { fundTable } from '../../src/population/funds.js'
import { placeTable } from '../../src/population/places.js'
import { regionTable } from '../../src/population/regions.js'
import type { Population } from '../../src/population/population.js'
import { rightSide, worked } from './in-words.js'
import { policyYear, smallCountry } from './small-country.js'

/** Total booked under an account, and the amount that the lever's page says of it. */
function bookedAnd(lever: unknown, account: string, rows: readonly LedgerRow[], values: Record<string, number>): readonly [number, number] {
  const { id, cost } = lever as Lever
  const rule = cost.find((one) => one.account === account)!
  const booked = rows.filter((row) => row.lever === id && row.account === account).reduce((sum, { amount }) => sum + amount, 0)
  return [booked, worked(rule.amount, values)]
}

function yearOf(lever: unknown, changes: object, enterprises: readonly Partial<Record<keyof Enterprises, number>>[],
  more: Partial<Population> = {}): LedgerRow[] {
  return policyYear({ ...smallCountry(enterprises), ...more }, [{ lever: lever as Lever, changes: changes as never }], [2016]).ledger.rows()
}

describe('the super-deduction in words', () => {
  const { formula } = rdSuperDeduction.equation
  const everybody = { takeUpLarge: 1, provinceSpread: 0 }

  it('prices a yuan of R&D, and moves wanted R&D, as the mechanism does', () => {
    const values = { e: 0.6, ψ: 0.82, t: 0.25, d: 0.75 }
    expect(worked(rightSide(formula, 'B'), values)).toBeCloseTo(afterTaxPrice(0.25, 0.75, 0.6, 0.82), 12)
    const wanted = worked(rightSide(formula, 'Q'), { a: 0.03, Y: 1e8, w: 1.02, B: 0.85, 'B₀': 0.9, ε: 1.4 })
    expect(wanted).toBeCloseTo(desiredEffort(0.03, 1e8, (1.02 * 0.85) / 0.9, 1.4), 0)
  })

  it.each([[5000], [100], [-50]])('books cash and accrual of an enterprise with a profit of %i as it says', (profit) => {
    const rows = yearOf(rdSuperDeduction, everybody, [{ performsRd: 1, size: 3, industry: 1, effort: 1000, profit, taxRate: 0.25 }])
    const values = { t: 0.25, d: 0.5, R: 1000, V: 0, Π: profit, P: 1 }
    for (const account of ['tax-cash', 'tax-accrual']) {
      const [booked, said] = bookedAnd(rdSuperDeduction, account, rows, values)
      expect(booked, account).toBe(said)
    }
  })
})

describe('the certificate in words', () => {
  const { formula } = hnteTaxRate.equation

  it('is worth what the mechanism weighs, with a gap and without', () => {
    const share = 0.45
    const [elasticity, cost, optimum] = [1.4, 0.7, 3e6]
    for (const line of [4e6, 2e6]) {
      const gap = worked(rightSide(formula, 'D'), { α: line / 1e8, Y: 1e8, R: optimum })
      const relabelled = worked(rightSide(formula, 'M'), { s: share, D: gap })
      const said = worked(rightSide(formula, 'W'), { v: 0, 't₀': 0.25, t: 0.15, Π: 6e6, p: gap > 0 ? 0.03 : 0, d: 0.5, M: relabelled,
        L: lossOfExcess(gap - relabelled, optimum, cost, elasticity),
        κ: costOfRelabelling(relabelled, optimum, cost, curvatureFor(share), elasticity) })
      expect(said).toBeCloseTo(worthOfCertificate(0.1 * 6e6, gap, share, 0.15 * 0.5, 0.03, optimum, cost, elasticity), 4)
    }
  })

  it('costs what it says, and takes back what it says', () => {
    const rows = yearOf(hnteTaxRate, {}, [{ industry: 1, profit: 8000, hnteUntil: 2017, effort: 1000, extraDeduction: 0 },
      { industry: 1, profit: 9000, hnteUntil: 2015, clawback: 700 }, { industry: 1, profit: -5, hnteUntil: 2018 }])
    const [cash, said] = bookedAnd(hnteTaxRate, 'tax-cash', rows, { T: 0.25, t: 0.15, Π: 8000, d: 0, C: 1000, P: 1 })
    expect(cash).toBeCloseTo(said, 9)
    const [back, saidBack] = bookedAnd(hnteTaxRate, 'clawback', rows, { X: 700, P: 1 })
    expect(back).toBe(saidBack)
  })
})

describe('the tax of small low-profit enterprises in words', () => {
  const { formula } = smallLowProfitTax.equation

  it.each([[4e5], [2.4e6]])('takes of an income of %i the share it says, and costs the rest up to the standard rate', (profit) => {
    const changes = { firstTierShare: 0.25, secondTierShare: 0.5, firstTierCeiling: 1e6, tiers: 'marginal' }
    const rows = yearOf(smallLowProfitTax, changes, [{ industry: 1, profit, taxStatus: 2 }])
    const income = worked(rightSide(formula, 'I'), { Π: profit, d: 0, C: 0, P: 1 })
    const average = worked(rightSide(formula, 'a'), { r: 0.2, 's₁': 0.25, 's₂': 0.5, c: 1e6, I: income })
    expect(average).toBeCloseTo(0.2 * countedShare(profit, { firstShare: 0.25, secondShare: 0.5, ceiling: 1e6, marginal: true }), 15)
    const [booked, said] = bookedAnd(smallLowProfitTax, 'tax-cash', rows, { T: 0.25, a: average, I: income })
    expect(booked).toBe(Math.round(said))
    expect(worked(rightSide(formula, 'W'), { a: average, t: 0.15, I: income })).toBe(0)
  })
})

describe('the carry-forward of losses in words', () => {
  const { formula } = lossCarryForward.equation

  it('makes relief worth to those who wait for profit what the law adds up', () => {
    for (const n of [5, 10]) expect(worked(rightSide(formula, 'ψ'), { h: 0.4, r: 0.06, n })).toBeCloseTo(deferralFactor(n, 0.4, 0.06), 12)
    expect(worked(rightSide(formula, 'B'), { e: 0.6, ψ: 0.82, t: 0.25, d: 0.75 })).toBeCloseTo(afterTaxPrice(0.25, 0.75, 0.6, 0.82), 12)
  })

  it('costs the tax on what the general limit would have ended', () => {
    const country = smallCountry([{ performsRd: 1, size: 1, revenue: 1e7, taxRate: 0.25, profit: 0, reliefPool: 1e6 }])
    const { frame, ledger, scene } = policyYear(country, [{ lever: lossCarryForward as unknown as Lever, changes: { years: 10 } }], [2016])
    Object.assign(country.enterprises.reliefPool, [900_000])
    Object.assign(country.enterprises.profit, [860_000])
    frame.settle({ ...scene, year: 2017 })
    const left = worked(rightSide(formula, 'b'), { Π: 860_000, d: 0.5, C: 0 })
    const [booked, said] = bookedAnd(lossCarryForward, 'tax-cash', ledger.rows(), { t: 0.25, V: 900_000, U: 800_000, b: left, P: 1 })
    expect(booked).toBe(said)
    expect(booked).toBe(15_000)
  })
})

describe('the voucher in words', () => {
  const { formula } = innovationVoucher.equation
  const sure = { applySmall: 1, unused: 0, newProjects: 1, budget: 1e9, faceValue: 1000 }
  const applicants = [{ size: 1, weight: 3 }]

  it('starts the R&D it says, and books used vouchers and administration', () => {
    const country = smallCountry(applicants)
    const { ledger } = policyYear(country, [{ lever: innovationVoucher as unknown as Lever, changes: sure as never }], [2016])
    const certain = { Bin: ((n: number, chance: number) => n * chance) as unknown as number }
    const used = worked(rightSide(formula, 'K'), { N: 3, u: 0, ...certain })
    const projects = worked(rightSide(formula, 'S'), { K: used, u: 0, r: 1, n: 1, ...certain })
    const added = worked(rightSide(formula, 'ΔQ'), { S: projects, v: 1000, c: 0.5, P: 1 })
    expect(country.enterprises.addedEffort[0]! * 3).toBe(added)
    for (const account of ['grant', 'administration']) {
      const [booked, said] = bookedAnd(innovationVoucher, account, ledger.rows(), { K: used, v: 1000, k: 0.08 })
      expect(booked, account).toBe(said)
    }
  })

  it('issues no more vouchers than its budget pays at face value', () => {
    const rows = yearOf(innovationVoucher, { ...sure, budget: 2500 }, applicants)
    const most = Math.floor(worked(/≤ ([^;]+)/.exec(formula)![1]!, { G: 2500, v: 1000 }))
    expect(bookedAnd(innovationVoucher, 'grant', rows, { K: most, v: 1000 })).toEqual([2000, 2000])
  })

  it('lifts inventions with age as it says', () => {
    const effect = projectEffect(0.1, 0.7, 0.15)
    for (const age of [0, 1, 5]) expect(worked(rightSide(formula, 'X'), { ℓ: 0.15, b: 0.1, A: age, h: 0.7 })).toBeCloseTo(effect(age), 12)
  })
})

describe('the guidance fund in words', () => {
  const { formula } = guidanceFund.equation

  it('raises, and takes from other funds, what it says', () => {
    const displaced = worked(rightSide(formula, 'χ'), { x: 0.2, y: 0.5, s: 0.6 })
    const order = { key: 0, programme: 'guidance' as const, province: 0, commitment: 1e9, publicShare: 0.25, realised: 0.43, crowdingOut: displaced, recycling: 0, skill: 0 }
    const size = guidanceFundSize(order)
    const raised = worked(rightSide(formula, 'F'), { ζ: 0.43, C: 1e9, g: 0.25 })
    expect(raised).toBeCloseTo(size.raised, 0)
    expect(worked(rightSide(formula, 'N'), { χ: displaced, g: 0.25, F: raised })).toBeCloseTo(size.raised - size.publicCommitted - size.displaced, 0)
  })

  it.each([[2016, 1], [2017, 0]])('books in %i promises, equity, fees and returns of a fund signed in 2016 as it says', (year, signed) => {
    const funds = fundTable.create(1)
    funds.append(1)
    const row = { kind: 1, programme: 1, vintage: 2016, raised: 2e9, publicCommitted: 5e8, publicCalledThisYear: 1.25e8, feesThisYear: 4e7,
      publicDistributedThisYear: 1e7 }
    for (const [name, value] of Object.entries(row)) (funds as unknown as Record<string, Float64Array>)[name]![0] = value
    const regionStates = regionTable.create(2)
    regionStates.append(2)
    const country = { ...smallCountry([]), funds, regionStates }
    const { ledger } = policyYear(country, [{ lever: guidanceFund as unknown as Lever, changes: { commitment: 4e9 } as never }], [year])
    const values = { J: signed, g: 0.25, F: 2e9, E: 1.25e8, f: 1e7, k: 0.005, O: 1e7 }
    for (const account of ['commitment', 'equity', 'administration', 'equity-returned']) {
      const [booked, said] = bookedAnd(guidanceFund, account, ledger.rows(), values)
      expect(booked, account).toBe(said)
    }
  })
})

describe('the support of clusters in words', () => {
  const { formula } = clusterSupport.equation

  it('adds to the productivity of members what the mechanism adds', () => {
    const p = clustersParameters.central()
    const after = worked(rightSide(formula, 'K₁'), { δ: p.platformDepreciation, 'K₀': 1e8, S: 5e7, P: 1 })
    const said = worked(rightSide(formula, 'ΔA'), { λ: p.laterWaves, i: 1, φ: p.platformProductivity, k: 2e6, a: p.platformAccess, 'K₁': after,
      'K₀': 1e8, η: p.designation })
    expect(said).toBeCloseTo(p.laterWaves * (platformLift(1e8, after, 2e6, p) + p.designation), 12)
  })

  it('grants, forgoes and administers what it says, up to what a platform can use', () => {
    const places = placeTable.create(2)
    places.append(2)
    places.kind.fill(2)
    const members = [{ cluster: 1, industry: 1 }, { cluster: 2, industry: 1 }]
    for (const most of [3e8, 3e7]) {
      const rows = yearOf(clusterSupport, { budget: 1e8, cap: most }, members, { places })
      const each = worked(rightSide(formula, 'S'), { m: most, G: 1e8, n: 1, sumn: 2 })
      for (const account of ['grant', 'tax-cash', 'administration']) {
        const [booked, said] = bookedAnd(clusterSupport, account, rows, { S: each, c: 0.3, q: 0.05 })
        expect(booked, account).toBe(2 * said)
      }
    }
  })
})

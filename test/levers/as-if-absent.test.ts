import { describe, expect, it } from 'vitest'
import { createDraws } from '../../src/kernel/draws.js'
import type { Enactment } from '../../src/levers/enactment.js'
import { LeverFrame } from '../../src/levers/frame.js'
import { guidanceFund, innovationVoucher, rdSuperDeduction } from '../../src/levers/index.js'
import { Ledger } from '../../src/levers/ledger.js'
import type { Lever } from '../../src/levers/lever.js'
import { fundTable } from '../../src/population/funds.js'
import { regionTable } from '../../src/population/regions.js'
import { policyYear, smallCountry } from './small-country.js'

const enacted = (lever: unknown, changes: object): Enactment => ({ lever: lever as Lever, changes: changes as never })
const voucher = (budget: object | number) => enacted(innovationVoucher, { budget, applySmall: 0.7, faceValue: 1000 })
const applicants = Array.from({ length: 200 }, (_, i) => ({ size: 1, province: i % 2 }))

describe('a lever at neutral values', () => {
  it('leaves nothing behind, so that whoever claims later is as if it had begun then', () => {
    const later = { 2015: 0, 2018: 1e6 }
    const waiting = smallCountry(applicants)
    policyYear(waiting, [voucher(later)], [2016, 2017])
    expect([...waiting.enterprises.extras().keys()]).toEqual([])
    policyYear(waiting, [voucher(later)], [2018])
    const fresh = smallCountry(applicants)
    policyYear(fresh, [voucher(later)], [2018])
    expect([...waiting.enterprises.rdGrant]).toEqual([...fresh.enterprises.rdGrant])
    expect(fresh.enterprises.rdGrant.filter((grant) => grant > 0).length).toBeGreaterThan(50)
  })

  it('goes on for what it began: projects of last year still bear inventions', () => {
    const country = smallCountry(applicants)
    policyYear(country, [voucher({ 2016: 1e6, 2017: 0 })], [2016, 2017])
    const { inventionMultiplier, rdGrant } = country.enterprises
    expect([...rdGrant].every((grant) => grant === 0)).toBe(true)
    expect(inventionMultiplier.filter((x) => x > 1).length).toBeGreaterThan(50)
  })

  it('settles old commitments if it began, and none if it never did', () => {
    const funds = fundTable.create(1)
    funds.append(1)
    const row = { kind: 1, programme: 1, vintage: 2016, raised: 2e9, publicCommitted: 5e8, publicCalledThisYear: 1.25e8 }
    for (const [name, value] of Object.entries(row)) (funds as unknown as Record<string, Float64Array>)[name]![0] = value
    const regionStates = regionTable.create(2)
    regionStates.append(2)
    const booked = (commitment: object): number[] => policyYear({ ...smallCountry([]), funds, regionStates },
      [enacted(guidanceFund, { commitment })], [2016, 2017]).ledger.rows().filter((x) => x.account === 'equity').map((x) => x.year)
    expect([...new Set(booked({ 2016: 1e9, 2017: 0 }))]).toEqual([2016, 2017])
    expect(booked({ 2015: 0 })).toEqual([])
  })

  it('is no part of what a scenario does, until it begins', () => {
    const country = smallCountry([{}])
    const policy = (enactments: Enactment[], year: number): string =>
      new LeverFrame(enactments, country, createDraws('policy', 0), new Ledger(2), false).policyOf(year)
    const one = enacted(rdSuperDeduction, {})
    const begins = voucher({ 2015: 0, 2018: 1e6, 2019: 0 })
    expect(policy([one, begins], 2017)).toBe(policy([one], 2017))
    expect(policy([one, begins], 2018)).not.toBe(policy([one], 2018))
    expect(policy([one, begins], 2019)).not.toBe(policy([one], 2019))
  })
})

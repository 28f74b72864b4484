import { describe, expect, it } from 'vitest'
import { applyEffect, bySize, gives } from '../../src/levers/effect.js'
import { bookCharge } from '../../src/levers/charges.js'
import { books, perEnterprise, perProvince, perYuan } from '../../src/levers/cost.js'
import type { CostRule } from '../../src/levers/cost.js'
import { Ledger } from '../../src/levers/ledger.js'
import type { Claimants } from '../../src/levers/lever.js'
import { findAgain } from '../../src/levers/claimants.js'
import { applyOpening, applyRegionalEffect, brings, opens, provincesAimedAt } from '../../src/levers/province.js'
import { merit, ration } from '../../src/levers/rationing.js'
import { keepNewcomers, keepWilling, reaches, reachesOnce, takeUpTable } from '../../src/levers/take-up.js'
import { EligibleRows } from '../../src/levers/eligible-rows.js'
import { centralShareOf, termsOn } from '../../src/levers/terms.js'
import type { AimedTerm } from '../../src/levers/terms.js'
import { enterpriseWriters, ruleSetter } from '../../src/levers/writers.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { rulePolicy } from '../../src/population/policy-columns.js'
import { smallCountry } from './small-country.js'

const when = { year: 2016, baseYear: 2015, generalPrice: 1.1 }
const rows = (...of: number[]): Uint32Array => Uint32Array.from(of)
const claimants = (...served: number[]): Claimants => (
  { count: served.length, rows: rows(...served.keys()), served: rows(...served), keys: rows(...served.keys()) })
const stream = createDraws('levers meet', 0).at(2016).stream(decision('test.levers-meet'))

describe('two levers that write the same column', () => {
  it('meet by the rule of the column: sums, products, the largest, the smallest', () => {
    const { enterprises: e } = smallCountry([{}])
    const { rdGrant, inventionMultiplier, extraDeduction, certifiedRate } = enterpriseWriters(e)
    e.inventionMultiplier[0] = e.certifiedRate[0] = 1
    for (const [first, second] of [[2, 3], [3, 2]] as const) { rdGrant.put(0, first); rdGrant.put(0, second) }
    for (const value of [1.5, 2]) inventionMultiplier.put(0, value)
    for (const value of [0.5, 0.75, 0.6]) extraDeduction.put(0, value)
    for (const value of [0.2, 0.15, 0.25]) certifiedRate.put(0, value)
    expect([e.rdGrant[0], e.inventionMultiplier[0], e.extraDeduction[0], e.certifiedRate[0]]).toEqual([10, 3, 0.75, 0.15])
  })

  it('meet in a rule of the nation as the rule says', () => {
    const rules = Object.fromEntries(Object.entries(rulePolicy).map(([name]) => [name, 4])) as Parameters<typeof ruleSetter>[0]
    for (const name of Object.keys(rules) as (keyof typeof rules)[]) for (const value of [2, 8]) ruleSetter(rules)(name, value)
    const met = { min: 2, max: 8, sum: 14, product: 64 }
    for (const [name, { combine }] of Object.entries(rulePolicy)) expect([name, rules[name as keyof typeof rules]]).toEqual([name, met[combine]])
  })

  it('give a row of which only a part is served the mean of a sum or a product, and a rate as soon as one is', () => {
    const { enterprises: e } = smallCountry([{ weight: 4, size: 0 }, { weight: 4, size: 3 }, { weight: 4, size: 3 }])
    e.inventionMultiplier.fill(1)
    e.certifiedRate.fill(1)
    const some = { ...claimants(1, 2), rows: rows(0, 1) }
    applyEffect(gives('rdGrant', () => 8), {}, when, some, e)
    applyEffect(gives('inventionMultiplier', () => [2, 1, 1, 3]), {}, when, some, e)
    applyEffect(gives('extraDeduction', () => 0.5), {}, when, some, e)
    applyEffect(gives('certifiedRate', (_, { year }) => (year === 2016 ? 0.15 : 0.25)), {}, when, some, e)
    expect([[...e.rdGrant], [...e.inventionMultiplier], [...e.extraDeduction], [...e.certifiedRate]])
      .toEqual([[2, 4, 0], [1.25, 2, 1], [0.5, 0.5, 0], [0.15, 0.15, 1]])
    applyEffect(gives('certifiedRate', () => 0.2), {}, when, some, e)
    applyEffect(gives('extraDeduction', () => 0.4), {}, when, some, e)
    expect([e.certifiedRate[0], e.extraDeduction[0]]).toEqual([0.15, 0.5])
    expect(() => { applyEffect(gives('rdGrant', () => [1, 2, 3] as never), {}, when, some, e) }).toThrow('a value for each of micro, small, medium, large')
    expect(bySize(7)).toEqual([7, 7, 7, 7])
  })
})

describe('terms that levers set for others', () => {
  const [here, everywhere] = [Uint8Array.of(1, 0), Uint8Array.of(1, 1)]
  const term = (on: string, what: AimedTerm['what'], value: number, aimed = everywhere): AimedTerm => ({ on, what, value, aimed })

  it('reach one lever, its family, or all; odds and shares add up, ratios multiply', () => {
    const terms = [term('voucher', 'take-up', 0.5), term('support', 'take-up', 0.25, here), term('tax', 'take-up', 9), term('all', 'budget', 2),
      term('voucher', 'budget', 3), term('all', 'award-size', 4), term('all', 'award-size', 0.5), term('all', 'selection-noise', 0.5), term('all', 'selection-noise', 0.5),
      term('all', 'alignment', 1), term('all', 'alignment', 2), term('all', 'central-share', 0.1), term('all', 'central-share', 0.2)]
    const met = termsOn('voucher', 'support', terms, 2)
    expect([...met.takeUp]).toEqual([0.75, 0.5])
    expect(met).toMatchObject({ budget: 6, awardSize: 2, selectionNoise: 0.25, alignment: 3 })
    expect(met.centralShare).toBeCloseTo(0.3, 12)
    expect(termsOn('voucher', 'support', [...terms].reverse(), 2)).toEqual(met)
    expect(termsOn('other', 'other', [], 1)).toEqual({ takeUp: Float64Array.of(0), budget: 1, awardSize: 1, selectionNoise: 1, alignment: 0, centralShare: 0 })
  })

  it('leave the centre a share between nothing and all', () => {
    const neutral = termsOn('a', 'b', [], 1)
    const share = (own: number, more: number): number => centralShareOf({ centralShare: own }, { ...neutral, centralShare: more })
    expect([share(0.5, 0.25), share(0.5, -0.7), share(0.5, 0.7)]).toEqual([0.75, 0, 1])
  })
})

describe('what a lever books', () => {
  const { enterprises: e } = smallCountry([{ size: 0, revenue: 1000, province: 0, weight: 5 }, { size: 3, revenue: 2000, province: 1, weight: 5 }])
  const label = { en: 'a', zh: '甲' }
  const booked = (rule: CostRule, centralShare = 0.25): unknown[] => {
    const ledger = new Ledger(2)
    const where = [0, 1].map((province) => ({ province, share: 0.5 })) as never
    bookCharge(rule, {}, when, claimants(2, 3), e, 2, where, (account, payer, payee) => ledger.posting('a', 2016, account, payer, payee), centralShare)
    return ledger.rows().map(({ payer, payee, province, amount }) => `${payer} to ${payee} in ${province}: ${amount}`)
  }

  it('is so much for each enterprise served, by its size', () => {
    expect(booked(books('grant', ['local'], ['enterprises'], 'a', label, perEnterprise(() => [10, 0, 0, 100]))))
      .toEqual(['local to enterprises in 0: 20', 'local to enterprises in 1: 300'])
  })

  it('is so much for each of their yuan, at the prices of the year', () => {
    expect(booked(books('grant', ['local'], ['enterprises'], 'a', label, perYuan('revenue', () => 0.01))))
      .toEqual(['local to enterprises in 0: 22', 'local to enterprises in 1: 66'])
  })

  it('is so much for each province', () => {
    expect(booked(books('grant', ['local'], ['providers'], 'a', label, perProvince((_, { share }) => 10 * share))))
      .toEqual(['local to providers in 0: 5', 'local to providers in 1: 5'])
  })

  it('is split where both budgets pay, or are paid back; nothing without a charge, nor where it comes to nothing', () => {
    expect(booked(books('grant', ['central', 'local'], ['enterprises'], 'a', label, perEnterprise(() => [10, 0, 0, 0]))))
      .toEqual(['central to enterprises in 0: 5', 'local to enterprises in 0: 15'])
    expect(booked(books('feedback', ['enterprises'], ['central', 'local'], 'a', label, perEnterprise(() => [10, 0, 0, 0]))))
      .toEqual(['enterprises to central in 0: 5', 'enterprises to local in 0: 15'])
    expect(booked(books('grant', ['local'], ['enterprises'], 'a', label))).toEqual([])
    expect(booked(books('grant', ['local'], ['enterprises'], 'a', label, perYuan('revenue', () => 1e-5)))).toEqual([])
  })
})

describe('provinces at which a lever is aimed', () => {
  const country = smallCountry([{ province: 0, effort: 300, zone: 1, weight: 1 }, { province: 0, effort: 0, weight: 3 },
    { province: 1, effort: 50, weight: 2 }])
  country.regionStates.append(2)
  const aimed = (...flags: number[]) => provincesAimedAt(country, country.regionStates, country.facilities,
    Uint8Array.from(flags), Float64Array.of(7, 8), Float64Array.of(9, 10), when)

  it('share it out by their R&D, and know their zones, those reached and what was awarded', () => {
    expect(aimed(1, 1).map(({ province, share, zoneShare, reached, awarded }) => [province, share, zoneShare, reached, awarded]))
      .toEqual([[0, 0.75, 0.25, 7, 9], [1, 0.25, 0, 8, 10]])
    expect(aimed(0, 1).map(({ province, share }) => [province, share])).toEqual([[1, 1]])
    expect(aimed(0, 0)).toEqual([])
    const idle = smallCountry([{}])
    expect(provincesAimedAt(idle, country.regionStates, country.facilities, Uint8Array.of(1, 1), new Float64Array(2), new Float64Array(2), when)
      .map(({ share, zoneShare }) => [share, zoneShare])).toEqual([[0.5, 0], [0.5, 0]])
  })

  it('get facilities as the base year has them, or by R&D where it has none of the kind', () => {
    const { opening } = country.facilities
    const ordered = (kind: string, number: number): number[] => {
      opening.fill(0)
      applyOpening(opens(kind, () => number), {}, aimed(1, 1), country.facilities)
      return [...opening].filter((n) => n !== 0)
    }
    const base = aimed(1, 1).map(({ facilities }) => facilities('makerspace').ofBase)
    const [first, second] = ordered('makerspace', 9)
    expect(first! + second!).toBeCloseTo(9, 5)
    expect(first! / second!).toBeCloseTo(base[0]! / base[1]!, 4)
    expect(ordered('incubator', 8)).toEqual([6, 2])
    expect(ordered('makerspace', 0)).toEqual([])
    applyOpening(opens('makerspace', () => 9), {}, [], country.facilities)
  })

  it('add up what several levers bring', () => {
    const { regionStates: states } = country
    for (const lift of [0.5, 0.25]) applyRegionalEffect(brings('entryLift', (_, { share }) => lift * share), {}, aimed(1, 1), states)
    for (const chance of [0.3, 0.1]) applyRegionalEffect(brings('declassification', () => chance), {}, aimed(1, 0), states)
    states.instrumentSupply.fill(1)
    for (const ratio of [2, 3]) applyRegionalEffect(brings('instrumentSupply', () => ratio), {}, aimed(0, 1), states)
    expect([[...states.entryLift.subarray(0, 2)], [...states.declassification.subarray(0, 2)], [...states.instrumentSupply.subarray(0, 2)]])
      .toEqual([[0.5625, 0.1875], [0.3, 0], [1, 6]])
  })
})

describe('a share that is reached', () => {
  it('is that of its size and province; nobody at nothing and everybody at one, whatever moves it', () => {
    const table = takeUpTable([0, 0.5, 1, 0.2], 0, Float64Array.of(0, 1), stream)
    expect([...table.subarray(0, 4)]).toEqual([0, 0.5, 1, 0.2])
    expect([table[4], table[6]]).toEqual([0, 1])
    expect(table[5]).toBeCloseTo(1 / (1 + Math.exp(-1)), 12)
    expect([...takeUpTable([0, 0.5, 1, 0.2], 0, Float64Array.of(0), stream, Float64Array.of(0.5))]).toEqual([0, 0.25, 0.5, 0.1])
    expect(takeUpTable([0.5, 0.5, 0.5, 0.5], 1, Float64Array.of(0, 0), stream)[0]).not.toBe(0.5)
  })

  const everybody = new EligibleRows()
  const { enterprises: e } = smallCountry(Array.from({ length: 1200 }, () => ({ size: 1 })))
  everybody.take(e, Uint32Array.from({ length: 1200 }, (_, i) => i))
  const reached = (count: number, taking: Uint32Array): number[] => [...taking.subarray(0, count)]

  it('holds the same ones for good: whoever a small reach reaches, a large one reaches too', () => {
    const taking = new Uint32Array(1201)
    const at = (share: number) => reached(keepWilling(everybody, new Float64Array(8).fill(share), stream, taking), taking)
    expect(at(0.1).length / 1200).toBeCloseTo(0.1, 1)
    expect(at(0.1).every((row) => at(0.2).includes(row))).toBe(true)
    expect([at(0).length, at(1).length]).toEqual([0, 1200])
  })

  it('reaches nobody twice where it reaches once', () => {
    const state = new Uint8Array(1200)
    const taking = new Uint32Array(1201)
    const at = (share: number) => reached(keepNewcomers(everybody, state, new Float64Array(8).fill(share), stream, taking), taking)
    const [first, second] = [at(0.3), at(1)]
    expect(first.length).toBeGreaterThan(300)
    expect(second.filter((row) => first.includes(row))).toEqual([])
    expect(first.length + second.length).toBe(1200)
    expect([reaches(() => 0.1).manner, reachesOnce(() => 0.1).manner, reachesOnce(() => 0.1).bySize({})]).toEqual(['lasting', 'once', [0.1, 0.1, 0.1, 0.1]])
  })
})

describe('a budget for many', () => {
  const country = smallCountry([{ weight: 3, inventiveness: 1 }, { weight: 2, inventiveness: 5 }, { weight: 4, inventiveness: 2 }])
  const neutral = { budget: 1, selectionNoise: 1, alignment: 0 }
  const served = (budget: number, meeting = neutral, before = new Uint8Array(3), reserves: number | 'its award' = 10) => {
    const rule = { budget: () => budget, ...(reserves === 'its award' ? {} : { reserves: () => reserves }),
      score: (_: unknown, { inventiveness, servedBefore, alignedNeed }: Parameters<typeof merit>[0]) =>
        inventiveness - 100 * Number(servedBefore) + alignedNeed }
    const { rows: who, served: many } =
      ration(rule, {}, meeting, () => 20, Float64Array.of(0, 0, 0), country.enterprises, stream, rows(0, 1, 2), before)
    return [...who].map((row, n) => [row, many[n]])
  }

  it('serves the best first, each row whole as long as money lasts, then as many of the next as fit', () => {
    expect(served(90)).toEqual([[0, 3], [1, 2], [2, 4]])
    expect(served(89)).toEqual([[0, 2], [1, 2], [2, 4]])
    expect(served(60)).toEqual([[1, 2], [2, 4]])
    expect(served(35)).toEqual([[1, 2], [2, 1]])
    expect(served(9)).toEqual([])
  })

  it('is multiplied by what other levers say, passes over those served before, and reserves an award where nothing else is said', () => {
    expect(served(60, { ...neutral, budget: 0.5 })).toEqual([[1, 2], [2, 1]])
    expect(served(60, neutral, Uint8Array.of(0, 1, 0))).toEqual([[0, 2], [2, 4]])
    expect(served(60, neutral, new Uint8Array(3), 'its award')).toEqual([[1, 2], [2, 1]])
  })

  it('goes by quality, blurred by luck, and by need', () => {
    const applicant = { noise: 0.5, luck: 2, selectionNoise: 0.5, inventiveness: 1, servedBefore: false, alignedNeed: 0.25 }
    const plain = merit({ ...applicant, luck: 0, alignedNeed: 0 }, 1)
    expect(merit(applicant, 3)).toBeCloseTo(plain + 3 * 0.5 * 2 + 0.25, 12)
    expect(merit({ ...applicant, inventiveness: 2 }, 3)).toBeGreaterThan(merit(applicant, 3))
  })
})

describe('claimants of the year', () => {
  it('are found again after rows have changed places, without those that have gone', () => {
    const { enterprises: e } = smallCountry([{ key: 10 }, { key: 20 }, { key: 30 }])
    const before: Claimants = { count: 3, rows: rows(0, 1, 2), served: rows(4, 5, 6), keys: rows(10, 20, 30) }
    e.reorder(rows(2, 0, 1))
    expect(findAgain(before, e)).toEqual({ count: 3, rows: rows(1, 2, 0), served: rows(4, 5, 6), keys: rows(10, 20, 30) })
    e.keep(Uint8Array.of(1, 0, 1))
    expect(findAgain(before, e)).toEqual({ count: 2, rows: rows(1, 0), served: rows(5, 6), keys: rows(20, 30) })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { normalFrom } from '../../src/kernel/distributions.js'
import { decision } from '../../src/kernel/draws.js'
import { standardRate } from '../../src/law/corporate-income-tax.js'
import { weighCertificates } from '../../src/mechanisms/certificate-case.js'
import { validUntil } from '../../src/mechanisms/certification.js'
import { thresholdAt, worthOfCertificate } from '../../src/mechanisms/notch.js'
import { overrideParameters } from '../../src/mechanisms/parameters.js'
import { baseYear } from '../../src/mechanisms/base-year.js'
import { researchPrices } from '../../src/mechanisms/reported-rd.js'
import { researchCells } from '../../src/mechanisms/research-cells.js'
import { smallFirmLaw } from '../../src/mechanisms/taxes.js'
import { afterTaxPrice, elasticities } from '../../src/mechanisms/user-cost.js'
import type { World } from '../../src/mechanisms/world.js'
import { smallIndustry } from './a-small-industry.js'
import { beforeTheBaseYear as before, live, worldOf } from './a-small-world.js'

const AFTER_POLICY = 'tax treatment follows'
interface Law { readonly rate: number; readonly small?: number; readonly audit?: number }

/** The law of the certificate, written every year where levers would write it. */
function enact({ enterprises: e, rules }: World, { rate, small = 0.05, audit = 0.03 }: Law): void {
  e.certifiedRate.fill(rate, 0, e.count)
  Object.assign(rules, { hnteThresholdSmall: small, hnteThresholdMedium: 0.04, hnteThresholdLarge: 0.03, hnteValidity: 3,
    hnteStaffShare: 0.1, auditProbability: audit })
}

const steady = { growth: false, turnover: false, wages: false }

/** A country where nobody has a certificate yet and most would pass the gates, after some years under a law. */
function country(law: Law, years = 1, rows = 4000): World {
  const parameters = overrideParameters({ certification: { fixedCost: 1e5 } })
  const world = worldOf({ population: smallIndustry(rows), closures: steady, parameters, years })
  enact(world, law)
  baseYear.run(world)
  world.calibration.approvalLogit = 3
  return live(world, years, (step, now) => { if (step === AFTER_POLICY) enact(now, law) })
}

const line = (revenue: number, small: number): number => (revenue <= 50e6 ? small : revenue <= 200e6 ? 0.04 : 0.03)

describe('reported R&D over revenue', () => {
  let world: World
  beforeAll(() => { world = country({ rate: 0.15, audit: 0 }, 1, 20000) }, 30000)

  /** Performers by distance of reported intensity from their line, in steps of a tenth of a point, ten below and ten above. */
  function around(least: number, most: number): number[] {
    const { enterprises: e } = world
    const bins = new Array<number>(20).fill(0)
    for (let i = 0; i < e.count; i++) {
      if (e.performsRd[i] === 0 || e.revenue[i]! <= least || e.revenue[i]! > most) continue
      const bin = 10 + Math.floor(1000 * ((e.effort[i]! + e.relabelled[i]!) / e.revenue[i]! - line(e.revenue[i]!, 0.05)))
      if (bin >= 0 && bin < 20) bins[bin]!++
    }
    return bins
  }
  const sum = (bins: number[], from: number, to: number): number => bins.slice(from, to).reduce((a, b) => a + b, 0)

  it.each([['up to 50 million yuan', 0, 50e6], ['from 50 to 200', 50e6, 200e6], ['above 200', 200e6, Infinity]])(
    'bunches just above the line, with a dip below it: revenue %s', (_, least, most) => {
      const bins = around(least, most)
      expect(sum(bins, 10, 14)).toBeGreaterThan(3 * sum(bins, 6, 10))
      expect(sum(bins, 10, 14)).toBeGreaterThan(2 * sum(bins, 16, 20))
    })

  it('is to 15 to 35 per cent relabelled cost where enterprises stretch for the line', () => {
    const { enterprises: e } = world
    let relabelled = 0
    let reported = 0
    for (let i = 0; i < e.count; i++) {
      if (e.relabelled[i] === 0) continue
      relabelled += e.relabelled[i]!
      reported += e.effort[i]! + e.relabelled[i]!
      expect(e.extraEffort[i]).toBeGreaterThan(0)
    }
    expect(relabelled / reported).toBeGreaterThan(0.15)
    expect(relabelled / reported).toBeLessThan(0.35)
  })

  it('of every new holder meets the line', () => {
    const { enterprises: e } = world
    let holders = 0
    for (let i = 0; i < e.count; i++) {
      if (e.hnteUntil[i]! < 2016) continue
      holders++
      expect((e.effort[i]! + e.relabelled[i]!) / e.revenue[i]!).toBeGreaterThan(line(e.revenue[i]!, 0.05) - 1e-6)
    }
    expect(holders).toBeGreaterThan(100)
  })
})

/** Enterprises with a valid certificate. */
const holdersOf = ({ enterprises: e, year }: World): number =>
  e.hnteUntil.subarray(0, e.count).filter((until) => until >= year).length

/** The case of one enterprise for a certificate that is offered, by the rules. */
function caseOf(world: World, i: number): { gap: number, saved: number, worth: number } {
  const { enterprises: e, parameters: { certification: p, rd, rdAccounts }, macro, rules, year } = world
  const producerPrice = macro.producerPrice[year - world.baseYear]!
  const turnover = e.revenue[i]! * (producerPrice / macro.generalPrice[year - world.baseYear]!)
  const profit = Math.max(0, e.margin[i]!) * turnover
  const { isSmall, averageRate } = smallFirmLaw(world)
  const rate = e.certifiedRate[i]!
  const saved = Math.max(0, (isSmall(i, profit) ? averageRate(i, profit) : standardRate.on(year)) - rate) * profit
  if (e.hnteUntil[i]! < year && saved === 0 && e.certificateValue[i] === 0) return { gap: 0, saved, worth: 0 }
  const spent = e.effort[i]! * researchPrices(world)[researchCells(world.population).market(e.province[i]!, e.industry[i]!)]!
  const least = thresholdAt(e.revenue[i]! * producerPrice, rules) * turnover
  const z = normalFrom(world.draws.stream(decision('certification.aim')).uniform(e.key[i]!))
  const gap = spent < least ? least + p.imprecision * Math.abs(z) * turnover - spent : 0
  const cost = (1 - rate) * afterTaxPrice(rate, e.extraDeduction[i]!, rdAccounts.eligibleShare, 1)
  return { gap, saved, worth: e.certificateValue[i]! + worthOfCertificate(saved, gap, p.relabelledShare, rate * e.extraDeduction[i]!,
    rules.auditProbability, spent, cost, elasticities(rd)[e.size[i]!]!) }
}

describe('the case for a certificate', () => {
  it('is for many what it is for each alone: with and without a gap, at any elasticity, also without research', () => {
    for (const elasticityLarge of [1, 0.9]) {
      const world = worldOf({ population: smallIndustry(3000), years: 1, parameters: overrideParameters({ rd: { elasticityLarge } }) })
      enact(world, { rate: 0.15 })
      const { enterprises: e } = world
      const rows = Uint32Array.from([...e.performsRd.subarray(0, e.count).keys()].filter((i) => e.performsRd[i] === 1))
      e.effort[rows[0]!] = 0
      rows.forEach((i, n) => {
        if (n % 3 === 0) e.hnteUntil[i] = 2017
        if (n % 4 === 0) e.certificateValue[i] = 1000 * n
        e.extraDeduction[i] = 0.5 * (n % 2)
      })
      const { gap, saved, worth } = weighCertificates(world, rows)
      const alone = [...rows].map((i) => caseOf(world, i))
      expect([...rows.keys()].map((n) => ({ gap: gap[n], saved: saved[n], worth: worth[n] }))).toEqual(alone)
      expect(alone.filter((x) => x.gap > 0).length).toBeGreaterThan(100)
      expect(alone.filter((x) => x.gap === 0 && x.worth > 0).length).toBeGreaterThan(20)
    }
  })
})

describe('the number of certificates', () => {
  it('is nothing without the policy: no lower rate, no applications, no relabelling', () => {
    for (const rate of [1, 0.25]) {
      const world = country({ rate })
      expect(holdersOf(world)).toBe(0)
      expect(Math.max(...world.enterprises.relabelled)).toBe(0)
    }
  })

  it('is larger the lower the rate, and the lower the line', () => {
    const usual = holdersOf(country({ rate: 0.15 }))
    expect(holdersOf(country({ rate: 0.05 }))).toBeGreaterThan(usual)
    expect(holdersOf(country({ rate: 0.15, small: 0.02 }))).toBeGreaterThan(usual)
  })

  it('lasts three years and is renewed in the last', () => {
    expect(validUntil(2016, 0, 3)).toBe(2018)
    expect(validUntil(2018, 2018, 3)).toBe(2021)
    expect(validUntil(2020, 2018, 3)).toBe(2022)
    const [first, sixth] = [1, 6].map((years) => holdersOf(country({ rate: 0.15 }, years))) as [number, number]
    expect(first).toBeGreaterThan(20)
    expect(sixth).toBeGreaterThan(0.8 * first)
  }, 30000)
})

describe('an audit', () => {
  it('takes the certificate and a year of saved tax from those who did not meet the line by real R&D, and from nobody else', () => {
    const { enterprises: e, year } = country({ rate: 0.15, audit: 0.3 })
    let caught = 0
    let spared = 0
    for (let i = 0; i < e.count; i++) {
      if (e.clawback[i]! > 0) {
        caught++
        expect(e.hnteUntil[i]).toBe(year)
        expect(e.effort[i]! - e.extraEffort[i]!).toBeLessThan(line(e.revenue[i]!, 0.05) * e.revenue[i]!)
      } else spared += e.hnteUntil[i]! >= year && e.relabelled[i]! > 0 ? 1 : 0
    }
    expect(caught).toBeGreaterThan(5)
    expect(caught / (caught + spared)).toBeCloseTo(0.3, 0)
  })

  it('that never comes claws nothing back', () => {
    expect(Math.max(...country({ rate: 0.15, audit: 0 }).enterprises.clawback)).toBe(0)
  })
})

describe('those who hold a certificate in the base year', () => {
  it('have passed the gates and found it worth having, so most still hold one five years later under the same law', () => {
    const population = smallIndustry(6000)
    const { enterprises: e } = population
    for (let i = 0; i < e.count; i++) {
      if (e.performsRd[i] === 1 && e.effort[i]! > 0.5 * line(e.revenue[i]!, 0.06) * e.revenue[i]!) e.hnteUntil[i] = 2015 + (i % 3)
    }
    const law = { rate: 0.15, small: 0.06 }
    const world = before({ population, closures: steady, years: 5 })
    enact(world, law)
    baseYear.run(world)
    const holding = holdersOf(world)
    expect(holding).toBeGreaterThan(30)
    const after = holdersOf(live(world, 5, (step, now) => { if (step === AFTER_POLICY) enact(now, law) }))
    expect(after / holding).toBeGreaterThan(0.75)
    expect(after / holding).toBeLessThan(1.3)
  })

  it('keep what they do for it, at their size, when nobody reacts to policy', () => {
    const population = smallIndustry(500)
    const { enterprises: e } = population
    const row = e.performsRd.indexOf(1)
    e.hnteUntil[row] = 2017
    e.relabelled[row] = 450
    e.extraEffort[row] = 550
    e.effort[row] = e.effort[row]! + 550
    const world = before({ population, closures: { ...steady, behaviour: false }, years: 3 })
    enact(world, { rate: 0.15 })
    baseYear.run(world)
    live(world, 3, (step, now) => { if (step === AFTER_POLICY) enact(now, { rate: 0.05 }) })
    expect(world.enterprises.relabelled[row]! / world.enterprises.revenue[row]!).toBeCloseTo(450 / e.revenue[row]!, 6)
    expect(world.enterprises.hnteUntil[row]).toBe(2020)
  })
})

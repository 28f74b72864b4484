import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { normalFrom, normalInto } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, ln, powInto, sigmoid } from '../kernel/math.js'
import { scratchDoubles } from '../kernel/scratch.js'
import { standardRate } from '../law/corporate-income-tax.js'
import { annuity, excessValue, spentOfGap, thresholdAt, worthOfCertificate, worthWithGap } from './notch.js'
import { afterTaxPrice, elasticities } from './user-cost.js'
import { researchPrices } from './reported-rd.js'
import { researchCells } from './research-cells.js'
import { smallFirmLaw } from './taxes.js'
import type { World } from './world.js'

const FIXED_COST = decision('certification.fixed-cost')
const AIM = decision('certification.aim')

/**
 * The case of one enterprise for the certificate, yuan of 2015 a year; the same object is filled again for each row.
 */
export interface CertificateCase {
  /** Reported R&D that is missing, at the line it aims at; 0 when there is enough without. */
  gap: number
  /** Tax saved by the lower rate in a year of lasting profit. */
  saved: number
  /** What the certificate is worth in a year, after what it costs to meet the line. */
  worth: number
}

/** Whether there is a certificate that lowers the tax of an enterprise of standard rate, as a function of its row. */
export function certificateOffered({ enterprises: { certifiedRate }, rules, year }: World): (row: number) => boolean {
  const standard = standardRate.on(year)
  return (row) => rules.hnteValidity > 0 && certifiedRate[row] < standard
}

/**
 * Weighs the certificate for an enterprise that spends `effort` on research of its own, as a function of row and
 * effort. It aims a little above the line, because nobody hits it exactly: that spreads the bunch. It counts on its
 * lasting margin, not on the luck of the year.
 */
export function certificateCase(world: World): (row: number, effort: number) => CertificateCase {
  const { enterprises: e, parameters, rules, macro, population, draws } = world
  const { certification: p, rd, rdAccounts } = parameters
  const t = world.year - world.baseYear
  const relativePrice = macro.producerPrice[t] / macro.generalPrice[t]
  const standard = standardRate.on(world.year)
  const { isSmall, averageRate } = smallFirmLaw(world)
  const elasticity = elasticities(rd)
  const cells = researchCells(population)
  const prices = researchPrices(world)
  const offered = certificateOffered(world)
  const aims = draws.stream(AIM)
  const found: CertificateCase = { gap: 0, saved: 0, worth: 0 }
  return (row, effort) => {
    const rate = e.certifiedRate[row]
    const turnover = e.revenue[row] * relativePrice
    const profit = Math.max(0, e.margin[row]) * turnover
    const without = isSmall(row, profit) ? averageRate(row, profit) : standard
    found.saved = Math.max(0, without - rate) * profit
    found.gap = 0
    found.worth = 0
    // Without the policy, or where the certificate brings nothing, there is nothing to weigh.
    const holds = e.hnteUntil[row] >= world.year
    if (!offered(row) || (!holds && found.saved === 0 && e.certificateValue[row] === 0)) return found
    const spent = effort * prices[cells.market(e.province[row], e.industry[row])]
    const line = thresholdAt(e.revenue[row] * macro.producerPrice[t], rules) * turnover
    if (spent < line) {
      found.gap = line + p.imprecision * Math.abs(normalFrom(aims.uniform(e.key[row]))) * turnover - spent
    }
    const cost = (1 - rate) * afterTaxPrice(rate, e.extraDeduction[row], rdAccounts.eligibleShare, 1)
    found.worth = e.certificateValue[row] + worthOfCertificate(found.saved, found.gap, p.relabelledShare,
      rate * e.extraDeduction[row], rules.auditProbability, spent, cost, elasticity[e.size[row]])
    return found
  }
}

/** Cases of many enterprises, one after the other. */
export interface CertificateCases { readonly gap: Float64Array, readonly saved: Float64Array, readonly worth: Float64Array }

/**
 * The same for many enterprises that are offered a certificate, block by block, at the R&D they now do; the case of `rows[n]`
 * stands at place n.
 */
export function weighCertificates(world: World, rows: Uint32Array): CertificateCases {
  const { enterprises: e, parameters, rules, macro, population, draws, year } = world
  const { certification: p, rd, rdAccounts } = parameters
  const relativePrice = macro.producerPrice[year - world.baseYear] / macro.generalPrice[year - world.baseYear]
  const producerPrice = macro.producerPrice[year - world.baseYear]
  const standard = standardRate.on(year)
  const { isSmall, averageRate } = smallFirmLaw(world)
  const elasticity = elasticities(rd)
  const cells = researchCells(population)
  const prices = researchPrices(world)
  const aims = draws.stream(AIM)
  const { key, size, province, industry, revenue, margin, certifiedRate, certificateValue, extraDeduction, hnteUntil, effort } = e
  const saved = scratchDoubles('tax saved by certificates', rows.length)
  const gap = scratchDoubles('gaps of certificates', rows.length)
  const worth = scratchDoubles('worth of certificates', rows.length)
  const keys = new Uint32Array(BLOCK)
  const [turnover, spent, line, chance, z, ratio, power, raised] = blockColumns(8)
  for (let first = 0; first < rows.length; first += BLOCK) {
    const block = rows.subarray(first, first + BLOCK)
    const count = block.length
    for (let n = 0; n < count; n++) {
      const i = block[n]
      keys[n] = key[i]
      turnover[n] = revenue[i] * relativePrice
      spent[n] = effort[i] * prices[cells.market(province[i], industry[i])]
    }
    for (let n = 0; n < count; n++) line[n] = thresholdAt(revenue[block[n]] * producerPrice, rules) * turnover[n]
    aims.fill(chance, keys, count)
    normalInto(z, chance, count)
    for (let n = 0; n < count; n++) {
      const i = block[n]
      const profit = Math.max(0, margin[i]) * turnover[n]
      const without = isSmall(i, profit) ? averageRate(i, profit) : standard
      saved[first + n] = Math.max(0, without - certifiedRate[i]) * profit
    }
    for (let n = 0; n < count; n++) {
      const i = block[n]
      const weighs = hnteUntil[i] >= year || saved[first + n] !== 0 || certificateValue[i] !== 0
      gap[first + n] = weighs && spent[n] < line[n] ? line[n] + p.imprecision * Math.abs(z[n]) * turnover[n] - spent[n] : 0
      worth[first + n] = weighs ? 1 : 0
    }
    for (let n = 0; n < count; n++) {
      power[n] = 1 - 1 / elasticity[size[block[n]]]
      ratio[n] = gap[first + n] > 0 && spent[n] > 0 ? 1 + spentOfGap(gap[first + n], p.relabelledShare) / spent[n] : 1
    }
    powInto(raised, ratio, power, count)
    for (let n = 0; n < count; n++) {
      if (worth[first + n] === 0) continue
      const i = block[n]
      const rate = certifiedRate[i]
      const cost = (1 - rate) * afterTaxPrice(rate, extraDeduction[i], rdAccounts.eligibleShare, 1)
      const missing = gap[first + n]
      worth[first + n] = certificateValue[i] + (missing <= 0 ? saved[first + n] : !(spent[n] > 0) ? -Infinity
        : worthWithGap(saved[first + n], missing, p.relabelledShare, rate * extraDeduction[i], rules.auditProbability, spent[n], cost,
          elasticity[size[i]], excessValue(ratio[n], power[n], raised[n])))
    }
  }
  return { gap, saved, worth }
}

/**
 * What an application costs an enterprise once and for all, spread over the years of validity, yuan of 2015 a year, as a
 * function of its row: lognormal, and lasting.
 */
export function costOfApplying({ enterprises: e, parameters: { certification: p, rd }, rules, runDraws }: World):
(row: number) => number {
  const years = annuity(rules.hnteValidity, rd.interest)
  const costs = runDraws.stream(FIXED_COST)
  return (row) => (years === 0 ? Infinity
    : (p.fixedCost / years) * exp(p.fixedCostSpread * normalFrom(costs.uniform(e.key[row]))))
}

/** What the staff rule in force, the least share of scientific staff, does to the log odds of passing the gates. */
export const staffTilt = ({ parameters: { certification: p }, rules }: World): number =>
  -p.staffGate * ln(Math.max(0.01, rules.hnteStaffShare))

/**
 * What an enterprise brings to the log odds of passing the gates, as a function of its row: core intellectual property,
 * and a zone that helps with the file.
 */
export function approvalTilt({ enterprises: e, parameters: { certification: p } }: World): (row: number) => number {
  return (row) => (e.inventions[row] > 0 ? p.propertyGate : 0) + (e.zone[row] > 0 ? p.zoneHelp : 0)
}

/** Share of enterprises such as this that the board approves this year, as a function of the row; support of its province helps with the file. */
export function approvedShare(world: World): (row: number) => number {
  const { enterprises: { inventions, zone, province }, regions: { approvalLift }, calibration, closures, macro, year, baseYear, parameters } = world
  const { propertyGate, zoneHelp } = parameters.certification
  const level = calibration.approvalLogit + macro.drift.certification[year - baseYear] + staffTilt(world)
  const tilts = [0, propertyGate, zoneHelp, propertyGate + zoneHelp]
  const helped = closures.behaviour && approvalLift.some((lift) => lift !== 0)
  const shares = (helped ? [...approvalLift] : [0]).flatMap((lift) => tilts.map((tilt) => sigmoid(level + tilt + lift)))
  return (row) => shares[(helped ? province[row] * tilts.length : 0) + (inventions[row] > 0 ? 1 : 0) + (zone[row] > 0 ? 2 : 0)]
}

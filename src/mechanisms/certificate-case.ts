import { normalFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, ln, sigmoid } from '../kernel/math.js'
import { standardRate } from '../law/corporate-income-tax.js'
import { annuity, thresholdAt, worthOfCertificate } from './notch.js'
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

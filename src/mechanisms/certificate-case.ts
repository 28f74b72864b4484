import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { normalInto } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { expInto, ln, powInto, sigmoid } from '../kernel/math.js'
import { scratchDoubles } from '../kernel/scratch.js'
import { countedShare, standardRate } from '../law/corporate-income-tax.js'
import { annuity, bandOf, excessValue, spentOfGap, thresholdsByBand, worthWithGap } from './notch.js'
import { afterTaxPrice, elasticities } from './user-cost.js'
import { researchPrices } from './reported-rd.js'
import { researchCells } from './research-cells.js'
import { averageSmallRate, smallFirmTerms } from './taxes.js'
import type { World } from './world.js'

const FIXED_COST = decision('certification.fixed-cost')
const AIM = decision('certification.aim')

/** Whether there is a certificate that lowers the tax of an enterprise of standard rate, as a function of its row. */
export function certificateOffered({ enterprises: { certifiedRate }, rules, year }: World): (row: number) => boolean {
  const standard = standardRate.on(year)
  return (row) => rules.hnteValidity > 0 && certifiedRate[row] < standard
}

/**
 * Cases of enterprises for the certificate, yuan of 2015 a year, one after the other.
 * `gap`, reported R&D that is missing at the line it aims at, 0 when there is enough without · `saved`, tax saved by the lower rate
 * in a year of lasting profit · `worth` of the certificate in a year, after what it costs to meet the line.
 */
export interface CertificateCases { readonly gap: Float64Array, readonly saved: Float64Array, readonly worth: Float64Array }

/**
 * Weighs the certificate for enterprises that are offered one, block by block, at the R&D they now do or at what of it is their
 * `own`; the case of `rows[n]` stands at place n. They aim a little above the line, because nobody hits it exactly: that spreads
 * the bunch. They count on their lasting margin, not on the luck of the year. Where the certificate brings nothing, there is
 * nothing to weigh.
 */
export function weighCertificates(world: World, rows: Uint32Array, own = false): CertificateCases {
  const { enterprises: e, parameters, rules, macro, population, draws, year } = world
  const { certification: p, rd } = parameters
  const relativePrice = macro.producerPrice[year - world.baseYear] / macro.generalPrice[year - world.baseYear]
  const producerPrice = macro.producerPrice[year - world.baseYear]
  const standard = standardRate.on(year)
  const { ceilingOf, mostIncome, tiers } = smallFirmTerms(world)
  const elasticity = elasticities(rd)
  const cells = researchCells(population)
  const prices = researchPrices(world)
  const aims = draws.stream(AIM)
  const { key, size, province, industry, revenue, margin, certifiedRate, certificateValue, hnteUntil, effort, extraEffort,
    smallFirmRate } = e
  const saved = scratchDoubles('tax saved by certificates', rows.length)
  const gap = scratchDoubles('gaps of certificates', rows.length)
  const worth = scratchDoubles('worth of certificates', rows.length)
  const thresholds = thresholdsByBand(rules)
  const keys = new Uint32Array(BLOCK)
  const short = new Uint32Array(BLOCK + 1)
  const [turnover, spent, line, chance, z, ratio, power, raised] = blockColumns(8)
  for (let first = 0; first < rows.length; first += BLOCK) {
    const block = rows.subarray(first, first + BLOCK)
    const count = block.length
    // Those who weigh it and report less than the line asks for; to all others it is worth what it saves.
    let missing = 0
    for (let n = 0; n < count; n++) {
      const i = block[n]
      const sales = revenue[i] * relativePrice
      const research = (own ? Math.max(0, effort[i] - extraEffort[i]) : effort[i]) * prices[cells.market(province[i], industry[i])]
      const asked = thresholds[bandOf(revenue[i] * producerPrice)] * sales
      const profit = Math.max(0, margin[i]) * sales
      const asSmall = averageSmallRate(smallFirmRate[i], countedShare(profit, tiers))
      const without = Math.min(standard, profit <= mostIncome && revenue[i] <= ceilingOf[industry[i]] ? asSmall : 1)
      const saves = Math.max(0, without - certifiedRate[i]) * profit
      turnover[n] = sales
      spent[n] = research
      line[n] = asked
      saved[first + n] = saves
      gap[first + n] = 0
      worth[first + n] = certificateValue[i] + saves
      short[missing] = n
      missing += Number(research < asked) & (Number(hnteUntil[i] >= year) | Number(saves !== 0) | Number(certificateValue[i] !== 0))
    }
    for (let k = 0; k < missing; k++) keys[k] = key[block[short[k]]]
    aims.fill(chance, keys, missing)
    normalInto(z, chance, missing)
    for (let k = 0; k < missing; k++) {
      const n = short[k]
      gap[first + n] = line[n] + p.imprecision * Math.abs(z[k]) * turnover[n] - spent[n]
      power[k] = 1 - 1 / elasticity[size[block[n]]]
      ratio[k] = spent[n] > 0 ? 1 + spentOfGap(gap[first + n], p.relabelledShare) / spent[n] : 1
    }
    powInto(raised, ratio, power, missing)
    weighGaps(world, block, short.subarray(0, missing), first, { gap, saved, worth }, spent, ratio, power, raised)
  }
  return { gap, saved, worth }
}

/**
 * Writes what a certificate is worth to those of a block who report too little for it, at the places `short`. In a function of its own, small enough
 * for the rule to be compiled into it, so that no number passes through the heap. `power` 1 − 1/ε · `raised` their ratio of costs to that power.
 */
function weighGaps(
  { enterprises: e, parameters: { certification: p, rd, rdAccounts }, rules }: World, block: Uint32Array, short: Uint32Array, first: number,
  { gap, saved, worth }: CertificateCases, spent: Float64Array, ratio: Float64Array, power: Float64Array, raised: Float64Array,
): void {
  const { certifiedRate, certificateValue, extraDeduction, size } = e
  const elasticity = elasticities(rd)
  const { relabelledShare } = p
  const { eligibleShare } = rdAccounts
  const { auditProbability } = rules
  for (let k = 0; k < short.length; k++) {
    const n = short[k]
    const i = block[n]
    const rate = certifiedRate[i]
    const cost = (1 - rate) * afterTaxPrice(rate, extraDeduction[i], eligibleShare, 1)
    worth[first + n] = certificateValue[i] + (!(spent[n] > 0) ? -Infinity
      : worthWithGap(saved[first + n], gap[first + n], relabelledShare, rate * extraDeduction[i], auditProbability, spent[n], cost,
        elasticity[size[i]], excessValue(ratio[k], power[k], raised[k])))
  }
}

/**
 * What an application costs enterprises once and for all, spread over the years of validity, yuan of 2015 a year, C/A·e^(s·z):
 * lognormal, and lasting; that of `rows[n]` stands at place n. A is the annuity of the years of validity.
 */
export function costsOfApplying({ enterprises: { key }, parameters: { certification: p, rd }, rules, runDraws }: World,
  rows: Uint32Array): Float64Array {
  const years = annuity(rules.hnteValidity, rd.interest)
  const costs = scratchDoubles('costs of applying', rows.length)
  if (years === 0) return costs.fill(Infinity, 0, rows.length)
  const median = p.fixedCost / years
  const stream = runDraws.stream(FIXED_COST)
  const keys = new Uint32Array(BLOCK)
  const [chance, z, factor] = blockColumns(3)
  for (let first = 0; first < rows.length; first += BLOCK) {
    const count = Math.min(BLOCK, rows.length - first)
    for (let n = 0; n < count; n++) keys[n] = key[rows[first + n]]
    stream.fill(chance, keys, count)
    normalInto(z, chance, count)
    for (let n = 0; n < count; n++) z[n] *= p.fixedCostSpread
    expInto(factor, z, count)
    for (let n = 0; n < count; n++) costs[first + n] = median * factor[n]
  }
  return costs
}

/** What the staff rule in force, the least share of scientific staff, does to the log odds of passing the gates. */
export const staffTilt = ({ parameters: { certification: p }, rules }: World): number =>
  -p.staffGate * ln(Math.max(0.01, rules.hnteStaffShare))

/**
 * What enterprises bring to the log odds of passing the gates: core intellectual property, and a zone that helps with the file.
 * So there are four kinds of them: the kind as a function of the row, and what each brings.
 */
export function approvalTilts({ enterprises: { inventions, zone }, parameters: { certification: { propertyGate, zoneHelp } } }: World):
{ readonly kindOf: (row: number) => number, readonly tilts: readonly number[] } {
  return { kindOf: (row) => Number(inventions[row] > 0) | (Number(zone[row] > 0) << 1), tilts: [0, propertyGate, zoneHelp, propertyGate + zoneHelp] }
}

/** Share of enterprises such as this that the board approves this year, as a function of the row; support of its province helps with the file. */
export function approvedShare(world: World): (row: number) => number {
  const { enterprises: { province }, regions: { approvalLift }, calibration, closures, macro, year, baseYear } = world
  const level = calibration.approvalLogit + macro.drift.certification[year - baseYear] + staffTilt(world)
  const { kindOf, tilts } = approvalTilts(world)
  const helped = closures.behaviour && approvalLift.some((lift) => lift !== 0)
  const shares = (helped ? [...approvalLift] : [0]).flatMap((lift) => tilts.map((tilt) => sigmoid(level + tilt + lift)))
  return (row) => shares[(helped ? province[row] * tilts.length : 0) + kindOf(row)]
}

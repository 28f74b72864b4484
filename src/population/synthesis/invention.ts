import { decision } from '../../kernel/draws.js'
import type { Draws } from '../../kernel/draws.js'
import { gammaFrom } from '../../kernel/distributions.js'
import { pow } from '../../kernel/math.js'
import { onGrid } from '../../kernel/sums.js'
import { OWNERSHIPS, codeOf } from '../classes.js'
import type { Enterprises } from '../enterprises.js'
import { total } from './cells.js'
import type { RegionPack } from './pack.js'
import type { Sample } from './sampling.js'

const INVENTIVENESS = decision('synthesis.inventiveness')
const ROUNDING = decision('synthesis.filings')

/** Shape of the lasting heterogeneity of patenting (mechanisms.md section 1). */
const SHAPE = 0.6
/** Elasticity of applications to R&D (Hausman, Hall and Griliches 1984; central value of its prior). */
const ELASTICITY = 0.6
/** Applications of a state enterprise relative to a private one alike (Wei, Xie and Zhang 2017). */
const STATE_RATIO = 0.4
/** Share of patents in force that lapses in a year (central value of its prior). */
const LAPSE = 0.05
/** International share of applications by size, relative: micro, small, medium, large (assumption). */
const INTERNATIONAL = [0.6, 0.6, 1, 1.6]

/**
 * Patents. In force: raked to the published stock of each region, outside industry at the national stock for each yuan
 * of R&D. Applications of the base year and the four before: the published national series, to regions by the inflow of
 * patents that their stocks show over three years, to enterprises by lasting inventiveness and R&D.
 */
export function drawInventions({ enterprises: e }: Sample, pack: RegionPack, draws: Draws): void {
  const state = codeOf(OWNERSHIPS, 'state')
  const inventive = draws.stream(INVENTIVENESS)
  const strength = new Float64Array(e.count)
  const quantile = inventivenessQuantile()
  for (let i = 0; i < e.count; i++) {
    e.inventiveness[i] = quantile(inventive.uniform(e.key[i]))
    if (e.performsRd[i] === 1) strength[i] = e.inventiveness[i] * (e.ownership[i] === state ? STATE_RATIO : 1) * e.weight[i]
  }
  const groups = groupTotals(pack)
  const stocks = Float64Array.from({ length: e.count }, (_, i) => strength[i] * pow(e.effort[i], ELASTICITY))
  spread(e, stocks, groups.stock, (i, expected) => { e.inventions[i] = onGrid(expected) })
  const years = [e.effort, e.effortOneYearAgo, e.effortTwoYearsAgo, e.effortTwoYearsAgo, e.effortTwoYearsAgo]
  const counts = [e.filings, e.filingsOneYearAgo, e.filingsTwoYearsAgo, e.filingsThreeYearsAgo, e.filingsFourYearsAgo]
  const rounding = draws.stream(ROUNDING)
  const whole = (i: number, expected: number, k: number): number => Math.floor(expected + rounding.uniform(e.key[i], k))
  const weights = new Float64Array(e.count)
  years.forEach((effort, back) => {
    if (back < 3) for (let i = 0; i < e.count; i++) weights[i] = strength[i] > 0 ? strength[i] * pow(effort[i], ELASTICITY) : 0
    spread(e, weights, groups.flow.map((x) => x * pack.filings[back]), (i, expected) => { counts[back][i] = whole(i, expected, back) })
  })
  drawInternational(e, pack, whole)
}

/**
 * Quantile of Gamma with mean one: tabulated and straight between 512 points, exact in the tails, because half a million
 * exact inversions would take longer than everything else.
 */
function inventivenessQuantile(): (u: number) => number {
  const points = 512
  const exact = (u: number): number => gammaFrom(u, SHAPE) / SHAPE
  const table = Float64Array.from({ length: points + 1 }, (_, k) => exact(k / points))
  return (u) => {
    const place = u * points
    const k = Math.floor(place)
    return k < 2 || k >= points - 6 ? exact(u) : table[k] + (place - k) * (table[k + 1] - table[k])
  }
}

/** International applications: the total of enterprises, by their applications and size. */
function drawInternational(
  e: Enterprises, pack: RegionPack, whole: (i: number, expected: number, k: number) => number,
): void {
  let sum = 0
  for (let i = 0; i < e.count; i++) sum += e.filings[i] * INTERNATIONAL[e.size[i]]
  // A part of the country has the part of the total that its applications are of the country's.
  const filed = total(e.filings.subarray(0, e.count))
  const part = Math.min(1, filed / Math.max(1, pack.filings[0] * (1 + otherRatio(pack))))
  for (let i = 0; i < e.count; i++) {
    const weight = e.filings[i] * INTERNATIONAL[e.size[i]]
    if (weight > 0) e.pctFilings[i] = whole(i, (part * pack.internationalFilings.enterprises * weight) / sum, 5)
  }
}

const otherRatio = (pack: RegionPack): number =>
  total(pack.regions.map((r) => r.otherEnterpriseRd)) / total(pack.regions.map((r) => r.industry.rd))

/** Patents in force, and shares of applications, by region × (outside, above-scale): `[region * 2 + aboveScale]`. */
function groupTotals(pack: RegionPack): { stock: number[], flow: number[] } {
  const rd = total(pack.regions.map((r) => r.industry.rd))
  const perYuan = rd > 0 ? total(pack.regions.map((r) => r.industry.inventions)) / rd : 0
  const kept = (1 - LAPSE) * (1 - LAPSE) * (1 - LAPSE)
  const inflow = pack.regions.map(({ industry: { inventions, inventionsEarlier } }) =>
    Math.max(0.02 * inventions, inventions - kept * inventionsEarlier))
  const whole = total(inflow)
  return {
    stock: pack.regions.flatMap((r) => [r.otherEnterpriseRd * perYuan, r.industry.inventions]),
    flow: pack.regions.flatMap((r, k) => [rd > 0 ? r.otherEnterpriseRd / rd : 0, whole > 0 ? inflow[k] / whole : 0]),
  }
}

/** Splits the total of each group among its rows in proportion to their weights. */
function spread(
  e: Enterprises, weights: Float64Array, totals: readonly number[], give: (i: number, expected: number) => void,
): void {
  const sums = new Float64Array(totals.length)
  for (let i = 0; i < e.count; i++) sums[e.province[i] * 2 + e.aboveScale[i]] += weights[i]
  for (let i = 0; i < e.count; i++) {
    const group = e.province[i] * 2 + e.aboveScale[i]
    if (weights[i] > 0) give(i, (totals[group] * weights[i]) / sums[group])
  }
}

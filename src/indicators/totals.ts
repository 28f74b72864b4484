import { onGrid, wholeYuan } from '../kernel/sums.js'
import { realSpending, surveyedRd } from '../population/rd-accounts.js'
import type { IndicatorScene } from './scene.js'

/** Weighted sums over enterprises by province. Integral or on the grid of sums, so they do not depend on the order of rows. */
export interface EnterpriseTotals {
  /** Enterprises of the above-scale survey, all represented. */
  readonly aboveScale: Float64Array
  /** Of these, those that report R&D. */
  readonly aboveScaleWithRd: Float64Array
  /** Revenue of above-scale industry, yuan of 2015 a year. */
  readonly industryRevenue: Float64Array
  /** Surveyed R&D of above-scale industry and of all enterprises, yuan of 2015 a year. */
  readonly industryRd: Float64Array
  readonly allRd: Float64Array
  /** Surveyed R&D at base-year prices of research, which is what staff is counted from. */
  readonly industryRealRd: Float64Array
  readonly allRealRd: Float64Array
  /** Certified enterprises and their revenue, yuan of 2015 a year. */
  readonly certified: Float64Array
  readonly certifiedRevenue: Float64Array
  /** Valid inventions of above-scale industry and of all enterprises, pieces. */
  readonly industryInventions: Float64Array
  readonly allInventions: Float64Array
  /** International applications, pieces. */
  readonly international: Float64Array
  /** Revenue of high-technology manufacturing, yuan of 2015 a year. */
  readonly highTechnologyRevenue: Float64Array
}

/** Enterprises of one class only: the class of every row, and which one. */
export interface OneClass { readonly of: Uint8Array, readonly which: number }

/** One pass over the enterprises, or over those of one class; amounts of a row count `weight` times, patents once (they are of all represented). */
export function totalsOf(scene: Omit<IndicatorScene, 'totals' | 'designated'>, only?: OneClass): EnterpriseTotals {
  const { year, enterprises: e, population: { regions, industries, technologyClasses }, accounts, researchPrice } = scene
  const column = (): Float64Array => new Float64Array(regions.length)
  const t = { aboveScale: column(), aboveScaleWithRd: column(), industryRevenue: column(), industryRd: column(), allRd: column(),
    industryRealRd: column(), allRealRd: column(), certified: column(), certifiedRevenue: column(), industryInventions: column(),
    allInventions: column(), international: column(), highTechnologyRevenue: column() }
  const classes = technologyClasses.length
  const classOf = Uint8Array.from(industries, (x) => x.technologyClass)
  const highTechnology = Float64Array.from(industries, (x) => x.highTechnologyShare)
  // Named one by one, so that loops need not look them up for every row.
  const { aboveScale: surveyed, allRd, allRealRd, industryRd, industryRealRd, aboveScaleWithRd, industryRevenue, industryInventions,
    highTechnologyRevenue, certified, certifiedRevenue, allInventions, international } = t
  const { count, weight, province, industry, aboveScale, revenue, effort, relabelled, hnteUntil, inventions, pctFilings } = e
  for (let i = 0; i < count; i++) {
    if (only && only.of[i] !== only.which) continue
    const r = province[i]!
    const w = weight[i]!
    const turnover = revenue[i]! * w
    const real = surveyedRd(effort[i]!, relabelled[i]!, accounts.surveyedShare)
    if (real > 0) {
      const spent = wholeYuan(surveyedRd(realSpending(effort[i]!, researchPrice[r * classes + classOf[industry[i]!]!]!),
        relabelled[i]!, accounts.surveyedShare)) * w
      const atBasePrice = wholeYuan(real) * w
      allRd[r] = allRd[r]! + spent
      allRealRd[r] = allRealRd[r]! + atBasePrice
      // Flags multiply, where a branch on them could not be foreseen.
      const above = aboveScale[i]!
      industryRd[r] = industryRd[r]! + above * spent
      industryRealRd[r] = industryRealRd[r]! + above * atBasePrice
      aboveScaleWithRd[r] = aboveScaleWithRd[r]! + above * w
    }
    if (aboveScale[i] === 1) {
      surveyed[r] = surveyed[r]! + w
      industryRevenue[r] = industryRevenue[r]! + turnover
      industryInventions[r] = industryInventions[r]! + inventions[i]!
      const share = highTechnology[industry[i]!]!
      if (share > 0) highTechnologyRevenue[r] = highTechnologyRevenue[r]! + (share === 1 ? turnover : onGrid(turnover * share))
    }
    const holds = Number(hnteUntil[i]! >= year)
    certified[r] = certified[r]! + holds * w
    certifiedRevenue[r] = certifiedRevenue[r]! + holds * turnover
    allInventions[r] = allInventions[r]! + inventions[i]!
    international[r] = international[r]! + pctFilings[i]!
  }
  return t
}

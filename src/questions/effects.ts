import { deviation, mean, variance } from 'd3-array'
import type { SimulationResult } from '../simulation/result.js'
import { meanInterval } from '../statistics/intervals.js'
import { forEachCell, sampleOf } from './samples.js'
import { columnsOf, quantilesOf } from './summary.js'

/** What a scenario changes against another: the difference run by run, so that what both share cancels. */
export interface EffectRow {
  readonly scenario: string
  readonly against: string
  readonly indicator: string
  readonly region: string
  /** Class of enterprises by the grouping asked for; `all` for everybody. */
  readonly group: string
  readonly year: number
  readonly unit: string
  /** Mean difference over runs. */
  readonly mean: number
  /**
   * 90 % interval of the mean effect: mean ± t·sd/√n with Student's t; null with a single run. It says how well the
   * runs have pinned down the mean, and shrinks with their number; `p05` and `p95` say how much the effect itself varies.
   */
  readonly low: number | null
  readonly high: number | null
  /**
   * 5th and 95th percentile over runs of the difference run by run, interpolated as those of indicators; null with a single run. Between them
   * lies the effect in 90 % of runs: its 90 % credible interval where runs draw parameters from the posterior (`parameters: 'posterior'`).
   * More runs make it surer, not narrower.
   */
  readonly p05: number | null
  readonly p95: number | null
  /** Standard deviation of the difference over runs, both scenarios meeting the same chance. */
  readonly pairedSd: number | null
  /** What it would be had each scenario met chance of its own: √(var a + var b). */
  readonly unpairedSd: number | null
}

/** Effects of every scenario against the last one, by indicator, region and year. */
export function effectsAgainstLast(result: SimulationResult): EffectRow[] {
  const last = result.scenarios.length - 1
  const rows: EffectRow[] = []
  const columns = columnsOf(result)
  forEachCell(result, (s, k, r, y) => {
    if (s === last) return
    const here = sampleOf(result, s, y, r, k)
    const there = sampleOf(result, last, y, r, k)
    const difference = here.map((value, run) => value - there[run])
    const n = difference.length
    const average = mean(difference)!
    const sd = deviation(difference) ?? null
    const { low, high } = sd === null ? { low: null, high: null } : meanInterval(average, sd, n)
    const { indicator, group, unit } = columns[k]
    // Sorts the differences: what adds them up has done so, in the order of runs.
    const at = quantilesOf(difference)
    rows.push({
      scenario: result.scenarios[s].id, against: result.scenarios[last].id, indicator,
      region: result.regions[r].code, group, year: result.years[y], unit,
      mean: average, low, high, p05: sd === null ? null : at(0.05), p95: sd === null ? null : at(0.95),
      pairedSd: sd, unpairedSd: sd === null ? null : Math.sqrt(variance(here)! + variance(there)!),
    })
  })
  return rows
}

import { deviation, mean, quantileSorted } from 'd3-array'
import { columnOf } from '../indicators/groupings.js'
import { indicatorRule } from '../indicators/rules.js'
import type { SimulationResult } from '../simulation/result.js'
import { forEachCell, sampleOf } from './samples.js'

/** One indicator in one region and year under one scenario, over the runs. */
export interface IndicatorRow {
  readonly scenario: string
  readonly indicator: string
  readonly region: string
  /** Class of enterprises by the grouping asked for; `all` for everybody. */
  readonly group: string
  readonly year: number
  readonly unit: string
  /** Number of runs. */
  readonly n: number
  readonly mean: number
  /** Standard deviation over runs; null with a single run. */
  readonly sd: number | null
  /** Quantiles over runs, interpolated linearly (type 7 of Hyndman and Fan 1996). */
  readonly p05: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
}

/** Unit of an indicator. */
export const unitOf = (indicator: string): string => indicatorRule(indicator)?.unit ?? '1'

/** Indicator, group and unit of each column of a result. */
export const columnsOf = ({ indicators }: Pick<SimulationResult, 'indicators'>): { readonly indicator: string, readonly group: string, readonly unit: string }[] =>
  indicators.map((id) => {
    const { indicator, group } = columnOf(id)
    return { indicator, group, unit: unitOf(indicator) }
  })

/** Quantiles of a sample, which is sorted in place. */
export function quantilesOf(sample: Float64Array): (p: number) => number {
  sample.sort()
  // Its types ask for an array, but it reads by index: making one takes as long as all the rest.
  return (p) => quantileSorted(sample as unknown as number[], p)!
}

/** Every indicator by scenario, region and year: mean, standard deviation and quantiles over the finished runs. */
export function summarise(result: SimulationResult): IndicatorRow[] {
  const rows: IndicatorRow[] = []
  const columns = columnsOf(result)
  forEachCell(result, (s, k, r, y) => {
    const sample = sampleOf(result, s, y, r, k)
    const at = quantilesOf(sample)
    const { indicator, group, unit } = columns[k]
    rows.push({
      scenario: result.scenarios[s].id, indicator, region: result.regions[r].code, group,
      year: result.years[y], unit, n: sample.length, mean: mean(sample)!,
      sd: deviation(sample) ?? null, p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95),
    })
  })
  return rows
}

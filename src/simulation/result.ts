import type { GroupClass } from '../indicators/groupings.js'
import { columnOf } from '../indicators/groupings.js'
import type { ClosedLedger, Party } from '../levers/ledger.js'
import type { Label } from '../population/population.js'
import type { Manifest } from './manifest.js'

/** A region of a result: an ISO 3166-2 code, or the nation's code. */
export interface ResultRegion { readonly code: string; readonly name: Label }

/** A lever of a scenario, and who pays whom by the first cost it declares; it is idle where it has its neutral values in all years of the result. */
export interface ResultLever { readonly id: string; readonly idle: boolean; readonly parties?: { readonly payer: Party, readonly payee: Party } }

/** A scenario of a result, by the name used in rows, with the levers it has in force. */
export interface ResultScenario { readonly id: string; readonly name: Label; readonly digest: string; readonly levers: readonly ResultLever[] }

/**
 * What came out: one dense block of values, tidy when listed. The base year comes first and is the same in all runs up
 * to the drawn measurement; the nation comes after the provinces. NaN never occurs; an indicator that a region cannot
 * have is absent from `indicators`.
 */
export interface SimulationResult {
  readonly manifest: Manifest
  readonly scenarios: readonly ResultScenario[]
  readonly regions: readonly ResultRegion[]
  /** Ids of indicators and, where groups were asked for, `id@class` for each class after them. */
  readonly indicators: readonly string[]
  /** Classes of enterprises that results are told by, where they were asked for. */
  readonly groups?: { readonly name: Label, readonly classes: readonly GroupClass[] }
  readonly years: readonly number[]
  readonly runs: number
  /** Value of [scenario][run][year][region][indicator], row-major; see `valueAt`. */
  readonly values: Float64Array
  /** Ledger of [scenario][run]. */
  readonly ledgers: readonly (readonly ClosedLedger[])[]
  /** Finished runs; fewer than asked when interrupted. */
  readonly finished: number
}

/** A row of the tidy table. */
export interface TidyRow {
  readonly scenario: string
  readonly run: number
  readonly year: number
  readonly region: string
  readonly group: string
  readonly indicator: string
  readonly value: number
}

/** Index into `values`. */
export function valueIndex(r: Pick<SimulationResult, 'runs' | 'years' | 'regions' | 'indicators'>,
  scenario: number, run: number, year: number, region: number, indicator: number): number {
  return (((scenario * r.runs + run) * r.years.length + year) * r.regions.length + region) * r.indicators.length + indicator
}

/** Regions to report, by index: all, but a country of one province once. */
export function regionsOf({ regions }: Pick<SimulationResult, 'regions'>): number[] {
  const last = regions.length - 1
  return regions.flatMap(({ code }, r) => (r < last && code === regions[last].code ? [] : [r]))
}

/** The tidy table, row by row: scenario, run, year, region, group, indicator, value. */
export function* tidy(result: SimulationResult): Generator<TidyRow> {
  const regions = regionsOf(result)
  for (let s = 0; s < result.scenarios.length; s++)
    for (let n = 0; n < result.finished; n++)
      for (let y = 0; y < result.years.length; y++)
        for (const r of regions)
          for (let k = 0; k < result.indicators.length; k++)
            yield { scenario: result.scenarios[s]!.id, run: n, year: result.years[y]!, region: result.regions[r]!.code,
              ...columnOf(result.indicators[k]!), value: result.values[valueIndex(result, s, n, y, r, k)]! }
}

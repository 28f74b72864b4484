import { logOf, seriesOf } from './cases.js'
import { runsOf } from './ensemble.js'
import type { Ensemble } from './ensemble.js'
import { LEVELS, observed, regionsOf } from './observed.js'
import type { Level } from './observed.js'
import { SCORED_TO } from './protocol.js'

/** Where the width of a forecast comes from, and what it leaves out; variances of logs, means over the regions. */
export interface VarianceRow {
  readonly origin: number
  readonly year: number
  readonly level: Level
  readonly series: string
  readonly regions: number
  /** With parameters at their centres and the macro path known. */
  readonly chance: number
  /** What drawing the macro path of the nation adds. */
  readonly macro: number
  /** What drawing parameters adds to both. */
  readonly parameters: number
  /** Sum of the three: variance of the forecast. */
  readonly forecast: number
  /** Mean squared error of the mean log. */
  readonly squaredError: number
  /** What the squared error exceeds the variance by: bias and shocks that the model does not know; 0 where it does not. */
  readonly structure: number
}

/** Nested ensembles from one origin: same seed, so same chance. */
export interface NestedEnsembles {
  /** Parameters drawn, macro path drawn. */
  readonly drawn: Ensemble
  /** Parameters at their centres, macro path drawn. */
  readonly central: Ensemble
  /** Parameters at their centres, macro path known. */
  readonly fixed: Ensemble
}

/** Mean and variance (divisor n − 1) of logs; nothing counts as one unit. */
export function momentsOfLogs(values: Float64Array): { readonly mean: number, readonly variance: number } {
  const logs = values.map(logOf)
  const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length
  return { mean, variance: logs.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (logs.length - 1) }
}

/**
 * Law of total variance over nested ensembles: V(all drawn) = V(chance) + [V(macro and chance) − V(chance)] + [V(all) − V(macro and
 * chance)], each averaged over the regions of the level. A difference below 0 is noise of few runs and is left as it is.
 */
export function varianceRows({ drawn, central, fixed }: NestedEnsembles): VarianceRow[] {
  const { origin } = drawn
  const rows: VarianceRow[] = []
  for (const level of LEVELS) for (const series of seriesOf(level)) for (let year = origin + 1; year <= SCORED_TO; year++) {
    const cells = regionsOf(level).flatMap((region) => {
      const figure = observed(series, region, year)
      const runs = [fixed, central, drawn].map((ensemble) => runsOf(ensemble, series, region, year))
      if (figure === undefined || runs.some((values) => values === undefined)) return []
      const [chance, withMacro, all] = runs.map((values) => momentsOfLogs(values!))
      const error = all.mean - logOf(figure)
      return [{ chance: chance.variance, withMacro: withMacro.variance, forecast: all.variance, squaredError: error * error }]
    })
    if (cells.length === 0) continue
    const mean = (of: (cell: (typeof cells)[number]) => number): number => cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length
    const chance = mean((c) => c.chance)
    const withMacro = mean((c) => c.withMacro)
    const forecast = mean((c) => c.forecast)
    const squaredError = mean((c) => c.squaredError)
    rows.push({ origin, year, level, series, regions: cells.length, chance, macro: withMacro - chance, parameters: forecast - withMacro,
      forecast, squaredError, structure: Math.max(0, squaredError - forecast) })
  }
  return rows
}

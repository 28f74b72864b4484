import { regionsOf, valueIndex } from '../simulation/result.js'
import type { SimulationResult } from '../simulation/result.js'

/**
 * Values of one indicator in one region and year, one for each finished run. Throws where a value is not a finite
 * number: then the model has failed, and no summary may hide it.
 */
export function sampleOf(
  result: SimulationResult, scenario: number, year: number, region: number, indicator: number,
): Float64Array {
  const sample = new Float64Array(result.finished)
  for (let run = 0; run < sample.length; run++) {
    const value = result.values[valueIndex(result, scenario, run, year, region, indicator)]
    if (!Number.isFinite(value)) {
      const where = [result.indicators[indicator], result.regions[region].code, result.years[year]].join(', ')
      throw new Error(`${where}: run ${run} of ${result.scenarios[scenario].id} has no finite value`)
    }
    sample[run] = value
  }
  return sample
}

/** Calls back for every scenario, indicator, region and year, in the order of reports. */
export function forEachCell(
  result: SimulationResult, visit: (scenario: number, indicator: number, region: number, year: number) => void,
): void {
  const regions = regionsOf(result)
  for (let s = 0; s < result.scenarios.length; s++)
    for (let k = 0; k < result.indicators.length; k++)
      for (const r of regions)
        for (let y = 0; y < result.years.length; y++) visit(s, k, r, y)
}

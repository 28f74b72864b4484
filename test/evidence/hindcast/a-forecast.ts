import { exp } from '../../../src/kernel/math.js'
import { createDraws, decision } from '../../../src/kernel/draws.js'
import { normalFrom } from '../../../src/kernel/distributions.js'
import type { Ensemble, ProjectionOptions } from '../../../src/evidence/hindcast/ensemble.js'
import { NATION, observed, regionsOf } from '../../../src/evidence/hindcast/observed.js'
import { NATION_SERIES, PROVINCE_SERIES, SCORED_TO } from '../../../src/evidence/hindcast/protocol.js'

const RUN = decision('test.hindcast.run')
const TRUTH = decision('test.hindcast.truth')

/** A forecaster who knows what came, up to an error that is the same for all runs and a spread between runs. */
export interface Forecaster {
  /** Log points by which a forecast is off: what is said of a region, series and year. */
  readonly bias?: (series: string, region: string, year: number) => number
  /** Standard deviation of the runs around it. */
  readonly spread?: number
  /** Standard deviation of the error itself; equal to the spread, the forecast is calibrated. */
  readonly luck?: number
  /** Spread that a drawn macro path and drawn parameters add. */
  readonly macro?: number
  readonly parameters?: number
  /** Series beside those that are scored, or nothing but these. */
  readonly also?: readonly string[]
  readonly only?: readonly string[]
}

/** Makes ensembles in the form that the model makes them in, around published figures. */
export function forecastBy(who: Forecaster): (origin: number, options: ProjectionOptions) => Promise<Ensemble> {
  const { bias = () => 0, spread = 0.1, luck = 0, macro = 0, parameters: doubt = 0, also = [], only = [...PROVINCE_SERIES, ...NATION_SERIES] } = who
  return (origin, { runs, seed, macroPath, parameters = 'drawn' }) => {
    const series = [...new Set<string>([...only, ...also])]
    const regions = [...regionsOf('provinces'), NATION]
    const years = Array.from({ length: SCORED_TO - origin + 1 }, (_, h) => origin + h)
    const values = new Float64Array(series.length * regions.length * years.length * runs).fill(NaN)
    const truth = createDraws('truth', origin)
    const streams = Array.from({ length: runs }, (_, run) => createDraws(seed, run)).map((draws) => years.map((year) => draws.at(year).stream(RUN)))
    const together = streams.map((byYear) => byYear.map((stream) =>
      (macroPath === 'unknown' ? macro * normalFrom(stream.uniform(99, 1000)) : 0) + (parameters === 'drawn' ? doubt * normalFrom(stream.uniform(99, 2000)) : 0)))
    series.forEach((id, s) => { regions.forEach((region, r) => { years.forEach((year, y) => {
      const figure = observed(id, region, year)
      if (figure === undefined) return
      const off = year === origin ? 0 : bias(id, region, year) + luck * normalFrom(truth.at(year).stream(TRUTH).uniform(r, s))
      for (let run = 0; run < runs; run++) {
        const noise = year === origin ? 0 : spread * normalFrom(streams[run][y].uniform(r, s)) + together[run][y]
        values[((s * regions.length + r) * years.length + y) * runs + run] = figure * exp(off + noise)
      }
    }) }) })
    return Promise.resolve({ origin, macroPath, series, regions, years, runs, values })
  }
}

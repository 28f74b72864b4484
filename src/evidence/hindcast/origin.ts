import { indicators } from '../../indicators/index.js'
import { InputError } from '../../kernel/input-error.js'
import type { FixedPath } from '../../mechanisms/macro-path.js'
import { chinaAt } from '../../population/china-2015.js'
import { CHINA_YEARS } from '../../population/china/earlier.js'
import type { ChinaYear } from '../../population/china/earlier.js'
import { asEnacted } from '../../scenarios/named.js'
import { enactmentsOf } from '../../scenarios/scenario.js'
import { CommonStart, ModelRun } from '../../simulation/model-run.js'
import type { RunSettings } from '../../simulation/model-run.js'
import { CHANNEL_SERIES, channelWatch } from './channel-series.js'
import { withWidenedPriors } from './contaminated-priors.js'
import { SCORED_TO } from './protocol.js'
import type { Ensemble, ProjectionOptions } from './ensemble.js'
import { generalPrices, producerPrices } from '../../population/china/prices.js'
import { realRevenue, yearsBetween } from './history.js'
import { asKnownBy } from './known-by.js'

/** Growth and prices of the nation after an origin, as published up to 2015. */
export function publishedPath(origin: number): FixedPath {
  const years = yearsBetween(origin + 1, SCORED_TO)
  const byYear = (values: readonly number[]): Record<number, number> => Object.fromEntries(years.map((year, n) => [year, values[n]]))
  return {
    growth: byYear(realRevenue(origin + 1, SCORED_TO)),
    producerInflation: byYear(producerPrices(origin + 1, SCORED_TO)),
    generalInflation: byYear(generalPrices(origin + 1, SCORED_TO)),
  }
}

/**
 * Projects from the end of a year to 2015, under the law as it was enacted: the population, the momentum of provinces and every parameter that was
 * fitted on history know figures up to that year and no later one (`docs/hindcast-protocol.md`). Rejects with InputError on a year that is no origin.
 */
export async function projectOrigin(origin: number, options: ProjectionOptions): Promise<Ensemble> {
  const from = CHINA_YEARS.find((year) => year === origin && year < SCORED_TO)
  if (from === undefined) throw new InputError('origin', `one of ${CHINA_YEARS.filter((year) => year < SCORED_TO).join(', ')}`, origin)
  return projectFrom(from, SCORED_TO, options)
}

/**
 * The same from any year with a population, to any later year, one run after another in this thread. Beside the indicators it
 * holds the series of `CHANNEL_SERIES`, which only the residual ledger needs. Resolves early, with the runs that are whole, when the signal aborts.
 */
export async function projectFrom(origin: ChinaYear, to: number, options: ProjectionOptions): Promise<Ensemble> {
  const { runs, scale, seed, macroPath, parameters = 'drawn', priors = 'stated', progress, signal } = options
  const enactments = priors === 'widened' ? withWidenedPriors(enactmentsOf(asEnacted)) : enactmentsOf(asEnacted)
  const settings: RunSettings = {
    population: chinaAt(origin, { scale }), reference: enactments, seed, to, parameters,
    fixedPath: macroPath === 'known' ? publishedPath(origin) : undefined,
    overrides: origin < SCORED_TO ? asKnownBy(origin) : undefined,
  }
  const whole: Float64Array[] = []
  while (whole.length < runs && signal?.aborted !== true) {
    whole.push(liveThrough(settings, whole.length))
    progress?.(whole.length, runs)
    await new Promise((resolve) => { setTimeout(resolve, 0) })
  }
  const { regions, nation } = settings.population
  const series = [...indicators.map(({ id }) => id), ...CHANNEL_SERIES]
  const codes = [...regions, nation].map(({ code }) => code)
  const years = yearsBetween(origin, to)
  const values = new Float64Array(series.length * codes.length * years.length * whole.length)
  // A run is read year by year; in an ensemble the runs of a figure lie side by side.
  for (let run = 0; run < whole.length; run++) {
    let n = 0
    for (let y = 0; y < years.length; y++) for (let r = 0; r < codes.length; r++) for (let s = 0; s < series.length; s++, n++) {
      values[((s * codes.length + r) * years.length + y) * whole.length + run] = whole[run][n]
    }
  }
  return { origin, macroPath, series, regions: codes, years, runs: whole.length, values }
}

/** One country from its base year to the last: `[year][region][series]`. */
function liveThrough(settings: RunSettings, run: number): Float64Array {
  const common = new CommonStart(settings, run)
  const country = new ModelRun(common, settings.reference)
  const watch = channelWatch(country)
  const reported = indicators.length
  const all = reported + CHANNEL_SERIES.length
  const blocks: Float64Array[] = []
  const note = (channels: Float64Array): void => {
    const values = country.read()
    const block = new Float64Array((values.length / reported) * all)
    for (let r = 0; r * reported < values.length; r++) {
      block.set(values.subarray(r * reported, (r + 1) * reported), r * all)
      block.set(channels.subarray(r * CHANNEL_SERIES.length, (r + 1) * CHANNEL_SERIES.length), r * all + reported)
    }
    blocks.push(block)
  }
  note(watch.atStart())
  while (country.year < settings.to) {
    watch.before()
    country.step()
    note(watch.after())
  }
  country.release()
  common.release()
  const values = new Float64Array(blocks.reduce((sum, { length }) => sum + length, 0))
  blocks.reduce((at, block) => { values.set(block, at); return at + block.length }, 0)
  return values
}

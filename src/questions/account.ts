import type { AnyIndicatorId, IndicatorNamed } from '../indicators/ids.js'
import type { AnyProvinceCode } from '../data/province-codes.js'
import { deviation, mean } from 'd3-array'
import { InputError, unknownName } from '../kernel/input-error.js'
import { indicatorRule } from '../indicators/rules.js'
import { year as theYear } from '../mechanisms/year.js'
import type { Label } from '../population/population.js'
import { enactmentsOf, scenarioDigest } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Manifest } from '../simulation/manifest.js'
import { ModelRun } from '../simulation/model-run.js'
import type { RunSettings } from '../simulation/model-run.js'
import { meanInterval } from '../statistics/intervals.js'
import { channelOfSteps, channels } from './channels.js'
import { DEFAULT_RUNS } from './defaults.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { provenance } from './provenance.js'
import { shapeOf } from './targets.js'
import { startOf, watchRuns } from './watch.js'

/** How one asks why a number changed; runs are made in this thread. */
export interface AccountOptions<Id extends string = string> extends Omit<AskOptions, 'runner'> {
  /** Accounts for the effect against this scenario; for the change since the base year when absent. */
  readonly against?: Scenario
  readonly indicator?: IndicatorNamed<Id>
  /** Code of the region; the nation. */
  readonly place?: 'CN' | AnyProvinceCode
}

/** What a channel adds to the change of an indicator. */
export interface AccountRow {
  /** Id of the channel; `all` for the whole change. */
  readonly channel: string
  readonly name: Label
  readonly indicator: string
  readonly region: string
  /** A year, or null for all years since the base year. */
  readonly year: number | null
  readonly unit: string
  readonly value: number
  /** 90 % interval of the mean over runs; null with one run. */
  readonly low: number | null
  readonly high: number | null
  /** Part of the whole change; null where that is 0. */
  readonly share: number | null
}

/** Why a number changed. */
export interface AccountedChange {
  readonly manifest: Manifest
  readonly whole: boolean
  readonly rows: readonly AccountRow[]
}

/**
 * Why an indicator of a region changed since the base year, or differs from another scenario: the indicator is read before and
 * after every step of every year, and what it moves in a step belongs to the channel of that step. The channels sum to the
 * change, up to rounding; order of the year decides what counts where, as in any sequential accounting. Rejects with InputError.
 */
export async function account<const Id extends AnyIndicatorId>(scenario: Scenario, given: AccountOptions<Id> = {}): Promise<AccountedChange> {
  const { against, indicator = 'enterprise-rd', place, ...rest } = given
  const options = withDefaults({ ...rest, runs: rest.runs ?? DEFAULT_RUNS.account }, ['against', 'indicator', 'place'])
  const shape = shapeOf(options)
  const region = place ?? shape.regions.at(-1)!.code
  const r = shape.regions.map(({ code }) => code).lastIndexOf(region)
  const one = indicatorRule(indicator)
  if (!one || !shape.indicators.includes(indicator)) throw unknownName('indicator', indicator, shape.indicators)
  if (r < 0) throw unknownName('place', region, [...new Set(shape.regions.map(({ code }) => code))])
  if (against?.id === scenario.id) throw new InputError('against', 'another scenario', against.id)
  if (!Number.isInteger(options.runs) || options.runs < 1) throw new InputError('runs', 'a whole number from 1', options.runs)
  if (shape.years.length < 2) throw new InputError('to', `a year from ${options.region.baseYear + 1}`, options.to)
  const scenarios = [scenario, ...(against ? [against] : [])]
  const years = shape.years.slice(1)
  const width = years.length * channels.length
  const watched = await watchRuns(options, 'account', { scenarios: scenarios.map(scenarioDigest), indicator, region }, scenarios.length,
    async (settings, run, pause) => {
      const notes = new Float64Array(scenarios.length * width)
      const common = startOf(settings, run)
      for (const [s, of] of scenarios.entries()) {
        watchSteps(common, settings, of, notes.subarray(s * width, (s + 1) * width), (country) => country.read([one])[r])
        if (!(await pause()) && s < scenarios.length - 1) return undefined
      }
      common.release()
      return notes
    })
  const manifest = provenance('account', scenarios, options, { finished: watched ? options.runs : 0, resultDigest: watched?.digest ?? '0'.repeat(32),
    settings: { indicator, place: region } })
  if (!watched) return { manifest, whole: false, rows: [] }
  const part = (notes: Float64Array, y: number, c: number): number => notes[y * channels.length + c] - (against ? notes[width + y * channels.length + c] : 0)
  const rows = [null, ...years].flatMap((year): AccountRow[] => {
    const within = year === null ? years.map((_, y) => y) : [years.indexOf(year)]
    const of = (notes: Float64Array, c: number): number => within.reduce((sum, y) => sum + part(notes, y, c), 0)
    const samples = channels.map((_, c) => watched.notes.map((notes) => of(notes, c)))
    const totals = watched.notes.map((_, run) => samples.reduce((sum, sample) => sum + sample[run], 0))
    const total = mean(totals)!
    const row = (channel: string, name: Label, sample: readonly number[]): AccountRow => {
      const value = mean(sample)!
      const interval = sample.length > 1 ? meanInterval(value, deviation(sample)!, sample.length) : { low: null, high: null }
      return { channel, name, indicator, region, year, unit: one.unit, value, ...interval, share: total === 0 ? null : value / total }
    }
    return [...channels.map(({ id, name }, c) => row(id, name, samples[c])), row('all', { en: 'the whole change', zh: '总变化' }, totals)]
  })
  return { manifest, whole: true, rows }
}

/** Lives through the years and notes what the indicator moves by channel, `[year][channel]`. */
function watchSteps(common: ReturnType<typeof startOf>, { to }: RunSettings, scenario: Scenario, notes: Float64Array,
  read: (country: ModelRun) => number): void {
  const country = new ModelRun(common, enactmentsOf(scenario))
  const places = new Map(channelOfSteps(theYear.steps.map(({ name }) => name)).map((channel, n) => [theYear.steps[n].name, channel]))
  let before = read(country)
  for (let y = 0; country.year < to; y++) {
    const note = (channel: number): void => {
      const now = read(country)
      if (!Number.isFinite(now)) return
      notes[y * channels.length + channel] += now - before
      before = now
    }
    country.step({ before: (step) => { if (step === theYear.steps[0].name) note(0) }, after: (step) => { note(places.get(step)!) } })
  }
  country.release()
}

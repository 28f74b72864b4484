import { InputError } from '../../kernel/input-error.js'

/** Whether the macro path of the nation is drawn, or fixed at what was published of the years after the origin. */
export const MACRO_PATHS = ['unknown', 'known'] as const
/** Whether the macro path of the nation is drawn, or fixed at what was published of the years after the origin. */
export type MacroKnowledge = (typeof MACRO_PATHS)[number]

/** What the model said from one origin: every run of every series, region and year, as plain numbers. */
export interface Ensemble {
  /** Last year that the model knew. */
  readonly origin: number
  readonly macroPath: MacroKnowledge
  /** Ids of indicators. */
  readonly series: readonly string[]
  /** ISO 3166-2 codes of provinces, and `CN`. */
  readonly regions: readonly string[]
  /** The origin itself and the years after it. */
  readonly years: readonly number[]
  readonly runs: number
  /** In the unit of the series, at `((s · regions + r) · years + y) · runs + run`; NaN where the model says nothing. */
  readonly values: Float64Array
}

/** How an ensemble is made. */
export interface ProjectionOptions {
  readonly runs: number
  /** Share of ordinary enterprises that are simulated. */
  readonly scale: number
  readonly seed: string | number
  readonly macroPath: MacroKnowledge
  /** Drawn, or all at their centres. Drawn by default. */
  readonly parameters?: 'drawn' | 'central'
  /** `widened`: priors that lean on evidence after 2015 are as wide as they make sense. As stated by default. */
  readonly priors?: 'stated' | 'widened'
  /** Called after every finished run. */
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Projects from an origin: population, parameters and momentum know data years up to it and no later one. */
export type ProjectOrigin = (origin: number, options: ProjectionOptions) => Promise<Ensemble>

/** The runs of one series, region and year, a view; undefined where the ensemble does not hold them or they are not all numbers. */
export function runsOf(ensemble: Ensemble, series: string, region: string, year: number): Float64Array | undefined {
  const { regions, years, runs, values } = ensemble
  const s = ensemble.series.indexOf(series)
  const r = regions.indexOf(region)
  const y = years.indexOf(year)
  if (s < 0 || r < 0 || y < 0) return undefined
  const start = ((s * regions.length + r) * years.length + y) * runs
  const view = values.subarray(start, start + runs)
  return view.every(Number.isFinite) ? view : undefined
}

/** Throws InputError unless the parts of an ensemble fit each other. */
export function checkEnsemble(ensemble: Ensemble): Ensemble {
  const { series, regions, years, runs, values, origin } = ensemble
  const expected = series.length * regions.length * years.length * runs
  if (!(Number.isInteger(runs) && runs >= 2)) throw new InputError('ensemble.runs', 'a whole number from 2', runs)
  if (values.length !== expected) throw new InputError('ensemble.values', `${expected} numbers`, values.length)
  for (const [name, list] of Object.entries({ series, regions, years }))
    if (new Set<string | number>(list).size < list.length) throw new InputError(`ensemble.${name}`, 'no repetition', list.join(', '))
  if (years.some((year) => year < origin)) throw new InputError('ensemble.years', `years from ${origin}`, years.join(', '))
  return ensemble
}

import { digestOf } from './digests.js'
import { indicators as allIndicators } from '../indicators/index.js'
import { InputError } from '../kernel/input-error.js'
import type { MeasurementModel } from '../law/revenue-definition.js'
import type { Enactment } from '../levers/enactment.js'
import type { LedgerRow } from '../levers/ledger.js'
import type { Closures } from '../mechanisms/world.js'
import type { Label, Population } from '../population/population.js'
import { CommonStart, ModelRun } from './model-run.js'
import type { RunSettings } from './model-run.js'
import type { SimulationResult } from './result.js'
import { valueIndex } from './result.js'

/** A scenario ready to run: its name and the levers it enacts. */
export interface RunnableScenario {
  readonly id: string
  readonly name: Label
  /** The scenario as a document, for the manifest. */
  readonly document: unknown
  readonly digest: string
  readonly enactments: readonly Enactment[]
}

/** What to simulate. */
export interface SimulationOptions {
  readonly scenarios: readonly RunnableScenario[]
  readonly population: Population
  /** The law of the base year, at which baseline costs are struck. */
  readonly reference: readonly Enactment[]
  readonly runs: number
  readonly seed: string | number
  readonly to: number
  readonly parameters?: 'drawn' | 'central'
  readonly behaviour?: 'on' | 'off'
  readonly closures?: Partial<Closures>
  readonly revenueDefinition?: MeasurementModel
  readonly fixedPath?: RunSettings['fixedPath']
  /** Replaces parameters of mechanisms, after drawing. */
  readonly overrides?: RunSettings['overrides']
  /** Called after every finished run of a scenario. */
  readonly progress?: (done: number, total: number) => void
  /** Stops between scenarios; runs finished for all scenarios are kept. */
  readonly signal?: AbortSignal
}

/** Largest number of runs one call accepts; larger studies are sharded. */
export const MOST_RUNS = 100_000
/** Last year the model reaches. */
export const HORIZON = 2035

function checkOptions({ scenarios, runs, to, population }: SimulationOptions): void {
  if (scenarios.length === 0) throw new InputError('scenarios', 'at least one scenario', scenarios.length)
  if (new Set(scenarios.map((s) => s.id)).size < scenarios.length)
    throw new InputError('scenarios', 'scenarios with different ids', scenarios.map((s) => s.id).join(', '))
  if (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS) throw new InputError('runs', `a whole number from 1 to ${MOST_RUNS}`, runs)
  if (!Number.isInteger(to) || to <= population.baseYear || to > HORIZON)
    throw new InputError('to', `a year from ${population.baseYear + 1} to ${HORIZON}`, to)
}

/** Lets the host breathe between runs, so that progress shows and an interrupt is heard. */
const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0) })

/**
 * Simulates every scenario in every run. Within a run all scenarios share draws, parameters and macro path, so their
 * difference is the policy alone. Rejects with InputError on wrong options; resolves early when the signal aborts.
 */
export async function simulate(options: SimulationOptions): Promise<Omit<SimulationResult, 'manifest'> & { readonly resultDigest: string }> {
  checkOptions(options)
  const { scenarios, population, runs, to, progress, signal } = options
  const settings: RunSettings = { population, seed: options.seed, to, parameters: options.parameters ?? 'drawn',
    closures: { ...options.closures, ...(options.behaviour === 'off' ? { behaviour: false } : {}) },
    revenueDefinition: options.revenueDefinition, reference: options.reference, fixedPath: options.fixedPath, overrides: options.overrides }
  const years = Array.from({ length: to - population.baseYear + 1 }, (_, n) => population.baseYear + n)
  const regions = [...population.regions, population.nation].map(({ code, name }) => ({ code, name }))
  const shape = { runs, years, regions, indicators: allIndicators.map(({ id }) => id) }
  const values = new Float64Array(scenarios.length * runs * years.length * regions.length * shape.indicators.length)
  const ledgers: LedgerRow[][][] = scenarios.map(() => [])
  let finished = 0
  for (let run = 0; run < runs && !signal?.aborted; run++) {
    const common = new CommonStart(settings, run)
    for (let s = 0; s < scenarios.length; s++) {
      if (signal?.aborted) break
      const country = new ModelRun(common, scenarios[s]!.enactments)
      for (let y = 0; y < years.length; y++) {
        if (y > 0) country.step()
        values.set(country.read(), valueIndex(shape, s, run, y, 0, 0))
      }
      ledgers[s]![run] = country.ledger.rows()
      progress?.(run * scenarios.length + s + 1, runs * scenarios.length)
      await breathe()
      if (s === scenarios.length - 1) finished = run + 1
    }
  }
  for (const ledger of ledgers) ledger.length = finished
  return { ...shape, scenarios: scenarios.map(({ id, name, digest }) => ({ id, name, digest })), values, ledgers, finished,
    resultDigest: digestOf(values, years.length * regions.length * shape.indicators.length, runs, ledgers, finished) }
}

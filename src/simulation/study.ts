import type { Enactment } from '../levers/enactment.js'
import type { ClosedLedger } from '../levers/ledger.js'
import type { Label } from '../population/population.js'
import type { RunSettings } from './model-run.js'

/** A scenario ready to run: its name and the levers it enacts. */
export interface RunnableScenario {
  readonly id: string
  readonly name: Label
  /** The scenario as a document, for the manifest. */
  readonly document: unknown
  readonly digest: string
  readonly enactments: readonly Enactment[]
}

/** What is simulated: settings that all runs share, and the levers of every scenario. */
export interface Study {
  readonly settings: RunSettings
  readonly policies: readonly (readonly Enactment[])[]
}

/** What one run brought, for every scenario. */
export interface RunOutcome {
  readonly run: number
  /** Values of `[scenario][year][region][indicator]`, row-major. */
  readonly values: Float64Array
  /** One ledger a scenario. */
  readonly ledgers: readonly ClosedLedger[]
  /** Identity of all this, to the bit; 32 hexadecimal digits. */
  readonly digest: string
}

/** Where outcomes go and how to stop. */
export interface RunnerCalls {
  /** Called once for every finished run, in any order. */
  readonly finished: (outcome: RunOutcome) => void
  /** Called when one more scenario of a run is through, by runners that can tell. */
  readonly scenarioThrough?: () => void
  readonly signal?: AbortSignal
}

/**
 * Where runs are executed; it knows no economics. It makes each of the runs given and resolves when all are finished, or
 * soon after the signal aborts; rejects when a run cannot be made.
 */
export type Runner = (study: Study, runs: readonly number[], calls: RunnerCalls) => Promise<void>

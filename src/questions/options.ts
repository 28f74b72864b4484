import { groupingNames } from '../indicators/groupings.js'
import type { GroupingName } from '../indicators/groupings.js'
import { InputError, unknownName } from '../kernel/input-error.js'
import type { MeasurementModel } from '../law/revenue-definition.js'
import { PARAMETER_CHOICES, USUAL_PARAMETERS } from '../mechanisms/posterior-parameters.js'
import type { ParameterChoice } from '../mechanisms/posterior-parameters.js'
import { china2015 } from '../population/china-2015.js'
import { onlyKnownOptions } from '../population/known-options.js'
import type { Population } from '../population/population.js'
import type { RunOutcome, Runner } from '../simulation/study.js'
import { checkedSeed } from './seed-text.js'

/** Keeps finished runs, so that a study can go on where it stopped; `journalIn` of technopole/node is one. */
export interface Journal {
  /** Begins, or goes on with, the question of this identity: runs kept of it before. */
  open(identity: string): Iterable<RunOutcome> | AsyncIterable<RunOutcome>
  /** Keeps a finished run. */
  keep(outcome: RunOutcome): void
  /** No more runs are coming for now. */
  close(): void
  /** The study is finished and its answer safe: forgets the runs. */
  discard(): void
  /** A journal of its own for a part of a question that asks in several parts; without it such a question keeps nothing. */
  part?(name: string): Journal
}

/** How a question is asked; everything has a default. */
export interface AskOptions {
  /** Who lives there at the start; China at the end of 2015, a sample of one in twenty ordinary enterprises. */
  readonly region?: Population
  /** Last year; 2020. Law after its last known date holds. */
  readonly to?: number
  /** Number of runs of each scenario; 50. */
  readonly runs?: number
  /** Any text or number; the same seed gives the same bytes. `'technopole'`. */
  readonly seed?: string | number
  /**
   * `posterior`, the default: one draw of every uncertain parameter a run, shared by the scenarios, of those that the years up to 2015 inform
   * from their posterior; `drawn`: all from their priors; `central`: their centres.
   */
  readonly parameters?: ParameterChoice
  /** `off`: static costing, before anybody reacts. */
  readonly behaviour?: 'on' | 'off'
  /** `legacy`: main business revenue throughout; `published`: business revenue from 2018. */
  readonly revenueDefinition?: MeasurementModel
  /** Tells indicators that can be told so also by size, owner, industry or certificate of enterprises; by nothing where absent. */
  readonly by?: GroupingName
  /** Called when a run of a scenario has finished. */
  readonly progress?: (done: number, total: number) => void
  /** Stops early; the runs finished for all scenarios are kept. */
  readonly signal?: AbortSignal
  /** Where runs are executed: in this thread by default; `threads()` of technopole/node, or `webWorkers`. */
  readonly runner?: Runner
  /** Where finished runs are kept until the study is done. */
  readonly journal?: Journal
  /** Name of the engine for the manifest, such as `node 20.20.0`. */
  readonly engine?: string
}

type Optional = 'by' | 'progress' | 'signal' | 'runner' | 'journal'

/** Options with their defaults. */
export type CheckedOptions = Required<Omit<AskOptions, Optional | 'seed'>>
  & Pick<AskOptions, Optional> & { readonly seed: string }

function oneOf<T extends string>(path: string, allowed: readonly T[], given: T): T {
  if (!allowed.includes(given)) throw unknownName(path, given, allowed)
  return given
}

const KNOWN = [
  'region', 'to', 'runs', 'seed', 'parameters', 'behaviour', 'revenueDefinition', 'by', 'progress', 'signal', 'runner', 'journal',
  'engine',
]

/**
 * Fills in the defaults. Throws InputError on what cannot be, with what the question takes of its own among what is allowed; years and
 * runs are checked by the simulation.
 */
export function withDefaults(options: AskOptions, own: readonly string[] = []): CheckedOptions {
  onlyKnownOptions(options, [...own, ...KNOWN])
  const { to = 2020, runs = 50, seed = 'technopole', progress, signal, runner, journal, engine = 'not stated' } = options
  const seedAsText = checkedSeed(seed)
  const region = options.region === undefined ? china2015() : options.region
  if (typeof region !== 'object' || region === null || !('enterprises' in region)) {
    throw new InputError('region', 'a population, such as china2015({ scale: 0.05 })', region)
  }
  if (runner !== undefined && typeof runner !== 'function') throw new InputError('runner', 'a runner, such as threads()', runner)
  return {
    region, to, runs, seed: seedAsText, progress, signal, runner, journal, engine,
    parameters: oneOf('parameters', PARAMETER_CHOICES, options.parameters ?? USUAL_PARAMETERS),
    behaviour: oneOf('behaviour', ['on', 'off'], options.behaviour ?? 'on'),
    ...(options.by === undefined ? {} : { by: oneOf('by', groupingNames, options.by) }),
    revenueDefinition: oneOf('revenueDefinition', ['legacy', 'published'], options.revenueDefinition ?? 'legacy'),
  }
}

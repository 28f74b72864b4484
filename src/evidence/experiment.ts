import type { Enactment } from '../levers/enactment.js'
import type { Parameters } from '../mechanisms/parameters.js'
import { china2015 } from '../population/china-2015.js'
import type { Label, Population } from '../population/population.js'
import { asEnacted } from '../scenarios/named.js'
import { enactmentsOf } from '../scenarios/scenario.js'
import type { RunSettings } from '../simulation/model-run.js'

/** Whether the parameters behind a figure were set from the evidence it is compared with, or from other evidence. */
export type Fit = 'fitted' | 'held-out'

/** One figure that the model must bring about, and where it must lie. */
export interface Measure {
  readonly id: string
  readonly name: Label
  readonly unit: string
  /** Least and greatest value that holds; `null` where there is no bound. */
  readonly band: readonly [low: number | null, high: number | null]
  /** Id of the source of the figure. */
  readonly source: string
  readonly fit: Fit
  /** Why the band is what it is, and what the model knew of it. */
  readonly why?: Label
}

/** Something done inside the model, as a researcher would do it in the world, and what it measures. */
export interface Experiment {
  readonly measures: readonly Measure[]
  /** Runs of the model that it takes. */
  readonly runs: number
  /** Does it: pauses after each run, and returns the value of each measure, in their order. */
  perform(laboratory: Laboratory): Generator<undefined, readonly number[]>
}

/** A country to experiment on, and everything that stays the same in it. */
export interface Laboratory {
  /** Four provinces of different kinds, at one fiftieth. */
  readonly interior: () => Population
  /** The three provinces with most certificates, at one fiftieth. */
  readonly coast: () => Population
  /** The whole country, at one fiftieth. */
  readonly nation: () => Population
  /** Two provinces of different kinds, every enterprise a row: what is counted for one enterprise can be read. */
  readonly everyone: () => Population
  /** The law as it was really enacted. */
  readonly enacted: readonly Enactment[]
  /** Settings of a run: parameters at their centres, to 2020. */
  readonly settings: (population: Population, over?: Partial<RunSettings>) => RunSettings
}

/** Part of China, made when it is first asked for. */
function sample(provinces?: readonly string[], scale = 0.02): () => Population {
  let made: Population | undefined
  return () => (made ??= china2015({ scale, ...(provinces ? { provinces } : {}) }))
}

/** Figures by id in the order of their measures; one that is not there was not measured. */
export const inOrder = <Id extends string>(measures: readonly { readonly id: Id }[], found: Readonly<Record<NoInfer<Id>, number>>): number[] =>
  measures.map(({ id }) => found[id])

/** Prepares a laboratory. `overrides` replaces parameters of mechanisms. */
export function laboratory(seed: string | number, overrides?: (parameters: Parameters) => Parameters): Laboratory {
  const enacted = enactmentsOf(asEnacted)
  return {
    interior: sample(['CN-TJ', 'CN-SC', 'CN-JL', 'CN-HN']), coast: sample(['CN-JS', 'CN-GD', 'CN-ZJ']), nation: sample(), everyone: sample(['CN-ZJ', 'CN-SN'], 1), enacted,
    settings: (population, over = {}) =>
      ({ population, seed, to: 2020, parameters: 'central', reference: enacted, overrides, ...over }),
  }
}

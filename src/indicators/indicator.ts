import type { Label } from '../population/population.js'
import type { IndicatorScene } from './scene.js'

/** What an indicator is called, and what it is. */
export interface IndicatorText {
  readonly name: Label
  /** The official definition, and in which way the model's figure differs. */
  readonly definition: Label
}

/**
 * How an indicator is measured. Reads the world, never writes it. What it is called stands in `data/indicator-texts.json`, which a
 * simulation does not load.
 */
export interface IndicatorRule {
  readonly id: string
  readonly unit: string
  /** Rows of the plan's inventory that this indicator answers, e.g. `I05`. */
  readonly inventory: readonly string[]
  /** Source key of the definition and of the base-year value. */
  readonly source: string
  /** Parameters that set how it moves, by id. */
  readonly through: readonly string[]
  /**
   * Why the provinces of the whole country need not sum to the nation: it is `wider`, with parties outside every province, or
   * `known-better`, published where figures of provinces are imputed. Absent where they sum, and for ratios.
   */
  readonly nationIs?: 'wider' | 'known-better'
  /**
   * Read from sums over enterprises alone, so that it can be told by size, owner, industry or status: groups `add` up to everybody, or
   * each is a `ratio` of its own.
   */
  readonly byGroup?: 'add' | 'ratio'
  /**
   * Fills `into` with the value of each region and, last, of the nation (`into.length` is regions + 1). The nation has
   * its own rule: ratios are ratios of sums, and some totals include parties outside every province.
   */
  read(scene: IndicatorScene, into: Float64Array): void
}

/** What is measured, by whose definition. */
export interface Indicator extends IndicatorRule, IndicatorText {}

import { provinces } from '../data/provinces.js'
import { targets, threshold } from '../data/targets.js'
import type { SimulationResult } from '../simulation/result.js'
import { wilsonInterval } from '../statistics/intervals.js'
import { sampleOf } from './samples.js'

/** How likely a target is met under a scenario. */
export interface AttainmentRow {
  readonly scenario: string
  readonly target: string
  readonly indicator: string
  readonly year: number
  /** In the unit of the indicator. */
  readonly threshold: number
  /** Share of runs that reach the threshold. */
  readonly probability: number
  /** 90 % Wilson interval of the probability, given the model: how well the runs have pinned it down. */
  readonly low: number
  readonly high: number
}

/** The country whose targets the plan sets. */
const PLANNING_COUNTRY = 'CN'

/**
 * Probabilities of the plan's targets whose indicator the model computes and whose year it reaches. They are national,
 * so there are none for a part of the country or for another one.
 */
export function attainment(result: SimulationResult): AttainmentRow[] {
  const nation = result.regions.length - 1
  const whole = result.regions[nation].code === PLANNING_COUNTRY && nation === provinces.length
  if (!whole || result.finished === 0) return []
  return result.scenarios.flatMap(({ id }, s) => targets.flatMap((target) => {
    const k = result.indicators.indexOf(target.indicator)
    const y = result.years.indexOf(target.year)
    if (k < 0 || y < 0) return []
    const wanted = threshold(target)
    const sample = sampleOf(result, s, y, nation, k)
    const reached = sample.filter((value) => value >= wanted).length
    return [{ scenario: id, target: target.id, indicator: target.indicator, year: target.year, threshold: wanted,
      probability: reached / sample.length, ...wilsonInterval(reached, sample.length) }]
  }))
}

import type { AnyIndicatorId } from '../indicators/ids.js'
import type { Label } from '../population/population.js'
import type { Scenario } from '../scenarios/scenario.js'
import { valueIndex } from '../simulation/result.js'
import type { SimulationResult } from '../simulation/result.js'
import { jeffreysInterval, wilsonAt } from '../statistics/probability-intervals.js'
import { ask } from './ask.js'
import type { Answer } from './ask.js'
import { DEFAULTS } from './defaults.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { placeTargets, reaches, shapeOf, shortfall } from './targets.js'
import type { PlacedTarget, Target } from './targets.js'

/** How a question about targets is asked. */
export interface AttainOptions<Id extends string = string> extends AskOptions {
  /** Targets of the plan by id, or of one's own; those of the plan that the model computes by default. */
  readonly targets?: readonly (string | Target<Id>)[]
  /** Nominal level of the intervals, 0.95. */
  readonly level?: number
}

/** How likely one target, or all together, are reached under a scenario. */
export interface TargetRow {
  readonly scenario: string
  /** Id of the target; `all` for all of them in the same run. */
  readonly target: string
  readonly name: Label
  readonly indicator: string | null
  readonly region: string | null
  readonly year: number | null
  /** In `unit`; null for all together. */
  readonly threshold: number | null
  readonly unit: string
  readonly runs: number
  readonly reached: number
  readonly probability: number
  /** Wilson interval at the level asked for. */
  readonly low: number
  readonly high: number
  /** Equal-tailed posterior interval from Jeffreys' prior. */
  readonly posteriorLow: number
  readonly posteriorHigh: number
  /** Mean over all runs of what is missing, in `unit`; 0 in runs that reach it. */
  readonly expectedShortfall: number | null
  /** Mean of what is missing where it is missed, as a share of the threshold. */
  readonly shortfallWhereMissed: number | null
  /** First year in which half of the runs reach it, were it due then; null if they never do. */
  readonly yearFirstMet: number | null
  /** For one target: the probability that all others are reached, in the same run. */
  readonly othersTogether: number | null
}

/** The target that stands most in the way of reaching all. */
export interface BindingRow {
  readonly scenario: string
  /** Null where every run reaches every target. */
  readonly target: string | null
  /** Share of runs that miss it. */
  readonly missed: number
  /** How likely all others are together. */
  readonly withoutIt: number
  readonly sentence: Label
}

/** Whether targets are reached. */
export interface Attainment {
  readonly manifest: Answer['manifest']
  readonly whole: boolean
  readonly targets: readonly TargetRow[]
  readonly binding: readonly BindingRow[]
  readonly answer: Answer
}

const ALL: Label = { en: 'All of them in the same run', zh: '同一次运行中全部实现' }

/**
 * Whether scenarios reach targets: each alone and all in the same run, with Wilson and posterior intervals, what is missing,
 * when each is first met, and which one binds. Intervals take the model as given: they narrow with runs, not with truth.
 * Rejects with InputError.
 */
export async function attain<const Id extends AnyIndicatorId>(scenarios: Scenario | readonly Scenario[],
  { targets, level = DEFAULTS.level, ...options }: AttainOptions<Id> = {}): Promise<Attainment> {
  wilsonAt(0, 1, level)
  const checked = withDefaults(options, ['targets', 'level'])
  const placed = placeTargets(targets, shapeOf(checked))
  const answer = await ask('attain', Array.isArray(scenarios) ? scenarios : [scenarios as Scenario], { ...options, region: checked.region },
    targets || level !== DEFAULTS.level ? { ...(targets ? { targets } : {}), level } : undefined)
  const { result, manifest, asked } = answer
  if (result.finished === 0) return { manifest, whole: false, targets: [], binding: [], answer }
  const rows = result.scenarios.map((_, s) => rowsOf(result, s, placed, level))
  return { manifest, answer, whole: manifest.runs === asked, targets: rows.flat(),
    binding: rows.map((of, s) => bindingOf(result.scenarios[s].id, of, placed)) }
}

function rowsOf(result: SimulationResult, s: number, placed: readonly PlacedTarget[], level: number): TargetRow[] {
  const { finished, scenarios, years } = result
  const value = ({ at }: PlacedTarget, run: number, year = at.year): number =>
    result.values[valueIndex(result, s, run, year, at.region, at.indicator)]
  const runs = Array.from({ length: finished }, (_, run) => run)
  const met = placed.map((target) => runs.map((run) => reaches(target, value(target, run))))
  const together = (others: (n: number) => boolean): number => runs.filter((run) => met.every((of, n) => !others(n) || of[run])).length
  const chances = (reached: number) => {
    const { low, high } = wilsonAt(reached, finished, level)
    const believed = jeffreysInterval(reached, finished, level)
    return { runs: finished, reached, probability: reached / finished, low, high, posteriorLow: believed.low, posteriorHigh: believed.high }
  }
  const rows = placed.map((target, n): TargetRow => {
    const missing = runs.map((run) => shortfall(target, value(target, run)))
    const missed = missing.filter((gap) => gap > 0)
    const sum = missing.reduce((a, b) => a + b, 0)
    const first = years.findIndex((_, y) => y > 0 && runs.filter((run) => reaches(target, value(target, run, y))).length * 2 >= finished)
    return { scenario: scenarios[s].id, target: target.id, name: target.name, indicator: target.indicator, region: target.region, year: target.year,
      threshold: target.threshold, unit: target.unit, ...chances(met[n].filter(Boolean).length), expectedShortfall: sum / finished,
      shortfallWhereMissed: missed.length > 0 && target.threshold !== 0 ? sum / missed.length / Math.abs(target.threshold) : null,
      yearFirstMet: first < 0 ? null : years[first], othersTogether: placed.length > 1 ? together((other) => other !== n) / finished : null }
  })
  return [...rows, { scenario: scenarios[s].id, target: 'all', name: ALL, indicator: null, region: null, year: null, threshold: null, unit: '1',
    ...chances(together(() => true)), expectedShortfall: null, shortfallWhereMissed: null, yearFirstMet: null, othersTogether: null }]
}

const percent = (p: number): string => String(Math.round(p * 100))

/** The target that is missed most often; of several, the one whose absence would help most, then the one farthest off. */
function bindingOf(scenario: string, rows: readonly TargetRow[], placed: readonly PlacedTarget[]): BindingRow {
  const all = rows.at(-1)!
  const rank = ({ probability, othersTogether, shortfallWhereMissed }: TargetRow): number[] =>
    [probability, -(othersTogether ?? 0), -(shortfallWhereMissed ?? 0)]
  const worst = rows.slice(0, placed.length).sort((a, b) => {
    const [x, y] = [rank(a), rank(b)]
    const n = x.findIndex((of, i) => of !== y[i])
    return n < 0 ? 0 : x[n] - y[n]
  })[0]
  if (worst.probability === 1) {
    return { scenario, target: null, missed: 0, withoutIt: 1, sentence: { en: 'Every run reaches every target: none binds.', zh: '每次运行均实现全部目标：没有约束性目标。' } }
  }
  const missed = 1 - worst.probability
  const withoutIt = worst.othersTogether ?? 1
  const gap = percent(worst.shortfallWhereMissed ?? 0)
  return { scenario, target: worst.target, missed, withoutIt, sentence: {
    en: `${worst.name.en} binds: missed in ${percent(missed)} % of runs, by ${gap} % of its threshold where it is missed; all are reached together in `
      + `${percent(all.probability)} % of runs, and would be in ${percent(withoutIt)} % without it.`,
    zh: `约束性目标为“${worst.name.zh}”：${percent(missed)}%的运行未能实现，未实现时平均相差目标值的${gap}%；全部目标同时实现的概率为`
      + `${percent(all.probability)}%，若不计该目标则为${percent(withoutIt)}%。`,
  } }
}

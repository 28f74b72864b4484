import type { AnyIndicatorId } from '../indicators/ids.js'
import { deviation, mean } from 'd3-array'
import { checked } from '../kernel/checked.js'
import { InputError } from '../kernel/input-error.js'
import { publicMoney } from './cost-effectiveness.js'
import type { FixedPath } from '../mechanisms/macro-path.js'
import type { Label } from '../population/population.js'
import { fromDocument, toDocument } from '../scenarios/document.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Manifest } from '../simulation/manifest.js'
import { valueIndex } from '../simulation/result.js'
import { meanInterval } from '../statistics/intervals.js'
import { wilsonAt } from '../statistics/probability-intervals.js'
import { ruleDocument, surprisesDocument } from './adapt-documents.js'
import { laboratory, policyOfScenario } from './laboratory.js'
import type { TrialResult } from './laboratory.js'
import { DEFAULT_RUNS } from './defaults.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { provenance } from './provenance.js'
import { placeTarget, placeTargets, reaches, shapeOf } from './targets.js'
import type { PlacedTarget, Target } from './targets.js'

/** A change of course: what is watched, when, and what is done once it is seen. */
export interface Rule {
  /** The indicator and level whose being reached triggers the change; `want: 'at-most'` triggers on falling to it. */
  readonly signpost: Target
  /** Years in which it is looked at, in order. */
  readonly reviews: readonly number[]
  /** Years from review to action: at least 1, since the year reviewed is over. */
  readonly lag: number
  /** Changes of the scenario, with the year of action written as `$year` wherever a year or a dated value stands. */
  readonly changes: readonly object[]
}

/** A surprise that all policies meet; its macro path is fixed in log points by year. */
export interface Surprise extends FixedPath {
  readonly id: string
  readonly name: Label
}

/** How adaptive and fixed policies are compared. */
export interface AdaptOptions<Id extends string = string> extends AskOptions {
  readonly rule: Rule
  /** What is to be reached: targets of the plan by id, or of one's own, each told by itself. */
  readonly targets: readonly (string | Target<Id>)[]
  /** Worlds to try them in, besides the one expected. */
  readonly surprises?: readonly Surprise[]
}

/** How a policy does in a world. */
export interface AdaptRow {
  readonly world: string
  readonly worldName: Label
  /** `adaptive`, `never` (the scenario itself), or `always-YEAR` (the change made in that year whatever is seen). */
  readonly policy: string
  readonly name: Label
  /** Id of the target, and its name. */
  readonly target: string
  readonly targetName: Label
  readonly indicator: string
  readonly unit: string
  /** Mean outcome over runs with its 90 % interval; null with one run. */
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly probability: number
  readonly probabilityLow: number
  readonly probabilityHigh: number
  /** Public money beyond `never`, yuan of the year, cash and equity net. */
  readonly cost: number
  /** Share of runs in which it acts. */
  readonly acts: number
}

/** What a rule saw and did in a run. */
export interface LogRow {
  readonly world: string
  readonly run: number
  readonly review: number
  readonly seen: number
  readonly unit: string
  readonly triggered: boolean
  /** First year of the change; null where nothing was done. */
  readonly acts: number | null
}

/** An adaptive policy beside fixed ones. */
export interface Adaptation {
  readonly manifest: Manifest
  readonly whole: boolean
  readonly policies: readonly AdaptRow[]
  readonly log: readonly LogRow[]
}

const EXPECTED: Label = { en: 'the world as expected', zh: '预期的情形' }
const YEAR = /\$year/g

/**
 * An adaptive policy beside fixed ones, in the world expected and under surprises. Whether to act depends on what was
 * seen, so that each year of action is a policy of its own which shares its past with the scenario; a run then follows the one
 * that its signpost chose. Nothing is foreseen: a review sees the year that is over, and acts after the lag. Rejects with InputError.
 */
export async function adapt<const Id extends AnyIndicatorId>(scenario: Scenario, given: AdaptOptions<Id>): Promise<Adaptation> {
  const { rule, targets, surprises = [], ...rest } = given
  const options = withDefaults({ ...rest, runs: rest.runs ?? DEFAULT_RUNS.adapt }, ['rule', 'targets', 'surprises'])
  const shape = shapeOf(options)
  checked(ruleDocument, rule, 'rule')
  checked(surprisesDocument, surprises, 'surprises')
  if (!Number.isInteger(rule.lag) || rule.lag < 1) throw new InputError('rule.lag', 'a whole number of years from 1', rule.lag)
  const reviews = rule.reviews
  const fits = (y: number, n: number): boolean => shape.years.includes(y) && y + rule.lag <= options.to && (n === 0 || y > reviews[n - 1])
  if (!Array.isArray(reviews) || reviews.length === 0 || !reviews.every(fits)) {
    throw new InputError('rule.reviews', `ascending years from ${shape.years[0]} to ${options.to - rule.lag}`, JSON.stringify(reviews))
  }
  const signpost = placeTarget({ ...rule.signpost, year: reviews[0] }, shape, 'rule.signpost')
  const wanted = placeTargets(targets, shape)
  surprises.forEach(({ id }, n) => {
    if (id === 'expected' || surprises.findIndex((one) => one.id === id) < n) throw new InputError(`surprises[${n}].id`, 'an id of its own', id)
  })
  const acting = reviews.map((review) => changed(scenario, rule, review + rule.lag))
  const policies = [policyOfScenario(scenario), ...acting.map(policyOfScenario)]
  const lab = laboratory(options)
  const worlds = [{ id: 'expected', name: EXPECTED, fixedPath: undefined }, ...surprises.map(({ id, name, ...fixedPath }) => ({ id, name, fixedPath }))]
  lab.expect(worlds.length * policies.length * options.runs)
  const rows: AdaptRow[] = []
  const log: LogRow[] = []
  let whole = true
  for (const world of worlds) {
    const result = await lab.trial(policies, { fixedPath: world.fixedPath })
    if (!result) {
      whole = false
      break
    }
    const found = outcomesIn(result, world, { signpost, wanted, reviews, lag: rule.lag })
    rows.push(...found.rows)
    log.push(...found.log)
  }
  const manifest = provenance('adapt', [scenario], options, { finished: whole ? options.runs : 0, resultDigest: whole ? lab.digest() : '0'.repeat(32),
    settings: { rule, targets, surprises } })
  return whole ? { manifest, whole, policies: rows, log } : { manifest, whole, policies: [], log: [] }
}

/** The scenario with the changes of a rule made in a year. */
function changed(base: Scenario, { changes }: Rule, year: number): Scenario {
  const filled = JSON.parse(JSON.stringify(changes).replaceAll(/"\$year"(?!:)/g, String(year)).replaceAll(YEAR, String(year))) as unknown
  const document = { technopole: 1, id: `always-${year}`, name: { en: `changed in ${year}`, zh: `${year}年调整` }, base: toDocument(base), changes: filled }
  return fromDocument(document, { path: 'rule' })
}

interface Course { readonly signpost: PlacedTarget, readonly wanted: readonly PlacedTarget[], readonly reviews: readonly number[], readonly lag: number }

function outcomesIn(result: TrialResult, world: Pick<Surprise, 'id' | 'name'>,
  { signpost, wanted, reviews, lag }: Course): { readonly rows: AdaptRow[], readonly log: LogRow[] } {
  const runs = Array.from({ length: result.finished }, (_, run) => run)
  const value = (s: number, run: number, { at }: PlacedTarget, y = at.year): number => result.values[valueIndex(result, s, run, y, at.region, at.indicator)]
  const paid = runs.map((run) => result.ledgers.map((of) => {
    const { cash, equity, 'equity-returned': returned } = publicMoney(of[run])
    return cash + equity - returned
  }))
  const log: LogRow[] = []
  // What is seen until the change is made is the same whether it will be made or not.
  const chosen = runs.map((run) => {
    for (const [n, review] of reviews.entries()) {
      const seen = value(0, run, signpost, result.years.indexOf(review))
      const triggered = reaches(signpost, seen)
      log.push({ world: world.id, run, review, seen, unit: signpost.unit, triggered, acts: triggered ? review + lag : null })
      if (triggered) return n + 1
    }
    return 0
  })
  const rows = (policy: string, name: Label, which: (run: number) => number): AdaptRow[] => wanted.map((one) => {
    const values = runs.map((run) => value(which(run), run, one))
    const reached = values.filter((x) => reaches(one, x)).length
    const average = mean(values)!
    const interval = runs.length > 1 ? meanInterval(average, deviation(values)!, runs.length) : { low: null, high: null }
    const chances = wilsonAt(reached, runs.length, 0.95)
    return { world: world.id, worldName: world.name, policy, name, target: one.id, targetName: one.name, indicator: one.indicator, unit: one.unit,
      value: average, ...interval, probability: reached / runs.length, probabilityLow: chances.low, probabilityHigh: chances.high,
      cost: mean(runs.map((run) => paid[run][which(run)] - paid[run][0]))!, acts: runs.filter((run) => which(run) > 0).length / runs.length }
  })
  return { log, rows: [...rows('adaptive', { en: 'as the signpost says', zh: '依监测信号调整' }, (run) => chosen[run]),
    ...rows('never', { en: 'never changed', zh: '始终不变' }, () => 0),
    ...reviews.flatMap((review, n) => rows(`always-${review + lag}`, { en: `changed in ${review + lag}, whatever is seen`, zh: `无论如何于${review + lag}年调整` }, () => n + 1))] }
}

import type { AnyIndicatorId } from '../indicators/ids.js'
import { createDraws, decision } from '../kernel/draws.js'
import type { Stream } from '../kernel/draws.js'
import { digestOfResult } from '../simulation/digests.js'
import type { Manifest } from '../simulation/manifest.js'
import { valueIndex } from '../simulation/result.js'
import { designRow } from './design-rows.js'
import type { DesignRow } from './design-rows.js'
import { ENTERPRISE_DESIGNS, ENTERPRISE_WORLDS, enterpriseRepetitions, watchEnterprises } from './enterprise-trial.js'
import { laboratory, policyOfScenario } from './laboratory.js'
import type { Laboratory, TrialResult } from './laboratory.js'
import { provenance } from './provenance.js'
import { planRollOut, rolledOut } from './roll-out-plan.js'
import type { EvaluateOptions, RollOutPlan } from './roll-out-plan.js'
import { drawStarts, rollOutEstimators, rollOutRepetition } from './roll-out.js'
import type { RollOut, Starts } from './roll-out.js'
import { watchRuns } from './watch.js'
import type { Watched } from './watch.js'

/** How one would know. */
export interface Evaluability {
  readonly manifest: Manifest
  readonly whole: boolean
  readonly designs: readonly DesignRow[]
}

const LOT = decision('evaluate.lot')
const OTHER_LOTS = decision('evaluate.other-pilots')
const OTHERS = 20

/**
 * How would one know? Rolls a lever out in simulated countries whose true effect is known, and asks what evaluators would find: bias,
 * power, false alarms and coverage. Pilot provinces are drawn by lot, or are the leaders, or are drawn by lot and start in waves;
 * they are looked at by difference in differences, waves by two-way fixed effects and by group-time effects. A lever that acts on
 * enterprises is also given to half of them by lot, and to those below a line of revenue: winners less losers, and regression
 * discontinuity, on who does R&D before and after. All designs and the country without the policy meet the same chance, run by
 * run. Rejects with InputError.
 */
export async function evaluate<const Id extends AnyIndicatorId>(given: EvaluateOptions<Id>): Promise<Evaluability> {
  const plan = planRollOut(given)
  const { options, trial } = plan
  const { progress } = options
  const manifest = (result?: string): Manifest => manifestOf(plan, result)
  const stopped = (): Evaluability => ({ manifest: manifest(), whole: false, designs: [] })

  const onEnterprises = trial ? options.runs * ENTERPRISE_WORLDS : 0
  let inProvinces = 0
  const lab = laboratory({ ...options, progress: progress && ((done, total) => {
    inProvinces = done
    progress(done, total + onEnterprises)
  }) })
  const found = await tryRollOuts(plan, lab)
  if (!found) return stopped()
  const watched = trial && await watchRuns({ ...options, progress: progress && ((done) => { progress(inProvinces + done, inProvinces + onEnterprises) }) }, 'enterprises',
    { without: policyOfScenario(plan.without).digest, id: plan.lever.id, params: plan.params, start: plan.start, line: plan.line, indicator: plan.indicator },
    ENTERPRISE_WORLDS, (settings, run, pause) => watchEnterprises(trial, settings, run, pause))
  if (trial && !watched) return stopped()

  return { manifest: manifest(watched ? digestOfResult([lab.digest(), watched.digest]) : lab.digest()), whole: true,
    designs: [...rollOutRows(plan, found), ...enterpriseRows(watched)] }
}

const manifestOf = ({ base, options, lever, params, pilots, start, waves, lotteries, indicator, trial, line }: RollOutPlan, result?: string): Manifest =>
  provenance('evaluate', [base], options, { finished: result ? options.runs : 0, resultDigest: result ?? '0'.repeat(32),
    settings: { lever: lever.id, ...(params ? { params } : {}), pilots, from: start, waves, lotteries, indicator, ...(trial ? { line } : {}) } })

/** Roll-outs that were tried: the policy of each by its place in the result, whose last policy is the country without. */
interface TriedRollOuts { readonly designs: readonly RollOut[], readonly placeOf: readonly number[], readonly result: TrialResult }

const lotOf = ({ provinces, pilots, start }: RollOutPlan, stream: Pick<Stream, 'uniform'>, draw: number, waves: number): Starts =>
  drawStarts(stream, draw, { provinces, pilots, waves, from: start })

/** Simulates the country with every roll-out and without; nothing when stopped. */
async function tryRollOuts(plan: RollOutPlan, lab: Laboratory): Promise<TriedRollOuts | undefined> {
  const { options, lotteries, waves, provinces, pilots, start, k } = plan
  const tickets = createDraws(options.seed, 0).stream(LOT)
  const lots = (design: RollOut['design'], steps: number): RollOut[] =>
    Array.from({ length: lotteries }, (_, n) => ({ design, starts: lotOf(plan, tickets, n, steps) }))
  const [together, inWaves] = [lots('lottery', 1), waves < 2 ? [] : lots('waves', waves)]
  const without = policyOfScenario(plan.without)
  // Lots may fall alike where provinces are few: a policy is tried once, and each design finds it by its place.
  const different = (designs: readonly RollOut[]) => [...new Map(designs.map(({ starts }) => rolledOut(plan, starts)).map((one) => [one.id, one])).values()]
  lab.expect(1 + options.runs * (different([...together, ...inWaves]).length + 2))
  const idle = await lab.trial([without], { runs: 1 })
  if (!idle) return undefined
  const level = (r: number): number => idle.values[valueIndex(idle, 0, 0, 0, r, k)]
  const ranked = Array.from({ length: provinces }, (_, r) => r).sort((a, b) => level(b) - level(a))
  const leaders: RollOut = { design: 'leaders', starts: Array.from({ length: provinces }, (_, r) => (ranked.indexOf(r) < pilots ? start : NaN)) }
  const designs = [...together, leaders, ...inWaves]
  const tried = different(designs)
  const placeOf = designs.map(({ starts }) => tried.findIndex(({ id }) => id === rolledOut(plan, starts).id))
  lab.expect(options.runs * (tried.length + 1))
  const result = await lab.trial([...tried, without])
  return result && { designs, placeOf, result }
}

/** What is found of each design of provinces by each of its estimators. */
function rollOutRows(plan: RollOutPlan, { designs, placeOf, result }: TriedRollOuts): DesignRow[] {
  const { options: { runs, seed }, waves, k } = plan
  const others = createDraws(seed, 0).stream(OTHER_LOTS)
  return (['lottery', 'leaders', 'waves'] as const).flatMap((design) => rollOutEstimators(design).flatMap(({ estimator, of }) => {
    const found = designs.flatMap(({ design: own, starts }, s) => (own !== design ? [] : Array.from({ length: runs }, (_, run) => {
      const further = Array.from({ length: design === 'leaders' ? 0 : OTHERS }, (_unused, n) =>
        lotOf(plan, others, (s * runs + run) * OTHERS + n, design === 'waves' ? waves : 1))
      return rollOutRepetition(result, { s: placeOf[s], run, k }, starts, of, further)
    })))
    return found.length > 0 ? [designRow(design, estimator, found)] : []
  }))
}

/** What is found of each design of enterprises; nothing of one for which they were too few. */
function enterpriseRows(watched: Watched | undefined): DesignRow[] {
  const noted = (watched?.notes ?? []).map(enterpriseRepetitions)
  return ENTERPRISE_DESIGNS.flatMap(({ design }, d) => {
    const found = noted.flatMap((of) => of[d] ?? [])
    return found.length > 0 ? [designRow(design, design === 'line' ? 'discontinuity' : 'winners-less-losers', found)] : []
  })
}

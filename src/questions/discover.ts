import type { AnyIndicatorId } from '../indicators/ids.js'
import { mean } from 'd3-array'
import { beta, fixed, lognormal, normal, triangular, uniform } from '../data/prior.js'
import type { Prior } from '../data/prior.js'
import { createDraws, decision } from '../kernel/draws.js'
import { declaredDecision } from '../kernel/decisions.js'
import { InputError } from '../kernel/input-error.js'
import { leverDecision } from '../levers/lever-decision.js'
import { leverById } from '../levers/index.js'
import { mechanismParameters } from '../mechanisms/parameter-catalogue.js'
import type { Label } from '../population/population.js'
import { enactmentsOf } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Manifest } from '../simulation/manifest.js'
import { valueIndex } from '../simulation/result.js'
import { appraiseBox, balancedBox, peel, treeBoxes } from '../statistics/boxes.js'
import type { Box, Side } from '../statistics/boxes.js'
import { nameOfParameter, scalarDecisions } from './factors.js'
import { laboratory, policyOfScenario } from './laboratory.js'
import { DEFAULT_RUNS } from './defaults.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { provenance } from './provenance.js'
import { placeTargets, reaches, shapeOf } from './targets.js'
import type { Target } from './targets.js'

/** How one asks where a target is missed; parameters are drawn. */
export interface DiscoverOptions<Id extends string = string> extends Omit<AskOptions, 'parameters'> {
  /** Targets of the plan by id, or of one's own; a run misses where it misses any of them. R&D intensity of industry. */
  readonly targets?: readonly (string | Target<Id>)[]
  /** Inputs to look at: those that differ most between runs that miss and runs that reach; 8. */
  readonly inputs?: number
  /** Bootstrap samples; 40. */
  readonly resamples?: number
}

/** One side of a box in which a target is missed. */
export interface BoxRow {
  /** `prim`: the box peeled from all runs; `core`: those of its sides that came back in at least half of the bootstrap samples; `cart`: leaves of a tree. */
  readonly method: 'core' | 'prim' | 'cart'
  /** 1 is the first box of the method. */
  readonly box: number
  /** Id of the parameter. */
  readonly input: string
  readonly name: Label
  readonly unit: string
  /** In the unit; null where the box is open. */
  readonly low: number | null
  readonly high: number | null
  /** Runs that miss, of runs in the box. */
  readonly density: number
  /** Runs that miss in the box, of all that miss. */
  readonly coverage: number
  readonly mass: number
  /** Share of bootstrap samples whose box has this side too, that is an end of this input at the same hand; null for the tree. */
  readonly reproducibility: number | null
  /** Share of bootstrap samples whose box has all sides of this one; null for the tree. */
  readonly returned: number | null
  /**
   * Mean density among runs left out of their samples: for `prim` of the boxes peeled from bootstrap samples, for `core` of those of them that
   * have its sides, with these sides alone; null for the tree.
   */
  readonly densityOutside: number | null
}

/** Where a target is missed. */
export interface Discovery {
  readonly resamples: number
  readonly manifest: Manifest
  readonly whole: boolean
  readonly missed: number
  readonly runs: number
  readonly boxes: readonly BoxRow[]
}

const RESAMPLE = decision('discover.resample')
/** A side is told where it came back in at least so many bootstrap samples. */
const OFTEN = 0.5

/**
 * Boxes of parameters in which targets are missed, by PRIM and by a classification tree over runs with drawn parameters. Density in
 * the sample flatters a box that was chosen on it: `densityOutside`, `reproducibility` and `returned` come from bootstrap samples in which
 * inputs are chosen and the box is peeled anew; what did not come back is not part of the `core`. Rejects with InputError.
 */
export async function discover<const Id extends AnyIndicatorId>(scenario: Scenario, given: DiscoverOptions<Id> = {}): Promise<Discovery> {
  const { targets = ['rd-intensity-industry'], inputs: most = 8, resamples = 40, ...rest } = given
  // Boxes are cut from draws of priors, one probability a parameter.
  const options = withDefaults({ ...rest, runs: rest.runs ?? DEFAULT_RUNS.discover, parameters: 'drawn' }, ['targets', 'inputs', 'resamples'])
  if (!(Number.isInteger(most) && most >= 1)) throw new InputError('inputs', 'a whole number from 1', most)
  if (!(Number.isInteger(resamples) && resamples >= 1)) throw new InputError('resamples', 'a whole number from 1', resamples)
  if (options.runs < 10) throw new InputError('runs', 'at least 10', options.runs)
  const placed = placeTargets(targets, shapeOf(options))
  const lab = laboratory(options)
  const result = await lab.trial([policyOfScenario(scenario)])
  const manifest = provenance('discover', [scenario], options, { finished: result ? options.runs : 0, resultDigest: result ? lab.digest() : '0'.repeat(32),
    settings: { targets, inputs: most, resamples } })
  if (!result) return { manifest, whole: false, missed: 0, runs: 0, resamples, boxes: [] }
  const missed = Array.from({ length: options.runs }, (_, run) => !placed.every((one) =>
    reaches(one, result.values[valueIndex(result, 0, run, one.at.year, one.at.region, one.at.indicator)])))
  const frame = { manifest, whole: true, resamples, missed: missed.filter(Boolean).length, runs: options.runs }
  if (frame.missed === 0 || frame.missed === options.runs) return { ...frame, boxes: [] }
  return { ...frame, boxes: boxRows(inputsOf(scenario, options.seed, options.runs), missed, most, resamples, options.seed) }
}

interface Input { readonly id: string, readonly name: Label, readonly unit: string, readonly value: (u: number) => number, readonly u: Float64Array }

const KINDS = { triangular, uniform, normal, lognormal, beta, fixed }
const priorOf = ({ kind, arguments: args }: Pick<Prior, 'kind' | 'arguments'>): Prior => (KINDS[kind] as (...of: readonly number[]) => Prior)(...args)

/** Every parameter that is drawn, with the probability at which each run drew it. */
function inputsOf(scenario: Scenario, seed: string, runs: number): Input[] {
  const draws = Array.from({ length: runs }, (_, run) => createDraws(seed, run))
  return scalarDecisions([enactmentsOf(scenario)]).flatMap((name): Input[] => {
    const [, lever, parameter] = /^lever\/([^/]+)\/parameter\/(.+)$/.exec(name) ?? []
    const found = lever ? leverDecision(lever, `parameter/${parameter}`) : declaredDecision(name)
    if (!found) return []
    const u = Float64Array.from(draws, (of) => of.stream(found).uniform(0))
    if (lever) {
      const spec = leverById(lever)?.params[parameter]
      if (spec?.kind !== 'number' || !spec.prior) return []
      const { prior } = spec
      return [{ id: `${lever}.${parameter}`, name: spec.meaning, unit: spec.unit, value: (p) => prior.quantile(p), u }]
    }
    const row = mechanismParameters.find(({ id }) => `parameter/${id}` === name)!
    const { quantile } = priorOf(row.prior)
    const [least, most] = row.range
    return [{ id: row.id, name: nameOfParameter(row), unit: row.unit,
      value: (p) => Math.min(most, Math.max(least, quantile(p))), u }]
  })
}

/** The inputs whose means differ most, in standard errors, between cases that miss and others. */
function telling(inputs: readonly Input[], rows: readonly number[], missed: readonly boolean[], most: number): number[] {
  const score = ({ u }: Input): number => {
    const [of, others] = [rows.filter((n) => missed[n]), rows.filter((n) => !missed[n])]
    if (of.length === 0 || others.length === 0) return 0
    return Math.abs(mean(of, (n) => u[n])! - mean(others, (n) => u[n])!)
  }
  return inputs.map((input, k) => ({ k, size: score(input) })).sort((a, b) => b.size - a.size || a.k - b.k).slice(0, most).map(({ k }) => k)
}

/** A box of a bootstrap sample: its sides by input among all, and the runs that its sample left out. */
interface Resampled { readonly sides: readonly Side[], readonly left: readonly number[] }

/** Whether a side is at the same hand of the same input as another. */
const sameSide = (a: Side, b: Side): boolean =>
  a.input === b.input && (a.low === -Infinity || b.low > -Infinity) && (a.high === Infinity || b.high < Infinity)
const hasSides = ({ sides }: Resampled, wanted: readonly Side[]): boolean => wanted.every((one) => sides.some((other) => sameSide(one, other)))

/** Boxes peeled from bootstrap samples, in which inputs are chosen anew. */
function resampledBoxes(inputs: readonly Input[], missed: readonly boolean[], most: number, resamples: number, seed: string): Resampled[] {
  const stream = createDraws(seed, 0).stream(RESAMPLE)
  const all = missed.map((_, n) => n)
  return Array.from({ length: resamples }, (_, b): Resampled => {
    const rows = all.map((n) => Math.floor(stream.uniform(n, b) * all.length))
    const left = all.filter((n) => !rows.includes(n))
    if (new Set(rows.map((n) => missed[n])).size < 2) return { sides: [], left }
    const own = telling(inputs, rows, missed, most)
    const { sides } = balancedBox(peel(columnsOf(inputs, own, rows), rows.map((n) => missed[n])))
    return { sides: sides.map((side) => ({ ...side, input: own[side.input] })), left }
  })
}

const columnsOf = (inputs: readonly Input[], chosen: readonly number[], rows: readonly number[]): number[][] =>
  rows.map((n) => chosen.map((k) => inputs[k].u[n]))

function boxRows(inputs: readonly Input[], missed: readonly boolean[], most: number, resamples: number, seed: string): BoxRow[] {
  const all = missed.map((_, n) => n)
  const whole = all.map((n) => inputs.map(({ u }) => u[n]))
  const chosen = telling(inputs, all, missed, most)
  const x = columnsOf(inputs, chosen, all)
  /** The same box with inputs by their place among all. */
  const placed = (box: Box): Box => ({ ...box, sides: box.sides.map((side) => ({ ...side, input: chosen[side.input] })) })
  const prim = placed(balancedBox(peel(x, missed)))
  const found = resampledBoxes(inputs, missed, most, resamples, seed)
  const shareWith = (sides: readonly Side[]): number => found.filter((one) => hasSides(one, sides)).length / resamples
  const outside = (wanted?: readonly Side[]): number | null => {
    const densities = found.flatMap((one): number[] => {
      if (one.sides.length === 0 || (wanted && !hasSides(one, wanted))) return []
      const sides = wanted ? one.sides.filter((side) => wanted.some((other) => sameSide(other, side))) : one.sides
      const { mass, density } = appraiseBox(sides, one.left.map((n) => whole[n]), one.left.map((n) => missed[n]))
      return mass > 0 ? [density] : []
    })
    return mean(densities) ?? null
  }
  const often = prim.sides.filter((side) => shareWith([side]) >= OFTEN)
  const core = appraiseBox(often, whole, missed)
  const rowsOf = (method: BoxRow['method'], { sides, density, coverage, mass }: Box, n: number): BoxRow[] => {
    const tested = method !== 'cart' && sides.length > 0
    const [returned, densityOutside] = tested ? [shareWith(sides), outside(method === 'core' ? sides : undefined)] : [null, null]
    return sides.map((side): BoxRow => {
      const { id, name, unit, value } = inputs[side.input]
      const [a, b] = [side.low === -Infinity ? null : value(side.low), side.high === Infinity ? null : value(side.high)]
      return { method, box: n, input: id, name, unit, low: a, high: b, density, coverage, mass,
        reproducibility: tested ? shareWith([side]) : null, returned, densityOutside }
    })
  }
  return [...rowsOf('core', core, 1), ...rowsOf('prim', prim, 1), ...treeBoxes(x, missed).slice(0, 3).flatMap((box, n) => rowsOf('cart', placed(box), n + 1))]
}

import type { AnyIndicatorId, IndicatorNamed } from '../indicators/ids.js'
import type { AnyProvinceCode } from '../data/province-codes.js'
import { createDraws, decision } from '../kernel/draws.js'
import { InputError, unknownName } from '../kernel/input-error.js'
import type { Label } from '../population/population.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { DesignPoint } from '../simulation/design.js'
import type { Manifest } from '../simulation/manifest.js'
import { valueIndex } from '../simulation/result.js'
import { elementaryEffects, morrisTrajectories } from '../statistics/morris.js'
import type { Trajectory } from '../statistics/morris.js'
import { sobolIndices } from '../statistics/sobol.js'
import { allKnowledge, factorsFrom, ownerOf, scalarDecisions } from './factors.js'
import type { Factor } from './factors.js'
import { laboratory, policyOfScenario } from './laboratory.js'
import type { TrialResult } from './laboratory.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { provenance } from './provenance.js'
import { shapeOf } from './targets.js'
import { unitOf } from './summary.js'

/** How a question about what matters is asked. */
export interface SensitivityOptions<Id extends string = string> extends Omit<AskOptions, 'runs' | 'parameters'> {
  /** Of the effect against this scenario; of the value itself when absent. */
  readonly against?: Scenario
  /** `morris` screens many factors; `sobol` splits variance among few. */
  readonly method?: 'morris' | 'sobol'
  /** Ids: `chance`, `levers`, `data`, a subject such as `rd`, a parameter such as `rd.elasticityLarge`. */
  readonly factors?: readonly string[]
  readonly indicator?: IndicatorNamed<Id>
  /** Code of the region of the outcome; the nation. */
  readonly place?: 'CN' | AnyProvinceCode
  readonly year?: number
  /** Trajectories of Morris (4), or rows of each sample of Sobol (32). */
  readonly size?: number
}

/** What a factor does to the outcome. */
export interface SensitivityRow {
  readonly method: 'morris' | 'sobol'
  readonly factor: string
  readonly name: Label
  readonly indicator: string
  readonly region: string
  readonly year: number
  readonly unit: string
  /** Morris: mean size of an effect of half the unit interval per step, in `unit`; its spread. */
  readonly meanSize: number | null
  readonly deviation: number | null
  /** Sobol: shares of variance with 90 % bootstrap intervals. */
  readonly first: number | null
  readonly firstLow: number | null
  readonly firstHigh: number | null
  readonly total: number | null
  readonly totalLow: number | null
  readonly totalHigh: number | null
}

/** What an outcome depends on. */
export interface Sensitivity {
  readonly manifest: Manifest
  readonly whole: boolean
  /** Largest first. */
  readonly factors: readonly SensitivityRow[]
  /** Variance of the outcome over chance and knowledge together, its mean, and the simulations made. */
  readonly outcome: { readonly mean: number, readonly variance: number, readonly unit: string, readonly simulations: number } | undefined
}

/** Named factors of a split of variance; what they leave out is one factor more. */
const SPLIT = ['chance', 'macro', 'rd', 'certification', 'patents', 'levers']
const REST: Factor = { id: 'rest', name: { en: 'everything else that is uncertain', zh: '其余不确定因素' }, prefixes: ['parameter/', 'lever/', 'measurement.'] }
const WHERE = decision('sensitivity.design')

/**
 * What an indicator, or an effect on it, depends on. Sobol's indices split its variance among factors, chance among them:
 * samples A and B are runs of the seed, and a factor is swapped by taking its draws from the other run. Morris moves one
 * factor at a time, all its parameters together, while chance is held. Rejects with InputError.
 */
export async function sensitivity<const Id extends AnyIndicatorId>(scenario: Scenario, given: SensitivityOptions<Id> = {}): Promise<Sensitivity> {
  const { against, method = 'morris', factors: named, indicator = 'rd-intensity-industry', place, year: asked, size, ...rest } = given
  if (method !== 'morris' && method !== 'sobol') throw new InputError('method', 'morris or sobol', method)
  const rows = size ?? (method === 'morris' ? 4 : 32)
  if (!(Number.isInteger(rows) && rows >= 2 && rows <= 10_000)) throw new InputError('size', 'a whole number from 2 to 10000', rows)
  // Designs move draws of priors: a row of the posterior moves its parameters together.
  const options = withDefaults({ ...rest, parameters: 'drawn' }, ['against', 'method', 'factors', 'indicator', 'place', 'year', 'size'])
  const shape = shapeOf(options)
  const year = asked ?? options.to
  const region = place ?? shape.regions.at(-1)!.code
  const at = { k: shape.indicators.indexOf(indicator), y: shape.years.indexOf(year), r: shape.regions.map(({ code }) => code).lastIndexOf(region) }
  if (at.k < 0) throw unknownName('indicator', indicator, shape.indicators)
  if (at.y < 0) throw new InputError('year', `a year from ${shape.years[0]} to ${options.to}`, year)
  if (at.r < 0) throw unknownName('place', region, [...new Set(shape.regions.map(({ code }) => code))])
  if (against?.id === scenario.id) throw new InputError('against', 'another scenario', against.id)
  const asks = named ?? (method === 'morris' ? allKnowledge() : SPLIT)
  const factors = [...factorsFrom(asks), ...(method === 'sobol' ? [REST] : [])]
  if (method === 'morris' && factors.some(({ id }) => id === 'chance')) throw new InputError('factors', 'no chance for morris, which holds it', 'chance')

  const policies = [scenario, ...(against ? [against] : [])].map(policyOfScenario)
  const stream = createDraws(options.seed, 0).stream(WHERE)
  const paths = method === 'morris' ? morrisTrajectories(factors.length, rows, stream) : []
  const scalars = scalarDecisions(policies.map(({ enactments }) => enactments))
  const design = method === 'morris' ? morrisDesign(paths, factors, scalars, stream) : sobolDesign(rows, factors)
  const lab = laboratory(options)
  const result = await lab.trial(policies, { design })
  const settings = { method, factors: asks, indicator, place: region, year, size: rows }
  const manifest = provenance('sensitivity', [scenario, ...(against ? [against] : [])], options,
    { finished: result ? design.length : 0, resultDigest: result ? lab.digest() : '0'.repeat(32), settings })
  if (!result) return { manifest, whole: false, factors: [], outcome: undefined }
  const outcome = outcomesOf(result, at)
  const unit = unitOf(indicator)
  const frame = { method, indicator, region, year, unit }
  const found = method === 'morris' ? morrisRows(paths, outcome, factors, frame) : sobolRows(outcome, rows, factors, frame, stream)
  const pure = method === 'morris' ? outcome : outcome.slice(0, 2 * rows)
  const mean = pure.reduce((sum, x) => sum + x, 0) / pure.length
  const variance = pure.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (pure.length - 1)
  return { manifest, whole: true, factors: found, outcome: { mean, variance, unit, simulations: design.length * policies.length } }
}

/** Value of every run, or its difference to the second policy. */
function outcomesOf(result: TrialResult, { k, y, r }: { readonly k: number, readonly y: number, readonly r: number }): number[] {
  const value = (s: number, run: number): number => result.values[valueIndex(result, s, run, y, r, k)]
  return Array.from({ length: result.finished }, (_, run) => value(0, run) - (result.scenarios.length > 1 ? value(1, run) : 0))
}

/** Samples A and B are even and odd runs; then, factor by factor, A with the factor of B. */
function sobolDesign(rows: number, factors: readonly Factor[]): DesignPoint[] {
  const row = Array.from({ length: rows }, (_, j) => j)
  const swapped = factors.flatMap((factor) => row.map((j): DesignPoint => {
    const [a, b] = [2 * j, 2 * j + 1]
    if (factor.id === 'chance') return { chance: b, knowledge: a }
    const from = Object.fromEntries(factors.flatMap((one) => one.prefixes.map((prefix) => [prefix, one === factor ? b : a])))
    return { chance: a, knowledge: a, from }
  }))
  return [...row.map((j) => ({ chance: 2 * j })), ...row.map((j) => ({ chance: 2 * j + 1 })), ...swapped]
}

/** Every scalar parameter at a level of its prior; those of a factor move together, each from a level of its own. */
function morrisDesign(paths: readonly Trajectory[], factors: readonly Factor[], decisions: readonly string[], stream: Uniform): DesignPoint[] {
  const owned = decisions.map((name) => ({ name, factor: factors.indexOf(ownerOf(name, factors)!) }))
  const alone = factors.map((_, f) => owned.filter(({ factor }) => factor === f).length === 1)
  const levels = 4
  return paths.flatMap(({ points }, t) => points.map((point): DesignPoint => {
    const at = Object.fromEntries(owned.flatMap(({ name, factor }, d) => {
      if (factor < 0) return []
      const shift = alone[factor] ? 0 : Math.floor(stream.uniform(t, 1_000_000 + d) * levels)
      return [[name, (point[factor] + shift / levels) % 1]]
    }))
    return { chance: t, at }
  }))
}

type Uniform = { uniform(i: number, k: number): number }
type Frame = Pick<SensitivityRow, 'method' | 'indicator' | 'region' | 'year' | 'unit'>
const NO_SOBOL = { first: null, firstLow: null, firstHigh: null, total: null, totalLow: null, totalHigh: null }

function morrisRows(paths: readonly Trajectory[], outcome: readonly number[], factors: readonly Factor[], frame: Frame): SensitivityRow[] {
  const width = factors.length + 1
  const effects = elementaryEffects(paths, paths.map((_, t) => outcome.slice(t * width, (t + 1) * width)))
  return factors.map(({ id, name }, f): SensitivityRow => {
    const { meanSize, deviation } = effects[f]
    return { ...frame, factor: id, name, meanSize, deviation, ...NO_SOBOL }
  })    .sort((a, b) => b.meanSize! - a.meanSize!)
}

function sobolRows(outcome: readonly number[], rows: number, factors: readonly Factor[], frame: Frame,
  stream: Uniform): SensitivityRow[] {
  const part = (n: number): number[] => outcome.slice(n * rows, (n + 1) * rows)
  const indices = sobolIndices(part(0), part(1), factors.map((_, f) => part(f + 2)), stream)
  return factors.map(({ id, name }, f): SensitivityRow => ({ ...frame, factor: id, name, meanSize: null, deviation: null, ...indices[f] }))
    .sort((a, b) => b.total! - a.total!)
}

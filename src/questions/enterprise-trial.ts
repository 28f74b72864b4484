import { decision } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'
import { ln } from '../kernel/math.js'
import { drawnByLot, lotteryNamed, withRevenue } from '../levers/eligibility.js'
import type { Enactment } from '../levers/enactment.js'
import type { ReadonlyWorld } from '../mechanisms/world.js'
import { ModelRun } from '../simulation/model-run.js'
import type { RunSettings } from '../simulation/model-run.js'
import type { Estimate } from '../statistics/difference-in-differences.js'
import { discontinuity, edge } from '../statistics/discontinuity.js'
import { winnersLessLosers } from '../statistics/winners-and-losers.js'
import type { DesignName, Repetition } from './design-rows.js'
import { startOf } from './watch.js'

/** What is tried on enterprises: the lever as in the designs, from a year on, in the country without it. */
export interface EnterpriseTrial {
  readonly without: readonly Enactment[]
  readonly lever: Enactment
  readonly from: number
  /** Revenue below which an enterprise may claim, yuan of 2015 a year. */
  readonly line: number
  /** Column of the outcome. */
  readonly column: EnterpriseOutcome
}

/** Outcomes of one enterprise. */
export type EnterpriseOutcome = 'effort' | 'revenue'
/** Indicators whose logs of single enterprises can be looked at. */
export const ENTERPRISE_OUTCOMES: Readonly<Record<string, EnterpriseOutcome>> = { 'enterprise-rd': 'effort', 'revenue-industry': 'revenue' }

const LOTTERY = 'evaluate'
const OTHER_LOTS = decision('evaluate.other-lots')
const WON = 0.5
const LOTS = 20
/** The line and others, at which there is no policy either. */
const LINES = [1, 0.5, 0.7, 1.4, 2]
/** Numbers noted for each estimate. */
const WIDTH = 3
/** Worlds of a run: how often it pauses. */
export const ENTERPRISE_WORLDS = 3
/** The designs, with how often each is looked at without a policy. */
export const ENTERPRISE_DESIGNS: readonly { readonly design: DesignName, readonly idle: number }[] =
  [{ design: 'enterprise-lottery', idle: 1 + LOTS }, { design: 'line', idle: LINES.length }]
/** Numbers noted of a run. */
export const ENTERPRISE_NOTES = ENTERPRISE_DESIGNS.reduce((sum, { idle }) => sum + 1 + WIDTH * (1 + idle), 0)

type ByKey = Map<number, number>

/** Lives through a country without the policy, one in which a lot decides and one in which a line does; notes what is found and true. */
export async function watchEnterprises(trial: EnterpriseTrial, settings: RunSettings, run: number,
  pause: () => Promise<boolean>): Promise<Float64Array | undefined> {
  const common = startOf(settings, run)
  const implementation = { shape: 'step', from: trial.from, full: trial.from } as const
  const policies = [[], [drawnByLot(WON, LOTTERY)], [withRevenue({ below: trial.line })]]
    .map((aims) => [...trial.without, ...aims.map((targeting): Enactment => ({ ...trial.lever, targeting, implementation }))])
  const seen: Seen[] = []
  for (const [s, policy] of policies.entries()) {
    const country = new ModelRun(common, policy)
    seen.push(liveThrough(country, trial, settings.to))
    country.release()
    if (!(await pause()) && s < policies.length - 1) return undefined
  }
  common.release()
  const [without, byLot, byLine] = seen
  const notes: number[] = []
  const tickets = common.draws.stream(lotteryNamed(LOTTERY))
  const others = common.draws.stream(OTHER_LOTS)
  const won = (key: number): number => Number(tickets.uniform(key) < WON)
  const winners = (year: Seen, has: (key: number) => number): Estimate => {
    const keys = panelOf(year, without)
    return winnersLessLosers(changes(year, without, keys), keys.map(has), keys.map((key) => without.weight.get(key)!))
  }
  note(notes, meanEffect(byLot, without, won), () => winners(byLot, won),
    [() => winners(without, won), ...Array.from({ length: LOTS }, (_, k) => () => winners(without, (key) => Number(others.uniform(key, k) < WON)))])
  const distance = (keys: readonly number[], line: number): number[] => keys.map((key) => ln(without.running.get(key)! / line))
  const below = (year: Seen, line: number): Estimate => {
    const keys = panelOf(year, without)
    const weights = keys.map((key) => without.weight.get(key)!)
    const { effect, error, low, high } = discontinuity(changes(year, without, keys), distance(keys, line), 0, { weights })
    return { effect: -effect, error, low: -high, high: -low }
  }
  note(notes, atLine(byLine, without, distance, trial.line), () => below(byLine, trial.line), LINES.map((times) => () => below(without, times * trial.line)))
  return Float64Array.from(notes)
}

/** What was seen of enterprises by key: outcome before and at the end, revenue when the policy starts, weight. */
interface Seen { readonly before: ByKey, readonly after: ByKey, readonly running: ByKey, readonly weight: ByKey }

function liveThrough(country: ModelRun, { from, column }: EnterpriseTrial, to: number): Seen {
  const outcome = ({ enterprises: e }: ReadonlyWorld): ByKey => {
    const found: ByKey = new Map()
    for (let i = 0; i < e.count; i++) if (e.performsRd[i] === 1 && e[column][i] > 0) found.set(e.key[i], ln(e[column][i]))
    return found
  }
  const seen: { -readonly [K in keyof Seen]: Seen[K] } = { before: new Map(), after: new Map(), running: new Map(), weight: new Map() }
  while (country.year < to) {
    if (country.year === from - 1) {
      seen.before = outcome(country.world)
      country.step({ after: (step, { enterprises: e }) => {
        if (step !== 'policy writes') return
        for (let i = 0; i < e.count; i++) {
          seen.running.set(e.key[i], e.revenue[i])
          seen.weight.set(e.key[i], e.weight[i])
        }
      } })
    } else country.step()
  }
  seen.after = outcome(country.world)
  return seen
}

/** Performers before the policy that still perform at the end, in the order of their keys. */
const panelOf = (year: Seen, { before, running }: Seen): number[] =>
  [...before.keys()].filter((key) => year.after.has(key) && running.has(key)).sort((a, b) => a - b)

const changes = (year: Seen, { before }: Seen, keys: readonly number[]): number[] => keys.map((key) => year.after.get(key)! - before.get(key)!)

/** What the policy did to each enterprise that performs in both countries. */
function effects(here: Seen, without: Seen): { readonly keys: readonly number[], readonly effect: readonly number[], readonly weights: readonly number[] } {
  const keys = panelOf(here, without).filter((key) => without.after.has(key))
  return { keys, effect: keys.map((key) => here.after.get(key)! - without.after.get(key)!), weights: keys.map((key) => without.weight.get(key)!) }
}

function meanEffect(here: Seen, without: Seen, won: (key: number) => number): number {
  const { keys, effect, weights } = effects(here, without)
  let [sum, mass] = [0, 0]
  keys.forEach((key, n) => {
    sum += won(key) * weights[n] * effect[n]
    mass += won(key) * weights[n]
  })
  return sum / mass
}

function atLine(here: Seen, without: Seen, distance: (keys: readonly number[], line: number) => number[], line: number): number {
  const { keys, effect, weights } = effects(here, without)
  return orNothing(() => edge(effect, distance(keys, line), 0, 'below', { weights }))
}

/** A number, or NaN where enterprises are too few. */
function orNothing(of: () => number): number {
  try { return of() } catch (error) {
    if (error instanceof InputError) return NaN
    throw error
  }
}

function note(notes: number[], truth: number, found: () => Estimate, idle: readonly (() => Estimate)[]): void {
  notes.push(truth)
  for (const one of [found, ...idle]) {
    const values: Estimate[] = []
    orNothing(() => values.push(one()))
    const [{ effect, low, high } = { effect: NaN, low: NaN, high: NaN }] = values
    notes.push(effect, low, high)
  }
}

/** What was noted of a run, by design; nothing of a design for which enterprises were too few. */
export function enterpriseRepetitions(notes: Float64Array): (Repetition | undefined)[] {
  let at = 0
  const next = (): Estimate => {
    const [effect, low, high] = notes.subarray(at, at += WIDTH)
    return { effect, error: NaN, low, high }
  }
  return ENTERPRISE_DESIGNS.map(({ idle: times }) => {
    const truth = notes[at++]
    const found = next()
    const idle = Array.from({ length: times }, next).filter(({ effect }) => Number.isFinite(effect))
    return Number.isFinite(truth) && Number.isFinite(found.effect) && idle.length > 0 ? { truth, found, idle } : undefined
  })
}

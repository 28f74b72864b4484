import type { AnyIndicatorId, IndicatorNamed } from '../indicators/ids.js'
import { createDraws, decision } from '../kernel/draws.js'
import { InputError, unknownName } from '../kernel/input-error.js'
import type { Label } from '../population/population.js'
import { frozen2015 } from '../scenarios/named.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Manifest } from '../simulation/manifest.js'
import { valueIndex } from '../simulation/result.js'
import { antitheticOrders, coalitionName, coalitionsAlong } from '../statistics/permutation-values.js'
import { attributionRows } from './attribution-rows.js'
import type { CoalitionValues } from './attribution-rows.js'
import { laboratory } from './laboratory.js'
import { DEFAULTS, DEFAULT_RUNS } from './defaults.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { mixtures, playersOf } from './players.js'
import type { Grouping, LeverGroup } from './players.js'
import { provenance } from './provenance.js'
import { shapeOf } from './targets.js'

/** How an attribution is asked. */
export interface AttributeOptions<Id extends string = string> extends AskOptions {
  /** With what the scenario is compared; the law of the end of 2015 held. */
  readonly against?: Scenario
  /** Who shares the effect: chapters of the plan by default. */
  readonly players?: Grouping
  /** Unions of players by id (Owen values), each player in at most one; those in none are alone. */
  readonly unions?: readonly (readonly string[])[]
  /** Indicators by id; those of the plan's targets by default. */
  readonly indicators?: readonly IndicatorNamed<Id>[]
  /** Year of the effect; the last one. */
  readonly year?: number
  /** Pairs of random orders where there are more than eight players; 12. */
  readonly pairs?: number
}

/** What a player contributes to an effect, in one region. */
export interface ContributionRow {
  /** Id of the player; `all` for the whole effect. */
  readonly player: string
  readonly name: Label
  readonly indicator: string
  readonly region: string
  readonly year: number
  readonly unit: string
  /** Shapley value, or Owen value where there are unions: mean over runs. */
  readonly value: number
  /** 90 % interval of that mean over runs (Student), with the spread over orders where they are sampled; null with one run. */
  readonly low: number | null
  readonly high: number | null
  /** Part of the whole effect; null where that is 0. */
  readonly share: number | null
}

/** How two players work together, in the nation; positive where they bring more together than apart. */
export interface InteractionRow {
  readonly player: string
  readonly with: string
  readonly name: Label
  readonly withName: Label
  readonly indicator: string
  readonly year: number
  readonly unit: string
  readonly value: number
}

/** Which instrument did it. */
export interface Attribution {
  readonly manifest: Manifest
  readonly whole: boolean
  /** `exact`: every coalition was simulated; `sampled`: those along random orders. */
  readonly method: 'exact' | 'sampled'
  readonly players: readonly LeverGroup[]
  /** Coalitions simulated. */
  readonly coalitions: number
  readonly contributions: readonly ContributionRow[]
  /** Empty where orders are sampled. */
  readonly interactions: readonly InteractionRow[]
}

/** Most players whose coalitions are all simulated. */
export const MOST_EXACT_PLAYERS = 8
/** Coalitions simulated at a time: what is lost at an interrupt is one run of these. */
const AT_A_TIME = 16
const ORDERS = decision('attribute.orders')
const OF_TARGETS = ['rd-intensity-industry', 'enterprise-rd', 'hnte-revenue', 'hnte-count', 'invention-stock-industry', 'pct-applications',
  'technology-contract-turnover', 'technology-innovation-centres', 'alliances', 'innovative-clusters']

/**
 * Shares the effect of a scenario out among groups of its levers: Shapley values over coalitions that are simulated with
 * the same chance, parameters and economy, run by run; Owen values where players form unions. Exact to eight players;
 * above that along antithetic random orders. Contributions of an indicator and region sum to its whole effect. Rejects with InputError.
 */
export async function attribute<const Id extends AnyIndicatorId>(scenario: Scenario, given: AttributeOptions<Id> = {}): Promise<Attribution> {
  const { against = frozen2015, players: grouping = 'chapters', unions: named, indicators: wanted = OF_TARGETS, year: asked, pairs = DEFAULTS.pairs, ...rest } = given
  const options = withDefaults({ ...rest, runs: rest.runs ?? DEFAULT_RUNS.attribute }, ['against', 'players', 'unions', 'indicators', 'year', 'pairs'])
  const shape = shapeOf(options)
  const year = asked ?? options.to
  if (!shape.years.includes(year)) throw new InputError('year', `a year from ${shape.years[0]} to ${options.to}`, year)
  const indicators = wanted.map((id, n) => {
    const k = shape.indicators.indexOf(id)
    if (k < 0) throw unknownName(`indicators[${n}]`, id, shape.indicators)
    return k
  })
  const players = playersOf(scenario, against, grouping)
  const unions = named && unionsOf(named, players)
  const exact = players.length <= MOST_EXACT_PLAYERS
  const orders = exact ? undefined : antitheticOrders(players.length, pairs, createDraws(options.seed, 0).stream(ORDERS), unions)
  const coalitions = orders ? coalitionsAlong(orders) : everyCoalition(players.length)
  const values = await simulateCoalitions(options, { scenario, against, players, coalitions, year, indicators })
  const settings = { players: typeof grouping === 'string' ? grouping : players, ...(named ? { unions: named } : {}), indicators: wanted, year, ...(exact ? {} : { pairs }) }
  const manifest = provenance('attribute', [scenario, against], options,
    { finished: values ? options.runs : 0, resultDigest: values?.digest ?? '0'.repeat(32), settings })
  const frame = { manifest, method: exact ? 'exact' as const : 'sampled' as const, players, coalitions: coalitions.length }
  if (!values) return { ...frame, whole: false, contributions: [], interactions: [] }
  const regions = shape.regions.map(({ code }) => code)
  return { ...frame, whole: true, ...attributionRows({ values, players, orders, unions, year, runs: options.runs, indicators: wanted, regions }) }
}

const everyCoalition = (n: number): number[][] =>
  Array.from({ length: 1 << n }, (_, s) => Array.from({ length: n }, (_, i) => i).filter((i) => s & (1 << i)))

/** Unions as lists of players, with those who are in none alone. */
function unionsOf(named: readonly (readonly string[])[], players: readonly LeverGroup[]): number[][] {
  const unions = named.map((union, u) => union.map((id) => {
    const player = players.findIndex((one) => one.id === id)
    if (player < 0) throw new InputError(`unions[${u}]`, `players: ${players.map((one) => one.id).join(', ')}`, id)
    return player
  }))
  const placed = unions.flat()
  const twice = placed.find((player, n) => placed.indexOf(player) < n)
  if (twice !== undefined) throw new InputError('unions', 'each player in at most one union', players[twice].id)
  return [...unions.filter((one) => one.length > 0), ...players.map((_, i) => i).filter((i) => !placed.includes(i)).map((i) => [i])]
}

interface Task {
  readonly scenario: Scenario
  readonly against: Scenario
  readonly players: readonly LeverGroup[]
  readonly coalitions: readonly (readonly number[])[]
  readonly year: number
  readonly indicators: readonly number[]
}

/** Values of the indicators in the year by coalition, run and region; nothing when it was stopped. */
async function simulateCoalitions(options: ReturnType<typeof withDefaults>, task: Task): Promise<CoalitionValues & { readonly digest: string } | undefined> {
  const { coalitions, indicators } = task
  const lab = laboratory(options)
  const mixture = mixtures(task.scenario, task.against, task.players)
  lab.expect(coalitions.length * options.runs)
  const regions = options.region.regions.length + 1
  const perRun = regions * indicators.length
  const values = new Map<string, Float64Array>()
  for (let n = 0; n < coalitions.length; n += AT_A_TIME) {
    const batch = coalitions.slice(n, n + AT_A_TIME)
    const result = await lab.trial(batch.map(mixture))
    if (!result) return undefined
    const y = result.years.indexOf(task.year)
    batch.forEach((coalition, s) => {
      const own = new Float64Array(options.runs * perRun)
      for (let run = 0; run < options.runs; run++)
        for (let r = 0; r < regions; r++)
          indicators.forEach((k, i) => { own[run * perRun + r * indicators.length + i] = result.values[valueIndex(result, s, run, y, r, k)] })
      values.set(coalitionName(coalition), own)
    })
  }
  return { of: (coalition) => values.get(coalition)!, digest: lab.digest() }
}


import type { ParameterValues } from '../data/parameter.js'
import { normalInto } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { pow } from '../kernel/math.js'
import { bestFirst } from '../kernel/order.js'
import { scratchWords } from '../kernel/scratch.js'
import { largestRemainder, total, wholeYuan } from '../kernel/sums.js'
import { FUND_KINDS, SIZES, VENTURE_STAGES, codeOf } from '../population/classes.js'
import type { Enterprises } from '../population/enterprises.js'
import { qualityOf } from '../population/quality.js'
import type { ventureDealParameters } from './venture-deal-parameters.js'
import type { World } from './world.js'

type DealValues = ParameterValues<typeof ventureDealParameters.specs>

const MILESTONE = decision('venture.milestone')
const SIGNAL = decision('venture.signal')
const [NONE, ANGEL, SERIES_A, SERIES_B, SERIES_C, EXITED] = VENTURE_STAGES.map((_, code) => code)
const BUCKETS = SERIES_C + 1
const MEDIUM = codeOf(SIZES, 'medium')
const PRIVATE = codeOf(FUND_KINDS, 'venture')

/** What a fund sees: quality, as far as it has skill, with an error of the stage, and the preference that policy gives it. */
export const signal = (quality: number, skill: number, noise: number, preference: number): number =>
  (1 + skill) * quality + noise + preference

/** Money that can be invested, by province: that of private funds, and of guidance funds where policy counts. */
interface Pools { readonly money: Float64Array; readonly skill: Float64Array; readonly funds: readonly (readonly number[])[] }

/** Step: venture and guidance funds invest what they called in young technology enterprises of their province. */
export function investVenture(world: World): void {
  const { funds: f } = world
  const pools = poolsOf(world)
  finance(world, pools).forEach((money, province) => {
    const mine = pools.funds[province]
    const spent = largestRemainder(mine.map((i) => f.cash[i]), money, mine.map((i) => f.key[i]))
    mine.forEach((i, n) => {
      f.cash[i] -= spent[n]
      f.investedThisYear[i] = spent[n]
      f.invested[i] += spent[n]
      f.netAssetValue[i] += spent[n]
    })
  })
}

/**
 * Notes who received the venture money of the base year, which is known by province only: those whom funds would have
 * chosen. What venture capital brings to inventions is then part of the base year, and only changes of it count later.
 */
export function noteVentureMoney(world: World): void {
  const { enterprises: e, funds: f, population } = world
  const money = new Float64Array(population.regions.length)
  for (let i = 0; i < f.count; i++) money[f.province[i]] += f.investedThisYear[i]
  // Stages are those of the end of the base year already.
  const stages = e.ventureStage.slice(0, e.count)
  finance(world, { money, skill: new Float64Array(money.length), funds: [] })
  e.ventureStage.set(stages)
}

/** Size of a round relative to the base year, (I/I₀)^ε. `money` I to be invested now and `base` I₀ in the base year, yuan of 2015. */
export const roundRelative = (money: number, base: number, elasticity: number): number =>
  (base > 0 && money > 0 ? pow(money / base, elasticity) : 1)


/** Finances enterprises out of the pools; returns the money spent by province, yuan. */
function finance(world: World, pools: Pools): Float64Array {
  const { enterprises: e, parameters, macro, year, baseYear, population } = world
  e.ventureMoney.fill(0, 0, e.count)
  const candidates = findCandidates(world, pools)
  const p = parameters.ventureDeals
  const price = macro.generalPrice[year - baseYear]
  const larger = roundRelative(total(pools.money) / price, total(population.funds.investedThisYear), p.roundGrowth)
  const rounds = [0, p.roundAngel, p.roundSeriesA, p.roundSeriesB, p.roundSeriesC].map((round) => wholeYuan(round * price * larger))
  const parts = [0, 0, p.partSeriesA, p.partSeriesB, p.partSeriesC]
  const spent = new Float64Array(pools.money.length)
  for (let province = 0; province < spent.length; province++) {
    const money = pools.money[province]
    let left = money
    // Later stages are served first; what a stage leaves goes to the one before it, and all that is left to angels.
    let later = 0
    for (let stage = SERIES_C; stage >= ANGEL && left > 0; stage--) {
      later += wholeYuan(parts[stage] * money)
      const budget = stage === ANGEL ? left : Math.min(left, later)
      const now = financeStage(e, candidates, province * BUCKETS + stage, stage, rounds[stage], budget, price)
      left -= now
      later -= now
    }
    spent[province] = money - left
  }
  return spent
}

/**
 * Serves the candidates of a stage by signal while money lasts; returns the money spent, yuan. A last row that could be
 * served by half or more shares what is left; with less, the one before it takes it, or else the stage before this one. The few
 * yuan that the enterprises of a row cannot share evenly are the cost of its deal.
 */
function financeStage(e: Enterprises, c: Candidates, bucket: number, stage: number, round: number, budget: number, price: number): number {
  const candidates = c.listed.subarray(c.starts[bucket], c.starts[bucket + 1])
  const best = bestFirst(candidates, c.scores, c.keys)
  let left = budget
  let served = 0
  let last = 0
  for (; served < candidates.length && left > 0; served++) {
    const i = c.rows[best()]
    const load = round * e.weight[i]
    if (2 * left < load && (served > 0 || stage > ANGEL)) break
    const spent = Math.min(load, left)
    e.ventureMoney[i] = Math.floor(spent / e.weight[i]) / price
    e.ventureStage[i] = stage
    left -= spent
    last = i
  }
  // Where candidates ran out, what is left goes to the stage before; where money ran short, to the last one served.
  if (served === 0 || served === candidates.length) return budget - left
  e.ventureMoney[last] += Math.floor(left / e.weight[last]) / price
  return budget
}

function poolsOf({ funds: f, population, closures }: World): Pools {
  const provinces = population.regions.length
  const money = new Float64Array(provinces)
  const skilled = new Float64Array(provinces)
  const funds: number[][] = Array.from({ length: provinces }, () => [])
  for (let i = 0; i < f.count; i++) {
    // With behaviour off nobody reacts to policy: guidance money is called but waits.
    if (f.cash[i] === 0 || (!closures.behaviour && f.kind[i] !== PRIVATE)) continue
    money[f.province[i]] += f.cash[i]
    skilled[f.province[i]] += wholeYuan(f.skill[i] * f.cash[i])
    funds[f.province[i]].push(i)
  }
  return { money, skill: skilled.map((x, province) => (money[province] > 0 ? x / money[province] : 0)), funds }
}

/** Candidates in the order found, and listed by province and stage from `starts[bucket]` to `starts[bucket + 1]`. */
interface Candidates {
  readonly listed: Uint32Array
  readonly starts: Uint32Array
  readonly rows: Uint32Array
  readonly scores: Float64Array
  readonly keys: Uint32Array
}

/** Finds who asks for money this year and at which stage, and what funds think of them. */
function findCandidates(world: World, { money, skill }: Pools): Candidates {
  const { enterprises: e, draws, parameters: { ventureDeals: p }, population, closures } = world
  const { province, key, inventiveness, venturePreference } = e
  const reacts = closures.behaviour
  const { rows, stages, found } = asking(world, money)
  const keys = new Uint32Array(found)
  const listing = new Uint32Array(population.regions.length * BUCKETS + 1)
  for (let n = 0; n < found; n++) {
    keys[n] = key[rows[n]]
    listing[province[rows[n]] * BUCKETS + stages[n] + 1]++
  }
  for (let b = 0; b + 1 < listing.length; b++) listing[b + 1] += listing[b]
  const starts = listing.slice()
  const listed = new Uint32Array(found)
  const scores = new Float64Array(found)
  const error = new Float64Array(found)
  draws.stream(SIGNAL).fill(scores, keys, found)
  normalInto(error, scores, found)
  const noise = [0, 1, 2, 3, 4].map((stage) => p.noiseAngel + ((p.noiseSeriesC - p.noiseAngel) * (stage - ANGEL)) / (SERIES_C - ANGEL))
  for (let n = 0; n < found; n++) {
    const i = rows[n]
    const r = province[i]
    listed[listing[r * BUCKETS + stages[n]]++] = n
    scores[n] = signal(qualityOf(inventiveness[i]), skill[r], noise[stages[n]] * error[n], reacts ? venturePreference[i] : 0)
  }
  return { listed, starts, rows, scores, keys }
}

/** Rows that ask for money where there is some, in no order, and the stage that each asks for. */
interface Asking {
  readonly rows: Uint32Array
  readonly stages: Uint32Array
  readonly found: number
}

/** Who asks: those ready for the stage after their last one, and young technology enterprises without finance so far. */
function asking({ enterprises: e, draws, parameters: { ventureDeals: p }, population, year }: World, money: Float64Array): Asking {
  const { count, ventureStage, province, size, founded, performsRd, industry, revenue, key } = e
  const services = Uint8Array.from(population.industries, ({ section }) => (section === 'services' ? 1 : 0))
  const rich = Uint8Array.from(money, (yuan) => Number(yuan > 0))
  const milestones = draws.stream(MILESTONE)
  const pass = [0, p.passAngel, p.passSeriesA, p.passSeriesB, p.passSeriesC].map((chance) => chance / p.waiting)
  const decided = 1 / p.waiting
  const rows = scratchWords('venture candidates', count + 1)
  const stages = scratchWords('stages asked for', count + 1)
  let found = 0
  const backed = backedOf(e)
  for (let n = 0; n < backed.length; n++) {
    const i = backed[n]
    const now = ventureStage[i]
    const u = milestones.uniform(key[i])
    const asks = u < pass[now] ? now + 1 : u < decided ? EXITED : now
    if (asks === EXITED) ventureStage[i] = EXITED
    if (asks !== now + 1 || asks === EXITED || rich[province[i]] === 0) continue
    rows[found] = i
    stages[found++] = asks
  }
  const earlier = found
  const oldest = year - p.greatestAge
  // Written whoever it is, kept if it counts: who does research is a matter of chance, on which a branch costs more than the rest.
  for (let i = 0; i < count; i++) {
    rows[found] = i
    found += Number(ventureStage[i] === NONE) & (performsRd[i] | services[industry[i]]) & Number(founded[i] >= oldest)
      & Number(size[i] <= MEDIUM) & rich[province[i]]
  }
  for (let n = earlier; n < found; n++) stages[n] = entryStage(revenue[rows[n]], p)
  return { rows, stages, found }
}

/** Enterprises with venture finance that may ask for more. */
function backedOf({ count, ventureStage }: Enterprises): Uint32Array {
  const rows = scratchWords('backed by venture funds', count + 1)
  let found = 0
  for (let i = 0; i < count; i++) {
    rows[found] = i
    found += Number(ventureStage[i] !== NONE) & Number(ventureStage[i] !== EXITED)
  }
  return rows.subarray(0, found)
}

/** Stage at which an enterprise without venture finance asks for it, by its revenue. */
const entryStage = (revenue: number, p: DealValues): number =>
  revenue < p.entrySeriesA ? ANGEL : revenue < p.entrySeriesB ? SERIES_A : revenue < p.entrySeriesC ? SERIES_B : SERIES_C

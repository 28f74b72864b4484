import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { decision } from '../kernel/draws.js'
import type { Stream } from '../kernel/draws.js'
import { exp, logit, sigmoidInto } from '../kernel/math.js'
import { scratchDoubles, scratchWords } from '../kernel/scratch.js'
import { wholeYuan } from '../kernel/sums.js'
import { othersOf, performersOf } from '../population/chosen-rows.js'
import type { Enterprises } from '../population/enterprises.js'
import { researchCells } from './research-cells.js'
import type { ResearchCells } from './research-cells.js'
import { performingShares } from './performing-shares.js'
import { modelFor, ownEffort, performersByCell } from './research-models.js'
import type { PerformersByCell } from './research-models.js'
import { policyCosts } from './user-cost.js'
import type { World } from './world.js'

const START_OR_STOP = decision('rd.start-or-stop')
const MODEL = decision('rd.model')

/** A newcomer puts at most this part of its revenue into R&D, whatever its model does. */
const LARGEST_START = 0.2
/** Nobody is surer than this to stop. */
const LARGEST_HAZARD = 0.5

/**
 * Shares of enterprises that perform R&D, by cell, p = σ(logit p₀ + drift + b·relief). `odds` logit p₀ of the share in the base
 * year, ±Infinity where none or all do · `drift`, logit points · `response` b, logit points a log point · `relief` −ln(U/U₀), log points.
 */
export function sharesThatPerform(odds: Float64Array, drift: number, response: number, relief: Float64Array): Float64Array {
  const moved = scratchDoubles('log odds of performing', odds.length)
  for (let c = 0; c < odds.length; c++) moved[c] = odds[c] + drift + response * relief[c]
  const shares = new Float64Array(odds.length)
  sigmoidInto(shares, moved, odds.length)
  return shares
}

/** Chance that a performer stops, (1 − persistence)·(1 − p): the more of its like do R&D, the rarer. */
export const stopProbability = (persistence: number, share: number): number => (1 - persistence) * (1 - share)

/**
 * Chance that an enterprise starts, which moves the share from `before` p to `now` p': s = (p' − p + f·h·p)/(1 − p),
 * with h the chance of stopping and f the share of performers free to stop. Without drift, as many start as stop.
 */
export const startProbability = (persistence: number, free: number, before: number, now: number): number =>
  before >= 1 ? 0
    : Math.min(1, Math.max(0, (now - before + free * stopProbability(persistence, now) * before) / (1 - before)))

/**
 * Step "enterprises start and stop R&D". Large programmes seldom end: the chance of stopping falls with the square root
 * of effort within the cell. A newcomer takes an enterprise of its cell as its model, chosen as those who stop are, and
 * starts with its effort and its wish; so newcomers and leavers balance, and expected R&D stays flat when the share
 * does. A valid certificate ties its holder to R&D.
 */
export function startAndStopRd(world: World): void {
  const { enterprises: e, draws, population } = world
  const before = performersOf(e)
  const newcomers = faceUserCost(world, before)
  const cells = researchCells(population)
  const performers = performersByCell(e, cells, world.year, before)
  compareNewcomers(world, cells, newcomers, performers)
  const { starting, stopping } = chances(world, performers)
  const luck = draws.stream(START_OR_STOP)
  const ended = stoppers(performers, stopping, luck)
  letStart(world, cells, performers, starting, luck)
  // Last, because whoever stops this year may still be a model.
  for (const i of ended) stop(e, i)
}

/** Performers without a certificate, whom the cells list, may stop. */
function stoppers({ rows, keys, first, restless }: PerformersByCell, stopping: Float64Array, luck: Stream): number[] {
  const chance = scratchDoubles('luck of performers', rows.length)
  luck.fill(chance, keys, rows.length)
  const ended: number[] = []
  for (let c = 0; c < stopping.length; c++) {
    for (let n = first[c]; n < first[c + 1]; n++) {
      if (chance[n] < Math.min(LARGEST_HAZARD, stopping[c] * restless[n])) ended.push(rows[n])
    }
  }
  return ended
}

/** Others may start, block by block, each like a model of its cell. */
function letStart({ enterprises: e, draws }: World, cells: ResearchCells, performers: PerformersByCell, starting: Float64Array, luck: Stream): void {
  const choice = draws.stream(MODEL)
  const { key, province, industry, size } = e
  const others = othersOf(e)
  const keys = new Uint32Array(BLOCK)
  const [chance] = blockColumns(1)
  for (let from = 0; from < others.length; from += BLOCK) {
    const block = others.subarray(from, from + BLOCK)
    for (let n = 0; n < block.length; n++) keys[n] = key[block[n]]
    luck.fill(chance, keys, block.length)
    for (let n = 0; n < block.length; n++) {
      const i = block[n]
      const cell = cells.of(province[i], industry[i], size[i])
      if (chance[n] >= starting[cell]) continue
      const model = modelFor(performers, cell, choice.uniform(key[i]))
      if (model >= 0) start(e, i, model)
    }
  }
}

/** Writes the user cost relative to the base year for every performer; lists those new since then, who have nothing to compare with. */
function faceUserCost(world: World, performers: Uint32Array): Uint32Array {
  const { closures, enterprises: e } = world
  const { baselineCost, costRatio } = e
  const costs = policyCosts(world, performers)
  const newcomers = scratchWords('newcomers to research', performers.length + 1)
  let count = 0
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    newcomers[count] = i
    count += Number(baselineCost[i] === 0)
    if (baselineCost[i] === 0) costRatio[i] = 0
    else costRatio[i] = closures.behaviour ? Math.fround(costs[n]) / baselineCost[i] : 1
  }
  return newcomers.subarray(0, count)
}

/** An enterprise founded since the base year takes the change of cost that performers of its cell have seen. */
function compareNewcomers(world: World, cells: ResearchCells, newcomers: Uint32Array, { meanRelief }: PerformersByCell): void {
  const { closures, enterprises: e } = world
  const { baselineCost, costRatio, province, industry, size } = e
  const costs = policyCosts(world, newcomers)
  for (let n = 0; n < newcomers.length; n++) {
    const i = newcomers[n]
    costRatio[i] = closures.behaviour ? exp(-meanRelief[cells.of(province[i], industry[i], size[i])]) : 1
    baselineCost[i] = costs[n] / costRatio[i]
  }
}

/** Chance of starting, and of stopping for one unit of restlessness, by cell. */
function chances(world: World, performers: PerformersByCell): { starting: Float64Array, stopping: Float64Array } {
  const { calibration, macro: { drift: { participation } }, parameters: { rd: p } } = world
  const t = world.year - world.baseYear
  const cells = calibration.performingShare.length
  const starting = new Float64Array(cells)
  const stopping = new Float64Array(cells)
  const odds = new Float64Array(cells)
  for (let c = 0; c < cells; c++) odds[c] = logit(calibration.performingShare[c])
  const before = sharesThatPerform(odds, participation[Math.max(0, t - 1)], p.participationResponse, performers.meanRelief)
  const now = sharesThatPerform(odds, participation[t], p.participationResponse, performers.meanRelief)
  for (let c = 0; c < cells; c++) {
    starting[c] = startProbability(p.persistence, performers.free[c], before[c], now[c])
    const restless = performers.meanRestlessness[c]
    stopping[c] = restless > 0 ? stopProbability(p.persistence, now[c]) / restless : 0
  }
  return { starting, stopping }
}

/**
 * A newcomer spends and wants what its model does, as far as its revenue allows, and compares costs as its model does.
 */
function start(e: Enterprises, row: number, model: number): void {
  const like = ownEffort(e, model)
  const share = Math.min(1, (LARGEST_START * e.revenue[row]) / Math.max(1, like))
  e.performsRd[row] = 1
  e.effort[row] = Math.max(1, wholeYuan(share * like))
  e.extraEffort[row] = 0
  e.propensity[row] = e.revenue[row] > 0 ? (share * e.propensity[model] * e.revenue[model]) / e.revenue[row] : 0
  e.baselineCost[row] = e.baselineCost[model]
  e.costRatio[row] = e.costRatio[model]
}

function stop(e: Enterprises, row: number): void {
  e.performsRd[row] = 0
  e.effort[row] = 0
  e.extraEffort[row] = 0
  e.relabelled[row] = 0
  e.propensity[row] = 0
  e.baselineCost[row] = 0
  e.costRatio[row] = 1
}

/** Sets the share of performers of each cell to that of the base year. */
export function calibrateParticipation({ calibration, population }: World): void {
  calibration.performingShare.set(performingShares(population))
}

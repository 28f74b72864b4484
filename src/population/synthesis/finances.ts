import { decision } from '../../kernel/draws.js'
import type { Draws } from '../../kernel/draws.js'
import { lognormalFrom, normalFrom } from '../../kernel/distributions.js'
import { wholeYuan } from '../../kernel/sums.js'
import type { RegionPack } from './pack.js'
import type { Sample } from './sampling.js'

const MARGIN = decision('synthesis.margin')
const PRODUCTIVITY = decision('synthesis.productivity')
const CASH = decision('synthesis.cash')
const POOL = decision('synthesis.relief-pool')

/** Spread of lasting margins; with a mean of 6 % about one enterprise in seven makes a loss, as in 2015 (assumption). */
const MARGIN_SPREAD = 0.055
/** Distance to the productivity frontier of the industry: mean and spread, log points (assumption). */
const FRONTIER_GAP = 0.8
const FRONTIER_SPREAD = 0.35
/** Liquid funds over revenue: median and spread of the logarithm (assumption). */
const CASH_MEDIAN_LOG = -2.5
const CASH_SPREAD = 0.6
/** Most years of losses that loss-makers carry forward (assumption). */
const YEARS_OF_LOSSES = 3

/**
 * Margins, profit, cash, losses carried forward and productivity. Margins are normal around a mean that makes the profit
 * of above-scale industry the published one; productive enterprises earn more.
 */
export function drawFinances({ enterprises: e }: Sample, pack: RegionPack, draws: Draws, profitShare = 1): void {
  const [margin, productivity, cash, pool] = [MARGIN, PRODUCTIVITY, CASH, POOL].map((d) => draws.stream(d))
  let revenue = 0
  let deviation = 0
  for (let i = 0; i < e.count; i++) {
    const z = normalFrom(productivity.uniform(e.key[i]))
    e.productivity[i] = Math.min(0, FRONTIER_SPREAD * z - FRONTIER_GAP)
    const own = MARGIN_SPREAD * (0.5 * z + Math.sqrt(0.75) * normalFrom(margin.uniform(e.key[i])))
    e.margin[i] = own
    if (e.aboveScale[i] === 1) {
      revenue += e.revenue[i] * e.weight[i]
      deviation += own * e.revenue[i] * e.weight[i]
    }
  }
  const mean = revenue > 0 ? (pack.profit * profitShare - deviation) / revenue : 0
  for (let i = 0; i < e.count; i++) {
    e.margin[i] += mean
    e.profit[i] = wholeYuan(e.margin[i] * e.revenue[i])
    e.cash[i] = wholeYuan(e.revenue[i] * lognormalFrom(cash.uniform(e.key[i]), CASH_MEDIAN_LOG, CASH_SPREAD))
    if (e.profit[i] < 0) e.reliefPool[i] = wholeYuan(-e.profit[i] * YEARS_OF_LOSSES * pool.uniform(e.key[i]))
  }
}

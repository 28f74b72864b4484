import { deviation, mean } from 'd3-array'
import { meanInterval } from '../statistics/intervals.js'
import { coalitionName, marginalsAlong } from '../statistics/permutation-values.js'
import type { Order } from '../statistics/permutation-values.js'
import { owenValues, shapleyInteractions, shapleyValues } from '../statistics/shapley.js'
import type { ContributionRow, InteractionRow } from './attribute.js'
import type { LeverGroup } from './players.js'
import { unitOf } from './summary.js'

/** Values of coalitions, by `coalitionName`: `[run][region][indicator]`, row-major. */
export interface CoalitionValues { of(coalition: string): Float64Array }

/** What rows are made of. */
interface Attributed {
  readonly values: CoalitionValues
  readonly players: readonly LeverGroup[]
  /** Random orders; absent where every coalition was simulated. */
  readonly orders?: readonly Order[]
  readonly unions?: readonly (readonly number[])[]
  readonly runs: number
  readonly year: number
  readonly indicators: readonly string[]
  readonly regions: readonly string[]
}

/** 95 % point of the normal distribution, for the part of an interval that stems from sampled orders. */
const Z95 = 1.6448536269514722

/** Contributions by player, indicator and region, and interactions in the nation. */
export function attributionRows(of: Attributed): { readonly contributions: ContributionRow[], readonly interactions: InteractionRow[] } {
  const { players, runs, year, indicators, regions, orders } = of
  const contributions: ContributionRow[] = []
  const interactions: InteractionRow[] = []
  const names = Array.from({ length: 1 << (orders ? 0 : players.length) }, (_, s) => coalitionName(players.map((_, i) => i).filter((i) => s & (1 << i))))
  const everybody = coalitionName(players.map((_, i) => i))
  // A country of one province is reported once.
  const last = regions.length - 1
  const reported = regions.map((_, r) => r).filter((r) => r === last || regions[r] !== regions[last])
  indicators.forEach((indicator, k) => {
    const unit = unitOf(indicator)
    for (const r of reported) {
      const at = (run: number) => (coalition: string): number => of.values.of(coalition)[(run * regions.length + r) * indicators.length + k]
      const totals = Array.from({ length: runs }, (_, run) => at(run)(everybody) - at(run)(''))
      const shares = Array.from({ length: runs }, (_, run) => sharesOf(of, at(run), names))
      const total = mean(totals)!
      const row = (player: string, name: ContributionRow['name'], sample: readonly number[], overOrders: number): ContributionRow => {
        const value = mean(sample)!
        const interval = runs > 1 ? meanInterval(value, deviation(sample)!, runs) : undefined
        const overRuns = interval && (interval.high - interval.low) / 2
        const half = overRuns === undefined ? undefined : Math.sqrt(overRuns * overRuns + Z95 * overOrders * (Z95 * overOrders))
        return { player, name, indicator, region: regions[r], year, unit, value, low: half === undefined ? null : value - half,
          high: half === undefined ? null : value + half, share: total === 0 ? null : value / total }
      }
      players.forEach(({ id, name }, i) => {
        contributions.push(row(id, name, shares.map(({ values }) => values[i]), mean(shares.map(({ errors }) => errors?.[i] ?? 0))!))
      })
      contributions.push(row('all', { en: 'all together', zh: '合计' }, totals, 0))
      if (orders || r !== last) continue
      const matrices = Array.from({ length: runs }, (_, run) => shapleyInteractions(names.map(at(run))))
      players.forEach((one, i) => players.forEach((other, j) => {
        if (j <= i) return
        interactions.push({ player: one.id, with: other.id, name: one.name, withName: other.name, indicator, year, unit,
          value: mean(matrices.map((matrix) => matrix[i * players.length + j]))! })
      }))
    }
  })
  return { contributions, interactions }
}

/** Values of the players in one run, and the standard error of sampled orders. */
function sharesOf({ players, orders, unions }: Attributed, value: (coalition: string) => number,
  names: readonly string[]): { values: Float64Array, errors?: Float64Array } {
  if (!orders) {
    const game = names.map(value)
    return { values: unions ? owenValues(game, unions) : shapleyValues(game) }
  }
  const along = orders.map((order) => marginalsAlong(order, value))
  const pairs = Array.from({ length: along.length / 2 }, (_, p) => players.map((_, i) => (along[2 * p][i] + along[2 * p + 1][i]) / 2))
  return {
    values: Float64Array.from(players, (_, i) => mean(pairs.map((pair) => pair[i]))!),
    errors: Float64Array.from(players, (_, i) => (pairs.length > 1 ? deviation(pairs.map((pair) => pair[i]))! / Math.sqrt(pairs.length) : 0)),
  }
}

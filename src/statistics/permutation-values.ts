import type { Stream } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'

/** Players in the order in which they come. */
export type Order = readonly number[]

function shuffled<T>(items: readonly T[], uniform: (k: number) => number): T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(uniform(i) * (i + 1))
    const kept = order[i]
    order[i] = order[j]
    order[j] = kept
  }
  return order
}

/**
 * Random orders of players in antithetic pairs: after each order comes its reverse, in which who came early comes late. With
 * `unions` the members of one come one after another, as Owen values (1977) have it.
 */
export function antitheticOrders(players: number, pairs: number, stream: Pick<Stream, 'uniform'>, unions?: readonly (readonly number[])[]): Order[] {
  if (!(Number.isInteger(players) && players >= 1)) throw new InputError('players', 'at least one player', players)
  if (!(Number.isInteger(pairs) && pairs >= 1)) throw new InputError('pairs', 'at least one pair of orders', pairs)
  const groups = unions ?? Array.from({ length: players }, (_, i) => [i])
  const orders: Order[] = []
  for (let p = 0; p < pairs; p++) {
    const order = shuffled(groups, (k) => stream.uniform(p, k)).flatMap((group, g) => shuffled(group, (k) => stream.uniform(p, 1000 * (g + 1) + k)))
    orders.push(order, [...order].reverse())
  }
  return orders
}

/** Name of a coalition: its members in ascending order. */
export const coalitionName = (players: readonly number[]): string => [...players].sort((a, b) => a - b).join(' ')

/** Coalitions that arise along orders, each once: nobody, the first, the first two … all. */
export function coalitionsAlong(orders: readonly Order[]): number[][] {
  const found = new Map<string, number[]>()
  for (const order of orders) {
    for (let size = 0; size <= order.length; size++) {
      const coalition = order.slice(0, size).sort((a, b) => a - b)
      const name = coalitionName(coalition)
      if (!found.has(name)) found.set(name, coalition)
    }
  }
  return [...found.values()]
}

/**
 * What each player adds along an order, by player: v(before and i) − v(before). The mean over random orders estimates the
 * Shapley value without bias (Castro, Gómez and Tejada 2009); along each order the values sum to v(N) − v(∅).
 */
export function marginalsAlong(order: Order, value: (coalition: string) => number): Float64Array {
  const added = new Float64Array(order.length)
  let before = value('')
  order.forEach((player, n) => {
    const after = value(coalitionName(order.slice(0, n + 1)))
    added[player] = after - before
    before = after
  })
  return added
}

import { InputError } from '../kernel/input-error.js'

/**
 * Quantiles of a weighted sample at probabilities `at`: linear between values, whose place is the weight below plus half of
 * their own, over the sum; beyond the first and last place the value itself. Equal weights by default.
 */
export function weightedQuantiles(values: ArrayLike<number>, at: readonly number[], weights?: ArrayLike<number>): number[] {
  const count = values.length
  if (count === 0) throw new InputError('quantiles', 'at least one value', 0)
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b)
  let total = 0
  const place = order.map((i) => {
    const w = weights ? weights[i] : 1
    if (!(w >= 0)) throw new InputError('quantiles', 'weights of 0 or more', w)
    total += w
    return total - w / 2
  })
  if (!(total > 0)) throw new InputError('quantiles', 'a positive sum of weights', total)
  return at.map((p) => {
    const wanted = p * total
    let above = place.findIndex((x) => x >= wanted)
    if (above < 0) above = count
    if (above === 0) return values[order[0]]
    if (above === count) return values[order[count - 1]]
    const low = place[above - 1]
    const share = place[above] > low ? (wanted - low) / (place[above] - low) : 1
    return values[order[above - 1]] + share * (values[order[above]] - values[order[above - 1]])
  })
}

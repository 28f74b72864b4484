import { InputError } from '../kernel/input-error.js'

/** Most players whose coalitions are all looked at. */
export const MOST_PLAYERS = 16

function playersOf(values: ArrayLike<number>): number {
  const n = Math.round(31 - Math.clz32(values.length))
  if (values.length < 2 || values.length !== 1 << n || n > MOST_PLAYERS) {
    throw new InputError('values', `a value for each coalition of 1 to ${MOST_PLAYERS} players`, values.length)
  }
  return n
}

const members = (coalition: number): number => {
  let count = 0
  for (let rest = coalition; rest > 0; rest &= rest - 1) count++
  return count
}

/** s!·(n − s − 1)!/n!: the chance that exactly a given coalition of s stands before one of n players in a random order. */
function orderWeights(n: number): number[] {
  const weights = [1 / n]
  for (let s = 1; s < n; s++) weights.push((weights[s - 1] * s) / (n - s))
  return weights
}

/**
 * Shapley values (1953): φᵢ = Σ_S s!(n − s − 1)!/n! · (v(S ∪ i) − v(S)) over coalitions S without i. `values[S]` is what a
 * coalition brings, its members the bits of S. They sum to v(N) − v(∅); a player who adds nothing anywhere gets exactly 0.
 */
export function shapleyValues(values: ArrayLike<number>): Float64Array {
  const n = playersOf(values)
  const weights = orderWeights(n)
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0
    for (let s = 0; s < values.length; s++) if (!(s & (1 << i))) sum += weights[members(s)] * (values[s | (1 << i)] - values[s])
    return sum
  })
}

/**
 * Shapley interaction of each pair (Grabisch and Roubens 1999): I_ij = Σ_S s!(n − s − 2)!/(n − 1)! ·
 * (v(S ∪ ij) − v(S ∪ i) − v(S ∪ j) + v(S)). Positive where two bring more together than apart. `[i·n + j]`; 0 on the diagonal.
 */
export function shapleyInteractions(values: ArrayLike<number>): Float64Array {
  const n = playersOf(values)
  const matrix = new Float64Array(n * n)
  if (n < 2) return matrix
  const weights = orderWeights(n - 1)
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [1 << i, 1 << j]
      let sum = 0
      for (let s = 0; s < values.length; s++) {
        if (!(s & (a | b))) sum += weights[members(s)] * (values[s | a | b] - values[s | a] - values[s | b] + values[s])
      }
      matrix[i * n + j] = matrix[j * n + i] = sum
    }
  }
  return matrix
}

/**
 * Owen values (1977): Shapley values of players in unions that bargain as one, then share by the same rule within.
 * `unions` are lists of players, each in exactly one; the values of a union sum to its Shapley value in the game of unions.
 */
export function owenValues(values: ArrayLike<number>, unions: readonly (readonly number[])[]): Float64Array {
  const n = playersOf(values)
  const placed = unions.flat()
  const known = placed.every((i) => Number.isInteger(i) && i >= 0 && i < n)
  if (placed.length !== n || new Set(placed).size !== n || !known || unions.some((one) => one.length === 0)) {
    throw new InputError('unions', `each of ${n} players in exactly one union`, JSON.stringify(unions))
  }
  const masks = unions.map((union) => union.reduce((mask, i) => mask | (1 << i), 0))
  const among = orderWeights(unions.length)
  const result = new Float64Array(n)
  unions.forEach((union, k) => {
    const others = masks.filter((_, other) => other !== k)
    const within = orderWeights(union.length)
    for (let r = 0; r < 1 << others.length; r++) {
      const before = others.reduce((mask, of, bit) => (r & (1 << bit) ? mask | of : mask), 0)
      for (const i of union) {
        const mates = union.filter((j) => j !== i)
        for (let t = 0; t < 1 << mates.length; t++) {
          const s = mates.reduce((mask, j, bit) => (t & (1 << bit) ? mask | (1 << j) : mask), before)
          result[i] += among[members(r)] * within[members(t)] * (values[s | (1 << i)] - values[s])
        }
      }
    }
  })
  return result
}

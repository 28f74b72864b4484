import { InputError } from '../kernel/input-error.js'

/** Groups numbered from 0, in the order in which they first occur. */
export interface Groups { readonly of: Uint32Array, readonly count: number }

/** Numbers the groups of a column: enterprises by key, years, provinces. */
export function groupsOf(ids: ArrayLike<number>): Groups {
  const known = new Map<number, number>()
  const of = new Uint32Array(ids.length)
  for (let i = 0; i < ids.length; i++) {
    let group = known.get(ids[i])
    if (group === undefined) known.set(ids[i], group = known.size)
    of[i] = group
  }
  return { of, count: known.size }
}

const MOST_ROUNDS = 2000
/** Rounds end when no mean is left above this part of the largest value. */
const LEFT = 1e-10

/**
 * What is left of a column after means of every group of every kind are taken out: regressing the rest of an outcome on the rests
 * of regressors gives what dummies for all groups would (Frisch, Waugh and Lovell). Means are taken out by turns until none is
 * left, in one round for a balanced panel of enterprises and years. `weights` of observations, all alike by default.
 */
export function withoutEffects(column: ArrayLike<number>, effects: readonly Groups[], weights?: ArrayLike<number>): Float64Array {
  const rest = Float64Array.from(column)
  if (effects.length === 0) return rest
  const mass = effects.map(({ of, count }) => {
    const sums = new Float64Array(count)
    for (let i = 0; i < of.length; i++) sums[of[i]] += weights ? weights[i] : 1
    return sums
  })
  const tolerance = LEFT * rest.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-300)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let largest = 0
    effects.forEach(({ of, count }, kind) => {
      const means = new Float64Array(count)
      for (let i = 0; i < of.length; i++) means[of[i]] += (weights ? weights[i] : 1) * rest[i]
      for (let g = 0; g < count; g++) {
        means[g] = mass[kind][g] > 0 ? means[g] / mass[kind][g] : 0
        largest = Math.max(largest, Math.abs(means[g]))
      }
      for (let i = 0; i < of.length; i++) rest[i] -= means[of[i]]
    })
    if (largest <= tolerance || effects.length === 1) return rest
  }
  throw new InputError('effects', 'groups that overlap enough for their means to be told apart', `${effects.map(({ count }) => count).join(' and ')} groups`)
}

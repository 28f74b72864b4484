import alea from 'seedrandom/lib/alea.js'

/** Chance with a seed, so that a case can be made again. */
export interface Chance {
  /** A whole number from 0 up to, but not with, `n`. */
  below(n: number): number
  pick<T>(from: readonly T[]): T
  /** Yes, with this probability. */
  holds(probability: number): boolean
}

/** Chance from a seed. */
export function chance(seed: string): Chance {
  const next = alea(seed)
  const below = (n: number): number => Math.floor(next() * n)
  return { below, pick: (from) => from[below(from.length)], holds: (probability) => next() < probability }
}

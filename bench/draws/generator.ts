import { createDraws, decision } from '../../src/kernel/draws.js'

/** What a draw depends on besides the entity and k. */
export interface Place {
  readonly seed: string | number
  readonly run: number
  readonly decision: string
  readonly year: number
}

/** A keyed generator under test: a place gives a stream of uniforms in (0, 1), addressed by entity and k. */
export type Generator = (place: Place) => (entity: number, k: number) => number

/** Where tests start; each test moves one or two coordinates from here. */
export const HOME: Place = { seed: 'battery', run: 0, decision: 'battery.home', year: 2016 }

/** The draws of the kernel. */
export const kernelDraws: Generator = ({ seed, run, decision: name, year }) => {
  const stream = createDraws(seed, run).at(year).stream(decision(name))
  return (entity, k) => stream.uniform(entity, k)
}

/**
 * A generator that must fail: a good hash of (entity xor key), as in many simulations. Every stream holds the same
 * values in another order.
 */
export const indexXorKey: Generator = ({ seed, run, decision: name, year }) => {
  let key = 0
  for (const c of `${seed} ${run} ${name} ${year}`) key = Math.imul(key ^ c.charCodeAt(0), 0x01000193)
  key &= 0xfffff
  return (entity, k) => {
    let x = (entity ^ key) + Math.imul(k, 0x9e3779b1)
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
    x ^= x >>> 15
    const y = Math.imul(x ^ 0x2545f491, 0x9e3779b1)
    return ((x >>> 5) * 67108864 + (y >>> 6)) * 2 ** -53 + 2 ** -55
  }
}

/** Another that must fail: a linear congruence, with its lattice in pairs and triples. */
export const linearCongruence: Generator = ({ seed, run, decision: name, year }) => {
  let key = 0
  for (const c of `${seed} ${run} ${name} ${year}`) key = Math.imul(key ^ c.charCodeAt(0), 0x01000193)
  return (entity, k) => ((Math.imul(entity + key + 77 * k, 1664525) >>> 0) + 0.5) * 2 ** -32
}

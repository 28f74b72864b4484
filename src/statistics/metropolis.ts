import type { Stream } from '../kernel/draws.js'
import { normalFrom } from '../kernel/distributions.js'
import { ln } from '../kernel/math.js'
import { cholesky, momentsOf, timesLower } from './linear-algebra.js'

/** What a sampler is asked for. */
export interface MetropolisOptions {
  readonly start: Float64Array
  /** Covariance that the first proposals have the shape of, such as that of a Laplace approximation. */
  readonly shape: Float64Array
  /** Steps that are thrown away and teach the proposal, and steps kept afterwards, every `thin`-th. */
  readonly warmUp: number
  readonly kept: number
  readonly thin: number
}

/** Steps of a chain that were kept. */
export interface Chain {
  readonly rows: readonly Float64Array[]
  /** Share of proposals accepted after the warm-up. */
  readonly accepted: number
}

/** Acceptance that random walks in several dimensions do best at (Roberts, Gelman and Gilks 1997). */
const BEST = 0.25

/**
 * Random-walk Metropolis on a log density, with normal proposals of covariance s²·shape. In the warm-up ln s follows the share
 * accepted, and halfway `shape` becomes the covariance of the steps so far (Haario, Saksman and Tamminen 2001); then both are
 * frozen, so that what is kept is an ordinary Markov chain. Keyed by `stream`.
 */
export function metropolis(logDensity: (x: Float64Array) => number, options: MetropolisOptions, stream: Stream): Chain {
  const { start, warmUp, kept, thin } = options
  const n = start.length
  let lower = cholesky(options.shape, n)
  let scale = 2.38 / Math.sqrt(n)
  let at = start.slice()
  let density = logDensity(at)
  const taught: Float64Array[] = []
  const rows: Float64Array[] = []
  const step = new Float64Array(n)
  let accepted = 0
  for (let t = 0; t < warmUp + kept * thin; t++) {
    for (let i = 0; i < n; i++) step[i] = normalFrom(stream.uniform(t, i))
    timesLower(lower, n, step, step)
    const next = new Float64Array(n)
    for (let i = 0; i < n; i++) next[i] = at[i] + scale * step[i]
    const there = logDensity(next)
    const taken = ln(stream.uniform(t, n)) < there - density
    if (taken) {
      at = next
      density = there
    }
    if (t < warmUp) {
      const pace = 1 / Math.sqrt(t + 1)
      scale *= 1 + Math.max(-0.5, Math.min(1, pace * ((taken ? 1 : 0) - BEST) * 3))
      taught.push(at)
      if (t + 1 === Math.floor(warmUp / 2) && taught.length > 20 * n) {
        const { covariance } = momentsOf(taught.slice(Math.floor(taught.length / 2)), n)
        for (let i = 0; i < n; i++) covariance[i * n + i] += 1e-9
        lower = cholesky(covariance, n)
        scale = 2.38 / Math.sqrt(n)
      }
    } else {
      if (taken) accepted++
      if ((t - warmUp + 1) % thin === 0) rows.push(at)
    }
  }
  return { rows, accepted: accepted / (kept * thin) }
}

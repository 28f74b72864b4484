import type { Stream } from '../kernel/draws.js'

/**
 * `points` × `dimensions` uniforms, stratified in every dimension: each of the `points` equal slices of (0, 1) holds one (McKay,
 * Beckman and Conover 1979). Keyed by `stream`: the same stream gives the same design.
 */
export function latinHypercube(points: number, dimensions: number, stream: Stream): Float64Array[] {
  const design = Array.from({ length: points }, () => new Float64Array(dimensions))
  for (let d = 0; d < dimensions; d++) {
    const order = Array.from({ length: points }, (_, i) => i)
      .sort((a, b) => stream.uniform(a, 2 * d) - stream.uniform(b, 2 * d) || a - b)
    order.forEach((point, slice) => { design[point][d] = (slice + stream.uniform(point, 2 * d + 1)) / points })
  }
  return design
}

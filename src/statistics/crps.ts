/**
 * Continuous ranked probability score of a sample for what came: mean |x − y| − ½ mean |x − x'|, the latter over pairs of
 * different members (fair for small samples: Ferro 2014). In the unit of the values; 0 is perfect, and one value scores its
 * absolute error.
 */
export function sampleCrps(sample: ArrayLike<number>, outcome: number): number {
  const n = sample.length
  const sorted = Float64Array.from(sample).sort()
  let distance = 0
  let pairs = 0
  for (let i = 0; i < n; i++) {
    distance += Math.abs(sorted[i] - outcome)
    // Σ over pairs |x − x'| from order statistics.
    pairs += (2 * i - n + 1) * sorted[i]
  }
  return distance / n - (n > 1 ? pairs / (n * (n - 1)) : 0)
}

import { InputError } from '../kernel/input-error.js'

function halves(chains: readonly (readonly number[])[]): number[][] {
  const half = Math.floor(Math.min(...chains.map((chain) => chain.length)) / 2)
  if (!(half >= 2)) throw new InputError('chains', 'chains of at least four steps', half * 2)
  return chains.flatMap((chain) => [chain.slice(0, half), chain.slice(chain.length - half)])
}
const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
const varianceOf = (values: readonly number[], mean: number): number =>
  values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1)

interface Spread { readonly parts: number[][], readonly means: number[], readonly within: number, readonly pooled: number }

function spread(chains: readonly (readonly number[])[]): Spread {
  const parts = halves(chains)
  const n = parts[0].length
  const means = parts.map(meanOf)
  const within = meanOf(parts.map((part, i) => varianceOf(part, means[i])))
  return { parts, means, within, pooled: ((n - 1) / n) * within + varianceOf(means, meanOf(means)) }
}

/**
 * Split R-hat of one quantity in several chains: spread of all over spread within half chains (Gelman and others 2013). Near 1
 * when chains agree; 1.01 is the usual limit.
 */
export function splitRhat(chains: readonly (readonly number[])[]): number {
  const { within, pooled } = spread(chains)
  return within > 0 ? Math.sqrt(pooled / within) : 1
}

/**
 * Effective sample size: steps over 1 + 2·Σ autocorrelations, summed in pairs until a pair is negative and never rising (Geyer
 * 1992; Stan reference manual), over half chains.
 */
export function effectiveSampleSize(chains: readonly (readonly number[])[]): number {
  const { parts, means, within, pooled } = spread(chains)
  const n = parts[0].length
  const total = n * parts.length
  if (!(pooled > 0)) return total
  const correlation = (lag: number): number => {
    let covariance = 0
    parts.forEach((part, c) => {
      let sum = 0
      for (let t = 0; t + lag < n; t++) sum += (part[t] - means[c]) * (part[t + lag] - means[c])
      covariance += sum / n / parts.length
    })
    return 1 - (within * (n - 1) / n - covariance) / pooled
  }
  let sum = 0
  let last = Infinity
  for (let lag = 0; lag + 1 < n; lag += 2) {
    const pair = (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1)
    if (pair < 0) break
    last = Math.min(last, pair)
    sum += last
  }
  return Math.min(total, total / Math.max(2 * sum - 1, 1 / total))
}

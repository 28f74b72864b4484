import { normalFrom } from '../../kernel/distributions.js'
import type { Stream } from '../../kernel/draws.js'
import { InputError } from '../../kernel/input-error.js'
import { ridgeRegression } from '../../statistics/ridge-regression.js'
import { observationVariance, observedOf } from './problem.js'
import type { CalibrationProblem } from './problem.js'
import type { ReferenceTable } from './reference-table.js'

/** Copies of each simulation, each with errors of observation of its own. */
const COPIES = 4
/** Share of the simulations that count as near. */
const NEAR = 0.25

const withOne = (row: Float64Array): Float64Array => Float64Array.from([1, ...row])
const predict = (coefficients: readonly Float64Array[], row: Float64Array): Float64Array =>
  Float64Array.from(coefficients, (b) => b.reduce((sum, x, i) => sum + x * row[i], 0))
const ridge = (terms: number, penalty: number): Float64Array => Float64Array.from({ length: terms }, (_, i) => (i === 0 ? 1e-9 : penalty))

/**
 * Regression-adjusted approximate Bayesian computation (Beaumont, Zhang and Balding 2002) on a reference table. Moments are
 * condensed to one statistic a parameter, the linear prediction of its score (Fearnhead and Prangle 2012); the quarter of the
 * simulations nearest to what was observed is kept, weighted by 1 − (distance/farthest)², and moved along a local linear
 * regression to the observed statistics. Draws are a systematic resample of these. Throws InputError on too small a table.
 */
export function abcDraws(problem: CalibrationProblem, table: ReferenceTable, count: number, stream: Stream): { scores: Float64Array[], kept: number } {
  const d = problem.parameters.length
  const m = problem.moments.length
  const kept = Math.floor(table.scores.length * COPIES * NEAR)
  if (kept < 4 * (d + 1)) throw new InputError('options.budget', `at least ${4 * (d + 1)} simulations for ${d} parameters`, table.scores.length)
  const variance = observationVariance(problem.moments)
  const scale = variance.map((v, k) => {
    const mean = table.moments.reduce((sum, row) => sum + row[k], 0) / table.moments.length
    return Math.sqrt(v + table.moments.reduce((sum, row) => sum + (row[k] - mean) * (row[k] - mean), 0) / table.moments.length)
  })
  const scores: Float64Array[] = []
  const blurred: Float64Array[] = []
  table.moments.forEach((row, i) => {
    for (let copy = 0; copy < COPIES; copy++) {
      scores.push(table.scores[i])
      blurred.push(withOne(row.map((x, k) => (x + Math.sqrt(variance[k]) * normalFrom(stream.uniform(i * COPIES + copy, k))) / scale[k])))
    }
  })
  const condensing = ridgeRegression(blurred, scores, ridge(m + 1, 1)).coefficients
  const observed = predict(condensing, withOne(observedOf(problem.moments).map((x, k) => x / scale[k])))
  const statistics = blurred.map((row) => predict(condensing, row))
  const spread = Float64Array.from({ length: d }, (_, i) => {
    const mean = statistics.reduce((sum, row) => sum + row[i], 0) / statistics.length
    return Math.sqrt(statistics.reduce((sum, row) => sum + (row[i] - mean) * (row[i] - mean), 0) / statistics.length) + 1e-9
  })
  // A parameter that moments do not inform has statistics without spread; it must not decide who is near.
  const distance = statistics.map((row) => row.reduce((sum, x, i) => {
    const apart = (x - observed[i]) / Math.max(spread[i], 0.1)
    return sum + apart * apart
  }, 0))
  const order = distance.map((_, i) => i).sort((a, b) => distance[a] - distance[b] || a - b).slice(0, kept)
  const farthest = distance[order[kept - 1]] * 1.0001 + 1e-12
  const weights = Float64Array.from(order, (i) => 1 - distance[i] / farthest)
  const beside = order.map((i) => withOne(statistics[i].map((x, k) => x - observed[k])))
  const local = ridgeRegression(beside, order.map((i) => scores[i]), ridge(d + 1, 0.5), weights)
  const adjusted = order.map((i, row) =>
    scores[i].map((z, p) => z - local.coefficients[p].reduce((sum, b, k) => (k === 0 ? sum : sum + b * beside[row][k]), 0)))
  return { scores: resample(adjusted, weights, count, stream.uniform(0, m)), kept }
}

/** Systematic resampling: `count` rows, each as often as its weight says to the nearest whole number or so. */
function resample(rows: readonly Float64Array[], weights: Float64Array, count: number, start: number): Float64Array[] {
  const total = weights.reduce((sum, w) => sum + w, 0)
  const drawn: Float64Array[] = []
  let at = 0
  let below = weights[0]
  for (let i = 0; i < count; i++) {
    const wanted = ((i + start) / count) * total
    while (wanted > below && at < rows.length - 1) below += weights[++at]
    drawn.push(rows[at])
  }
  return drawn
}

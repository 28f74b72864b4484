import { InputError } from '../kernel/input-error.js'
import { momentsOf } from './linear-algebra.js'
import { ridgeRegression } from './ridge-regression.js'

/** A cheap stand-in for a simulation: the mean of its outputs as quadratic functions of the inputs, and how far it is off. */
export interface Emulator {
  readonly inputs: number
  readonly outputs: number
  /** Mean of the outputs at a point; `into` is returned. */
  mean(point: Float64Array, into?: Float64Array): Float64Array
  /** Covariance of a simulated output around the mean, from points left out: chance of one run and error of the emulator together. */
  readonly covariance: Float64Array
  /** Share of the variance of each output that is foretold at points left out; below 0 where the mean alone does better. */
  readonly foretold: Float64Array
  /** Penalty that foretold best, and the number of coefficients that it leaves. */
  readonly penalty: number
  readonly degrees: number
}

const PENALTIES = [0.1, 1, 3, 10, 30, 100, 300]

/** 1, the inputs, their squares less 1, and their products: near orthogonal where inputs are independent with mean 0 and variance 1. */
function features(point: Float64Array, into: Float64Array): Float64Array {
  const d = point.length
  let at = 0
  into[at++] = 1
  for (let i = 0; i < d; i++) into[at++] = point[i]
  for (let i = 0; i < d; i++) {
    into[at++] = (point[i] * point[i] - 1) * Math.SQRT1_2
    for (let j = 0; j < i; j++) into[at++] = point[i] * point[j]
  }
  return into
}
const featureCount = (d: number): number => 1 + d + (d * (d + 1)) / 2

/**
 * Fits an emulator to simulated `outputs` at `points`, inputs being standardised (mean 0, variance 1). Slopes are
 * free; squares and products are shrunk towards 0 by the ridge penalty that is best at points left out. Throws InputError on
 * fewer than three points an input.
 */
export function quadraticEmulator(points: readonly Float64Array[], outputs: readonly Float64Array[]): Emulator {
  const inputs = points.length === 0 ? 0 : points[0].length
  const count = outputs.length === 0 ? 0 : outputs[0].length
  if (points.length < 3 * (inputs + 1)) throw new InputError('emulator', `at least ${3 * (inputs + 1)} points for ${inputs} inputs`, points.length)
  const p = featureCount(inputs)
  const rows = points.map((point) => features(point, new Float64Array(p)))
  const { mean: centre, covariance: spread } = momentsOf(outputs, count)
  const sd = Float64Array.from({ length: count }, (_, k) => Math.sqrt(spread[k * count + k]))
  const standard = outputs.map((row) => Float64Array.from(row, (y, k) => (sd[k] > 0 ? (y - centre[k]) / sd[k] : 0)))
  const fits = PENALTIES.map((penalty) => {
    const fit = ridgeRegression(rows, standard, Float64Array.from({ length: p }, (_, i) => (i <= inputs ? 1e-9 : penalty)))
    let error = 0
    for (const row of fit.leftOut) for (const e of row) error += e * e
    return { penalty, fit, error }
  })
  const { penalty, fit } = fits.reduce((best, other) => (other.error < best.error ? other : best))
  const { coefficients, leftOut, degrees } = fit
  const covariance = new Float64Array(count * count)
  const foretold = new Float64Array(count)
  for (const row of leftOut) {
    for (let k = 0; k < count; k++) for (let l = 0; l < count; l++) covariance[k * count + l] += (row[k] * row[l] * sd[k] * sd[l]) / points.length
  }
  for (let k = 0; k < count; k++) foretold[k] = spread[k * count + k] > 0 ? 1 - covariance[k * count + k] / spread[k * count + k] : 1
  const scratch = new Float64Array(p)
  return {
    inputs, outputs: count, covariance, foretold, penalty, degrees,
    mean(point, into = new Float64Array(count)) {
      features(point, scratch)
      for (let k = 0; k < count; k++) {
        const b = coefficients[k]
        let sum = 0
        for (let i = 0; i < p; i++) sum += b[i] * scratch[i]
        into[k] = centre[k] + sd[k] * sum
      }
      return into
    },
  }
}

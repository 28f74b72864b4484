import { createDraws, decision } from '../../../src/kernel/draws.js'
import { normalFrom } from '../../../src/kernel/distributions.js'
import { normal, triangular } from '../../../src/data/prior.js'
import type { CalibrationProblem } from '../../../src/evidence/calibration/problem.js'

const LUCK = decision('test/known world')
export const NOISE = 0.3
const ERROR = 0.2

/**
 * A world whose posterior can be worked out: three moments, straight in two normal parameters and blurred by luck; a third
 * parameter moves nothing.
 */
export const knownWorld = (observed: readonly [number, number, number] = [1.5, 0.4, -0.8]): CalibrationProblem => ({
  id: 'known world',
  parameters: [
    { id: 'growth', prior: normal(0, 1), range: [-9, 9] },
    { id: 'response', prior: normal(2, 0.5), range: [-9, 9] },
    { id: 'idle', prior: triangular(0, 1, 3), range: [0, 3] },
  ],
  moments: observed.map((x, k) => ({ id: `moment ${k}`, unit: 'log points', observed: x, standardError: ERROR, discrepancy: 0 })),
  simulate: ([growth, response], chance) => {
    const stream = createDraws('known world', chance).stream(LUCK)
    return slopes.map(([a, b]) => a * growth + b * (response - 2)).reduce((into, x, k) => {
      into[k] = x + NOISE * normalFrom(stream.uniform(k))
      return into
    }, new Float64Array(3))
  },
})

const slopes = [[1, 0.5], [0, 1.5], [-0.5, 0.5]] as const

/** Mean and standard deviation of the exact posterior of growth and response, in scores: of (I + GᵀG/v)⁻¹·Gᵀm/v. */
export function exactPosterior(observed: readonly number[], variance = NOISE * NOISE + ERROR * ERROR): { mean: number[], sd: number[] } {
  const g = slopes.map(([a, b]) => [a, 0.5 * b])
  const [aa, ab, bb] = [[0, 0], [0, 1], [1, 1]].map(([i, j]) => g.reduce((sum, row) => sum + row[i] * row[j] / variance, Number(i === j)))
  const [ra, rb] = [0, 1].map((i) => g.reduce((sum, row, k) => sum + row[i] * observed[k] / variance, 0))
  const determinant = aa * bb - ab * ab
  return { mean: [(bb * ra - ab * rb) / determinant, (aa * rb - ab * ra) / determinant], sd: [Math.sqrt(bb / determinant), Math.sqrt(aa / determinant)] }
}

import { estimate } from './difference-in-differences.js'
import type { Estimate } from './difference-in-differences.js'
import { leastSquares } from './least-squares.js'

/**
 * What a lottery says: mean outcome of winners less that of losers, by weighted least squares on a constant and having won, with robust
 * errors (HC1). Unbiased whoever takes part, for the effect of winning, taken up or not; what losers gain or lose through others
 * counts against it. `won` is 1 or 0.
 */
export const winnersLessLosers = (outcome: ArrayLike<number>, won: ArrayLike<number>, weights?: ArrayLike<number>): Estimate => {
  const { coefficients, errors } = leastSquares(outcome, [Float64Array.from(won, () => 1), won], { ...(weights ? { weights } : {}) })
  return estimate(coefficients[1], errors[1])
}

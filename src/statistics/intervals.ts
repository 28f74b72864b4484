import { InputError } from '../kernel/input-error.js'

/** Intervals around what was counted or averaged over runs. All are two-sided and hold with a probability of 90 %. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The 95 % point of the normal distribution: 5 % lie above. */
const Z95 = 1.6448536269514722

/**
 * The 95 % point of Student's t with ν degrees of freedom. Exact for ν ≤ 2; beyond, the series in 1/ν of Fisher and
 * Cornish (1960) to the fourth order, off by less than 0.0011.
 */
export function studentPoint95(degrees: number): number {
  if (!(Number.isInteger(degrees) && degrees >= 1)) throw new InputError('degrees', 'a whole number from 1', degrees)
  if (degrees === 1) return 6.313751514675043
  if (degrees === 2) return 2.919985580353725
  const z = Z95
  const q = z * z
  const terms = [
    (z * (q + 1)) / 4,
    (z * (3 + q * (16 + q * 5))) / 96,
    (z * (-15 + q * (17 + q * (19 + q * 3)))) / 384,
    (z * (-945 + q * (-1920 + q * (1482 + q * (776 + q * 79))))) / 92160,
  ]
  return terms.reduceRight((sum, term) => (sum + term) / degrees, 0) + z
}

/** Interval of a mean over `n` ≥ 2 independent runs with standard deviation `sd`: mean ± t·sd/√n. */
export function meanInterval(mean: number, sd: number, n: number): Interval {
  if (!(Number.isInteger(n) && n >= 2)) throw new InputError('n', 'at least 2 runs', n)
  const half = sd === 0 ? 0 : (studentPoint95(n - 1) * sd) / Math.sqrt(n)
  return { low: mean - half, high: mean + half }
}

/**
 * Interval of a probability after `successes` in `n` ≥ 1 independent runs (Wilson 1927). It stays within 0 and 1 and
 * has a width even where all runs agree.
 */
export function wilsonInterval(successes: number, n: number): Interval {
  if (!(Number.isInteger(n) && n >= 1)) throw new InputError('n', 'at least 1 run', n)
  if (!(Number.isInteger(successes) && successes >= 0 && successes <= n)) {
    throw new InputError('successes', `a whole number from 0 to ${n}`, successes)
  }
  const share = successes / n
  const z2 = Z95 * Z95
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return { low: successes === 0 ? 0 : centre - half, high: successes === n ? 1 : centre + half }
}

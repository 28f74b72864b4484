import { exp, pow } from '../../kernel/math.js'

/** Longest memory of a project, years; later only the lasting link is left. */
const HORIZON = 40

/**
 * Multiplier of expected inventions by age of a supported project: a share ℓ of projects keeps its link for good, the
 * rest fades, X(age) = ℓ·e^b + (1 − ℓ)·exp(b·2^(−age/h)). Tabulated by age, so that a year costs 41 evaluations.
 * `lift` b, log points · `halfLife` h, years · `lasting` ℓ, share.
 */
export function projectEffect(lift: number, halfLife: number, lasting: number): (age: number) => number {
  const table = Float64Array.from({ length: HORIZON + 1 }, (_, age) =>
    lasting * exp(lift) + (1 - lasting) * exp(lift * pow(2, -age / halfLife)))
  return (age) => table[Math.min(HORIZON, Math.max(0, age))]!
}

import { COUNTED, REGIONS, TOTALS } from './workload.js'

/** Largest relative difference of a sum that counts as rounding: six digits. */
const SIX_DIGITS = 1e-6

const isCount = (n: number): boolean => n >= COUNTED.indexOf('innovators') && n <= COUNTED.indexOf('exits')

const named = (n: number): string =>
  COUNTED[n] ?? `${n - COUNTED.length < REGIONS ? 'rd' : 'size'} of region ${(n - COUNTED.length) % REGIONS}`

/** Where two forms disagree: counts that differ at all, other totals in their first six digits. Empty when they agree. */
export function disagreements(a: ArrayLike<number>, b: ArrayLike<number>): string[] {
  if (a.length !== b.length) return [`${a.length} totals against ${b.length}`]
  return Array.from({ length: a.length }, (_, n) => n).filter((n) =>
    isCount(n % TOTALS) ? a[n] !== b[n] : !(Math.abs(a[n] - b[n]) <= SIX_DIGITS * Math.abs(b[n])))
    .map((n) => `year ${Math.floor(n / TOTALS) + 1}, ${named(n % TOTALS)}: ${a[n]} against ${b[n]}`)
}

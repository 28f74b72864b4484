/** How many of those at risk at an age left within the year. */
export interface HazardRow { readonly age: number, readonly atRisk: number, readonly left: number, readonly hazard: number }

/**
 * Hazard by age, h(a) = left/at risk, a share a year (the life table of Kaplan and Meier 1958 without ties). `ages` and `left` (1 if it
 * left before it was a year older) of each observation of an enterprise in a year; `weights` enterprises it stands for.
 */
export function hazardByAge(ages: ArrayLike<number>, left: ArrayLike<number>, weights?: ArrayLike<number>): HazardRow[] {
  const rows = new Map<number, [number, number]>()
  for (let i = 0; i < ages.length; i++) {
    const sums = rows.get(ages[i]) ?? [0, 0]
    const w = weights ? weights[i] : 1
    rows.set(ages[i], [sums[0] + w, sums[1] + w * left[i]])
  }
  return [...rows].sort(([a], [b]) => a - b).map(([age, [atRisk, gone]]) => ({ age, atRisk, left: gone, hazard: gone / atRisk }))
}

/** Share that survives from the first age of a table to beyond the last, Π(1 − h). */
export const survival = (rows: readonly HazardRow[]): number => rows.reduce((share, { hazard }) => share * (1 - hazard), 1)

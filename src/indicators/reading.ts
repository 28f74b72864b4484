import type { IndicatorScene } from './scene.js'

/** Fills provinces from a function of the province, and the nation with their sum. */
export function sumOfRegions(into: Float64Array, of: (region: number) => number): void {
  const regions = into.length - 1
  let nation = 0
  for (let r = 0; r < regions; r++) nation += into[r] = of(r)
  into[regions] = nation
}

/** Fills provinces with numerator over denominator, and the nation with the ratio of the sums; 0 where nothing is below. */
export function ratioOfSums(into: Float64Array, above: (region: number) => number, below: (region: number) => number): void {
  const regions = into.length - 1
  let a = 0
  let b = 0
  for (let r = 0; r < regions; r++) {
    const x = above(r)
    const y = below(r)
    into[r] = y > 0 ? x / y : 0
    a += x
    b += y
  }
  into[regions] = b > 0 ? a / b : 0
}

/** Sums a column of a table by its province column; rows for which `counts` is false are left out. */
export function sumByProvince(into: Float64Array, rows: number, province: ArrayLike<number>, value: (row: number) => number): void {
  into.fill(0)
  const nation = into.length - 1
  for (let i = 0; i < rows; i++) {
    const x = value(i)
    into[province[i]!] = into[province[i]!]! + x
    into[nation] = into[nation]! + x
  }
}

/** Multiplies what was read of each region and of the nation. */
export function timesRegions(into: Float64Array, ratios: Float64Array): void {
  for (let r = 0; r < into.length; r++) into[r] = into[r]! * ratios[r]!
}

/** Nominal yuan of the year for real yuan of 2015 of R&D and public money. */
export const atCurrentPrices = (scene: IndicatorScene, amount: number): number => amount * scene.generalPrice

import { national } from '../../data/national.js'
import { exp, ln } from '../../kernel/math.js'

/** First year whose deflator of GDP can be told: revised nominal product is known from 2010. */
const FIRST_DEFLATOR = 2011

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, n) => first + n)
const mean = (x: readonly number[]): number => x.reduce((sum, v) => sum + v, 0) / x.length

/** Rise of producer prices of industry into each year, log points. */
export const producerPrices = (first: number, last: number): number[] => span(first, last).map((year) => ln(1 + national('producer-price-change', year)))

/** Rise of the deflator of GDP into each year, from revised nominal and real growth, log points; known from 2011. */
export const generalPrices = (first: number, last: number): number[] =>
  span(first, last).map((year) => ln(national('gdp-revised', year) / national('gdp-revised', year - 1)) - ln(1 + national('gdp-growth', year)))

/** General on producer prices, log points a year: rise when producer prices stand still, and what each point of theirs adds. */
export interface PriceLine {
  readonly level: number
  readonly slope: number
}

/** The line of general on producer prices by least squares over 2011 to `year`, 2012 or later. */
export function priceLine(year: number): PriceLine {
  const [x, y] = [producerPrices(FIRST_DEFLATOR, year), generalPrices(FIRST_DEFLATOR, year)]
  const [mx, my] = [mean(x), mean(y)]
  const slope = x.reduce((sum, v, n) => sum + (v - mx) * (y[n] - my), 0) / x.reduce((sum, v) => sum + (v - mx) * (v - mx), 0)
  return { slope, level: my - slope * mx }
}

/** Prices of GDP in `year` over those of the year before; before 2011 by the line that figures up to `known` draw, 2012 or later. */
export function priceRise(year: number, known: number): number {
  if (year >= FIRST_DEFLATOR) return exp(generalPrices(year, year)[0])
  const { level, slope } = priceLine(known)
  return exp(level + slope * producerPrices(year, year)[0])
}

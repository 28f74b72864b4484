import { onGrid } from '../kernel/sums.js'
import { calibrateInternational } from './international-patents.js'
import { examined, filingsExpected } from './patents.js'
import { calibrateVentureWorth } from './venture-inventions.js'
import type { World } from './world.js'

/**
 * Grants and purchases for each application in the base year, γ₀ = V₀·(1 − (1 − ℓ)/(1 + g))/Σ(.4·N₋₂ + .4·N₋₃ +
 * .2·N₋₄): what made the stock V₀ grow by g in that year. `filings` are those due in the base year.
 */
export const impliedYield = (stock: number, growth: number, lapse: number, filings: number): number =>
  (filings > 0 ? (stock * (1 - (1 - lapse) / (1 + growth))) / filings : 0)

/** Rounds of proportional fitting; it settles long before. */
const ROUNDS = 40

/** Constants of patenting in the base year: filings, the yield of grants, the level of international filing. */
export function calibratePatents(world: World): void {
  const { enterprises: e, calibration, closures, parameters: { patents: p } } = world
  calibrateVentureWorth(world, filingsExpected(world), (worth) => { calibration.ventureWorth = worth })
  calibrateFilings(world)
  calibration.internationalLogit = calibrateInternational(world)
  let stock = 0
  let due = 0
  for (let i = 0; i < e.count; i++) {
    stock += e.inventions[i]
    due += examined(e.filingsTwoYearsAgo[i], e.filingsThreeYearsAgo[i], e.filingsFourYearsAgo[i])
  }
  calibration.grantYield = impliedYield(stock, closures.growth ? p.stockGrowth : 0, p.lapse, due)
}

/**
 * Sets the filing constants so that industries, provinces and classes of size file in the base year what they did:
 * proportional fitting of what the rule expects, a table of sums on the grid, to the applications of the base year.
 */
function calibrateFilings(world: World): void {
  const { enterprises: e, calibration, population: { regions, industries } } = world
  const expected = filingsExpected(world)
  const classes = calibration.filingByClass.length
  const table = new Float64Array(regions.length * industries.length * classes)
  const factors = [calibration.filingByProvince, calibration.filingByIndustry, calibration.filingByClass]
  const filed = factors.map(({ length }) => new Float64Array(length))
  for (let i = 0; i < e.count; i++) {
    if (e.effort[i] === 0 && e.filings[i] === 0) continue
    const place = [e.province[i], e.industry[i], 2 * e.size[i] + e.aboveScale[i]]
    place.forEach((at, d) => { filed[d][at] += e.filings[i] })
    const cell = (place[0] * industries.length + place[1]) * classes + place[2]
    if (e.effort[i] > 0) table[cell] += onGrid(e.weight[i] * expected(i))
  }
  const cells = Array.from(table, (value, n) =>
    ({ value, at: [Math.floor(n / classes / industries.length), Math.floor(n / classes) % industries.length, n % classes] }))
    .filter(({ value }) => value > 0)
  factors.forEach((factor) => factor.fill(1))
  for (let round = 0; round < ROUNDS; round++) {
    factors.forEach((factor, d) => {
      const sums = new Float64Array(factor.length)
      for (const { value, at: [r, s, z], at } of cells) sums[at[d]] += value * factors[0][r] * factors[1][s] * factors[2][z]
      sums.forEach((sum, k) => { if (sum > 0) factor[k] *= filed[d][k] / sum })
    })
  }
}

import { exp, ln } from '../kernel/math.js'
import { onGrid } from '../kernel/sums.js'
import { rowsAbove0 } from '../population/chosen-rows.js'
import { calibrateInternational } from './international-patents.js'
import { countGrants, examinationPaceOf, examined } from './patents.js'
import { grantPath, researchAndPatenting } from './public-research.js'
import { dampedYears } from './structural-drift.js'
import { calibrateVentureWorth } from './venture-inventions.js'
import type { Expectations } from './venture-inventions.js'
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
  const { calibration } = world
  calibrateFilings(world, calibrateVentureWorth(world))
  calibration.internationalLogit = calibrateInternational(world)
  calibrateGrants(world)
  countGrants(world, calibration.grantYield)
  calibration.examinationPace = examinationPace(world)
}

/**
 * Pace of examination by years since the base year: of enterprises the applications are those of the base year and before, then with
 * their growth of three years, damped; of others as their history and research have it. What policy adds is not in it, so that it is
 * the same in all scenarios.
 */
function examinationPace({ enterprises: e, regions: g, macro, calibration, closures, parameters }: World): Float64Array {
  const { patents: p, publicResearch, macro: { damping } } = parameters
  const pace = new Float64Array(macro.years + 1)
  if (!closures.growth) return pace
  const filed = [e.filings, e.filingsOneYearAgo, e.filingsTwoYearsAgo, e.filingsThreeYearsAgo, e.filingsFourYearsAgo]
    .map((column) => sumOf(column, e.count))
  const growth = filed[0] > 0 && filed[3] > 0 ? ln(filed[0] / filed[3]) / 3 : 0
  const at = (h: number): number => (h <= 0 ? filed[-h] : filed[0] * exp(growth * dampedYears(damping, h)))
  const due = (h: number): number => examined(at(h - 2), at(h - 3), at(h - 4))
  let [byEnterprises, byOthers] = [0, 0]
  for (let r = 0; r < g.count; r++) {
    byEnterprises += g.enterpriseGrants[r] * g.domesticInventionShare[r]
    byOthers += calibration.publicGrants[g.key[r]] * g.otherInventions[r]
  }
  if (!(byEnterprises + byOthers > 0)) return pace
  const share = due(0) > 0 ? byEnterprises / (byEnterprises + byOthers) : 0
  const drift = researchAndPatenting(macro)
  for (let h = 1; h <= macro.years; h++) {
    const ofEnterprises = share > 0 ? due(h) / due(0) : 0
    const ofOthers = exp(grantPath(h, publicResearch.filingGrowth, drift))
    pace[h] = examinationPaceOf(p.capacityShare, macro.drift.examination[h], share * ofEnterprises + (1 - share) * ofOthers)
  }
  return pace
}

/** Pieces of the first `count` rows together. */
function sumOf(pieces: Uint32Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += pieces[i]
  return sum
}

/**
 * Sets what applications yield, so that stocks of patents grow in the base year as they did: in a province of which nothing more is known as
 * in the nation, in the others as expected of the province, where holders outside industry gain faster by what they do in the nation.
 */
function calibrateGrants({ enterprises: e, regions: g, population: { regions, regionStates }, calibration, closures, parameters }: World): void {
  const { patents: p, publicResearch } = parameters
  const [ofEnterprises, ofOthers] = closures.growth ? [p.stockGrowth, publicResearch.stockGrowth] : [0, 0]
  const stock = new Float64Array(regions.length)
  const due = new Float64Array(regions.length)
  for (let i = 0; i < e.count; i++) {
    stock[e.province[i]] += e.inventions[i]
    due[e.province[i]] += onGrid(examined(e.filingsTwoYearsAgo[i], e.filingsThreeYearsAgo[i], e.filingsFourYearsAgo[i]))
  }
  const sum = (column: Float64Array): number => column.reduce((a, b) => a + b, 0)
  const atHome = stock.map((x, r) => x * g.domesticInventionShare[r])
  const shareOf = (own: number, other: number): number => (own + other > 0 ? own / (own + other) : 0)
  const inNation = shareOf(sum(atHome), sum(regionStates.otherInventions))
  const ofNation = impliedYield(sum(stock), ofEnterprises, p.lapse, sum(due))
  regions.forEach(({ momentum }, r) => {
    const more = momentum === undefined || !closures.growth ? 0
      : momentum.inventions + (shareOf(atHome[r], g.otherInventions[r]) - inNation) * (ofOthers - ofEnterprises)
    const grown = (nation: number): number => Math.max(LEAST_GROWTH, (1 + nation) * exp(more) - 1)
    calibration.grantYield[r] = momentum === undefined ? ofNation : impliedYield(stock[r], grown(ofEnterprises), p.lapse, due[r])
    calibration.publicGrants[r] = 1 - (1 - p.lapse) / (1 + grown(ofOthers))
  })
}

/** Stocks of patents do not fall in the base year. */
const LEAST_GROWTH = 0

/**
 * Sets the filing constants so that industries, provinces and classes of size file in the base year what they did:
 * proportional fitting of what the rule expects, a table of sums on the grid, to the applications of the base year.
 */
function calibrateFilings({ enterprises: e, calibration, population: { regions, industries } }: World, { performers, applications }: Expectations): void {
  const factors = [calibration.filingByProvince, calibration.filingByIndustry, calibration.filingByClass]
  const filed = factors.map(({ length }) => new Float64Array(length))
  for (let i = 0; i < e.count; i++) {
    if (e.filings[i] === 0) continue
    filed[0][e.province[i]] += e.filings[i]
    filed[1][e.industry[i]] += e.filings[i]
    filed[2][2 * e.size[i] + e.aboveScale[i]] += e.filings[i]
  }
  const classes = calibration.filingByClass.length
  const table = new Float64Array(regions.length * industries.length * classes)
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    table[(e.province[i] * industries.length + e.industry[i]) * classes + 2 * e.size[i] + e.aboveScale[i]] += onGrid(e.weight[i] * applications[n])
  }
  const cells = filledCells(table, industries.length, classes)
  factors.forEach((factor) => factor.fill(1))
  for (let round = 0, moving = true; round < ROUNDS && moving; round++) {
    moving = false
    factors.forEach((factor, d) => {
      const sums = fittedSums(cells, factors, d)
      for (let k = 0; k < factor.length; k++) {
        const next = sums[k] > 0 ? factor[k] * (filed[d][k] / sums[k]) : factor[k]
        moving ||= next !== factor[k]
        factor[k] = next
      }
    })
  }
}

/** Cells of a table that are not empty, as most are: what is in them, and the row, column and layer of each. */
interface FilledCells { readonly values: Float64Array, readonly places: readonly Uint32Array[] }

/** The filled cells of a table of so many columns and layers, in its order. */
function filledCells(table: Float64Array, columns: number, layers: number): FilledCells {
  const filled = rowsAbove0(table, table.length)
  const values = new Float64Array(filled.length)
  const places = [new Uint32Array(filled.length), new Uint32Array(filled.length), new Uint32Array(filled.length)]
  for (let k = 0; k < filled.length; k++) {
    const n = filled[k]
    values[k] = table[n]
    places[0][k] = Math.floor(n / (columns * layers))
    places[1][k] = Math.floor(n / layers) % columns
    places[2][k] = n % layers
  }
  return { values, places }
}

/** Sums of a table, each value times its factors by row, column and layer, along dimension `d`. */
function fittedSums({ values, places }: FilledCells, factors: readonly Float64Array[], d: number): Float64Array {
  const [byRow, byColumn, byLayer] = factors
  const [rows, columns, layers] = places
  const sums = new Float64Array(factors[d].length)
  const into = places[d]
  for (let n = 0; n < values.length; n++) sums[into[n]] += values[n] * byRow[rows[n]] * byColumn[columns[n]] * byLayer[layers[n]]
  return sums
}

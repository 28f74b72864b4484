import { defineParameters } from '../data/parameter.js'
import { fixed, normal, triangular } from '../data/prior.js'
import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { gammaFrom, normalInto, poissonInto } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, expInto, ln, pow, powInto } from '../kernel/math.js'
import { scratchDoubles } from '../kernel/scratch.js'
import { onGrid } from '../kernel/sums.js'
import { researchersOf } from '../population/chosen-rows.js'
import { OWNERSHIPS } from '../population/classes.js'
import type { World } from './world.js'

const FILING = decision('patents.filing')
const LUCK = decision('patents.luck')
const INVENTIVENESS = decision('patents.inventiveness')

const judged = 'assumption:patent-noise'

/** How R&D becomes patents. */
export const patentsParameters = defineParameters('patents', {
  /** Elasticity of invention applications to own R&D of this year and the two before. */
  rdElasticity: {
    prior: triangular(0.4, 0.6, 0.8), unit: 'elasticity', range: [0, 1.5], source: 'hausman-hall-griliches-1984',
    grade: 'B',
  },
  /** Elasticity of applications to the knowledge of others: doubling R&D of a neighbour within 300 km adds 2 to 3 %. */
  spilloverElasticity: {
    prior: triangular(0.02, 0.1, 0.25), unit: 'elasticity', range: [0, 1], source: 'bottazzi-peri-2003', grade: 'B',
  },
  /** Yuan of own R&D that a yuan of venture capital is worth for inventions: under 3 % of R&D, about 8 % of inventions. */
  ventureFactor: {
    prior: triangular(1, 3, 6), unit: 'ratio', range: [0, 20], source: 'kortum-lerner-2000', grade: 'B',
  },
  /** Applications of a state-owned enterprise for those of a private one with the same R&D. */
  statePropensity: {
    prior: triangular(0.3, 0.4, 0.6), unit: 'ratio', range: [0, 2], source: 'wei-xie-zhang-2017', grade: 'C',
  },
  /** Shape k of the gamma distribution, mean one, of lasting inventiveness; variance 1/k. */
  dispersion: {
    prior: triangular(0.3, 0.6, 1.5), unit: 'shape', range: [0.05, 50], source: 'hausman-hall-griliches-1984',
    grade: 'B',
  },
  /** Standard deviation of the yearly luck of an enterprise, beyond Poisson. */
  yearlyNoise: {
    prior: triangular(0.1, 0.2, 0.4), unit: 'log points', range: [0, 1.5], source: judged, grade: 'D',
  },
  /** Valid patents that lapse in a year, 1 − (stock − grants)/stock before, 2011-15: .073, .063, .064, .069, .071. */
  lapse: {
    prior: normal(0.068, 0.004), unit: 'share a year', range: [0, 0.5], source: 'science-yearbook-patents', grade: 'C',
  },
  /** Growth of valid inventions of above-scale industry in 2015 (448,885 to 573,765): what grants and purchases were. */
  stockGrowth: {
    prior: fixed(0.278), unit: 'rate a year', range: [0, 1], source: 'yearbook-recalled', grade: 'C',
  },
  /** Grants and purchases for each application after the base year, relative to those of the base year. */
  examination: {
    prior: triangular(0.8, 1, 1.2), unit: 'ratio', range: [0, 3], source: judged, grade: 'D',
  },
  /** How far grants of the country follow what the office can examine, and not the applications that are due: a rush lengthens the queue first. */
  capacityShare: {
    prior: triangular(0.5, 0.8, 1), unit: 'ratio', range: [0, 1], source: 'harhoff-wagner-2009', grade: 'C',
  },
})

/**
 * R&D that this year's inventions stem from, .6·Q + .3·Q₋₁ + .1·Q₋₂ (Hall, Griliches and Hausman 1986), yuan a year.
 */
export const researchBehind = (now: number, oneYearAgo: number, twoYearsAgo: number): number =>
  0.6 * now + 0.3 * oneYearAgo + 0.1 * twoYearsAgo

/** The product of all that levers put on inventing, on the enterprise and on its province, is capped at 2. */
export const cappedMultiplier = (product: number): number => Math.min(2, product)

/** Applications expected of one enterprise but for calibration and luck, q·(Q̃/10⁶)^β·(S/10⁹)^γ·v·X, pieces a year. */
export const expectedFilings = (
  research: number, spillover: number, inventiveness: number, propensity: number, multiplier: number, beta: number,
  gamma: number,
): number => (research > 0 ? timesOwn(pow(research * 1e-6, beta), pow(withinReach(spillover), gamma), inventiveness, propensity, multiplier) : 0)

/** S/10⁹, of a yuan at least. */
const withinReach = (spillover: number): number => Math.max(1, spillover) * 1e-9

/** q·(Q̃/10⁶)^β·(S/10⁹)^γ·v·X from both powers. */
const timesOwn = (ofResearch: number, ofSpillover: number, inventiveness: number, propensity: number, multiplier: number): number =>
  propensity * ofResearch * ofSpillover * inventiveness * cappedMultiplier(multiplier)

/** What an enterprise adds to expected applications by luck, e^(s·z − s²/2) with s = noise/√w: its exponent, log points. */
const yearlyLuck = (noise: number, weight: number, z: number): number => {
  const spread = noise / Math.sqrt(weight)
  return spread * z - 0.5 * spread * spread
}

/**
 * The same for enterprises of a world this year, block by block; that of `rows[n]` stands at place n. Draws inventiveness where
 * there is none.
 */
export function filingsExpected(world: World, rows: Uint32Array): Float64Array {
  const { enterprises: e, parameters: { patents: p }, calibration: { ventureWorth } } = world
  const propensity = propensities(p.statePropensity)
  const lift = provinceLifts(world)
  const { ownership, province, effort, effortOneYearAgo, effortTwoYearsAgo, ventureMoney, spillover, inventiveness, inventionMultiplier } = e
  drawInventiveness(world, rows)
  const expected = scratchDoubles('applications expected', rows.length)
  const [research, ofResearch, reach, ofReach] = blockColumns(4)
  for (let first = 0; first < rows.length; first += BLOCK) {
    const block = rows.subarray(first, first + BLOCK)
    const count = block.length
    for (let n = 0; n < count; n++) {
      const i = block[n]
      research[n] = (researchBehind(effort[i], effortOneYearAgo[i], effortTwoYearsAgo[i]) + ventureWorth * ventureMoney[i]) * 1e-6
    }
    for (let n = 0; n < count; n++) reach[n] = withinReach(spillover[block[n]])
    powInto(ofResearch, research, p.rdElasticity, count)
    powInto(ofReach, reach, p.spilloverElasticity, count)
    for (let n = 0; n < count; n++) {
      const i = block[n]
      const each = timesOwn(ofResearch[n], ofReach[n], inventiveness[i], propensity[ownership[i]], inventionMultiplier[i] * lift[province[i]])
      expected[first + n] = research[n] > 0 ? each : 0
    }
  }
  return expected
}

/** What hires and expert stations put on inventing in each province, e^lift; 1 without any. */
const provinceLifts = ({ regions: { inventionLift }, population }: World): Float64Array =>
  Float64Array.from(population.regions, (_, r) => (inventionLift[r] ? exp(inventionLift[r]) : 1))

/** Propensity q to file by ownership. */
const propensities = (state: number): Float64Array => Float64Array.from(OWNERSHIPS, (owner) => (owner === 'state' ? state : 1))

/** Draws lasting inventiveness v where there is none. */
function drawInventiveness({ enterprises: { key, inventiveness }, parameters: { patents: p }, runDraws }: World, rows: Uint32Array): void {
  const lasting = runDraws.stream(INVENTIVENESS)
  for (let n = 0; n < rows.length; n++) {
    const i = rows[n]
    if (inventiveness[i] === 0) inventiveness[i] = Math.max(1e-6, gammaFrom(lasting.uniform(key[i]), p.dispersion) / p.dispersion)
  }
}

/** Constant of the filing rule for each enterprise, as a function of its row: industry, province and class together. */
export function filingLevel({ enterprises: e, calibration: c }: World): (row: number) => number {
  const { industry, province, size, aboveScale } = e
  const { filingByIndustry, filingByProvince, filingByClass } = c
  return (row) => filingByIndustry[industry[row]] * filingByProvince[province[row]]
    * filingByClass[2 * size[row] + aboveScale[row]]
}

/**
 * Step "inventions are filed": Poisson, one draw for all the enterprises a row stands for, so that chance does not grow
 * with its weight. Who is inventive stays so; yearly luck is small, and averages out over the weight too.
 */
export function fileInventions(world: World): void {
  const { enterprises: e, parameters: { patents: p }, macro, draws, calibration: c } = world
  const drift = exp(macro.drift.patenting[world.year - world.baseYear])
  const filing = draws.stream(FILING)
  const luck = draws.stream(LUCK)
  const { key, weight, industry, province, size, aboveScale, filings } = e
  const { filingByIndustry, filingByProvince, filingByClass } = c
  filings.fill(0, 0, e.count)
  const researchers = researchersOf(e)
  const own = filingsExpected(world, researchers)
  const keys = new Uint32Array(BLOCK)
  const [chance, z, growth, good, level, expected, pieces] = blockColumns(7)
  for (let first = 0; first < researchers.length; first += BLOCK) {
    const block = researchers.subarray(first, first + BLOCK)
    const rows = block.length
    for (let n = 0; n < rows; n++) keys[n] = key[block[n]]
    luck.fill(chance, keys, rows)
    normalInto(z, chance, rows)
    for (let n = 0; n < rows; n++) growth[n] = yearlyLuck(p.yearlyNoise, weight[block[n]], z[n])
    expInto(good, growth, rows)
    for (let n = 0; n < rows; n++) {
      const i = block[n]
      level[n] = filingByIndustry[industry[i]] * filingByProvince[province[i]] * filingByClass[2 * size[i] + aboveScale[i]]
    }
    for (let n = 0; n < rows; n++) expected[n] = weight[block[n]] * own[first + n] * level[n] * drift * good[n]
    filing.fill(chance, keys, rows)
    poissonInto(pieces, chance, expected, rows)
    for (let n = 0; n < rows; n++) filings[block[n]] = pieces[n]
  }
}

/** Applications whose grants come this year, .4·N₋₂ + .4·N₋₃ + .2·N₋₄, pieces. */
export const examined = (twoYearsAgo: number, threeYearsAgo: number, fourYearsAgo: number): number =>
  0.4 * twoYearsAgo + 0.4 * threeYearsAgo + 0.2 * fourYearsAgo

/**
 * How far examination keeps step with the applications that are due, ω·(ln K_h − ln D_h), log points. `capacity` ln K_h of the office and
 * `due` D_h of all holders, both against the base year · `share` ω, how far grants follow capacity. Applications that policy brings are examined
 * at the same pace as others.
 */
export const examinationPaceOf = (share: number, capacity: number, due: number): number => share * (capacity - ln(due))

/** Grants of the year by province, γ·(.4·N₋₂ + .4·N₋₃ + .2·N₋₄), pieces on the grid of sums. `yieldNow` γ by province. */
export function countGrants({ enterprises: e, regions: { enterpriseGrants } }: World, yieldNow: Float64Array): void {
  const { count, province, filingsTwoYearsAgo, filingsThreeYearsAgo, filingsFourYearsAgo } = e
  enterpriseGrants.fill(0)
  for (let i = 0; i < count; i++) {
    enterpriseGrants[province[i]] += onGrid(yieldNow[province[i]] * examined(filingsTwoYearsAgo[i], filingsThreeYearsAgo[i], filingsFourYearsAgo[i]))
  }
}

/**
 * Step "earlier filings are granted, patents lapse": V' = (1 − ℓ)·V + γ·(.4·N₋₂ + .4·N₋₃ + .2·N₋₄), pieces on the grid
 * of sums. Most grants to 2019 are for inventions filed before 2016, so policy moves this stock late. The yield γ
 * (grants, and patents bought on balance) is what made the stock of the province grow as it did up to the base year, times the pace of examination.
 */
export function grantInventions(world: World): void {
  const { enterprises: e, parameters: { patents: p }, calibration, closures, macro } = world
  const t = world.year - world.baseYear
  const wide = calibration.grantYield.length
  const ofNation = closures.growth ? p.examination : 1
  const pace = calibration.examinationPace[t]
  const yieldNow = calibration.grantYield.map((y, r) => y * ofNation * exp(macro.regional.grants[t * wide + r] + pace))
  const { enterpriseGrants } = world.regions
  const { count, province, inventions, filingsTwoYearsAgo, filingsThreeYearsAgo, filingsFourYearsAgo } = e
  enterpriseGrants.fill(0)
  for (let i = 0; i < count; i++) {
    const granted = yieldNow[province[i]] * examined(filingsTwoYearsAgo[i], filingsThreeYearsAgo[i], filingsFourYearsAgo[i])
    enterpriseGrants[province[i]] += onGrid(granted)
    inventions[i] = onGrid((1 - p.lapse) * inventions[i] + granted)
  }
}

import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { betaBinomialFrom } from '../kernel/beta-binomial.js'
import { normalFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { exp, ln, lnInto, sigmoid, sigmoidInto } from '../kernel/math.js'
import { scratchDoubles } from '../kernel/scratch.js'
import { solveRising } from '../kernel/solve-rising.js'
import { rowsAbove0 } from '../population/chosen-rows.js'
import { OWNERSHIPS } from '../population/classes.js'
import type { World } from './world.js'

const THINNING = decision('international-patents.thinning')
const NAMED = decision('international-patents.named')

const judged = 'assumption:international-filing'

/** Who files internationally. */
export const internationalPatentsParameters = defineParameters('internationalPatents', {
  /** Rise of the log odds that an application goes abroad with revenue. */
  sizeSlope: {
    prior: triangular(0.05, 0.2, 0.4), unit: 'logit points a log point', range: [-1, 2], source: judged, grade: 'D',
  },
  /** The same for a state-owned enterprise against a private one. */
  stateShift: {
    prior: triangular(-1, -0.5, 0), unit: 'logit points', range: [-5, 5], source: judged, grade: 'D',
  },
  /** How alike enterprises are: the share of an enterprise is as variable as in a sample of so many applications. */
  concentration: {
    prior: triangular(5, 15, 50), unit: 'pieces', range: [0.5, 1000], source: judged, grade: 'D',
  },
  /** Standard deviation of the yearly shock to applications of a named applicant. */
  namedShock: {
    prior: triangular(0.1, 0.18, 0.3), unit: 'log points', range: [0, 1], source: 'wipo-recalled', grade: 'C',
  },
  /** Part of such a shock that is left a year later. */
  namedPersistence: {
    prior: triangular(0.5, 0.8, 0.95), unit: 'ratio', range: [0, 0.99], source: judged, grade: 'D',
  },
  /** Part of the growth of a named applicant that is left a year later. */
  trendDamping: {
    prior: triangular(0.5, 0.7, 0.9), unit: 'ratio', range: [0, 1], source: judged, grade: 'D',
  },
})

/**
 * Log odds that an application is also filed internationally. `level` c₀ · `slope` of ln revenue, in billions · `shift`
 * of the owner.
 */
export const internationalLogit = (level: number, slope: number, revenue: number, shift: number): number =>
  level + tiltOf(ln(inBillions(revenue)), slope, shift)

/** Revenue of a yuan at least, billions. */
const inBillions = (revenue: number): number => Math.max(1, revenue) * 1e-9

/** Log odds but for the common level, of the logarithm of revenue. */
const tiltOf = (logRevenue: number, slope: number, shift: number): number => slope * logRevenue + shift

/** Log odds of enterprises but for the common level; those of `rows[n]` stand at place n. Good until it is asked for again. */
function tilts({ enterprises: { revenue, ownership }, parameters: { internationalPatents: p } }: World, rows: Uint32Array): Float64Array {
  const shift = Float64Array.from(OWNERSHIPS, (owner) => (owner === 'state' ? p.stateShift : 0))
  const found = scratchDoubles('tilts of international filing', rows.length)
  const [relative, logs] = blockColumns(2)
  for (let first = 0; first < rows.length; first += BLOCK) {
    const block = rows.subarray(first, first + BLOCK)
    const count = block.length
    for (let n = 0; n < count; n++) relative[n] = inBillions(revenue[block[n]])
    lnInto(logs, relative, count)
    for (let n = 0; n < count; n++) found[first + n] = tiltOf(logs[n], p.sizeSlope, shift[ownership[block[n]]])
  }
  return found
}

/**
 * Step "some are filed internationally": of the applications N of an enterprise a beta-binomial number goes abroad,
 * with mean p = σ(c + slope·ln Y + owner + lift of policy) and the stated concentration. The two largest applicants are agents of their
 * own.
 */
export function fileInternationally(world: World): void {
  const { enterprises: e, parameters: { internationalPatents: p }, macro, calibration, draws, closures } = world
  const level = calibration.internationalLogit + macro.drift.international[world.year - world.baseYear]
  const luck = draws.stream(THINNING)
  const { key, weight, filings, pctFilings, internationalLift } = e
  pctFilings.fill(0, 0, e.count)
  const applicants = rowsAbove0(filings, e.count)
  const tilt = tilts(world, applicants)
  const reacts = Number(closures.behaviour)
  const keys = new Uint32Array(BLOCK)
  const [odds, mean, chance, spare] = blockColumns(4)
  for (let first = 0; first < applicants.length; first += BLOCK) {
    const block = applicants.subarray(first, first + BLOCK)
    const count = block.length
    for (let n = 0; n < count; n++) {
      keys[n] = key[block[n]]
      odds[n] = level + tilt[first + n] + reacts * internationalLift[block[n]]
    }
    sigmoidInto(mean, odds, count)
    luck.fill(chance, keys, count)
    luck.fill(spare, keys, count, 1)
    for (let n = 0; n < count; n++) {
      const i = block[n]
      const sample = p.concentration * weight[i]
      pctFilings[i] = betaBinomialFrom(chance[n], filings[i], mean[n] * sample, (1 - mean[n]) * sample, spare[n])
    }
  }
  fileByName(world)
}

/**
 * Expected log of a named applicant's filings since the base year, trend·(1 + φ + … + φ^(t−1)), less what makes its
 * AR(1) deviation mean one, ½σ²·(1 − ρ^2t)/(1 − ρ²). `trend` log points a year · `damping` φ · `shock` σ ·
 * `persistence` ρ.
 */
export function namedPath(t: number, trend: number, damping: number, shock: number, persistence: number): number {
  let growth = 0
  let variance = 0
  for (let h = 0, left = trend; h < t; h++, left *= damping) {
    growth += left
    variance = persistence * persistence * variance + shock * shock
  }
  return growth - 0.5 * variance
}

/** Named applicants: ln F = path + x, x' = ρ·x + σ·η. */
function fileByName(world: World): void {
  const { filers, population, parameters: { internationalPatents: p }, closures, draws, year, baseYear } = world
  const t = year - baseYear
  const shocks = draws.stream(NAMED)
  const base = population.filers
  for (let f = 0; f < filers.count; f++) {
    let first = 0
    for (let b = 0; b < base.count; b++) if (base.key[b] === filers.key[f]) first = base.pctFilings[b]
    if (!(first > 0)) continue
    const trend = closures.growth ? filers.trend[f] : 0
    const path = (h: number): number =>
      ln(first) + namedPath(h, trend, p.trendDamping, p.namedShock, p.namedPersistence)
    const deviation = ln(Math.max(1, filers.pctFilings[f])) - path(t - 1)
    const luck = p.namedShock * normalFrom(shocks.uniform(filers.key[f]))
    filers.pctFilings[f] = Math.max(1, Math.round(exp(path(t) + p.namedPersistence * deviation + luck)))
  }
}

/** Tilts are binned in steps of a twentieth of a logit point. */
const STEPS = 20

/** The level c₀ at which the enterprises of the base year file internationally as many applications as they did. */
export function calibrateInternational(world: World): number {
  const { enterprises: { count, filings, pctFilings } } = world
  let wanted = 0
  for (let i = 0; i < count; i++) wanted += pctFilings[i]
  const applicants = rowsAbove0(filings, count)
  const tilt = tilts(world, applicants)
  // Applications by tilt: whole numbers, so their sums are exact.
  const steps = new Int32Array(applicants.length)
  let least = 0
  let most = 0
  for (let n = 0; n < steps.length; n++) {
    steps[n] = Math.round(STEPS * tilt[n])
    least = Math.min(least, steps[n])
    most = Math.max(most, steps[n])
  }
  const filed = new Float64Array(most - least + 1)
  for (let n = 0; n < steps.length; n++) filed[steps[n] - least] += filings[applicants[n]]
  return solveRising((level) => {
    let expected = 0
    for (let k = 0; k < filed.length; k++) if (filed[k] > 0) expected += filed[k] * sigmoid(level + (least + k) / STEPS)
    return expected
  }, wanted, -20, 20)
}

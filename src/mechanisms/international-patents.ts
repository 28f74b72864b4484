import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { betaBinomialFrom } from '../kernel/beta-binomial.js'
import { normalFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, ln, sigmoid } from '../kernel/math.js'
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
  level + slope * ln(Math.max(1, revenue) * 1e-9) + shift

/** Log odds of each enterprise but for the common level, as a function of its row. */
export function internationalTilt(
  { enterprises: e, parameters: { internationalPatents: p } }: World,
): (row: number) => number {
  const shift = Float64Array.from(OWNERSHIPS, (owner) => (owner === 'state' ? p.stateShift : 0))
  return (row) => internationalLogit(0, p.sizeSlope, e.revenue[row], shift[e.ownership[row]])
}

/**
 * Step "some are filed internationally": of the applications N of an enterprise a beta-binomial number goes abroad,
 * with mean p = σ(c + slope·ln Y + owner + lift of policy) and the stated concentration. The two largest applicants are agents of their
 * own.
 */
export function fileInternationally(world: World): void {
  const { enterprises: e, parameters: { internationalPatents: p }, macro, calibration, draws, closures } = world
  const level = calibration.internationalLogit + macro.drift.international[world.year - world.baseYear]
  const tilt = internationalTilt(world)
  const luck = draws.stream(THINNING)
  const { key, weight, filings, pctFilings, internationalLift } = e
  pctFilings.fill(0, 0, e.count)
  const applicants = rowsAbove0(filings, e.count)
  for (let n = 0; n < applicants.length; n++) {
    const i = applicants[n]
    const mean = sigmoid(level + tilt(i) + (closures.behaviour ? internationalLift[i] : 0))
    const sample = p.concentration * weight[i]
    pctFilings[i] = betaBinomialFrom(
      luck.uniform(key[i]), filings[i], mean * sample, (1 - mean) * sample, luck.uniform(key[i], 1))
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

/** Bisection halves an interval of 40 logit points to well below rounding. */
const ROUNDS = 60

/** The level c₀ at which the enterprises of the base year file internationally as many applications as they did. */
export function calibrateInternational(world: World): number {
  const { enterprises: e } = world
  const tilt = internationalTilt(world)
  // Applications by tilt, in steps of a twentieth of a logit point: whole numbers, so their sums are exact.
  const steps = new Map<number, number>()
  let wanted = 0
  for (let i = 0; i < e.count; i++) {
    wanted += e.pctFilings[i]
    if (e.filings[i] > 0) {
      const step = Math.round(20 * tilt(i))
      steps.set(step, (steps.get(step) ?? 0) + e.filings[i])
    }
  }
  const bins = [...steps].sort(([a], [b]) => a - b)
  let low = -20
  let high = 20
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2
    let expected = 0
    for (const [step, filings] of bins) expected += filings * sigmoid(middle + step / 20)
    if (expected < wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

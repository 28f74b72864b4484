import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { decision } from '../kernel/draws.js'
import { ln, lnInto, logit, sigmoid, sigmoidInto } from '../kernel/math.js'
import { scratchDoubles } from '../kernel/scratch.js'
import { wholeYuan } from '../kernel/sums.js'
import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import type { Enterprises } from '../population/enterprises.js'
import { clearEnterprisePolicy, NEW_EACH_YEAR } from './opening.js'
import { EXIT_UNIT, turnoverCells } from './turnover-cells.js'
import type { Leaving } from './turnover-cells.js'
import type { World } from './world.js'

const EXIT = decision('enterprise.exit')

const judged = 'assumption:exit-hazards'

/** Who leaves the population, and how likely. */
export const exitParameters = defineParameters('exit', {
  /** Exit of an enterprise of 20 million yuan revenue and three years of age (register: 9.5 % in year 3, above 8 % to year 7). */
  youngHazard: {
    prior: triangular(0.06, 0.09, 0.12), unit: 'probability a year', range: [0.001, 0.5], source: 'enterprise-life-2013', grade: 'C',
  },
  /** Fall of the log odds of exit with revenue: 9 % at 20 million yuan becomes 3 % at 5 billion. */
  size: {
    prior: triangular(0.15, 0.22, 0.3), unit: 'logit points per log point', range: [0, 1], source: judged, grade: 'D',
  },
  /** Fall of the log odds of exit with each year of age up to 20. */
  age: {
    prior: triangular(0, 0.02, 0.04), unit: 'logit points a year', range: [0, 0.2], source: judged, grade: 'D',
  },
  /** Fall of the log odds of exit with productivity above the mean. */
  productivity: {
    prior: triangular(0.1, 0.4, 0.8), unit: 'logit points per log point', range: [0, 3], source: judged, grade: 'D',
  },
  /** Revenue from which an enterprise is reorganised, not closed: it never leaves. */
  reorganisedAbove: {
    prior: fixed(1e10), unit: 'CNY a year', range: [1e6, 1e14], source: judged, grade: 'D',
  },
})

const REFERENCE_REVENUE = 20e6
const REFERENCE_AGE = 3
const OLDEST_THAT_MATTERS = 20
/** Below e^-2 of 20 million yuan (2.7 million) size no longer matters. */
const SMALLEST_THAT_MATTERS = -2

/** What the odds of exit are measured against, made once for a loop. */
export interface ExitRule {
  readonly base: number
  readonly size: number
  readonly age: number
  readonly productivity: number
  readonly meanProductivity: number
  readonly never: number
}

/**
 * Probability of leaving where policy multiplies the odds, k·h/(1 − h + k·h). `hazard` h without policy · `odds` k ≥ 0: above 1
 * where policy closes down, below 1 where it helps through.
 */
export const hazardUnderPolicy = (hazard: number, odds: number): number => (odds * hazard) / (1 - hazard + odds * hazard)

/** Puts the parameters into the form of the rule; `meanProductivity` is that of the base year, log points. */
export const exitRule = (p: ReturnType<typeof exitParameters.central>, meanProductivity: number): ExitRule => ({
  base: logit(p.youngHazard), size: p.size, age: p.age, productivity: p.productivity, meanProductivity, never: p.reorganisedAbove,
})

/**
 * Yearly probability that an enterprise leaves, h = σ(h0 − h1·ln(Y / 20 million) − h2·(age − 3) − h3·(A − Ā)); 0 from the
 * revenue at which enterprises are reorganised instead. `revenue` Y, yuan of 2015 · `age` in years · `productivity` A, log
 * points. Grade D: register data know no size and no productivity.
 */
export const exitHazard = (revenue: number, age: number, productivity: number, rule: ExitRule): number =>
  (revenue >= rule.never ? 0 : sigmoid(exitLogit(ln(revenue / REFERENCE_REVENUE), age, productivity, rule)))

/** Log odds of exit; `size` ln(Y / 20 million), −Infinity without revenue. */
function exitLogit(size: number, age: number, productivity: number, rule: ExitRule): number {
  const years = Math.max(0, Math.min(OLDEST_THAT_MATTERS, age)) - REFERENCE_AGE
  return rule.base - rule.size * Math.max(SMALLEST_THAT_MATTERS, size) - rule.age * years - rule.productivity * (productivity - rule.meanProductivity)
}

/** `exitHazard` of every enterprise in `year`, by row; good until it is asked for again. */
export function exitHazards({ count, revenue, founded, productivity }: Enterprises, year: number, rule: ExitRule): Float64Array {
  const hazards = scratchDoubles('exit hazards', count)
  const [relative, size, odds, hazard] = blockColumns(4)
  for (let first = 0; first < count; first += BLOCK) {
    const rows = Math.min(BLOCK, count - first)
    for (let n = 0; n < rows; n++) relative[n] = revenue[first + n] / REFERENCE_REVENUE
    lnInto(size, relative, rows)
    for (let n = 0; n < rows; n++) odds[n] = exitLogit(size[n], year - founded[first + n], productivity[first + n], rule)
    sigmoidInto(hazard, odds, rows)
    for (let n = 0; n < rows; n++) hazards[first + n] = revenue[first + n] >= rule.never ? 0 : hazard[n]
  }
  return hazards
}

/**
 * Adds a row with its probability of exit to what is expected to leave: `weight` enterprises of `revenue` each, yuan a
 * year; `certified` if they held a high-tech certificate.
 */
export function expectLeaving(leaving: Leaving, cell: number, hazard: number, weight: number, revenue: number, certified: boolean): void {
  const enterprises = weight * Math.floor(hazard * EXIT_UNIT)
  leaving.enterprises[cell] += enterprises
  leaving.revenue[cell] += wholeYuan(hazard * weight * revenue)
  leaving.certified[cell] += Number(certified) * enterprises
}

/**
 * Step "enterprises leave": each row leaves as a whole with its own probability, and the table closes up. What was to be
 * expected without policy is kept by turnover cell, because as much is expected to enter (see entry): whom policy closes
 * down nobody replaces, and whom it helps through keeps nobody out. Rivals take over part of their demand (see demand). What last
 * year's policy was to enterprises ends here, where nobody asks for it any more, so that the table need not take it along.
 */
export function leaveMarket(world: World): void {
  const { enterprises: e, leaving } = world
  leaving.enterprises.fill(0)
  leaving.revenue.fill(0)
  leaving.certified.fill(0)
  leaving.freed.fill(0)
  if (world.closures.turnover) e.keepAnyOrder(whoStays(world), NEW_EACH_YEAR)
  clearEnterprisePolicy(e)
}

/** 1 for every row that stays; adds what is expected to leave to its cells. */
function whoStays(world: World): Uint8Array {
  const { enterprises: e, leaving, year, draws, parameters, baseline, population } = world
  const rule = exitRule(parameters.exit, baseline.meanProductivity)
  const stream = draws.stream(EXIT)
  const cells = turnoverCells(population)
  const { count, key, weight, revenue, province, industry, size, hnteUntil, exitOdds } = e
  const hazards = exitHazards(e, year, rule)
  const chance = scratchDoubles('exit', count)
  stream.fill(chance, key, count)
  const reacts = world.closures.behaviour
  const stays = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    expectLeaving(leaving, cells.of(province[i], industry[i], size[i]), hazards[i], weight[i], revenue[i], hnteUntil[i] >= year - 1)
    let risk = hazards[i]
    if (reacts && exitOdds[i] !== 1) {
      risk = hazardUnderPolicy(risk, exitOdds[i])
      leaving.freed[industry[i]] += wholeYuan((risk - hazards[i]) * weight[i] * revenue[i])
    }
    stays[i] = Number(chance[i] >= risk)
  }
  return stays
}

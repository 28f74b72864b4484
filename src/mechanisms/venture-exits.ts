import { defineParameters } from '../data/parameter.js'
import type { ParameterValues } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { massBelowCut, normalFrom, paretoFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import type { Stream } from '../kernel/draws.js'
import { pow } from '../kernel/math.js'
import { normalBelow } from '../kernel/normal.js'
import { wholeYuan } from '../kernel/sums.js'
import { soldShare } from '../population/fund-life.js'
import type { World } from './world.js'

const multiples = 'assumption:venture-multiples'

/** What investments bring when they are sold, and how a public partner changes it. */
export const ventureExitParameters = defineParameters('ventureExits', {
  /** Chance that an investment returns less than its cost: 65 % of financings in the United States, less of the money. */
  lossProbability: {
    prior: triangular(0.5, 0.6, 0.7), unit: 'probability', range: [0, 0.95], source: 'correlation-ventures-2014', grade: 'C',
  },
  /** Mean multiple of those that lose, spread evenly from 0 to twice as much. */
  lossMultiple: {
    prior: triangular(0.2, 0.3, 0.4), unit: 'ratio', range: [0, 0.5], source: multiples, grade: 'D',
  },
  /** Least multiple of those that gain. */
  winMultiple: {
    prior: fixed(1.5), unit: 'ratio', range: [1, 5], source: multiples, grade: 'D',
  },
  /**
   * Pareto exponent of gains: 1.1 by number of financings (4 in 35 that gain bring ten times), more by money. Means are unstable below 2, so
   * medians are reported.
   */
  tail: {
    prior: triangular(1.2, 1.6, 2.2), unit: 'exponent', range: [1.1, 5], source: 'correlation-ventures-2014', grade: 'C',
  },
  /** Cut-off of gains. */
  greatestMultiple: {
    prior: fixed(300), unit: 'ratio', range: [10, 10000], source: multiples, grade: 'D',
  },
  /** Mean investment, which sets how many holdings a sale averages over: 46.56 bn yuan in 3,423 projects in 2015. */
  ticket: {
    prior: triangular(7e6, 13.6e6, 20e6), unit: 'CNY of 2015', range: [1e5, 1e9], source: 'venture-statistics-2015', grade: 'C',
  },
  /** Gain of outcome with the public share of a fund, at its start; sign from the study, curve judged. */
  publicGain: {
    prior: triangular(0, 0.5, 1), unit: 'ratio', range: [0, 3], source: 'brander-du-hellmann-2015', grade: 'D',
  },
  /** Loss of outcome with the square of the public share; sign from the working version, curve judged. */
  publicLoss: {
    prior: triangular(0.4, 0.9, 1.4), unit: 'ratio', range: [0, 3], source: 'brander-du-hellmann-2015', grade: 'D',
  },
})

type ExitValues = ParameterValues<typeof ventureExitParameters.specs>

const EXIT = decision('venture.exit')
/** More holdings than this average alike. */
const MOST_HOLDINGS = 1000

/**
 * Multiple of cost of one holding, by its uniform draw: with probability π a loss, even on (0, 2m), else Pareto from w
 * with exponent α, cut. `skill` s of the manager in standard deviations shifts the normal score of the draw, so that a
 * fund of skill s fares like a private one that drew s standard deviations better. Ratio.
 */
export function exitMultiple(u: number, skill: number, p: ExitValues, below = massBelowCut(p.winMultiple, p.tail, p.greatestMultiple)): number {
  const v = skill === 0 ? u : normalBelow(normalFrom(u) + skill)
  return v < p.lossProbability ? (2 * p.lossMultiple * v) / p.lossProbability
    : paretoFrom((v - p.lossProbability) / (1 - p.lossProbability), p.winMultiple, p.tail, p.greatestMultiple, below)
}

/** Mean multiple of the first `holdings` that a fund with this key sells. */
function meanMultiple(stream: Stream, key: number, holdings: number, skill: number, p: ExitValues, below: number): number {
  let sum = 0
  for (let k = 0; k < holdings; k++) sum += exitMultiple(stream.uniform(key, k), skill, p, below)
  return sum / holdings
}

/**
 * Outcome of a fund with public share g relative to a private one: h = max(0, 1 + a·g − b·g²). Mixed funds do better
 * than pure ones, mostly public ones worse (Brander, Du and Hellmann 2015, grade B for the sign, D for the curve). Ratio.
 */
export const outcomeByPublicShare = (g: number, gain: number, loss: number): number => Math.max(0, 1 + gain * g - loss * g * g)

/** Funds sell the ripe share of their holdings; what a sale brings is the mean multiple of that many holdings. */
export function sellHoldings({ funds: f, parameters, draws, macro, year, baseYear }: World): void {
  const p = parameters.ventureExits
  const stream = draws.stream(EXIT)
  const ticket = p.ticket * macro.generalPrice[year - baseYear]
  const below = massBelowCut(p.winMultiple, p.tail, p.greatestMultiple)
  for (let i = 0; i < f.count; i++) {
    const cost = wholeYuan(soldShare(year - f.vintage[i]) * f.netAssetValue[i])
    if (cost === 0) continue
    const holdings = Math.min(MOST_HOLDINGS, Math.max(1, Math.round(cost / ticket)))
    const multiple = meanMultiple(stream, f.key[i], holdings, f.skill[i], p, below)
    const publicShare = f.raised[i] > 0 ? f.publicCommitted[i] / f.raised[i] : 0
    f.soldThisYear[i] = cost
    f.netAssetValue[i] -= cost
    f.proceedsThisYear[i] = wholeYuan(cost * multiple * outcomeByPublicShare(publicShare, p.publicGain, p.publicLoss))
  }
}

/**
 * Expected multiple of a private fund, π·m + (1 − π)·E[Pareto], with E = w·α/(α − 1)·(1 − q^(α−1))/(1 − q^α) and q = w/cut:
 * what holdings at cost may bring in the end. Ratio.
 */
export function expectedMultiple({ lossProbability, lossMultiple, winMultiple, tail, greatestMultiple }: ExitValues): number {
  const q = winMultiple / greatestMultiple
  const gain = ((winMultiple * tail) / (tail - 1)) * ((1 - pow(q, tail - 1)) / (1 - pow(q, tail)))
  return lossProbability * lossMultiple + (1 - lossProbability) * gain
}

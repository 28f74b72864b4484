import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'

const stages = 'assumption:venture-stages'
const passing = (low: number, mode: number, high: number) => ({
  prior: triangular(low, mode, high), unit: 'probability', range: [0, 1] as const, source: stages, grade: 'D' as const,
})
const round = (central: number) => ({
  prior: triangular(0.5 * central, central, 1.8 * central), unit: 'CNY of 2015', range: [1e5, 1e9] as const, source: stages,
  grade: 'D' as const,
})
const part = (share: number) => ({
  prior: fixed(share), unit: 'share', range: [0, 1] as const, source: stages, grade: 'D' as const,
})
const firstRound = (revenue: number) => ({
  prior: fixed(revenue), unit: 'CNY of 2015 a year', range: [0, 1e9] as const, source: stages, grade: 'D' as const,
})

/** How venture money finds enterprises. */
export const ventureDealParameters = defineParameters('ventureDeals', {
  /** Chance that an enterprise financed at the angel stage reaches what the next stage asks for. */
  passAngel: passing(0.3, 0.45, 0.6),
  /** Chance that an enterprise financed at the first stage reaches what the next stage asks for. */
  passSeriesA: passing(0.4, 0.55, 0.7),
  /** Chance that an enterprise financed at the second stage reaches what the next stage asks for. */
  passSeriesB: passing(0.45, 0.6, 0.75),
  /** Chance that an enterprise financed at the third stage reaches what the next stage asks for. */
  passSeriesC: passing(0.5, 0.65, 0.8),
  /** Mean time from one round until it is known whether the next is reached. */
  waiting: {
    prior: triangular(1, 1.5, 2.5), unit: 'year', range: [1, 10], source: stages, grade: 'D',
  },
  /** Error in judging an enterprise at the angel stage; it falls evenly to that of the third. */
  noiseAngel: {
    prior: triangular(0.8, 1.2, 1.6), unit: 'standard deviations', range: [0, 5], source: stages, grade: 'D',
  },
  /** Error in judging an enterprise at the third stage. */
  noiseSeriesC: {
    prior: triangular(0.3, 0.5, 0.8), unit: 'standard deviations', range: [0, 5], source: stages, grade: 'D',
  },
  /** Money one enterprise receives in a round of the angel stage. */
  roundAngel: round(2e6),
  /** Money one enterprise receives in a round of the first stage. */
  roundSeriesA: round(8e6),
  /** Money one enterprise receives in a round of the second stage. */
  roundSeriesB: round(20e6),
  /** Money one enterprise receives in a round of the third stage. */
  roundSeriesC: round(44e6),
  /** Share of the money of a year that goes to the first stage while there are candidates. */
  partSeriesA: part(0.21),
  /** Share of the money of a year that goes to the second stage while there are candidates. */
  partSeriesB: part(0.33),
  /** Share of the money of a year that goes to the third stage while there are candidates. */
  partSeriesC: part(0.42),
  /** Growth of rounds with the money invested in the nation: money chases deals, so more money is not as many more deals. */
  roundGrowth: {
    prior: triangular(0.2, 0.5, 0.8), unit: 'elasticity', range: [0, 1], source: stages, grade: 'D',
  },
  /** Revenue from which an enterprise without earlier finance enters at the first stage. */
  entrySeriesA: firstRound(2e6),
  /** Revenue from which an enterprise without earlier finance enters at the second stage. */
  entrySeriesB: firstRound(20e6),
  /** Revenue from which an enterprise without earlier finance enters at the third stage. */
  entrySeriesC: firstRound(100e6),
  /** Age up to which an enterprise finds its first round. */
  greatestAge: {
    prior: fixed(8), unit: 'year', range: [0, 50], source: stages, grade: 'D',
  },
})

import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'

const test = 'assumption:world-influence'
const giants = 'assumption:little-giants-2015'
const niches = 'assumption:niches'
const choice = 'assumption:selection-of-enterprises'

/** Who is named, and who counts as a leader, a hidden champion, a little giant. */
export const designationParameters = defineParameters('designation', {
  /** R&D that stands for world influence in the base year: the mean of the 2,500 largest investors, 243 million euro in 2014. */
  worldResearch: {
    prior: triangular(1.6e9, 1.9e9, 2.2e9), unit: 'CNY of 2015 a year', range: [1e6, 1e12], source: 'eu-scoreboard-2015', grade: 'C',
  },
  /** international applications of such an enterprise: most of the 217,000 of 2015 are theirs. */
  worldFilings: {
    prior: triangular(30, 60, 100), unit: 'piece a year', range: [0, 1e5], source: 'wipo-recalled', grade: 'D',
  },
  /** weight of applications in the score, beside R&D. */
  filingsWeight: {
    prior: triangular(0.2, 0.35, 0.5), unit: 'share', range: [0, 1], source: test, grade: 'D',
  },
  /** growth of what counts as world influence: 6.8 % in 2014, some 4 % over a longer time. */
  frontierGrowth: {
    prior: triangular(0.02, 0.04, 0.068), unit: 'rate a year', range: [-0.2, 0.5], source: 'eu-scoreboard-2015', grade: 'C',
  },
  /** enterprises of the mainland on a list of the top 100 innovators: one on five lists from 2011 to 2015. */
  listedBefore: {
    prior: fixed(0.2), unit: 'enterprise', range: [0, 100], source: 'global-innovators-2014', grade: 'C',
  },
  /** what else than the score decides about the list: scale of the logistic. */
  listSpread: {
    prior: triangular(0.2, 0.4, 0.8), unit: 'log points', range: [0.01, 10], source: test, grade: 'D',
  },
  /** hidden champions of the nation in the base year, which sets how rare they are among their peers. */
  championsBefore: {
    prior: fixed(68), unit: 'enterprise', range: [0, 1e5], source: 'simon-2012', grade: 'C',
  },
  /** revenue below which a champion is hidden: five billion US dollars. */
  championRevenue: {
    prior: fixed(31e9), unit: 'CNY of 2015 a year', range: [1e6, 1e13], source: 'simon-2012', grade: 'C',
  },
  /** age from which a niche is held. */
  championAge: {
    prior: fixed(10), unit: 'year', range: [0, 100], source: 'simon-2012', grade: 'C',
  },
  /** rise of the line of hidden champions: the best of the world move beyond the trend. */
  championFrontier: {
    prior: triangular(0, 0.005, 0.015), unit: 'log points a year', range: [-0.1, 0.2], source: niches, grade: 'D',
  },
  /** least R&D over revenue of a little giant. */
  giantIntensity: {
    prior: triangular(0.03, 0.05, 0.07), unit: 'R&D over revenue', range: [0, 1], source: giants, grade: 'D',
  },
  /** fewest inventions in force of a little giant. */
  giantInventions: {
    prior: triangular(2, 5, 10), unit: 'piece', range: [0, 1e4], source: giants, grade: 'D',
  },
  /** spread of what else than R&D counts when enterprises are named; it lasts. */
  selectionLuck: {
    prior: triangular(0.25, 0.5, 1), unit: 'log points', range: [0, 5], source: choice, grade: 'D',
  },
})

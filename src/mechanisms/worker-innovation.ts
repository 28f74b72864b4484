import { national } from '../data/national.js'
import { defineParameters } from '../data/parameter.js'
import { fixed, lognormal } from '../data/prior.js'
import { onGrid, wholeYuan } from '../kernel/sums.js'
import type { World } from './world.js'

const judged = 'assumption:worth-of-a-suggestion'
const staff = national('employees-industry', 2015)
/** The plan counts five years together (trap 7 of its figures): a fifth is a year. */
const suggestionsAYear = national('plan-worker-suggestions', 2015) / 5

/** Small process innovations of workers: suggestions, improvements, inventions of teams. */
export const workerInnovationParameters = defineParameters('workerInnovation', {
  /** suggestions of a worker in a year, 2011 to 2015: 57.04 million in five years over the staff of industry. */
  suggestions: {
    prior: fixed(suggestionsAYear / staff), unit: 'piece per person a year', range: [0, 10], source: 'plan', grade: 'C',
  },
  /** share of suggestions that are carried out. */
  adopted: {
    prior: fixed(national('plan-worker-suggestions-implemented', 2015)), unit: 'share', range: [0, 1], source: 'plan', grade: 'C',
  },
  /** cost that one suggestion carried out saves. */
  saving: {
    prior: lognormal(5800, 0.8), unit: 'CNY of 2015 a year', range: [0, 1e6], source: judged, grade: 'D',
  },
  /** productivity that suggestions of a year can bring at most. */
  mostLift: {
    prior: fixed(0.002), unit: 'log points', range: [0, 0.1], source: judged, grade: 'D',
  },
  /** revenue for each worker of industry. */
  revenuePerWorker: {
    prior: fixed(Math.round(national('revenue-industry', 2015) / staff)), unit: 'CNY of 2015 per person', range: [1e4, 1e8], source: 'yearbook-2015-industry', grade: 'B',
  },
})

/** Suggestions of a year, n·W·(1 + s), pieces. `workers` W · `each` n suggestions of a worker · `more` s added by campaigns and teams. */
export const suggestionsOf = (workers: number, each: number, more: number): number => workers * each * (1 + more)

/**
 * Productivity that suggestions beyond those of the base year bring, min(m, s·n·a·v/y), log points: cost saved over revenue.
 * `more` s · `each` n suggestions of a worker · `adopted` a · `saving` v and `revenue` y of a worker, yuan of 2015 · `most` m.
 */
export const suggestionLift = (more: number, each: number, adopted: number, saving: number, revenue: number, most: number): number =>
  Math.min(most, (more * each * adopted * saving) / revenue)

/** Step "workers make suggestions": how many are made and carried out in each province. Workers are those of the base year. */
export function makeSuggestions({ regions: g, population, closures, parameters: { workerInnovation: p } }: World): void {
  if (g.workers.every((n) => n === 0)) {
    const { count, province, weight, revenue, aboveScale } = population.enterprises
    for (let i = 0; i < count; i++) g.workers[province[i]] += aboveScale[i] * weight[i] * wholeYuan(revenue[i])
    for (let r = 0; r < g.count; r++) g.workers[r] = Math.round(g.workers[r] / p.revenuePerWorker)
  }
  for (let r = 0; r < g.count; r++) {
    g.suggestions[r] = onGrid(suggestionsOf(g.workers[r], p.suggestions, closures.behaviour ? g.suggestionRise[r] : 0))
    g.suggestionsCarriedOut[r] = onGrid(p.adopted * g.suggestions[r])
  }
}

/** Growth of productivity that suggestions beyond those of the base year bring, by province, log points. */
export const suggestionLifts = ({ regions: g, population, closures, parameters: { workerInnovation: p } }: World): Float64Array =>
  Float64Array.from(population.regions, (_, r) => (closures.behaviour && g.suggestionRise[r] !== 0
    ? suggestionLift(g.suggestionRise[r], p.suggestions, p.adopted, p.saving, p.revenuePerWorker, p.mostLift) : 0))

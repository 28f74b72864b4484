import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { wholeYuan } from '../kernel/sums.js'
import type { World } from './world.js'

/** How knowledge lasts. */
export const knowledgeParameters = defineParameters('knowledge', {
  /** Part of the stock of R&D capital that loses its value in a year: near 0 in production, .20 to .40 in market value; .15 by convention. */
  depreciation: {
    prior: triangular(0.05, 0.15, 0.35), unit: 'share a year', range: [0.01, 1], source: 'hall-2007', grade: 'B',
  },
  /** Knowledge that daily business gives without R&D, and that a first project adds to (see productivity). */
  seedStock: {
    prior: triangular(0.01, 0.05, 0.1), unit: 'share of revenue', range: [0, 1], grade: 'D',
    source: 'assumption:seed-knowledge',
  },
})

/**
 * Stock of R&D capital after a year, K' = (1 − δ)·K + Q, yuan of 2015: `stock` K · `effort` Q, real R&D ·
 * `depreciation` δ.
 */
export const knowledgeAfter = (stock: number, effort: number, depreciation: number): number =>
  (1 - depreciation) * stock + effort

/** Step "knowledge accumulates": this year's real R&D joins the stock, last year's wears out. */
export function accumulateKnowledge({ enterprises: e, parameters: { knowledge: p } }: World): void {
  const { count, knowledge, effort } = e
  for (let i = 0; i < count; i++) {
    knowledge[i] = wholeYuan(knowledgeAfter(knowledge[i], effort[i], p.depreciation))
  }
}

/** Depreciation at which the stocks of a population were drawn up, K₀ = Q₀/(g + δ). */
const CONVENTION = 0.15

/**
 * Stock of the base year under another depreciation, K₀ = Q₀/(g + δ) with g, the past growth of R&D, read back from the
 * stock drawn up by convention; Q₀/δ if `steady`, where R&D has always been what it is. Yuan of 2015.
 */
export function initialKnowledge(stock: number, effort: number, depreciation: number, steady: boolean): number {
  if (effort === 0 || stock === 0) return steady && effort > 0 ? effort / depreciation : stock
  const growth = steady ? 0 : effort / stock - CONVENTION
  return effort / Math.max(0.01, growth + depreciation)
}

import { triangular } from '../data/prior.js'
import { defineParameters } from '../data/parameter.js'
import { isDoubleCountingRemoved } from '../law/revenue-definition.js'
import type { MeasurementModel } from '../law/revenue-definition.js'

/** How published revenue differs from the main business revenue that the model grows. */
export const measurementParameters = defineParameters('measurement', {
  /** published business revenue over main business revenue once double counting is removed. */
  publishedRevenueRatio: {
    prior: triangular(0.85, 0.97, 1.05), unit: 'ratio', range: [0.5, 1.5], grade: 'D',
    source: 'assumption:published-revenue',
  },
})

/** Published over main business revenue in a year; 1 in the legacy model and before the break. */
export const publishedRevenueRatio = (year: number, model: MeasurementModel, ratio: number): number =>
  isDoubleCountingRemoved(year, model) ? ratio : 1

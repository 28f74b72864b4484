import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { facilityKind } from '../population/facility-kinds.js'
import type { World } from './world.js'

const judged = 'assumption:maturation'

/** What bases for pilot-scale tests do for results of research. */
export const maturationParameters = defineParameters('maturation', {
  /** Results that pass the pilot stage without a base. */
  passing: {
    prior: triangular(0.2, 0.3, 0.4), unit: 'probability', range: [0.01, 1], source: judged, grade: 'D',
  },
  /** What a base adds to that. */
  rise: {
    prior: triangular(0, 0.05, 0.1), unit: 'probability', range: [0, 0.5], source: judged, grade: 'D',
  },
  /** Results that a base can take in a year. */
  capacity: {
    prior: triangular(10, 20, 40), unit: 'piece per facility a year', range: [0, 1000], source: judged, grade: 'D',
  },
})

/** Results of a province offered with bases over those offered without, 1 + min(1, n·k/R)·Δ/p. `bases` n · `capacity` k · `results` R a year. */
export const maturedSupply = (bases: number, capacity: number, results: number, rise: number, passing: number): number =>
  (bases === 0 || results === 0 ? 1 : 1 + Math.min(1, bases * capacity / results) * rise / passing)

/** By how much maturation and pilot-scale bases of a province multiply the results it offers, as a function of the province. */
export function maturedShare({ facilities: f, regions: g, closures, parameters: { maturation: p } }: World): (province: number) => number {
  if (!closures.behaviour) return () => 1
  const kinds = ['maturation-base', 'pilot-scale-base'].map((kind) => facilityKind(kind) * g.count)
  return (r) => maturedSupply(kinds.reduce((sum, first) => sum + f.number[first + r] - f.numberOfBase[first + r], 0),
    p.capacity, g.contractBase[r], p.rise, p.passing)
}

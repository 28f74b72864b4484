import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { assumption } from '../data/sources.js'
import { facilityKind } from '../population/facility-kinds.js'
import type { World } from './world.js'

const judged = assumption('maturation', 'No evaluation of pilot-scale bases was found: five points more of the results they take pass, out of some three in ten')

/** What bases for pilot-scale tests do for results of research. */
export const maturationParameters = defineParameters('maturation', {
  passing: {
    prior: triangular(0.2, 0.3, 0.4), unit: 'probability', range: [0.01, 1], source: judged, grade: 'D',
    meaning: { en: 'Results that pass the pilot stage without a base', zh: '无基地时中试通过率' },
  },
  rise: {
    prior: triangular(0, 0.05, 0.1), unit: 'probability', range: [0, 0.5], source: judged, grade: 'D',
    meaning: { en: 'What a base adds to that', zh: '基地提高的通过率' },
  },
  capacity: {
    prior: triangular(10, 20, 40), unit: 'piece per piece a year', range: [0, 1000], source: judged, grade: 'D',
    meaning: { en: 'Results that a base can take in a year', zh: '每个基地年承接成果数' },
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

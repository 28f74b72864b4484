import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'

const dose = 'assumption:support-dose'
const cap = 'assumption:stacking-cap'

/**
 * How enterprises answer to public money for R&D projects (see `population/support-response`). Estimates contain misuse, so
 * all of a grant counts as R&D; the variant with misuse sets `researchShare` to .5 to .95 and both responses to 0 to .6 (ZEW).
 */
export const directSupportParameters = defineParameters('directSupport', {
  /** part of a grant that is spent on R&D at all. */
  researchShare: {
    prior: fixed(1), unit: 'share', range: [0.5, 1], source: 'zew-briefs', grade: 'C',
  },
  /** own R&D that a small or medium enterprise adds for a yuan of grant (about one there; nothing for large ones). */
  responseSmall: {
    prior: triangular(-0.2, 0.1, 1), unit: 'CNY per CNY', range: [-1, 3], source: 'bronzini-iachini-2014', grade: 'A',
  },
  /** own R&D that a large enterprise adds for a yuan of grant: it withdraws some at once, none later. */
  responseLarge: {
    prior: triangular(-0.6, -0.2, 0.2), unit: 'CNY per CNY', range: [-1, 2], source: 'boeing-2016', grade: 'B',
  },
  /** the same where public money is as much as own R&D, if that is less. */
  saturatedResponse: {
    prior: fixed(-0.5), unit: 'CNY per CNY', range: [-1, 0], source: dose, grade: 'D',
  },
  /** public money over own R&D from which the response falls. */
  doseFrom: {
    prior: fixed(0.3), unit: 'ratio', range: [0, 1], source: dose, grade: 'D',
  },
  /** public money over own R&D at which it has fallen all the way. */
  doseTo: {
    prior: fixed(1), unit: 'ratio', range: [0.1, 5], source: dose, grade: 'D',
  },
  /** direct support over own R&D at most, all programmes together. */
  stackingCap: {
    prior: fixed(0.6), unit: 'ratio', range: [0, 1], source: cap, grade: 'D',
  },
  /** rise of invention applications of a small or medium enterprise with a grant, beyond its added R&D. */
  inventionLift: {
    prior: triangular(0, 0.1, 0.2), unit: 'share', range: [0, 1], source: 'guo-guo-jiang-2016', grade: 'B',
  },
  /** odds of a first round of venture finance with a grant over those without. */
  ventureOdds: {
    prior: triangular(1, 2, 3), unit: 'ratio', range: [1, 10], source: 'howell-2017', grade: 'A',
  },
})

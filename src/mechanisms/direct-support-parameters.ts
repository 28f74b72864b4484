import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { assumption } from '../data/sources.js'

const dose = assumption('support-dose', 'Evaluations find less response to larger doses and give no common curve: bounds are judged')
const cap = assumption('stacking-cap', 'Programmes ask for own money beside theirs, mostly as much or more; no common ceiling was found')

/**
 * How enterprises answer to public money for R&D projects (see `population/support-response`). Estimates contain misuse, so
 * all of a grant counts as R&D; the variant with misuse sets `researchShare` to .5 to .95 and both responses to 0 to .6 (ZEW).
 */
export const directSupportParameters = defineParameters('directSupport', {
  researchShare: {
    prior: fixed(1), unit: 'share', range: [0.5, 1], source: 'zew-briefs', grade: 'C',
    meaning: { en: 'part of a grant that is spent on R&D at all', zh: '资助中真正用于研发的比例' },
  },
  responseSmall: {
    prior: triangular(-0.2, 0.1, 1), unit: 'CNY per CNY', range: [-1, 3], source: 'bronzini-iachini-2014', grade: 'A',
    meaning: { en: 'own R&D that a small or medium enterprise adds for a yuan of grant (about one there; nothing for large ones)', zh: '中小企业每元资助带动的自有研发' },
  },
  responseLarge: {
    prior: triangular(-0.6, -0.2, 0.2), unit: 'CNY per CNY', range: [-1, 2], source: 'boeing-2016', grade: 'B',
    meaning: { en: 'own R&D that a large enterprise adds for a yuan of grant: it withdraws some at once, none later', zh: '大型企业每元资助带动的自有研发' },
  },
  saturatedResponse: {
    prior: fixed(-0.5), unit: 'CNY per CNY', range: [-1, 0], source: dose, grade: 'D',
    meaning: { en: 'the same where public money is as much as own R&D, if that is less', zh: '财政资金与自有研发相当时的带动效应' },
  },
  doseFrom: {
    prior: fixed(0.3), unit: 'ratio', range: [0, 1], source: dose, grade: 'D',
    meaning: { en: 'public money over own R&D from which the response falls', zh: '带动效应开始下降的资助强度' },
  },
  doseTo: {
    prior: fixed(1), unit: 'ratio', range: [0.1, 5], source: dose, grade: 'D',
    meaning: { en: 'public money over own R&D at which it has fallen all the way', zh: '带动效应降至最低的资助强度' },
  },
  stackingCap: {
    prior: fixed(0.6), unit: 'ratio', range: [0, 1], source: cap, grade: 'D',
    meaning: { en: 'direct support over own R&D at most, all programmes together', zh: '各类直接资助合计占自有研发的上限' },
  },
  inventionLift: {
    prior: triangular(0, 0.1, 0.2), unit: 'share', range: [0, 1], source: 'guo-guo-jiang-2016', grade: 'B',
    meaning: { en: 'rise of invention applications of a small or medium enterprise with a grant, beyond its added R&D', zh: '中小企业获资助后发明申请的额外提升' },
  },
  ventureOdds: {
    prior: triangular(1, 2, 3), unit: 'ratio', range: [1, 10], source: 'howell-2017', grade: 'A',
    meaning: { en: 'odds of a first round of venture finance with a grant over those without', zh: '获资助后首轮融资几率的倍数' },
  },
})

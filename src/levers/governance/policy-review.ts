import { assumption } from '../../data/sources.js'
import { ln } from '../../kernel/math.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { officeBudget, runByOffice } from '../office.js'
import { dated, fixed } from '../parameters.js'

const silent = assumption('barrier-effect', 'The elasticity of claims to benefit over compliance cost was not found for China: 0 unless a scenario sets it')
const terms = assumption('policy-review-programme', 'The plan asks to clear rules that hinder innovation and counts none: a tenth of compliance cost is judged')

/**
 * Review and repeal of rules that hinder innovation: compliance with what is left costs less, so that every kind of relief and
 * support is worth the trouble to more enterprises.
 */
export const policyReview = defineLever({
  id: 'policy-review',
  name: { en: 'Review and repeal of obstructive rules', zh: '创新政策审查与清理' },
  summary: { en: 'Rules that hinder innovation are repealed, and claims cost less trouble', zh: '清理妨碍创新的规定,降低申报成本' },
  family: 'governance',
  clause: { inventory: 'L65', section: '4.2' },
  params: {
    costCut: dated('share', [0, 0.9], { 2008: 0 }, terms, { en: 'part of compliance cost that is done away with', zh: '减少的合规成本比例' }, 0),
    elasticity: fixed('elasticity', [0, 3], 0, silent, { en: 'rise of the log odds of a claim with benefit over compliance cost', zh: '申报几率对收益成本比的弹性' }),
    budget: officeBudget(1e10, terms, { en: 'cost of the review', zh: '审查经费' }),
  },
  equation: equation('τ = σ(l − k·ln(1 − q))', 'τ share of those eligible who claim; σ logistic function; l log odds before the review; k elasticity of the odds to benefit over compliance cost; q part of compliance cost done away with; g budget of the review, shared out to provinces by their R&D',
    'τ 符合条件者的申报率；σ 逻辑斯蒂函数；l 清理前的对数几率；k 几率对收益成本比的弹性；q 减少的合规成本比例；g 审查经费,按各省研发分摊'),
  ...runByOffice,
  terms: (p) => [{ on: 'all', what: 'take-up', value: -p.elasticity * ln(1 - p.costCut) }],
  aim: 'provinces',
  centralShare: 0.5,
  neutral: { costCut: 0, budget: 0 },
  plan: { params: { costCut: { 2017: 0.1 }, budget: { 2017: 2e7 } }, why: { en: 'review new policy and clear what hinders innovation', zh: '审查新政策,清理妨碍创新的规定' } },
  test: {
    params: { costCut: 0.5, elasticity: 1, budget: 1e7 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['elasticity'] }],
    leaves: ['innovative-clusters'],
  },
})

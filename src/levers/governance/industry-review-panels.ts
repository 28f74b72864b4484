import { assumption } from '../../data/sources.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { officeBudget, runByOffice } from '../office.js'
import { dated, fixed } from '../parameters.js'

const silent = assumption('industry-reviewers-effect', 'No study was found that says how much better firm experts choose projects: 0 unless a scenario sets it')
const terms = assumption('industry-reviewers', 'The plan raises the share of firm experts in the pool and on panels and names no share: one in four is judged')

/** Firm experts on the panels that review public programmes: the error with which merit is seen becomes smaller. */
export const industryReviewPanels = defineLever({
  id: 'industry-review-panels',
  name: { en: 'Industry experts on review panels', zh: '企业专家参与科技计划评审' },
  summary: { en: 'Firm experts review programme projects, and merit is seen with less error', zh: '企业专家参与项目评审,降低择优误差' },
  family: 'governance',
  clause: { inventory: 'L57', section: '3.6' },
  params: {
    share: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'share of panel places that go to firm experts beyond the base year', zh: '评审专家中新增企业专家比例' }, 0),
    insight: fixed('share', [0, 1], 0, silent, { en: 'part of the error that would be gone if all places were theirs', zh: '全部由企业专家评审时误差的减少比例' }),
    budget: officeBudget(1e10, terms, { en: 'cost of the expert pool', zh: '专家库运行经费' }),
  },
  equation: equation('E = (1 − v·s)·E₀', 'E₀, E error of merit reviews before and after; v part of the error gone if all places were those of firm experts; s share of places that go to them; g cost of the pool, shared out to provinces by their R&D',
    'E₀, E 前后择优评审的误差；v 全部由企业专家评审时误差的减少比例；s 新增企业专家比例；g 专家库经费,按各省研发分摊'),
  ...runByOffice,
  terms: (p) => [{ on: 'all', what: 'selection-noise', value: 1 - p.insight * p.share }],
  aim: 'nation',
  centralShare: 1,
  neutral: { share: 0, budget: 0 },
  plan: { params: { share: { 2017: 0.25 }, budget: { 2017: 1e7 } }, why: { en: 'more firm experts in planning, panels and review (no share given)', zh: '提高企业专家在规划、咨询与评审中的比例(未给出比例)' } },
  test: {
    params: { share: 1, insight: 1, budget: 1e7 },
    beside: { 'national-programmes': { budget: 5e9, apply: 0.8 } },
    moves: [{ indicator: 'invention-stock', direction: 'up', through: ['insight'] }],
    leaves: ['innovative-clusters', 'makerspaces'],
  },
})

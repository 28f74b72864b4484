import { assumption } from '../../data/sources.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { officeBudget, runByOffice } from '../office.js'
import { dated, fixed } from '../parameters.js'

const silent = assumption('uptake-evaluation-effect', 'No study was found of what evaluating the uptake of support does to it: 0 unless a scenario sets it')
const terms = assumption('uptake-evaluation-programme', 'The plan asks for third-party evaluation of policy for small enterprises and names no budget')

/** Evaluation of how far support reaches small enterprises: what is found is mended a year later, and more of them apply. */
export const uptakeEvaluation = defineLever({
  id: 'uptake-evaluation',
  name: { en: 'Evaluation of the uptake of small-enterprise policy', zh: '中小企业政策落实评估' },
  summary: { en: 'Evaluation of uptake raises the share of small enterprises that apply for support', zh: '评估政策落实情况,提高中小企业申请支持的比例' },
  family: 'governance',
  clause: { inventory: 'L24', section: '3.4' },
  params: {
    evaluated: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'share of support programmes evaluated', zh: '接受评估的支持政策比例' }, 0),
    mended: fixed('logit points', [0, 3], 0, silent, { en: 'rise of the log odds of an application once a programme is evaluated', zh: '评估后申请对数几率的提升' }),
    budget: officeBudget(1e10, terms, { en: 'cost of evaluations', zh: '评估经费' }),
  },
  equation: equation('τ = σ(l + m·s)', 'τ share of those eligible who apply for support; σ logistic function; l log odds without evaluation; m rise once a programme is evaluated; s share of programmes evaluated; g budget of evaluations, shared out to provinces by their R&D',
    'τ 符合条件者的申请率；σ 逻辑斯蒂函数；l 无评估时的对数几率；m 评估后的提升；s 接受评估的比例；g 评估经费,按各省研发分摊'),
  ...runByOffice,
  terms: (p) => [{ on: 'support', what: 'take-up', value: p.mended * p.evaluated }],
  aim: 'provinces',
  centralShare: 0.5,
  neutral: { evaluated: 0, budget: 0 },
  plan: { params: { evaluated: { 2017: 1 }, budget: { 2017: 2e7 } }, why: { en: 'evaluate how far policy for small enterprises is carried out', zh: '开展中小企业政策落实情况评估' } },
  test: {
    params: { evaluated: 1, mended: 1, budget: 1e7 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['mended'] }],
    readIn: 2018,
    leaves: ['vc-capital', 'innovative-clusters', 'hnte-count'],
  },
})

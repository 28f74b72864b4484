import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { officeBudget, runByOffice } from '../office.js'
import { behaviour, dated } from '../parameters.js'

const terms = assumption('outreach-programme', 'The plan asks for training and wider coverage and names neither budget nor reach')

/** Training and publicity about innovation policy, so that more of those who are entitled to tax relief claim it. */
export const policyOutreach = defineLever({
  id: 'policy-outreach',
  name: { en: 'Outreach about innovation policy', zh: '创新政策宣讲与扩面' },
  summary: { en: 'Training and publicity raise the take-up of tax relief', zh: '通过宣讲培训提高税收优惠的申报率' },
  family: 'governance',
  clause: { inventory: 'L66', section: '4.2' },
  params: {
    coverage: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'share of those entitled who are reached beyond the base year', zh: '新增宣讲覆盖面' }, 0),
    lift: behaviour('logit points', [0, 3], triangular(0, 0.3, 0.6), 'bhargava-manoli-2015', 'C', { en: 'rise of the log odds of a claim where everybody is reached: a letter brought 14 % of those to claim who had not, .28 where half claim', zh: '全覆盖时申报对数几率的提升' }),
    budget: officeBudget(1e11, terms, { en: 'cost of training and publicity', zh: '宣讲培训经费' }),
  },
  equation: equation('τ = σ(l + h·c)', 'τ share of those entitled who claim; σ logistic function; l log odds of a claim without outreach; h rise where everybody is reached; c share reached; g budget of the programme, shared out to provinces by their R&D',
    'τ 符合条件者的申报率；σ 逻辑斯蒂函数；l 无宣讲时申报的对数几率；h 全覆盖时的提升；c 覆盖面；g 经费,按各省研发分摊'),
  ...runByOffice,
  terms: (p) => [{ on: 'tax', what: 'take-up', value: p.lift * p.coverage }],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { coverage: 0, budget: 0 },
  plan: { params: { coverage: { 2017: 0.5 }, budget: { 2017: 2e8 } }, why: { en: 'more training and wider coverage of policy', zh: '加强政策宣讲培训,扩大政策覆盖面' } },
  test: {
    params: { coverage: 1, lift: 1, budget: 1e8 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['lift'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})

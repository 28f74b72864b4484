import { assumption } from '../../data/sources.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { officeBudget, runByOffice } from '../office.js'
import { dated } from '../parameters.js'

const terms = assumption('consultation', 'Ministries and provinces agree on joint projects; the plan names no sum: a tenth more money for programmes, paid by provinces, is judged')

/** Consultation between ministry and province: provinces add money of their own to national programmes. */
export const ministryProvinceConsultation = defineLever({
  id: 'ministry-province-consultation',
  name: { en: 'Consultation between ministry and provinces', zh: '部省会商' },
  summary: { en: 'Provinces add money of their own to national programmes', zh: '通过部省会商由地方配套国家科技计划' },
  family: 'governance',
  clause: { inventory: 'L67', section: '4.3' },
  params: {
    added: dated('share', [0, 5], { 2008: 0 }, terms, { en: 'money of provinces over that of the ministry', zh: '地方配套与中央经费之比' }, 0),
    budget: officeBudget(1e10, terms, { en: 'cost of consultation', zh: '会商工作经费' }),
  },
  equation: equation('B = (1 + a)·B₀; c = 1/(1 + a)', 'B₀, B budget of national programmes before and after; a money of provinces over that of the ministry; c central share; g cost of consultation, shared out to provinces by their R&D',
    'B₀, B 会商前后国家科技计划经费；a 地方配套与中央经费之比；c 中央分担比例；g 会商经费,按各省研发分摊'),
  ...runByOffice,
  terms: (p) => [{ on: 'national-programmes', what: 'budget', value: 1 + p.added }, { on: 'national-programmes', what: 'central-share', value: -p.added / (1 + p.added) }],
  aim: 'nation',
  centralShare: 0.5,
  neutral: { added: 0, budget: 0 },
  plan: { params: { added: { 2017: 0.1 }, budget: { 2017: 1e7 } }, why: { en: 'consult with provinces and link with innovative provinces and cities', zh: '加强部省会商,与创新型省市建设衔接' } },
  test: {
    params: { added: 1, budget: 1e7 },
    beside: { 'national-programmes': { budget: 5e9, apply: 0.8 } },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['added', 'directSupport.responseSmall', 'directSupport.responseLarge'] }],
    leaves: ['innovative-clusters', 'makerspaces'],
  },
})

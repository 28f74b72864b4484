import { assumption } from '../../data/sources.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { officeBudget, runByOffice } from '../office.js'
import { dated } from '../parameters.js'

const terms = assumption('programme-reform', 'Central programmes are merged into fewer and larger ones; how much larger an award becomes is not said: a fifth is judged')

/** Reform of central programmes: fewer and larger awards from the same money. */
export const programmeReform = defineLever({
  id: 'programme-reform',
  name: { en: 'Reform of central science programmes', zh: '中央财政科技计划管理改革' },
  summary: { en: 'Programmes make fewer and larger awards from the same budget', zh: '整合科技计划,以同样经费支持更少而更大的项目' },
  family: 'governance',
  clause: { inventory: 'L69', section: '3.1' },
  params: {
    larger: dated('share', [0, 9], { 2008: 0 }, terms, { en: 'how much larger an award is than in the base year', zh: '单项资助规模增幅' }, 0),
    budget: officeBudget(1e10, terms, { en: 'cost of professional management', zh: '专业机构管理经费' }),
  },
  equation: equation('A = (1 + x)·A₀; N = B/A', 'A₀, A award of a programme before and after; x how much larger it is; N projects; B budget of the programme; g cost of professional management, shared out to provinces by their R&D',
    'A₀, A 改革前后的单项资助；x 增幅；N 项目数；B 计划预算；g 专业机构管理经费,按各省研发分摊'),
  ...runByOffice,
  terms: (p) => [{ on: 'national-programmes', what: 'award-size', value: 1 + p.larger }],
  aim: 'nation',
  centralShare: 1,
  neutral: { larger: 0, budget: 0 },
  plan: { params: { larger: { 2017: 0.2 }, budget: { 2017: 5e7 } }, why: { en: 'carry out the reform of central programmes', zh: '落实中央财政科技计划管理改革' } },
  test: {
    params: { larger: 2, budget: 1e7 },
    beside: { 'national-programmes': { budget: 5e8, apply: 0.8 } },
    moves: [{ indicator: 'enterprise-rd', direction: 'down', through: ['larger', 'directSupport.responseSmall'] }],
    readIn: 2018,
    leaves: ['innovative-clusters', 'makerspaces'],
  },
})

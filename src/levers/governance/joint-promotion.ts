import { assumption } from '../../data/sources.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { officeBudget, runByOffice } from '../office.js'
import { dated, fixed } from '../parameters.js'

const silent = assumption('coordination-effect', 'How much programme money is lost to overlap and delay between ministries was not found: none is won back unless a scenario sets it')
const terms = assumption('joint-promotion', 'The plan sets up joint promotion by ministries and names no cost')

/** Joint promotion by ministries and local governments: less of the money for programmes is lost between them. */
export const jointPromotion = defineLever({
  id: 'joint-promotion',
  name: { en: 'Joint promotion by ministries', zh: '部门协同推进机制' },
  summary: { en: 'Ministries coordinate, and more of the money for programmes reaches projects', zh: '部门协同推进,减少经费在部门间的损耗' },
  family: 'governance',
  clause: { inventory: 'L64', section: '4.1' },
  params: {
    coordination: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'how far ministries work together beyond the base year', zh: '协同机制建设程度' }, 0),
    loss: fixed('share', [0, 0.5], 0, silent, { en: 'part of programme money lost between ministries without coordination', zh: '无协同时经费损耗比例' }),
    budget: officeBudget(1e10, terms, { en: 'cost of the mechanism', zh: '机制运行经费' }),
  },
  equation: equation('B = B₀·(1 − (1 − c)·l)/(1 − l)', 'B₀, B money for projects before and after; c how far ministries work together; l part lost without coordination; g cost of the mechanism, shared out to provinces by their R&D',
    'B₀, B 前后到达项目的经费；c 协同程度；l 无协同时的损耗比例；g 机制运行经费,按各省研发分摊'),
  ...runByOffice,
  terms: (p) => [{ on: 'support', what: 'budget', value: (1 - (1 - p.coordination) * p.loss) / (1 - p.loss) }],
  aim: 'nation',
  centralShare: 0.5,
  neutral: { coordination: 0, budget: 0 },
  plan: { params: { coordination: { 2017: 0.5, 2019: 1 }, budget: { 2017: 1e7 } }, why: { en: 'ministries promote the project together', zh: '建立健全部门协同推进机制' } },
  test: {
    params: { coordination: 1, loss: 0.5, budget: 1e7 },
    beside: { 'national-programmes': { budget: 5e9, apply: 0.8 } },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['loss'] }],
    leaves: ['innovative-clusters', 'makerspaces'],
  },
})

import { uniform } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { officeBudget, runByOffice } from '../office.js'
import { behaviour, dated } from '../parameters.js'

const terms = assumption('monitoring-programme', 'The plan asks to monitor, evaluate and scale up pilots and names no budget')
const audits = assumption('audits-under-monitoring', 'Audits of certificates lie between one and six in a hundred; monitoring lifts them towards the upper end')

/** Monitoring and evaluation: certificate holders are audited more often, so that fewer stretch for the line with relabelled cost. */
export const monitoring = defineLever({
  id: 'monitoring',
  name: { en: 'Monitoring and evaluation', zh: '监测评估' },
  summary: { en: 'Monitoring raises the chance that a certified enterprise is audited', zh: '监测评估提高高新技术企业被抽查的概率' },
  family: 'governance',
  clause: { inventory: 'L68', section: '4.4' },
  params: {
    strength: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'how far monitoring is built up', zh: '监测体系建设程度' }, 0),
    audits: behaviour('probability a year', [0, 1], uniform(0.04, 0.08), audits, 'D', { en: 'chance of an audit once monitoring is built up', zh: '监测体系建成后的抽查概率' }),
    budget: officeBudget(1e10, terms, { en: 'cost of monitoring', zh: '监测经费' }),
  },
  equation: equation('p = max(p₀, s·a)', 'p₀, p chance of an audit before and under monitoring; s how far monitoring is built up; a chance once it is; g budget of monitoring, shared out to provinces by their R&D',
    'p₀, p 监测前后的抽查概率；s 体系建设程度；a 建成后的抽查概率；g 监测经费,按各省研发分摊'),
  ...runByOffice,
  aim: 'nation',
  centralShare: 0.5,
  neutral: { strength: 0, budget: 0 },
  plan: { params: { strength: { 2017: 0.5, 2019: 1 }, budget: { 2017: 5e7 } }, why: { en: 'monitor, evaluate in mid-term and at the end, scale up what works', zh: '开展监测、中期与期末评估,推广试点经验' } },
  test: {
    params: { strength: 1, audits: 0.6, budget: 1e7 },
    moves: [{ indicator: 'hnte-count', direction: 'down', through: ['audits'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive({ p, setRule }) { setRule('auditProbability', p.strength * p.audits) },
})

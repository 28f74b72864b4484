import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { ownership } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { brings } from '../province.js'

const terms = assumption('assessment-weight', 'The plan asks for a greater weight of innovation in assessment and gives no number: a twentieth; none above .15 is thought to last')
const office = assumption('assessment-office', 'A file and its audit once a year')

/**
 * Assessment of state enterprises: managers are judged by R&D and results too, which to them is as if part of R&D were free. They
 * want more of it, and report more than they do. What owners forgo in dividends is no public cost and is not booked.
 */
export const stateAssessment = defineLever({
  id: 'state-assessment',
  name: { en: 'Assessment of state enterprises by innovation', zh: '国有企业技术创新业绩考核' },
  summary: { en: 'Innovation counts for more in the assessment of managers of state enterprises', zh: '提高科技投入和成果转化在国企业绩考核中的比重' },
  family: 'market',
  clause: { inventory: 'L15', section: '3.1' },
  params: {
    weight: dated('share', [0, 0.15], { 2008: 0 }, terms, { en: 'weight of innovation beyond that of the base year', zh: '创新考核新增权重' }, 0),
    administration: fixed('CNY per enterprise a year', [0, 1e7], 2e4, office, { en: 'cost of assessing an enterprise', zh: '每户考核成本' }),
  },
  equation: equation('U = U₀·(1 − w); M = f/(1 − f)·(1 − (1 − w)^(λ·ε))·Q', 'U, U₀ user cost of R&D to managers, with and without assessment; w weight of innovation; M other cost reported as R&D; f share of the first answer that is a matter of names; λ part of a gap closed in a year; ε elasticity of R&D; Q real R&D; a cost of assessing an enterprise',
    'U, U₀ 有无考核时管理者面对的研发使用成本；w 创新权重；M 归集为研发的其他费用；f 首年反应中仅为归集的比例；λ 每年调整比例；ε 研发弹性；Q 实际研发；a 每户考核成本'),
  cost: [books('administration', GOVERNMENTS, ['providers'], 'a', { en: 'cost of assessment, for each state enterprise', zh: '按国有企业户数计的考核成本' },
    perEnterprise((p) => (p.weight > 0 ? p.administration : 0)))],
  eligible: ownership('state'),
  regional: [brings('stateAssessment', (p) => p.weight)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { weight: 0 },
  plan: { params: { weight: { 2017: 0.05 } }, why: { en: 'give innovation a greater weight in the assessment of state enterprises (no number given)', zh: '加大科技投入和成果转化在国企考核中的比重(未给出权重)' } },
  test: {
    params: { weight: 0.15 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['rd.elasticityLarge', 'rd.adjustment', 'assessment.reclassified'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'revenue-industry'],
  },
})

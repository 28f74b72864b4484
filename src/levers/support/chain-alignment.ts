import { assumption } from '../../data/sources.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { officeBudget, runByOffice } from '../office.js'
import { dated } from '../parameters.js'

const judged = assumption('chain-alignment', 'The plan lays the innovation chain along the industrial chain and says not how far: one standard deviation of sector gap counts as half of one of quality')

/**
 * Innovation chain along the industrial chain, money along both: reviews of national programmes prefer industries further
 * from their frontier.
 */
export const chainAlignment = defineLever({
  id: 'chain-alignment',
  name: { en: 'Alignment of innovation, industrial and funding chains', zh: '围绕产业链部署创新链、围绕创新链完善资金链' },
  summary: { en: 'Programme money prefers industries far from their frontier', zh: '科技计划经费向技术差距大的行业倾斜' },
  family: 'support',
  clause: { inventory: 'L12', section: '3.1' },
  params: {
    weight: dated('standard deviations', [0, 5], { 2008: 0 }, judged, { en: 'quality that a standard deviation of sector gap counts for', zh: '行业差距一个标准差折合的质量分' }, 0),
    budget: officeBudget(1e9, judged, { en: 'cost of road maps and coordination', zh: '路线图与协调经费' }),
  },
  equation: equation('M = q + n + w·s', 'M score of an applicant; q its quality; n error of the review; w weight of the gap; s distance of its industry to the frontier, in standard deviations over industries; g cost of road maps, shared out to provinces by their R&D',
    'M 申请者得分；q 质量；n 评审误差；w 差距权重；s 所在行业与前沿的差距(以行业间标准差计)；g 路线图经费,按各省研发分摊'),
  ...runByOffice,
  terms: (p) => [{ on: 'national-programmes', what: 'alignment', value: p.weight }],
  aim: 'nation',
  centralShare: 1,
  neutral: { weight: 0, budget: 0 },
  plan: { params: { weight: { 2017: 0.5 }, budget: { 2017: 2e7 } }, why: { en: 'chains are aligned (no rule given)', zh: '三链融合(未给出规则)' } },
  test: {
    params: { weight: 5, budget: 2e7 },
    beside: { 'national-programmes': { budget: 5e9, apply: 0.8 } },
    moves: [{ indicator: 'invention-grants-enterprise', direction: 'down', through: ['weight', 'patents.rdElasticity'] }],
    leaves: ['innovative-clusters', 'makerspaces'],
  },
})

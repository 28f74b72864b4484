import { assumption } from '../../data/sources.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { officeBudget, runByOffice } from '../office.js'
import { dated, fixed } from '../parameters.js'
import { brings } from '../province.js'

const silent = assumption('business-model-rights-effect', 'The plan asks to study such protection; no study was found of what it does: 0 unless a scenario sets it')
const terms = assumption('business-model-rights-programme', 'The plan names neither form nor date of protection: a first form from 2019, and the cost of an office')

/** Rights in business models and technical solutions: whoever invents one keeps more of what it earns, so that more is founded on them. */
export const businessModelRights = defineLever({
  id: 'business-model-rights',
  name: { en: 'Intellectual property in business models', zh: '商业模式等新形态成果的知识产权保护' },
  summary: { en: 'Business models and technical solutions are protected', zh: '研究商业模式、技术方案等新形态创新成果的知识产权保护' },
  family: 'market',
  clause: { inventory: 'L42', section: '3.5' },
  params: {
    protection: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'how far business models are protected', zh: '保护程度' }, 0),
    founded: fixed('log points', [0, 1], 0, silent, { en: 'more enterprises founded under full protection', zh: '充分保护下新设企业的增加' }),
    budget: officeBudget(1e10, terms, { en: 'cost of examination and protection', zh: '审查与保护经费' }),
  },
  equation: equation('E = N·exp(s·a)', 'E enterprises that enter next year; N those that would; s how far business models are protected; a log of more enterprises founded; g cost of examination and protection, shared out to provinces by their R&D',
    'E 次年新设企业；N 原应新设企业；s 保护程度；a 新设企业的对数增加；g 审查与保护经费,按各省研发分摊'),
  ...runByOffice,
  regional: [brings('entryLift', (p) => p.protection * p.founded)],
  aim: 'provinces',
  centralShare: 0.8,
  neutral: { protection: 0, budget: 0 },
  plan: { params: { protection: { 2019: 0.5 }, budget: { 2019: 5e7 } }, why: { en: 'study the protection of business models and technical solutions', zh: '研究商业模式、技术方案等新形态创新成果的知识产权保护办法' } },
  test: {
    params: { protection: 1, founded: 0.5, budget: 1e7 },
    moves: [{ indicator: 'enterprises-industry', direction: 'up', through: ['founded'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

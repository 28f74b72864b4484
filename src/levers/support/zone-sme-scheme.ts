import { assumption } from '../../data/sources.js'
import { all, status } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { dated, national } from '../parameters.js'
import { grantTerms, grantsByMerit } from './grant-programme.js'

const further = assumption('zone-scheme-money', 'The plan encourages zones to run such schemes and gives no sum: ten million yuan a year for each of 147 zones')
const terms = assumption('zone-scheme-terms', 'Half a million yuan is the order of zone grants to a technology enterprise known by 2015')

/** Schemes of high-tech zones that lift the technology of small and medium technology enterprises and their little giants. */
export const zoneSmeScheme = defineLever({
  id: 'zone-sme-scheme',
  name: { en: 'Zone schemes for technology SMEs', zh: '高新区科技型中小企业技术能力提升专项' },
  summary: { en: 'High-tech zones pay grants to technology SMEs inside', zh: '高新区资助区内科技型中小企业提升技术能力' },
  family: 'support',
  clause: { inventory: 'L21', section: '3.4' },
  params: {
    budget: national(dated('CNY a year', [0, 1e11], { 2008: 0 }, further, { en: 'money of all zone schemes together', zh: '高新区专项经费' }, 0)),
    ...grantTerms({ micro: 3e5, small: 5e5, medium: 1e6, large: 0, ofResearch: 0.3, apply: 0.3 }, terms),
  },
  ...grantsByMerit<'budget'>((p) => p.budget),
  eligible: all(status('in-zone'), status('st-sme')),
  centralShare: 0.1,
  neutral: { budget: 0 },
  plan: { params: { budget: { 2017: 1.47e9 } }, why: { en: 'schemes in high-tech zones (no sum given)', zh: '在高新区实施专项计划(未给出金额)' } },
  test: {
    params: { budget: 2e10, apply: 0.9 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['directSupport.responseSmall'] }],
    leaves: ['innovative-clusters', 'makerspaces'],
  },
})

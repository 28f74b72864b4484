import { assumption } from '../../data/sources.js'
import { status } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { dated, national } from '../parameters.js'
import { grantTerms, grantsByMerit } from './grant-programme.js'

const further = assumption('programme-money', 'The plan wants enterprises to lead programmes and 2030 projects and gives no sum: a fiftieth of what government paid for R&D in 2015, beyond what programmes pay already')
const terms = assumption('programme-terms', 'Sizes of projects differ by programme; usual orders known by 2015, less than a third of own R&D')

/**
 * National programmes and the 2030 projects, led by enterprises: grants by merit. What programmes paid in 2015 is part of the
 * base year; the lever is about further money.
 */
export const nationalProgrammes = defineLever({
  id: 'national-programmes',
  name: { en: 'National programmes and S&T 2030 projects', zh: '国家科技计划与科技创新2030重大项目' },
  summary: { en: 'Further programme money goes to projects that enterprises lead', zh: '新增国家科技计划经费支持企业牵头项目' },
  family: 'support',
  clause: { inventory: 'L10', section: '3.1' },
  params: {
    budget: national(dated('CNY a year', [0, 1e12], { 2008: 0 }, further, { en: 'further programme money for enterprises', zh: '新增企业牵头项目经费' }, 0)),
    ...grantTerms({ micro: 3e5, small: 1e6, medium: 5e6, large: 2e7, ofResearch: 0.3, apply: 0.2 }, terms),
  },
  ...grantsByMerit<'budget'>((p) => p.budget, { megaproject: true }),
  eligible: status('performs-rd'),
  centralShare: 1,
  neutral: { budget: 0 },
  plan: { params: { budget: { 2017: 6e9 } }, why: { en: 'enterprises lead market-oriented programme projects (no sum given)', zh: '市场导向明确的科技项目由企业牵头(未给出金额)' } },
  test: {
    params: { budget: 5e10, apply: 0.8 },
    moves: [
      { indicator: 'enterprise-rd', direction: 'up', through: ['directSupport.responseSmall', 'directSupport.responseLarge'] },
      { indicator: 'invention-stock', direction: 'up', through: ['directSupport.inventionLift', 'patents.rdElasticity'] },
    ],
    leaves: ['innovative-clusters', 'makerspaces'],
  },
})

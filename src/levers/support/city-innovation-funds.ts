import { national as figure } from '../../data/national.js'
import { assumption } from '../../data/sources.js'
import { status } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { grantTerms, grantsByMerit } from './grant-programme.js'

const unsaid = assumption('city-funds', 'Qingdao had set up its fund when the plan was written; nothing is planned beyond, and its window is not stated: taken for one year')
const terms = assumption('city-fund-terms', 'Terms of the fund of Qingdao were not found; usual city grants known by 2015')

/** Special funds of cities for technological innovation, as in Qingdao: grants to enterprises of every size. */
export const cityInnovationFunds = defineLever({
  id: 'city-innovation-funds',
  name: { en: 'City funds for technological innovation', zh: '城市技术创新工程专项资金' },
  summary: { en: 'Cities pay grants out of special funds of their own', zh: '城市设立专项资金资助企业技术创新' },
  family: 'support',
  clause: { inventory: 'R05', section: '3.1' },
  plan: { why: { en: 'it tells of the fund that Qingdao had set up by then, which is part of the base year, and of none to come', zh: '所列为青岛已设立的专项资金，已计入基年，未提出新设' } },
  params: {
    cities: national(dated('place', [0, 300], { 2008: 0 }, unsaid, { en: 'cities with such a fund, beyond those of the base year', zh: '新设专项资金的城市' }, 0)),
    fund: fixed('CNY a year', [0, 1e11], figure('plan-qingdao-fund', 2015), 'plan', { en: 'money of one city in a year', zh: '单个城市年度专项资金' }),
    ...grantTerms({ micro: 2e5, small: 1e6, medium: 3e6, large: 1e7, ofResearch: 0.4, apply: 0.3 }, terms),
  },
  ...grantsByMerit<'cities' | 'fund'>((p) => p.cities * p.fund),
  eligible: status('performs-rd'),
  centralShare: 0,
  neutral: { cities: 0 },
  test: {
    params: { cities: 50, apply: 0.8 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['directSupport.responseSmall', 'directSupport.responseLarge'] }],
    leaves: ['innovative-clusters', 'makerspaces'],
  },
})

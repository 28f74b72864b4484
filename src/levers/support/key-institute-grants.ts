import { national as figure } from '../../data/national.js'
import { all, size, status } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { assumption } from '../../data/sources.js'
import { dated, fixed, national } from '../parameters.js'
import { grantTerms, grantsByMerit } from './grant-programme.js'

const institutes = figure('plan-zhejiang-institutes', 2015)
const grants = figure('plan-zhejiang-institute-grants', 2015)
const own = figure('plan-zhejiang-institute-cofunding', 2015)
const unsaid = assumption('key-institutes', 'Zhejiang built 149 by 2015, which are part of the base year; nothing is planned beyond')

/**
 * Grants to key institutes that enterprises run, as in Zhejiang: a ninth of what an institute spends. That enterprises
 * spend eight yuan beside each yuan of grant is what the grant asks of them, not what it adds.
 */
export const keyInstituteGrants = defineLever({
  id: 'key-institute-grants',
  name: { en: 'Grants to key enterprise institutes', zh: '重点企业研究院资助' },
  summary: { en: 'A province pays part of the institutes of its research-intensive enterprises', zh: '省级财政资助重点企业研究院' },
  family: 'support',
  clause: { inventory: 'R03', section: '3.1' },
  plan: { why: { en: 'it tells of the institutes that Zhejiang had by 2015, which are part of the base year, and of none to come', zh: '所列为浙江截至2015年已建的研究院，已计入基年，未提出新建数量' } },
  params: {
    institutes: national(dated('facility a year', [0, 5000], { 2008: 0 }, unsaid, { en: 'institutes supported in a year', zh: '每年资助的研究院' }, 0)),
    each: fixed('CNY per facility', [0, 1e9], Math.round(grants / institutes), 'plan', { en: 'mean grant for an institute', zh: '每家研究院平均资助额' }),
    ...grantTerms({ micro: 0, small: 0, medium: 5e7, large: 5e7, ofResearch: Math.round(1e4 * grants / own) / 1e4, apply: 0.3 }, 'plan'),
  },
  ...grantsByMerit<'institutes' | 'each'>((p) => p.institutes * p.each),
  eligible: all(size('medium', 'large'), status('performs-rd')),
  centralShare: 0,
  neutral: { institutes: 0 },
  test: {
    params: { institutes: 5000, apply: 0.9 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['directSupport.responseSmall', 'directSupport.responseLarge'] }],
    leaves: ['innovative-clusters', 'makerspaces'],
  },
})

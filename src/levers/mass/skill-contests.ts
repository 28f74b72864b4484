import { assumption } from '../../data/sources.js'
import { books, perEnterprise } from '../cost.js'
import { gives } from '../effect.js'
import { status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { reaches } from '../take-up.js'

const further = assumption('skill-contests', 'The plan asks for contests in depth and gives no number: one above-scale enterprise in fifty more takes part each year')
const silent = assumption('skill-contest-effect', 'What a contest adds to the productivity of a firm was not found: 0 unless a scenario sets it')

/** Contests of vocational skill between workers of industrial enterprises. */
export const skillContests = defineLever({
  id: 'skill-contests',
  name: { en: 'Skill contests of workers', zh: '职工职业技能竞赛' },
  summary: { en: 'Workers train for contests and bring skill home', zh: '以赛促训,提高职工技能' },
  family: 'support',
  clause: { inventory: 'L30', section: '3.4' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, further, { en: 'above-scale enterprises that take part beyond those of 2015', zh: '新增参赛规上企业比例' }, 0),
    gain: fixed('log points', [0, 0.05], 0, silent, { en: 'productivity that taking part adds in a year', zh: '参赛带来的年度增效' }),
    micro: fixed('CNY per enterprise a year', [0, 1e7], 5e3, further, { en: 'training for a contest, small enterprise', zh: '小型企业备赛培训成本' }),
    large: fixed('CNY per enterprise a year', [0, 1e8], 1e5, further, { en: 'training for a contest, large enterprise', zh: '大型企业备赛培训成本' }),
  },
  equation: equation('ΔA = g', 'ΔA productivity of who takes part; g gain; m training, by size', 'ΔA 参赛企业的生产率；g 增效；m 备赛培训成本,因规模而异'),
  cost: [books('administration', ['enterprises'], ['providers'], 'm', { en: 'training for contests', zh: '备赛培训成本' },
    perEnterprise((p) => [p.micro, p.micro, (p.micro + p.large) / 2, p.large]))],
  eligible: status('above-scale'),
  takeUp: reaches((p) => p.reach),
  effects: [gives('productivityLift', (p) => p.gain)],
  centralShare: 0,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.02 } }, why: { en: 'skill contests in depth (no number given)', zh: '深入开展职工职业技能竞赛(未给出数量)' } },
  test: {
    params: { reach: 0.5, gain: 0.01 },
    moves: [{ indicator: 'revenue-industry', direction: 'up', through: ['gain'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'makerspaces'],
  },
})

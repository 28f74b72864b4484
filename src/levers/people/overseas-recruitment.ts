import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { exp, ln } from '../../kernel/math.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const terms = assumption('overseas-incentive', 'The plan promises support of many kinds and names no sum: a tenth of a year\'s pay')
const research = assumption('overseas-in-research', 'One in twenty of those who come back from studies goes into the R&D of an enterprise; judged')
const pays = assumption('overseas-pay', 'Pay of an experienced engineer in a coastal city, about three times the mean of urban units')
const response = assumption('overseas-response', 'Smaller than what migration of inventors shows for taxes at the top of pay; no estimate for programmes was found')

/** Talent from overseas: an incentive for research staff whom enterprises recruit abroad, paid also to those who would have come. */
export const overseasRecruitment = defineLever({
  id: 'overseas-recruitment',
  name: { en: 'Recruitment of overseas talent', zh: '海外高端人才引进与技术移民' },
  summary: { en: 'Research staff whom enterprises recruit overseas get an incentive', zh: '对企业引进的海外研发人才给予支持' },
  family: 'people',
  clause: { inventory: 'L46', section: '3.6' },
  params: {
    incentive: dated('share', [0, 5], { 2008: 0 }, terms, { en: 'incentive, relative to a year\'s pay', zh: '支持额与年薪之比' }, 0),
    returning: national(fixed('person a year', [0, 1e6], 409100, 'returned-students-2015', { en: 'people who return from studies overseas in a year', zh: '年留学回国人数' })),
    research: fixed('share', [0, 1], 0.05, research, { en: 'part of them who do R&D in enterprises', zh: '其中进入企业研发的比例' }),
    response: behaviour('elasticity', [0, 2], triangular(0.2, 0.5, 1), response, 'D', { en: 'rise of those who come with one plus the incentive', zh: '引进人数对支持力度的弹性' }),
    pay: fixed('CNY per person', [1, 1e7], 3e5, pays, { en: 'a year\'s pay', zh: '年薪' }),
  },
  equation: equation('A = N·h·s; H = A·((1 + i)^ε − 1); L₁ = L₀ + H; X = exp(θ·H/L₀)',
    'A staff from overseas who come anyway; N people who return from studies; h part of them who do R&D in enterprises; s share of the province; H staff who come because of the incentive; i incentive; ε response; L₀, L₁ research staff of enterprises before and after; X factor on expected invention applications; θ elasticity to recent hires; y pay of a year',
    'A 无政策时来的海外人才；N 年留学回国人数；h 进入企业研发的比例；s 该省份额；H 因支持而来的人才；i 支持力度；ε 响应弹性；L₀, L₁ 引进前后的企业研发人员；X 预期发明申请的倍数；θ 对近期引进人员的弹性；y 年薪'),
  cost: [books('grant', GOVERNMENTS, ['enterprises'], 'i·y·(A + H)', { en: 'incentives, also for those who would have come', zh: '引才支持,含本来会来者' },
    perProvince((p, { share }) => p.incentive * p.pay * p.returning * p.research * share * exp(p.response * ln(1 + p.incentive))))],
  eligible: everyone,
  regional: [brings('overseasHired', (p, { share }) => p.returning * p.research * share * (exp(p.response * ln(1 + p.incentive)) - 1))],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { incentive: 0 },
  plan: { params: { incentive: { 2017: 0.1 } }, why: { en: 'support enterprises that recruit overseas, and try technical immigration (no sum given)', zh: '完善海外引才机制,探索技术移民制度(未给出金额)' } },
  test: {
    params: { incentive: 4 },
    moves: [
      { indicator: 'overseas-talent', direction: 'up', through: ['returning', 'response'] },
      { indicator: 'invention-stock-enterprise', direction: 'up', through: ['inventionLift.hires'] },
      { indicator: 'rd-personnel', direction: 'up', through: ['wages.supplyElasticity'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { gives } from '../effect.js'
import { all, industry, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { reaches } from '../take-up.js'

const terms = assumption('retirement-programme', 'The plan asks to retire outdated capacity and gives no number: one outdated enterprise in ten, with an award for staff and debts of the order of central awards known by 2015')
const order = assumption('closure-order', 'An order to close is carried out: the odds of exit rise ten-thousandfold')

/**
 * Retirement of outdated capacity: small and medium mines, smelters, refineries and kilns as unproductive as the lowest tenth of
 * 2015 are closed against an award. Nobody replaces them; rivals take over part of their demand.
 */
export const capacityRetirement = defineLever({
  id: 'capacity-retirement',
  name: { en: 'Retirement of outdated capacity', zh: '淘汰落后产能' },
  summary: { en: 'Outdated enterprises of basic industries are closed against an award', zh: '以奖补方式关停基础行业落后产能' },
  family: 'market',
  clause: { inventory: 'L14', section: '3.1' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'share of outdated enterprises of these industries that are to close', zh: '列入关停的落后企业比例' }, 0),
    odds: fixed('ratio', [1, 1e6], 1e4, order, { en: 'odds of exit under an order, over those without', zh: '关停令下退出几率的倍数' }),
    award: fixed('CNY per enterprise', [0, 1e9], 5e6, terms, { en: 'award for closing', zh: '关停奖补' }),
  },
  equation: equation('v = k·h/(1 − h + k·h)', 'v chance that it leaves at the turn of the year; k odds under an order; h chance without one; a award for closing', 'v 年末退出概率；k 关停令下的几率倍数；h 无关停令时的概率；a 关停奖补'),
  cost: [books('grant', GOVERNMENTS, ['enterprises'], 'a', { en: 'awards, for each enterprise under an order', zh: '按列入关停的企业数计的奖补' }, perEnterprise((p) => p.award))],
  eligible: all(status('above-scale'), status('outdated'), size('small', 'medium'), industry('06', '25', '30', '31', '32')),
  takeUp: reaches((p) => p.reach),
  effects: [gives('exitOdds', (p) => p.odds)],
  centralShare: 0.5,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.1 } }, why: { en: 'retire outdated capacity (no number given)', zh: '淘汰落后产能(未给出数量)' } },
  test: {
    params: { reach: 1 },
    moves: [{ indicator: 'enterprises-industry', direction: 'down', through: ['odds'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

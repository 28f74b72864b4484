import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { all, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { brings } from '../province.js'
import { reaches } from '../take-up.js'
import { foundersParameters, worthOfWaiting } from './founders.js'

const opened = assumption('equity-deferral-opened',
  'National law since September 2016 (财税〔2016〕101号), recalled; its effect is judgement alone, so that the law as enacted leaves it out and the plan has it')
const sale = assumption('years-to-sale', 'Shares of a start-up are sold after some five years')

/** Equity incentives and technology as equity: tax is due when the shares are sold, not when they are given. */
export const equityIncentives = defineLever({
  id: 'equity-incentives',
  name: { en: 'Tax deferral for equity incentives and technology shares', zh: '股权激励与技术入股所得税递延' },
  summary: { en: 'Founders and staff are taxed on equity when they sell it', zh: '股权激励和技术入股在转让股权时纳税' },
  family: 'tax',
  clause: { inventory: 'L06', section: '4.2' },
  params: {
    opened: dated('share', [0, 1], { 2008: 0 }, opened, { en: 'how far it is open', zh: '政策适用程度' }, 0),
    ...foundersParameters,
    years: fixed('year', [0, 30], 5, sale, { en: 'years until shares are sold', zh: '股权转让前年数' }),
  },
  equation: equation('E = N·exp(o·f)', 'E enterprises that enter next year; N those that would; o how far it is open; f log of more founders; d tax paid later by those who use it; i rate of discount; n years until the sale',
    'E 次年新设企业；N 原应新设企业；o 政策适用程度；f 新设企业的对数增加；d 享受者递延的税款；i 折现率；n 股权转让前年数'),
  cost: [books('tax-accrual', GOVERNMENTS, ['enterprises'], 'd·(1 − (1 + i)^−n)', { en: 'what later payment is worth to founders and staff', zh: '创始人与员工递延纳税的价值' },
    perEnterprise((p) => p.deferred * worthOfWaiting(p.years, p.interest)))],
  eligible: all(status('st-sme'), status('young')),
  takeUp: reaches((p) => p.opened * p.usage),
  regional: [brings('entryLift', (p) => p.opened * p.founders)],
  aim: 'provinces',
  centralShare: 0.6,
  neutral: { opened: 0 },
  plan: { params: { opened: { 2017: 1 } }, why: { en: 'carry out income-tax relief for equity incentives and technology shares', zh: '落实股权激励及技术入股所得税优惠' } },
  test: {
    params: { opened: 1, founders: 0.5, usage: 0.5 },
    moves: [{ indicator: 'enterprises-industry', direction: 'up', through: ['founders'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

import { assumption } from '../../data/sources.js'
import { books, perProvince } from '../cost.js'
import { gives } from '../effect.js'
import { all, designated, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const pace = assumption('demonstrations-recognised', 'Some 70 a year since 2011, recalled; the plan asks to go on and gives no number')
const signal = assumption('recognition-signal', 'What a title tells lenders was not measured: nothing, unless a user says how much')
const file = assumption('recognition-review', 'Expert days and visits for one file; no published rate was found')

/**
 * Recognition of demonstration enterprises of technological innovation, a title without money. That others follow a model is said of
 * it and was not measured; a user may set what lenders make of the title.
 */
export const demonstrationRecognition = defineLever({
  id: 'demonstration-recognition',
  name: { en: 'Recognition of demonstration enterprises', zh: '国家技术创新示范企业认定' },
  summary: { en: 'Enterprises are recognised as models of technological innovation', zh: '认定国家技术创新示范企业,引导企业坚持高强度研发投入' },
  family: 'support',
  clause: { inventory: 'L09', section: '3.1' },
  params: {
    recognised: national(dated('enterprise a year', [0, 2000], { 2008: 0 }, pace, { en: 'demonstration enterprises recognised a year', zh: '每年新认定的示范企业' }, 0)),
    signal: fixed('rate per year', [0, 0.05], 0, signal, { en: 'fall of the real finance cost of R&D that the title brings', zh: '示范称号带来的研发融资成本下降' }, 0),
    review: fixed('CNY per enterprise', [0, 1e8], 1e5, file, { en: 'cost of recognising one', zh: '每家企业的认定成本' }),
  },
  equation: equation('N₁ = N₀ + s·n; r₁ = r₀ − f', 'N₀, N₁ demonstration enterprises of a province before and after; s its share; n recognised in the nation; r₀, r₁ real finance cost of R&D of a holder without and with the title; f what lenders make of it; c cost of recognising one',
    'N₀, N₁ 一省认定前后的示范企业数；s 该省份额；n 全国新认定数；r₀, r₁ 无、有称号时的研发实际融资成本；f 称号的信号作用；c 每家企业的认定成本'),
  cost: [books('administration', ['central'], ['providers'], 'c·s·n', { en: 'recognising further enterprises', zh: '新认定示范企业的评审费用' }, perProvince((p, { share }) => p.review * p.recognised * share))],
  eligible: all(status('performs-rd'), designated('demonstration')),
  effects: [gives('financeRelief', (p) => p.signal)],
  regional: [brings('newDemonstrations', (p, { share }) => p.recognised * share)],
  aim: 'provinces',
  centralShare: 1,
  neutral: { recognised: 0, signal: 0 },
  plan: { params: { recognised: { 2017: 70 } }, why: { en: 'go on recognising, at the pace of 2011 to 2015', zh: '继续开展认定(按2011-2015年的速度)' } },
  test: {
    params: { recognised: 500, signal: 0.02 },
    moves: [
      { indicator: 'demonstration-enterprises', direction: 'up', through: ['recognised'] },
      { indicator: 'enterprise-rd', direction: 'up', through: ['signal'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})

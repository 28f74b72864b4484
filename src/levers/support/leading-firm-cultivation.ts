import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { all, designated, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const pace = assumption('pilots-named', 'Some 97 a year were named from 2006 to 2012 and none since; the plan asks to widen the pilots and states where they should be in 2020, not how many a year')
const money = assumption('cultivation-grants', 'The plan asks to align programmes, bases and talent with leading enterprises and names no sum: the order of one project of a national programme a year')
const file = assumption('cultivation-review', 'Expert days and visits for one file; no published rate was found')

/**
 * Cultivation of leading enterprises: further innovative enterprises are named, and those named come first in programmes.
 * Nobody becomes a leader by being named: leaders are found by a rule of R&D and applications abroad (`mechanisms/world-standing`).
 */
export const leadingFirmCultivation = defineLever({
  id: 'leading-firm-cultivation',
  name: { en: 'Cultivation of leading enterprises', zh: '创新型领军企业培育行动' },
  summary: { en: 'Innovative enterprises are named, and have priority in R&D programmes', zh: '扩大创新型企业试点,并在科技计划中优先支持创新型(试点)企业和领军企业' },
  family: 'support',
  clause: { inventory: 'L07', section: '3.1' },
  params: {
    pilots: national(dated('enterprise a year', [0, 1000], { 2008: 0 }, pace, { en: 'innovative enterprises and pilots named a year', zh: '每年新认定的创新型试点企业' }, 0)),
    grant: dated('CNY per enterprise a year', [0, 1e9], { 2008: 0 }, money, { en: 'programme money for one that is named or leads', zh: '每家试点企业或领军企业的计划资助' }, 0),
    ofResearch: fixed('ratio', [0, 1], 0.1, money, { en: 'grant over own R&D of last year, at most', zh: '资助占上年自有研发的上限' }),
    review: fixed('CNY per enterprise', [0, 1e8], 1e5, file, { en: 'cost of naming one', zh: '每家企业的认定成本' }),
  },
  equation: equation('N₁ = N₀ + s·n; A = min(m, q·R); ΔQ = (h + γ)·G/P',
    'N₀, N₁ innovative enterprises and pilots of a province before and after; s its share; n pilots named in the nation; A award to one; m most for one; q grant over own R&D at most; R own R&D of last year; ΔQ real R&D added; h share of a grant spent on R&D; γ own R&D that a yuan of grant brings, or drives out; G what is paid of the award under the cap on all direct support; P general price level; c cost of naming one',
    'N₀, N₁ 一省认定前后的创新型(试点)企业数；s 该省份额；n 全国新认定试点企业数；A 单家核定资助；m 单家上限；q 资助占自有研发的上限；R 上年自有研发；ΔQ 新增实际研发；h 资助用于研发的比例；γ 每元资助带动或挤出的自有研发；G 直接资助总上限内的实际拨付；P 一般价格水平；c 每家企业的认定成本'),
  cost: [
    books('grant', GOVERNMENTS, ['enterprises'], 'G', { en: 'programme money paid to enterprises named or leading', zh: '拨付创新型(试点)与领军企业的计划资助' }, perProvince((_, { awarded }) => awarded)),
    books('administration', ['central'], ['providers'], 'c·s·n', { en: 'naming further pilots', zh: '新认定试点企业的评审费用' }, perProvince((p, { share }) => p.review * p.pilots * share)),
  ],
  eligible: all(status('performs-rd'), designated('pilot', 'leader')),
  awards: { most: (p) => p.grant, ofResearch: (p) => p.ofResearch },
  regional: [brings('newPilots', (p, { share }) => p.pilots * share)],
  aim: 'provinces',
  centralShare: 0.6,
  neutral: { pilots: 0, grant: 0 },
  plan: { params: { pilots: { 2017: 97 }, grant: { 2017: 2e6 } }, why: { en: 'widen the pilots, at the pace of 2006 to 2012, and give them priority in programmes', zh: '扩大试点范围(按2006-2012年的速度),计划优先支持' } },
  test: {
    params: { pilots: 300, grant: 2e7 },
    moves: [
      { indicator: 'enterprise-rd', direction: 'up', through: ['directSupport.responseLarge'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})

import { assumption } from '../../data/sources.js'
import { books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'

const pace = assumption('foreign-centres-opened', 'The plan encourages global R&D centres of foreign investors and gives no number: fifty a year, against some two hundred a year of all kinds up to 2013')
const terms = assumption('foreign-centre-terms', 'Rents, land and duties that local government forgoes for one; no published rate was found')

/**
 * Global R&D centres of foreign investors: what they know spills over to enterprises of the province that do R&D, and they hire
 * where everybody hires. Their own staff, spending and patents are not in what indicators read, so what shows is that home enterprises
 * have less staff; what spills over makes up for a part of it.
 */
export const foreignRdAttraction = defineLever({
  id: 'foreign-rd-attraction',
  name: { en: 'Attraction of foreign global R&D centres', zh: '吸引外资全球研发中心' },
  summary: { en: 'Foreign investors are won for R&D centres, from which home enterprises learn', zh: '鼓励外资研发机构建立全球研发中心,参与国家创新体系' },
  family: 'global',
  clause: { inventory: 'L63', section: '3.7' },
  params: {
    opened: national(dated('facility a year', [0, 5000], { 2008: 0 }, pace, { en: 'foreign R&D centres won beyond the trend', zh: '每年净新增外资研发中心' }, 0)),
    concession: fixed('CNY per facility', [0, 1e9], 5e6, terms, { en: 'land, rent and duty forgone for one that opens', zh: '每个新设中心的让利' }),
  },
  equation: equation('L₁ = (1 − δ)·L₀ + q·N; ΔS = l·L₁', 'L₀, L₁ knowledge of foreign centres in a province before and after; δ wear of knowledge; q R&D of one a year; N centres opened since the base year; ΔS knowledge added to what its enterprises may absorb; l use of what they know, relative to that of home enterprises; c forgone for one that opens; s share of a province; o opened in the nation',
    'L₀, L₁ 一省外资研发中心知识存量(前、后)；δ 知识折旧；q 每个中心年研发；N 基年后新设中心数；ΔS 当地企业可吸收知识的增量；l 相对本土企业知识的可用度；c 每个新设中心的让利；s 该省份额；o 全国新设数'),
  cost: [books('tax-cash', ['local'], ['enterprises'], 'c·s·o', { en: 'land, rent and duty forgone for those that open', zh: '对新设中心的土地、租金与税收让利' }, perProvince((p, { share }) => p.concession * p.opened * share))],
  eligible: everyone,
  openings: [opens('foreign-rd-centre', (p) => p.opened)],
  aim: 'provinces',
  centralShare: 0,
  neutral: { opened: 0 },
  plan: { params: { opened: { 2017: 50 } }, why: { en: 'encourage global R&D centres of foreign investors (no number given)', zh: '鼓励外资研发机构建立全球研发中心(未给出数量)' } },
  test: {
    params: { opened: 3000 },
    moves: [
      { indicator: 'rd-personnel', direction: 'down', through: ['foreignKnowledge.labResearch', 'wages.supplyElasticity'] },
      { indicator: 'pct-applications', direction: 'down', through: ['foreignKnowledge.labResearch', 'wages.supplyElasticity', 'foreignKnowledge.labWeight', 'patents.spilloverElasticity'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})

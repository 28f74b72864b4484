import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { gives } from '../effect.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { linked, timeAway } from '../expert-link.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { brings } from '../province.js'
import { reaches } from '../take-up.js'

const further = assumption('science-commissioners-reach', 'The plan asks to extend a system of 700,000 commissioners and gives no number: one more small performer of R&D in twenty')
const away = assumption('science-commissioners-time', 'A link takes a few weeks a year, and a fifth of that time comes from own research, the rest from other work')
const cost = assumption('science-commissioners-cost', 'A few weeks of an expert a year; no published rate was found')

/**
 * Science and technology commissioners and deputies: researchers sent to serve small enterprises for a time. Those who are
 * there in 2015 are part of the base year; the lever is about further ones.
 */
export const scienceCommissioners = defineLever({
  id: 'science-commissioners',
  name: { en: 'Science and technology commissioners', zh: '科技特派员与科技副职' },
  summary: { en: 'Researchers are sent to serve small enterprises', zh: '选派科研人员服务中小微企业' },
  family: 'people',
  clause: { inventory: 'L44', section: '3.6' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, further, { en: 'share of small performers of R&D served beyond those of the base year', zh: '新增服务的小型研发企业比例' }, 0),
    link: behaviour('elasticity', [0, 1], triangular(0.03, 0.1, 0.2), 'cornet-vroomen-van-der-steeg-2006', 'C', { en: 'rise of expected invention applications with 1 + links to research bodies', zh: '发明申请对联系数的弹性' }),
    displaced: fixed('person-year per enterprise a year', [0, 1], 0.02, away, { en: 'own research of a university or institute that a link takes', zh: '每个联系占用的公共科研时间' }),
    pay: fixed('CNY per enterprise a year', [0, 1e6], 2e4, cost, { en: 'pay and travel of a commissioner', zh: '特派员补助与差旅费' }),
  },
  equation: equation('X = (1 + n)^b; Y = exp(−d·N/F)', 'X factor on expected invention applications; n links added, 1 for who is served; b elasticity; Y factor on what public research brings about; d own research that a link takes; N links of the province; F staff of public research; m pay and travel of a commissioner',
    'X 预期发明申请量的倍数；n 新增联系,受服务者为1；b 弹性；Y 公共科研产出的倍数；d 每个联系占用的公共科研时间；N 该省联系数；F 公共科研人员；m 特派员补助与差旅费'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'm', { en: 'pay and travel, for each enterprise served', zh: '按服务企业数计的补助与差旅费' }, perEnterprise((p) => p.pay))],
  eligible: all(size('micro', 'small'), status('performs-rd')),
  takeUp: reaches((p) => p.reach),
  effects: [gives('inventionMultiplier', (p) => linked(p.link))],
  regional: [brings('publicResearchLift', (p, where) => timeAway(p.displaced, where)), brings('commissioners', (_, { reached }) => reached)],
  centralShare: 0.3,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.05 } }, why: { en: 'extend the system of commissioners (no number given)', zh: '深入推行科技特派员制度(未给出数量)' } },
  test: {
    params: { reach: 0.5 },
    moves: [
      { indicator: 'invention-stock', direction: 'up', through: ['link'] },
      { indicator: 'science-commissioners-in-service', direction: 'up', through: ['reach'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { ln } from '../../kernel/math.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { brings } from '../province.js'

const pace = assumption('transfer-law-pace', 'The plan carries the law out everywhere; a quarter more of the bodies put it into their rules each year from 2017')
const offices = assumption('transfer-office-cost', 'One member of a transfer office for about three hundred researchers')

/**
 * Law and action on the transfer of results: researchers get at least half of what their results earn, where a fifth was
 * enough before October 2015. In 2015 hardly any body had new rules; the lever is about how many put the law into theirs.
 */
export const transferLaw = defineLever({
  id: 'transfer-law',
  name: { en: 'Law and action on the transfer of results', zh: '促进科技成果转化法与转移转化行动' },
  summary: { en: 'Public bodies give researchers a larger share of what results earn, and more results are offered', zh: '提高科研人员成果转化收益比例,增加成果供给' },
  family: 'market',
  clause: { inventory: 'L36', section: '3.5' },
  params: {
    coverage: dated('share', [0, 1], { 2008: 0 }, pace, { en: 'part of public research bodies that carry the law out, beyond the base year', zh: '落实法律规定的高校院所比例' }, 0),
    before: fixed('share', [0.01, 1], 0.2, 'law-transfer', { en: 'least share of researchers before the law of 2015', zh: '修法前科研人员最低收益比例' }),
    after: fixed('share', [0.01, 1], 0.5, 'law-transfer', { en: 'least share of researchers under the law of 2015', zh: '修法后科研人员最低收益比例' }),
    disclosure: behaviour('elasticity', [0, 2], triangular(0, 0.3, 0.8), 'lach-schankerman-2008', 'C', { en: 'rise of results offered with the share of researchers', zh: '成果供给对收益比例的弹性' }),
    office: fixed('CNY per person a year', [0, 1e5], 500, offices, { en: 'transfer offices, for each member of the staff of public research', zh: '转移机构人均成本' }),
  },
  equation: equation('S = P·exp(c·ε·ln(b/a)) + K', 'S knowledge offered; P knowledge of public research; c part of bodies that carry the law out; ε elasticity; a, b share of researchers before and under the law; K knowledge of enterprises; o cost of transfer offices for a member of staff; F staff of public research',
    'S 供给的知识；P 公共科研知识；c 落实法律的机构比例；ε 弹性；a, b 修法前后收益比例；K 企业知识；o 人均转移机构成本；F 公共科研人员'),
  cost: [books('administration', GOVERNMENTS, ['providers'], 'o·c·F', { en: 'transfer offices of universities and institutes', zh: '高校院所转移机构' },
    perProvince((p, { regions, province }) => p.office * p.coverage * regions.publicFte[province]!))],
  eligible: everyone,
  regional: [brings('contractSupply', (p) => p.coverage * p.disclosure * ln(p.after / p.before))],
  aim: 'provinces',
  centralShare: 0.4,
  neutral: { coverage: 0 },
  plan: { params: { coverage: { 2017: 0.25, 2018: 0.5, 2019: 0.75, 2020: 1 } }, why: { en: 'carry out the law on the transfer of results', zh: '落实促进科技成果转化法,实施转移转化行动' } },
  test: {
    params: { coverage: 1 },
    moves: [{ indicator: 'technology-contract-turnover', direction: 'up', through: ['disclosure', 'after'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

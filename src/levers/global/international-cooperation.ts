import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { ln } from '../../kernel/math.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed, national } from '../parameters.js'
import { brings, opens } from '../province.js'
import type { ProvinceYear } from '../province.js'

const pace = assumption('transfer-centres-opened', 'The plan asks for a batch of international transfer centres and for branches of foreign services, and gives no number: seven and ten a year against 34 centres in 2015')
const terms = assumption('transfer-centre-terms', 'The order of public money for a transfer agency in its first years; no published rate was found')

/** How much denser the venues of a province are than in the base year, ln(1 + (C − C₀ + F)/C₀), for C centres and F branches. */
const denser = ({ facilities }: ProvinceYear): number => {
  const centres = facilities('international-transfer-centre')
  return ln(1 + (centres.number - centres.ofBase + facilities('foreign-service-office').number) / Math.max(1, centres.ofBase))
}

/**
 * International cooperation in all its ways: import of technology, joint and contract research, cross-licences, equity. Public money
 * opens venues where partners are found, from the next year on: transfer centres and branches of foreign services. What
 * comes through them is taken in as far as an enterprise does R&D of its own.
 */
export const internationalCooperation = defineLever({
  id: 'international-cooperation',
  name: { en: 'International cooperation in technology', zh: '多方式国际创新合作' },
  summary: { en: 'Transfer centres and foreign services bring enterprises to foreign knowledge', zh: '建设国际技术转移中心、引进国外服务机构,支持技术引进、合作与委托研发、交叉许可' },
  family: 'global',
  clause: { inventory: 'L58', section: '3.7' },
  params: {
    centres: national(dated('facility a year', [0, 500], { 2008: 0 }, pace, { en: 'international transfer centres opened', zh: '每年新建国际技术转移中心' }, 0)),
    branches: national(dated('facility a year', [0, 500], { 2008: 0 }, pace, { en: 'branches of foreign technology services opened', zh: '每年新设国外科技服务分支机构' }, 0)),
    access: behaviour('share', [0, 0.5], triangular(0, 0.01, 0.03), 'hu-jefferson-qian-2005', 'C', { en: 'weight of foreign knowledge that each e-fold of venues opens', zh: '场所成倍增加所开放的国外知识权重' }),
    grant: fixed('CNY per facility', [0, 1e9], 5e6, terms, { en: 'public money for one that opens', zh: '新建场所补助' }),
  },
  equation: equation('a = w·ln(1 + (C − C₀ + F)/C₀); ΔS = a·K', 'a weight of foreign knowledge within reach of performers of R&D in a province; w weight that an e-fold of venues opens; C, C₀ transfer centres now and in the base year; F branches of foreign services; ΔS knowledge added to what they may absorb; K knowledge of enterprises abroad; g public money for one that opens; s share of a province; o transfer centres opened; b branches opened',
    'a 一省研发企业可及的国外知识权重；w 场所数每增e倍的权重；C, C₀ 当年与基年的转移中心数；F 国外服务分支机构数；ΔS 可吸收知识的增量；K 国外企业知识存量；g 新建场所补助；s 该省份额；o 新建转移中心数；b 新设分支机构数'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'g·s·(o + b)', { en: 'for those that open', zh: '对新建场所的补助' },
    perProvince((p, { share }) => p.grant * share * (p.centres + p.branches)))],
  eligible: everyone,
  regional: [brings('foreignAccess', (p, where) => p.access * denser(where))],
  openings: [opens('international-transfer-centre', (p) => p.centres), opens('foreign-service-office', (p) => p.branches)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { centres: 0, branches: 0 },
  plan: { params: { centres: { 2017: 7 }, branches: { 2017: 10 } }, why: { en: 'a batch of transfer centres and platforms, branches of foreign services (no number given)', zh: '建设一批国际技术转移中心和平台,鼓励国外服务机构设立分支(未给出数量)' } },
  test: {
    params: { centres: 60, branches: 60 },
    moves: [
      { indicator: 'pct-applications', direction: 'up', through: ['access', 'patents.spilloverElasticity'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd', 'invention-stock'],
  },
})

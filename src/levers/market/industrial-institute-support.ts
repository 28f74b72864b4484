import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'

const pace = assumption('industrial-institutes-opened', 'The plan gives no number: a hundred a year against more than a thousand in 2015')
const terms = assumption('industrial-institute-terms', 'Ten million yuan is the order of start-up aid to recognised bodies known by 2015')

/** Industrial institutes and other new-type R&D bodies: founded by enterprises with universities, institutes and governments to bring technology to market. */
export const industrialInstituteSupport = defineLever({
  id: 'industrial-institute-support',
  name: { en: 'Support of industrial institutes and new-type R&D bodies', zh: '产业技术研究院等新型研发机构支持' },
  summary: { en: 'Public money helps found new-type R&D bodies, which offer technologies', zh: '财政支持建设新型研发机构,增加技术供给' },
  family: 'market',
  clause: { inventory: 'N13', section: '3.5' },
  params: {
    opened: national(dated('facility a year', [0, 5000], { 2008: 0 }, pace, { en: 'new-type R&D bodies founded beyond those that close', zh: '年净新增新型研发机构' }, 0)),
    aid: fixed('CNY per facility', [0, 1e10], 1e7, terms, { en: 'public money for one that is founded', zh: '新建机构补助' }),
  },
  equation: equation('I₁ = I₀ + s·o; S₁ = S₀ + τ·(I₁ − I₀)/C', 'I₀, I₁ bodies of a province before and after; s its share; o bodies founded; S₀, S₁ supply relative to the base year before and after; τ technologies that a body brings to market in a year; C contracts of the base year, registered or not; g public money for a body',
    'I₀, I₁ 一省前后的机构数；s 该省份额；o 新建数；S₀, S₁ 前后相对基期的供给；τ 每机构年供给技术；C 基期合同数(含未登记)；g 每机构补助'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'g·s·o', { en: 'aid to those that are founded', zh: '对新建机构的补助' }, perProvince((p, { share }) => p.aid * share * p.opened))],
  eligible: everyone,
  openings: [opens('industrial-institute', (p) => p.opened)],
  aim: 'provinces',
  centralShare: 0.1,
  neutral: { opened: 0 },
  plan: { params: { opened: { 2017: 100 } }, why: { en: 'found industrial institutes and other new-type bodies (no number given)', zh: '建立产业技术研究院等新型研发机构(未给出数量)' } },
  test: {
    params: { opened: 3000 },
    moves: [
      { indicator: 'technology-contract-turnover', direction: 'up', through: ['technologyOffers.instituteTechnologies'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

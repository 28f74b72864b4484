import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'

const pace = assumption('incubators-opened', 'The plan asks for a full chain of services and gives no number: one hundred a year against 2,536 in 2015')
const terms = assumption('incubator-terms', 'Construction grants of one to three million yuan and the property and land tax of ten to twenty thousand square metres were usual by 2015')

/** Support of incubators and accelerators: grants for those that open, and tax and rent forgone for each at work beyond 2015. */
export const incubatorSupport = defineLever({
  id: 'incubator-support',
  name: { en: 'Support of incubators and accelerators', zh: '孵化器和加速器支持' },
  summary: { en: 'Grants open incubators; rent and taxes are forgone for them', zh: '以补助和租税减免支持建设孵化器、加速器' },
  family: 'places',
  clause: { inventory: 'I26', section: '3.4' },
  params: {
    opened: national(dated('facility a year', [0, 5000], { 2008: 0 }, pace, { en: 'incubators opened with support beyond those that close', zh: '每年净新增孵化器' }, 0)),
    grant: fixed('CNY per facility', [0, 1e9], 2e6, terms, { en: 'public money for one that opens', zh: '新建孵化器补助' }),
    relief: fixed('CNY per facility a year', [0, 1e8], 6e5, terms, { en: 'rent and taxes forgone for one a year', zh: '每年租税减免' }),
  },
  equation: equation('N₁ = N₀ + s·o; T = t·(N₁ − B)·(B/N₁)^m',
    'N₀, N₁ incubators of a province before and after; s its share; o incubators opened; T tenants added, in places as good as those of the base year; t tenants of an incubator; B incubators of the base year; m dilution of mentors; g grant for one that opens; f rent and taxes forgone for one a year',
    'N₀, N₁ 一省新建前后的孵化器；s 该省份额；o 新建数；T 新增在孵企业(按基年质量折算)；t 每家在孵企业；B 基年孵化器；m 导师稀释指数；g 新建补助；f 每家每年租税减免'),
  cost: [
    books('grant', GOVERNMENTS, ['providers'], 'g·s·o', { en: 'for those that open', zh: '对新建者的补助' },
      perProvince((p, { share }) => p.grant * p.opened * share)),
    books('tax-cash', ['local'], ['providers'], 'f·(N₁ − B)', { en: 'rent and taxes forgone for those at work beyond the base year', zh: '对新增孵化器的租税减免' },
      perProvince((p, { facilities }) => { const { number, ofBase } = facilities('incubator'); return p.relief * (number - ofBase) })),
  ],
  eligible: everyone,
  openings: [opens('incubator', (p) => p.opened)],
  lasting: true,
  aim: 'provinces',
  centralShare: 0.2,
  neutral: { opened: 0 },
  plan: { params: { opened: { 2017: 100 } }, why: { en: 'a full chain of services to founders (no number given)', zh: '形成完整的创业服务链条(未给出数量)' } },
  test: {
    params: { opened: 2000 },
    moves: [
      { indicator: 'incubators', direction: 'up', through: ['opened'] },
      { indicator: 'enterprises-industry', direction: 'up', through: ['incubation.graduates', 'incubation.inView', 'incubation.additional', 'incubation.tenantExit'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})

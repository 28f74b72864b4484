import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'

const pace = assumption('platforms-opened', 'The plan asks for a set of platforms and gives no number: twenty a year against some 400 in 2015')
const terms = assumption('platform-terms', 'Grants of five million yuan to a platform, and a tenth of that a year, were of the order of provincial programmes by 2015')

/** Service platforms for small enterprises: design, tests, transfer, software, standards and training under one roof. */
export const smeServicePlatforms = defineLever({
  id: 'sme-service-platforms',
  name: { en: 'Service platforms for small enterprises', zh: '中小微企业创新服务平台' },
  summary: { en: 'Public money opens platforms where small enterprises share equipment and services', zh: '财政支持建设服务平台,中小微企业共享设备与服务' },
  family: 'places',
  clause: { inventory: 'N09', section: '3.4' },
  params: {
    opened: national(dated('facility a year', [0, 1000], { 2008: 0 }, pace, { en: 'platforms opened beyond those that close', zh: '每年净新增平台' }, 0)),
    grant: fixed('CNY per facility', [0, 1e9], 5e6, terms, { en: 'public money for one that opens', zh: '新建平台补助' }),
    upkeep: fixed('CNY per facility a year', [0, 1e8], 5e5, terms, { en: 'public money for one at work beyond the base year', zh: '新增平台年度运行补助' }),
  },
  equation: equation('D = ρ·C₀·(C₁/C₀)^α; U = C₁·v(D/C₁)',
    'D demand for services of platforms in a province; ρ load of the base year; C₀, C₁ what platforms can serve in the base year and now; α elasticity to what is near; U enterprises served; v use of capacity, which waiting lowers from a load of .85; g grant for one that opens; o opened; s share of the province; k upkeep of one; N platforms added since the base year',
    'D 一省平台服务需求；ρ 基年利用率；C₀, C₁ 基年与当前服务能力；α 对就近供给的弹性；U 获得服务的企业；v 能力利用函数,利用率超过0.85后因等候而下降；g 新建补助；o 新建数；s 该省份额；k 单个平台运行补助；N 基年以来新增平台'),
  cost: [
    books('grant', GOVERNMENTS, ['providers'], 'g·s·o + k·N', { en: 'for those that open, and upkeep of those added', zh: '新建补助与新增平台运行补助' },
      perProvince((p, { share, facilities }) => {
        const { number, ofBase } = facilities('regional-platform')
        return p.grant * p.opened * share + p.upkeep * (number - ofBase)
      })),
  ],
  eligible: everyone,
  openings: [opens('regional-platform', (p) => p.opened)],
  lasting: true,
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { opened: 0 },
  plan: { params: { opened: { 2017: 20 } }, why: { en: 'build a set of service platforms (no number given)', zh: '建设和形成一批技术创新服务平台(未给出数量)' } },
  test: {
    params: { opened: 800 },
    moves: [
      { indicator: 'regional-platforms', direction: 'up', through: ['opened'] },
      { indicator: 'enterprise-rd', direction: 'up', through: ['sharedEquipment.relief', 'sharedEquipment.services', 'sharedEquipment.nearness', 'rd.elasticitySmall'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})

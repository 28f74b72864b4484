import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'

const pace = assumption('expert-stations-opened', 'The plan spreads the model and gives no number: three hundred a year against more than 3,000 stations counted in it')
const terms = assumption('expert-station-terms', 'Provinces paid a few hundred thousand yuan to a new station by 2015, as far as was found')

/** Stations in enterprises at which academicians, experts and postdocs work for them. */
export const expertStationSupport = defineLever({
  id: 'expert-station-support',
  name: { en: 'Stations of academicians, experts and postdocs', zh: '院士专家工作站与博士后工作站' },
  summary: { en: 'Public money opens stations that link an enterprise with academicians and postdocs', zh: '财政支持企业设立院士专家工作站和博士后工作站' },
  family: 'people',
  clause: { inventory: 'N20', section: '3.6' },
  params: {
    opened: national(dated('facility a year', [0, 10000], { 2008: 0 }, pace, { en: 'stations opened beyond those that close', zh: '每年净新增工作站' }, 0)),
    grant: fixed('CNY per facility', [0, 1e8], 3e5, terms, { en: 'public money for a station that opens', zh: '新建工作站补助' }),
  },
  equation: equation('N₁ = N₀ + s·o; X = 2^b', 'N₀, N₁ stations of a province before and after; s its share; o stations opened; X factor on expected invention applications of an enterprise with one; b elasticity to 1 + links; g public money for a station',
    'N₀, N₁ 一省前后的工作站；s 该省份额；o 新开办数；X 设站企业预期发明申请的倍数；b 对联系数的弹性；g 每站补助'),
  cost: [books('grant', GOVERNMENTS, ['enterprises'], 'g·s·o', { en: 'for those that open', zh: '对新建工作站的补助' },
    perProvince((p, { share }) => p.grant * share * p.opened))],
  eligible: everyone,
  openings: [opens('academician-station', (p) => p.opened)],
  aim: 'provinces',
  centralShare: 0.2,
  neutral: { opened: 0 },
  plan: { params: { opened: { 2017: 300 } }, why: { en: 'spread stations of academicians and postdocs (no number given)', zh: '推广院士专家工作站、博士后工作站(未给出数量)' } },
  test: {
    params: { opened: 5000 },
    moves: [
      { indicator: 'invention-stock-enterprise', direction: 'up', through: ['expertStations.link'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

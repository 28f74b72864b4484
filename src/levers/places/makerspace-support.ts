import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'

const pace = assumption('makerspaces-opened', 'The plan asks for more makerspaces and gives no number: two hundred a year against 2,345 in 2015')
const terms = assumption('makerspace-terms', 'Half a million yuan is the order of one-off grants to a recognised makerspace known by 2015')

/** Support of makerspaces: public money for opening them, in proportion to those that each province has. */
export const makerspaceSupport = defineLever({
  id: 'makerspace-support',
  name: { en: 'Support of makerspaces', zh: '众创空间支持' },
  summary: { en: 'Public money opens makerspaces', zh: '财政资金支持建设众创空间' },
  family: 'places',
  clause: { inventory: 'L27', section: '3.4' },
  params: {
    opened: national(dated('facility a year', [0, 5000], { 2008: 0 }, pace, { en: 'makerspaces opened with support beyond those that close', zh: '每年净新增众创空间' }, 0)),
    grant: fixed('CNY per facility', [0, 1e8], 5e5, terms, { en: 'public money for one that opens', zh: '新建众创空间补助' }),
  },
  equation: equation('N₁ = N₀ + s·o', 'N₀, N₁ makerspaces of a province before and after; s its share; o makerspaces opened; g public money for one that opens',
    'N₀, N₁ 一省开办前后的众创空间；s 该省份额；o 新开办数；g 每个新开办众创空间的财政补助'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'g·s·o', { en: 'for those that open', zh: '对新开办者的补助' },
    perProvince((p, { share }) => p.grant * p.opened * share))],
  eligible: everyone,
  openings: [opens('makerspace', (p) => p.opened)],
  aim: 'provinces',
  centralShare: 0.2,
  neutral: { opened: 0 },
  plan: { params: { opened: { 2017: 200 } }, why: { en: 'build makerspaces of every type (no number given)', zh: '建设各类众创空间(未给出数量)' } },
  test: {
    params: { opened: 1000 },
    moves: [
      { indicator: 'makerspaces', direction: 'up', through: ['opened'] },
      { indicator: 'enterprises-industry', direction: 'up', through: ['incubation.makerspace', 'incubation.graduates', 'incubation.inView', 'incubation.additional'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})

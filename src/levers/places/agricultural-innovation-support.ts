import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'

const pace = assumption('agricultural-bodies-opened', 'The plan gives no number: one centre and ten stations a year against 221 stations counted in it')
const terms = assumption('agricultural-terms', 'A station of the national system of agricultural technology got 300,000 to 500,000 yuan a year; ten million a year for a centre is judged')

/** Centres of modern agricultural industries and experimental stations, through which experts serve makers of food. */
export const agriculturalInnovationSupport = defineLever({
  id: 'agricultural-innovation-support',
  name: { en: 'Agricultural innovation centres and stations', zh: '农业产业科技创新中心与实验站' },
  summary: { en: 'Centres and stations link experts with enterprises that process agricultural products', zh: '以中心和试验站联结专家与农产品加工企业' },
  family: 'places',
  clause: { inventory: 'N05', section: '3.2' },
  params: {
    centres: national(dated('facility a year', [0, 200], { 2008: 0 }, pace, { en: 'centres opened', zh: '每年新建中心' }, 0)),
    stations: national(dated('facility a year', [0, 2000], { 2008: 0 }, pace, { en: 'stations opened beyond those that close', zh: '每年净新增试验站' }, 0)),
    centreCost: fixed('CNY per facility a year', [0, 1e9], 1e7, terms, { en: 'public money for a centre', zh: '每个中心年度经费' }),
    stationCost: fixed('CNY per facility a year', [0, 1e8], 4e5, terms, { en: 'public money for a station', zh: '每个试验站年度经费' }),
  },
  equation: equation('H = n + h·c; X = 2^b',
    'H enterprises linked in a province; n, c stations and centres added since the base year; h enterprises that a centre links; X factor on expected invention applications of one; b elasticity to 1 + links; k, l public money a year for a station and a centre',
    'H 该省新联系企业；n, c 基年以来新增试验站与中心；h 每个中心联系企业数；X 所联系企业预期发明申请量的倍数；b 对联系数的弹性；k, l 每个试验站与中心的年度经费'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'k·n + l·c', { en: 'upkeep of those added', zh: '新增中心与试验站经费' },
    perProvince((p, { facilities }) => {
      const added = (kind: string): number => facilities(kind).number - facilities(kind).ofBase
      return p.stationCost * added('agricultural-station') + p.centreCost * added('agricultural-centre')
    }))],
  eligible: everyone,
  openings: [opens('agricultural-station', (p) => p.stations), opens('agricultural-centre', (p) => p.centres)],
  lasting: true,
  aim: 'provinces',
  centralShare: 0.7,
  neutral: { centres: 0, stations: 0 },
  plan: {
    params: { centres: { 2017: 1 }, stations: { 2017: 10 } },
    why: { en: 'agricultural innovation centres and national stations (no number given)', zh: '建设现代农业产业科技创新中心和国家农业科学实验站(未给出数量)' },
  },
  test: {
    params: { centres: 50, stations: 1000 },
    moves: [
      { indicator: 'agricultural-stations', direction: 'up', through: ['stations'] },
      { indicator: 'agricultural-centres', direction: 'up', through: ['centres'] },
      { indicator: 'invention-stock', direction: 'up', through: ['expertStations.link', 'expertStations.centre'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

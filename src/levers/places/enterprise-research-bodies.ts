import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise, perProvince } from '../cost.js'
import { gives } from '../effect.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'
import { reaches } from '../take-up.js'

const pace = assumption('research-bodies-named', 'Technology centres grew by 92 a year from 2010 to 2015; the plan gives no number: that again, thirty laboratories a year, and one large or medium performer in fifty')
const terms = assumption('research-body-terms', 'Grants to a new unit pay some part of its equipment; five million yuan for a laboratory and two for a centre are of the order of provincial matches')

/** Research units of enterprises: technology centres and national laboratories named, and part of the equipment of new units paid. */
export const enterpriseResearchBodies = defineLever({
  id: 'enterprise-research-bodies',
  name: { en: 'Research units of enterprises', zh: '企业研发机构与国家科研基地建设' },
  summary: { en: 'Enterprises set up research units, whose equipment is paid in part, and host national laboratories and centres', zh: '支持企业建设研发机构,在龙头企业布局国家科研基地和技术中心' },
  family: 'places',
  clause: { inventory: 'N19', section: '3.1' },
  params: {
    centres: national(dated('facility a year', [0, 2000], { 2008: 0 }, pace, { en: 'national enterprise technology centres named', zh: '每年认定国家企业技术中心' }, 0)),
    laboratories: national(dated('facility a year', [0, 1000], { 2008: 0 }, pace, { en: 'national laboratories and engineering centres in enterprises', zh: '每年依托企业新建国家实验室和工程中心' }, 0)),
    reach: dated('share', [0, 1], { 2008: 0 }, pace, { en: 'share of large and medium performers with a unit that is supported', zh: '获支持建设研发机构的大中型研发企业比例' }, 0),
    relief: fixed('share of the price', [0, 1], 0.2, terms, { en: 'part of the price of research equipment that is paid', zh: '研发设备补助比例' }),
    equipment: fixed('CNY per enterprise a year', [0, 1e9], 2e6, terms, { en: 'research equipment that a unit buys in a year', zh: '每个机构年购置研发设备' }),
    laboratory: fixed('CNY per facility', [0, 1e9], 5e6, terms, { en: 'public money for a laboratory', zh: '每个实验室补助' }),
    centre: fixed('CNY per facility', [0, 1e9], 2e6, terms, { en: 'reward of a technology centre', zh: '每个技术中心奖励' }),
  },
  equation: equation('U₁ = U₀·(1 − κ·m)', 'U₀, U₁ user cost of R&D of a supported enterprise without and with; κ share of equipment in R&D cost; m part of its price that is paid; e equipment bought in a year; s share of the province; l, n public money for a laboratory, and laboratories named; r, c reward of a technology centre, and centres named',
    'U₀, U₁ 受支持企业补助前后的研发使用成本；κ 设备占研发成本份额；m 设备补助比例；e 年购置设备；s 该省份额；l, n 每个实验室补助与新建数；r, c 每个技术中心奖励与认定数'),
  cost: [
    books('grant', GOVERNMENTS, ['enterprises'], 'm·e', { en: 'part of the equipment, for each unit', zh: '每个机构的设备补助' }, perEnterprise((p) => p.relief * p.equipment)),
    books('grant', GOVERNMENTS, ['enterprises'], 's·(l·n + r·c)', { en: 'laboratories and centres', zh: '实验室与技术中心' },
      perProvince((p, { share }) => share * (p.laboratory * p.laboratories + p.centre * p.centres))),
  ],
  eligible: all(size('medium', 'large'), status('performs-rd')),
  takeUp: reaches((p) => p.reach),
  effects: [gives('equipmentRelief', (p) => p.relief)],
  openings: [opens('enterprise-technology-centre', (p) => p.centres), opens('enterprise-laboratory', (p) => p.laboratories)],
  aim: 'provinces',
  centralShare: 0.4,
  neutral: { centres: 0, laboratories: 0, reach: 0 },
  plan: {
    params: { centres: { 2017: 92 }, laboratories: { 2017: 30 }, reach: { 2017: 0.02 } },
    why: { en: 'high-level research units, and national bases in leading enterprises (no numbers given)', zh: '建立高水平研发机构,在龙头骨干企业建设国家科技创新基地(未给出数量)' },
  },
  test: {
    params: { centres: 500, laboratories: 500, reach: 0.8 },
    moves: [
      { indicator: 'enterprise-technology-centres', direction: 'up', through: ['centres'] },
      { indicator: 'enterprise-laboratories', direction: 'up', through: ['laboratories'] },
      { indicator: 'enterprise-rd', direction: 'up', through: ['relief', 'rd.elasticityLarge'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})

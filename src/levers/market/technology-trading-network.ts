import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings, opens } from '../province.js'

const pace = assumption('trading-venues-opened', 'The plan gives no number: two regional centres and three exchanges a year, against 30 exchanges in 2015')
const joined = assumption('trading-network-reach', 'The plan joins the markets of the whole country; all provinces from 2017')
const silent = assumption('trading-network-effect', 'No study of what a national listing takes off the cost of search was found: a scenario may set it, else it is nothing')
const terms = assumption('trading-venue-terms', 'One-off grants of a few million yuan to exchanges and centres, half a million to an agency, and a small yearly cost of a common system')

/** National network of technology trading: one system of listing, exchanges of technology and property rights, regional centres and demonstration agencies. */
export const technologyTradingNetwork = defineLever({
  id: 'technology-trading-network',
  name: { en: 'Technology trading network, exchanges, centres and agencies', zh: '国家技术交易网络、交易机构、区域中心与转移机构' },
  summary: { en: 'Agencies, exchanges and regional centres open and employ brokers; what the common system takes off search is not known', zh: '建设转移机构、交易机构与区域中心,增加经纪服务;统一网络降低搜寻成本的幅度未知' },
  family: 'market',
  clause: { inventory: 'N14', section: '3.5' },
  params: {
    agencies: national(dated('facility a year', [0, 1000], { 2008: 0 }, 'transfer-action-2016', { en: 'demonstration agencies of transfer opened', zh: '年新增示范性技术转移机构' }, 0)),
    exchanges: national(dated('facility a year', [0, 1000], { 2008: 0 }, pace, { en: 'exchanges opened', zh: '年新增技术产权交易机构' }, 0)),
    centres: national(dated('facility a year', [0, 100], { 2008: 0 }, pace, { en: 'regional centres opened', zh: '年新增区域中心' }, 0)),
    joined: dated('share', [0, 1], { 2008: 0 }, joined, { en: 'part of the market joined to the national system, beyond the base year', zh: '接入全国网络的市场比例' }, 0),
    eased: fixed('log points', [0, 1], 0, silent, { en: 'fall of the friction of search where the system is joined', zh: '接入后搜寻摩擦的降幅' }),
    agencyGrant: fixed('CNY per facility', [0, 1e9], 5e5, terms, { en: 'public money for an agency that opens', zh: '新建转移机构补助' }),
    venueGrant: fixed('CNY per facility', [0, 1e9], 5e6, terms, { en: 'public money for an exchange or centre that opens', zh: '新建交易机构或区域中心补助' }),
    system: national(fixed('CNY a year', [0, 1e10], 5e7, terms, { en: 'running cost of the common system', zh: '全国网络年运行费' })),
  },
  equation: equation('B = b·(N + s·(a + e + r)); C = C₀·exp(n·d)·(1 + c·ln(1 + B))/(1 + c·ln(1 + b·N))',
    'B brokers of a province; b brokers of one body; N bodies of the base year; s share of the province; a agencies opened; e exchanges opened; r centres opened; C₀, C contracts before and after; n part of the market joined; d fall of friction; c effect of brokers; g grant to an agency; v grant to an exchange or centre; k running cost of the system',
    'B 一省经纪人；b 每机构经纪人；N 基期机构数；s 该省份额；a 新增转移机构；e 新增交易机构；r 新增区域中心；C₀, C 前后的合同数；n 接入网络的市场比例；d 摩擦降幅；c 经纪人作用；g 转移机构补助；v 交易机构或中心补助；k 网络运行费'),
  cost: [
    books('grant', GOVERNMENTS, ['providers'], 's·(g·a + v·(e + r))', { en: 'for bodies that open', zh: '对新建机构的补助' },
      perProvince((p, { share }) => share * (p.agencyGrant * p.agencies + p.venueGrant * (p.exchanges + p.centres)))),
    books('administration', GOVERNMENTS, ['providers'], 's·k·n', { en: 'the common system', zh: '全国网络运行' }, perProvince((p, { share }) => share * p.system * p.joined)),
  ],
  eligible: everyone,
  regional: [brings('searchFriction', (p) => -p.joined * p.eased)],
  openings: [opens('transfer-agency', (p) => p.agencies), opens('technology-exchange', (p) => p.exchanges), opens('regional-transfer-centre', (p) => p.centres)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { agencies: 0, exchanges: 0, centres: 0, joined: 0 },
  plan: {
    params: { agencies: { 2016: 20 }, exchanges: { 2017: 3 }, centres: { 2017: 2 }, joined: { 2017: 1 } },
    why: { en: 'one trading network, regional centres and venues (no number given); a hundred agencies by 2020 under the action of 2016', zh: '国家技术交易网络、区域中心与交易平台(未给出数量);2016年行动方案到2020年100家示范机构' },
  },
  test: {
    params: { agencies: 500, exchanges: 100, centres: 50, joined: 1 },
    moves: [
      { indicator: 'technology-contract-turnover', direction: 'up', through: ['technologyBrokers.effect', 'technologyBrokers.anAgency', 'eased'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

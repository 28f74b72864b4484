import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { books, perEnterprise, perProvince } from '../cost.js'
import { gives } from '../effect.js'
import { all, not, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'
import { reaches } from '../take-up.js'

const pace = assumption('industrialisation-bases-named', 'The plan leans on the bases there are and gives no number: ten a year, with one above-scale enterprise in five hundred outside zones and clusters in those of a year')
const terms = assumption('industrialisation-terms', 'Land and taxes forgone for an enterprise of a base, and an office of two million yuan for a base; judged')

/** Demonstration bases of new industrialisation: industrial places outside high-tech zones whose designation brings some growth. */
export const industrialisationBaseDesignation = defineLever({
  id: 'industrialisation-base-designation',
  name: { en: 'Demonstration bases of new industrialisation', zh: '新型工业化产业示范基地' },
  summary: { en: 'Industrial places are designated, with land and taxes forgone', zh: '认定产业示范基地,给予土地与税收支持' },
  family: 'places',
  clause: { inventory: 'N28', section: '3.1' },
  params: {
    named: national(dated('facility a year', [0, 500], { 2008: 0 }, pace, { en: 'bases named', zh: '每年认定基地' }, 0)),
    reach: dated('share', [0, 1], { 2008: 0 }, pace, { en: 'share of above-scale enterprises outside zones and clusters that lie in bases named since 2015', zh: '位于新认定基地的规上企业比例' }, 0),
    lift: behaviour('log points a year', [0, 0.05], triangular(0, 0.006, 0.012), 'wang-2013', 'C', { en: 'growth of productivity after a first wave of designations', zh: '首批认定后的生产率年增幅' }),
    laterWaves: fixed('ratio', [0, 1], 0.5, 'wang-2013', { en: 'effect of these late designations relative to a first wave', zh: '后批认定的相对效果' }),
    concession: fixed('CNY per enterprise a year', [0, 1e8], 2e5, terms, { en: 'land and taxes forgone for an enterprise', zh: '每家企业土地与税收让利' }),
    office: fixed('CNY per facility', [0, 1e8], 2e6, terms, { en: 'office and roads of a base named', zh: '每个新认定基地的管理与配套' }),
  },
  equation: equation('ΔA = w·d', 'ΔA productivity added in a year, log points; w effect of a late wave against the first; d lift of the first; c land and taxes forgone for an enterprise; q office of a base; s share of the province; n bases named',
    'ΔA 当年生产率增量(对数点)；w 后批相对首批的效果；d 首批提升；c 每家企业让利；q 每个基地管理配套；s 该省份额；n 认定基地数'),
  cost: [
    books('tax-cash', ['local'], ['enterprises'], 'c', { en: 'land and taxes forgone, for each enterprise', zh: '每家企业的土地与税收让利' }, perEnterprise((p) => p.concession)),
    books('administration', ['local'], ['providers'], 'q·s·n', { en: 'office of those named', zh: '新认定基地管理配套' }, perProvince((p, { share }) => p.office * p.named * share)),
  ],
  eligible: all(status('above-scale'), not(status('in-zone')), not(status('in-cluster'))),
  takeUp: reaches((p) => p.reach),
  effects: [gives('productivityLift', (p) => p.laterWaves * p.lift)],
  openings: [opens('industrialisation-base', (p) => p.named)],
  aim: 'provinces',
  centralShare: 0,
  neutral: { named: 0, reach: 0 },
  plan: {
    params: { named: { 2017: 10 }, reach: { 2017: 0.002, 2018: 0.004, 2019: 0.006, 2020: 0.008 } },
    why: { en: 'demonstration bases as supports of clusters (no number given)', zh: '依托新型工业化产业示范基地(未给出数量)' },
  },
  test: {
    params: { named: 100, reach: 0.5 },
    moves: [{ indicator: 'industrialisation-bases', direction: 'up', through: ['named'] }, { indicator: 'revenue-industry', direction: 'up', through: ['lift', 'laterWaves'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

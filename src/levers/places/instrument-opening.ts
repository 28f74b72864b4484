import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { pow } from '../../kernel/math.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { brings } from '../province.js'

const strength = assumption('instrument-opening', 'The plan states a duty, an appraisal and a subsidy afterwards without numbers: a tenth more places by duty, a third of fees paid back')
const terms = assumption('instrument-fees', 'A user of a national centre spends some 50,000 yuan a year on tests; no return of fees was found')
const owners = assumption('instrument-owners', 'Owners offer more the more they earn; half as much in proportion')

/** Opening of scientific instruments and facilities: owners must, are appraised for it, and get part of their fees again. */
export const instrumentOpening = defineLever({
  id: 'instrument-opening',
  name: { en: 'Opening of instruments and facilities', zh: '科研设施与仪器开放共享' },
  summary: { en: 'Owners of instruments paid by the public open them to enterprises, by duty and for a subsidy', zh: '以义务、考核和后补助推动科研仪器设施向企业开放' },
  family: 'places',
  clause: { inventory: 'L55', section: '3.6' },
  params: {
    duty: dated('ratio', [0, 5], { 2008: 0 }, strength, { en: 'places that duty and appraisal add to those of the base year', zh: '义务与考核新增的开放容量比例' }, 0),
    subsidy: dated('ratio', [0, 2], { 2008: 0 }, strength, { en: 'subsidy afterwards for each yuan of fees', zh: '后补助占服务收费比例' }, 0),
    supply: behaviour('elasticity', [0, 2], triangular(0.2, 0.5, 0.8), owners, 'D', { en: 'rise of places offered with fee and subsidy', zh: '开放容量对收费与补助的弹性' }),
    fee: fixed('CNY per enterprise a year', [0, 1e7], 5e4, terms, { en: 'fees of a user', zh: '每家用户年服务费' }),
    appraisal: fixed('CNY per facility a year', [0, 1e6], 1e3, terms, { en: 'cost of watching over a place that duty opens', zh: '单位新增容量的考核管理成本' }),
  },
  equation: equation('C₁ = C₀·(1 + d)·(1 + σ)^η; U = C₁·v(ρ·(C₀/C₁)^(1 − α))',
    'C₀, C₁ places for enterprises in the base year and now; d places added by duty; σ subsidy for a yuan of fees; η elasticity of supply; U users; v use of capacity, which waiting lowers from a load of .85; ρ load of the base year; α elasticity of demand to what is near; f fees of a user; q cost of watching over a place',
    'C₀, C₁ 基年与当前向企业开放的容量；d 义务新增比例；σ 每元收费的后补助；η 供给弹性；U 用户企业；v 能力利用函数,利用率超过0.85后因等候而下降；ρ 基年利用率；α 需求对就近供给的弹性；f 每家用户服务费；q 单位容量考核成本'),
  cost: [
    books('grant', GOVERNMENTS, ['providers'], 'σ·f·U', { en: 'subsidy afterwards', zh: '后补助' },
      perProvince((p, { province, regions, generalPrice }) => p.subsidy * p.fee * generalPrice * regions.instrumentUsers[province]!)),
    books('administration', GOVERNMENTS, ['providers'], 'q·d·C₀', { en: 'appraisal', zh: '评价考核' },
      perProvince((p, { facilities }) => p.appraisal * p.duty * facilities('instrument-place').ofBase)),
  ],
  eligible: everyone,
  regional: [brings('instrumentSupply', (p) => (1 + p.duty) * pow(1 + p.subsidy, p.supply))],
  aim: 'provinces',
  centralShare: 0.6,
  neutral: { duty: 0, subsidy: 0 },
  plan: {
    params: { duty: { 2017: 0.1 }, subsidy: { 2017: 0.33 } },
    why: { en: 'a duty to open, appraisal and subsidy afterwards (no numbers given)', zh: '明确开放义务,建立评价考核和后补助机制(未给出数值)' },
  },
  test: {
    params: { duty: 3, subsidy: 1 },
    moves: [
      { indicator: 'instrument-users', direction: 'up', through: ['supply', 'sharedEquipment.nearness'] },
      { indicator: 'enterprise-rd', direction: 'up', through: ['sharedEquipment.relief', 'rd.elasticitySmall'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})

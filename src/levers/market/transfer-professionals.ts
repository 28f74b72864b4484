import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const cost = assumption('broker-training-cost', 'Courses and practice over two years beside work')

/** Professionals of technology transfer: brokers who are trained for two years and then work on the market. */
export const transferProfessionals = defineLever({
  id: 'transfer-professionals',
  name: { en: 'Training of transfer professionals', zh: '技术转移人才培养' },
  summary: { en: 'Brokers of technology are trained, and help contracts come about two years later', zh: '培养技术经纪人,两年后促成更多合同' },
  family: 'market',
  clause: { inventory: 'L38', section: '3.5' },
  params: {
    admitted: national(dated('person a year', [0, 1e5], { 2008: 0 }, 'transfer-action-2016', { en: 'people admitted to training as brokers beyond those of the base year', zh: '年新增培养技术转移人才' }, 0)),
    course: fixed('CNY per person', [0, 1e6], 8000, cost, { en: 'public money for the training of a broker', zh: '每名技术转移人才培养支出' }),
  },
  equation: equation('B₁ = (1 − a)·B₀ + q; X = (1 + c·ln(1 + B₁))/(1 + c·ln(1 + B))', 'B₀, B₁ brokers of a province before and after; a part who leave in a year; q those admitted two years ago; X factor on contracts; c effect of brokers; B brokers of the base year; s share of the province; n people admitted; k training of a broker',
    'B₀, B₁ 一省前后的经纪人；a 年离职率；q 两年前招收者；X 合同数的倍数；c 经纪人作用；B 基期经纪人；s 该省份额；n 招收人数；k 每人培养支出'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'k·s·n', { en: 'training', zh: '培养支出' }, perProvince((p, { share }) => p.course * share * p.admitted))],
  eligible: everyone,
  regional: [brings('brokersAdmitted', (p, { share }) => share * p.admitted)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { admitted: 0 },
  plan: { params: { admitted: { 2016: 2000 } }, why: { en: 'train professionals of technology transfer: ten thousand by 2020 under the action of 2016', zh: '培育技术转移人才:2016年行动方案到2020年1万名' } },
  test: {
    params: { admitted: 5e4 },
    moves: [{ indicator: 'technology-contract-turnover', direction: 'up', through: ['technologyBrokers.effect'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

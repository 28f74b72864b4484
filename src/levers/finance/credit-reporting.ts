import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const dose = assumption('credit-reporting-coverage', 'The plan wants a second database and records of all society and gives no number: three more borrowers in ten')
const judged = assumption('credit-reporting-precision', 'Credit rises where lenders share information (Djankov, McLiesh and Shleifer 2007); how much better they judge was not found')
const cost = assumption('credit-reporting-cost', 'The order of a national information system; no budget was found')

/**
 * Credit reporting: a second central database and more bureaus tell lenders more of who borrows. They err less, so good
 * borrowers pay less and bad ones more; on average the premium stays.
 */
export const creditReporting = defineLever({
  id: 'credit-reporting',
  name: { en: 'Credit reporting', zh: '社会征信体系' },
  summary: { en: 'Credit records lower the error of lenders', zh: '征信记录降低贷款人的判断误差' },
  family: 'finance',
  clause: { inventory: 'L54', section: '3.6' },
  params: {
    coverage: dated('share', [0, 1], { 2008: 0 }, dose, { en: 'share of enterprises newly in the records', zh: '新增征信覆盖比例' }, 0),
    precision: behaviour('share', [0, 1], triangular(0.05, 0.15, 0.3), judged, 'D', { en: 'part of the variance of the error that records take away', zh: '误差方差的降幅' }),
    system: national(fixed('CNY a year', [0, 1e11], 5e8, cost, { en: 'cost of the system where everybody is in it', zh: '全覆盖时的系统费用' })),
  },
  equation: equation('s = 1/(1 + n·(1 − a·q)); π = max(0, π₀ − v·(s − s₀)·(A − M))',
    's, s₀ part of what sets an enterprise apart that shows in the premium, with the records, and without; n variance of the error of lenders over that among enterprises; a part that records take away; q share of enterprises newly in them; π, π₀ premium with the records, and without; v what a log point of productivity spares lenders; A productivity; M mean productivity; m cost of the system, shared out to provinces by their R&D',
    's, s₀ 有、无征信时企业差异在溢价中的体现程度；n 判断误差方差与企业间方差之比；a 征信降低的部分；q 新增覆盖比例；π, π₀ 有、无征信时的风险溢价；v 每对数点生产率减少的贷款损失；A 生产率；M 平均生产率；m 系统费用,按各省研发分摊'),
  cost: [books('administration', ['central'], ['providers'], 'q·m', { en: 'building and running the system', zh: '系统建设与运行费用' }, perProvince((p, { share }) => p.coverage * p.system * share))],
  eligible: everyone,
  regional: [brings('creditInformation', (p) => p.coverage * p.precision)],
  aim: 'provinces',
  centralShare: 1,
  neutral: { coverage: 0 },
  plan: { params: { coverage: { 2017: 0.3 } }, why: { en: 'build the second database and records of all society (no number given)', zh: '建设二代信用信息数据库和覆盖全社会的征信系统(未给出数量)' } },
  test: {
    params: { coverage: 1 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['precision', 'credit.lossOnExit', 'credit.signalNoise'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})

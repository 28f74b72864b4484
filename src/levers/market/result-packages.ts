import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const number = assumption('result-packages-number', 'The plan names the fields and no number: fifty results a field and year, against 307,000 contracts of 2015')
const cost = assumption('result-packages-cost', 'Screening, valuation and presentation of a result by an agency')

/** Fields in which the plan asks for packages. */
const FIELDS = ['networks of information', 'smart and green manufacturing', 'farming', 'energy', 'resources and environment', 'sea and space',
  'smart cities', 'health']

/**
 * Packages of publicly funded results, released in the eight fields that the plan names: an order, after which they are on offer
 * until they are taken or out of date.
 */
export const resultPackages = defineLever({
  id: 'result-packages',
  name: { en: 'Released packages of results', zh: '发布科技成果包' },
  summary: { en: 'Publicly funded results are released in eight fields and put on offer', zh: '在八个重点领域发布财政支持的科技成果包' },
  family: 'market',
  clause: { inventory: 'L37', section: '3.5' },
  params: {
    perField: national(dated('piece a year', [0, 1e5], { 2008: 0 }, number, { en: 'results released in a field', zh: '每领域年发布成果数' }, 0)),
    screening: fixed('CNY per piece', [0, 1e8], 1e5, cost, { en: 'public money for screening and valuing a result', zh: '每项成果筛选评估支出' }),
  },
  equation: equation('G = s·f·n; N₁ = (1 − a)·N₀ + G; S = S₀ + N₁/C', 'G results released in a province; s its share; f fields, eight; n results released in a field; N₀, N₁ results on offer before and after; a part taken or out of date in a year; S₀, S supply relative to the base year before and after; C contracts of the base year, registered or not; k screening of a result',
    'G 一省发布成果；s 该省份额；f 领域数(8个)；n 每领域发布数；N₀, N₁ 发布前后的在列成果；a 年消化或过时比例；S₀, S 前后相对基期的供给；C 基期合同数(含未登记)；k 每项筛选支出'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'k·G', { en: 'screening and valuation', zh: '筛选与评估' }, perProvince((p, { share }) => p.screening * share * FIELDS.length * p.perField))],
  eligible: everyone,
  regional: [brings('resultsReleased', (p, { share }) => share * FIELDS.length * p.perField)],
  aim: 'provinces',
  centralShare: 0.7,
  neutral: { perField: 0 },
  plan: { params: { perField: { 2017: 50 } }, why: { en: 'release packages of results in eight fields (no number given)', zh: '在八个重点领域发布科技成果包(未给出数量)' } },
  test: {
    params: { perField: 2000 },
    moves: [{ indicator: 'technology-contract-turnover', direction: 'up', through: ['technologyOffers.ageing'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

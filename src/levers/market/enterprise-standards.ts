import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { gives } from '../effect.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { reachesOnce } from '../take-up.js'

const silent = assumption('enterprise-standards-effect', 'No study was found of what stricter standards of one\'s own, or their recognition abroad, sell: 0 unless a scenario sets it')
const terms = assumption('enterprise-standards-programme', 'The plan encourages standards above national and industry ones and gives no number: one in twenty certified enterprises a year')

/** Enterprise standards above national ones and their mutual recognition: buyers at home and abroad trust the quality, once and for good. */
export const enterpriseStandards = defineLever({
  id: 'enterprise-standards',
  name: { en: 'Enterprise standards above national ones', zh: '高于国家标准的企业标准' },
  summary: { en: 'Enterprises declare stricter standards that buyers at home and abroad recognise', zh: '鼓励企业制定更高标准并推动国际互认' },
  family: 'market',
  clause: { inventory: 'L18', section: '3.1' },
  params: {
    declaring: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'share of certified enterprises that declare such a standard in a year for the first time', zh: '每年首次声明更高标准的高企比例' }, 0),
    sales: fixed('log points', [0, 0.5], 0, silent, { en: 'rise of its demand once it has', zh: '声明后需求的提升' }),
    recognition: fixed('CNY per enterprise', [0, 1e7], 2e4, terms, { en: 'testing and recognition paid by government', zh: '财政负担的检测与互认费用' }),
  },
  equation: equation('ΔD = q', 'ΔD growth of the demand of an enterprise in the year after it declares, of which rivals lose most; q rise of its demand; c testing and recognition', 'ΔD 企业声明后次年的需求增长,大部分来自竞争者；q 需求的提升；c 检测与互认费用'),
  cost: [books('administration', GOVERNMENTS, ['providers'], 'c', { en: 'testing and recognition, for each standard declared', zh: '按声明标准数计的检测与互认费用' }, perEnterprise((p) => p.recognition))],
  eligible: all(status('certified'), size('small', 'medium', 'large')),
  takeUp: reachesOnce((p) => p.declaring),
  effects: [gives('demandLift', (p) => p.sales)],
  centralShare: 0.2,
  neutral: { declaring: 0 },
  plan: { params: { declaring: { 2017: 0.05 } }, why: { en: 'encourage standards above national ones, and mutual recognition (no number given)', zh: '鼓励制定高于国家标准的企业标准,推动国际互认(未给出数量)' } },
  test: {
    params: { declaring: 0.5, sales: 0.1 },
    moves: [{ indicator: 'hnte-revenue', direction: 'up', through: ['sales'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})

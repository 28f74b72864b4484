import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { books, perYuan } from '../cost.js'
import { gives } from '../effect.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { reaches } from '../take-up.js'

const reach = assumption('import-relief-reach', 'The plan asks to carry out the relief and gives no number: one more large or medium performer of R&D in ten')
const kit = assumption('imported-research-equipment', 'How much R&D equipment is imported is not published')

/**
 * Relief from import duty on science and technology goods, for enterprises beyond those that have it in the base year. Import
 * value-added tax is credited later and saves an enterprise little, so the price of equipment falls by the duty alone.
 */
export const importTaxRelief = defineLever({
  id: 'import-tax-relief',
  name: { en: 'Import-tax relief for science and technology', zh: '支持科技创新进口税收优惠' },
  summary: { en: 'Imported R&D equipment is free of duty for more enterprises', zh: '更多企业进口科研设备免征关税' },
  family: 'tax',
  clause: { inventory: 'L04', section: '3.1' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, reach, { en: 'share of large and medium performers of R&D that have it beyond the base year', zh: '新增享受优惠的大中型研发企业比例' }, 0),
    duty: fixed('share of the price', [0, 0.5], 0.08, 'world-tariff-profiles-2015', { en: 'duty that they no longer pay', zh: '免征的关税税率' }),
    imported: behaviour('share', [0, 1], triangular(0.1, 0.25, 0.4), kit, 'D', { en: 'imported share of R&D equipment', zh: '研发设备进口占比' }),
    equipment: behaviour('share', [0, 1], triangular(0.08, 0.12, 0.2), kit, 'D', { en: 'equipment in R&D spending, for the duty forgone', zh: '研发支出中设备占比' }),
  },
  equation: equation('m = r·n', 'm fall of the price of R&D equipment; r duty no longer paid; n imported share of R&D equipment; k equipment in R&D spending; Q real R&D; P general price level',
    'm 研发设备价格的下降；r 免征的关税税率；n 研发设备进口占比；k 研发支出中设备占比；Q 实际研发；P 一般价格水平'),
  cost: [books('tax-cash', ['central'], ['enterprises'], 'r·n·k·Q·P', { en: 'duty forgone on R&D equipment', zh: '进口研发设备少征的关税' },
    perYuan('effort', (p) => p.duty * p.imported * p.equipment))],
  eligible: all(status('performs-rd'), status('above-scale'), size('medium', 'large')),
  takeUp: reaches((p) => p.reach),
  effects: [gives('equipmentRelief', (p) => p.duty * p.imported)],
  centralShare: 1,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.1 } }, why: { en: 'carry out import-tax policy that supports innovation (no number given)', zh: '落实支持科技创新进口税收政策(未给出数量)' } },
  test: {
    params: { reach: 1, duty: 0.3 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['duty', 'imported', 'rd.equipmentShare', 'rd.elasticityLarge', 'rd.adjustment'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'revenue-industry'],
  },
})

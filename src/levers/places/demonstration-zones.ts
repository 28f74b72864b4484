import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { wholeYuan } from '../../kernel/sums.js'
import { books, perProvince } from '../cost.js'
import { all, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'

const strength = assumption('demonstration-zones-strength', 'The plan wants zones that drive their regions and gives no measure: reforms as strong as a designation')
const terms = assumption('demonstration-terms', 'Land and taxes forgone for an enterprise, beyond tax pilots, which are levers of their own; judged')

/**
 * Reforms tried first in national demonstration zones: the high-tech zones that lie in one get a lift as after a designation.
 * Tax pilots of these zones are other levers.
 */
export const demonstrationZones = defineLever({
  id: 'demonstration-zones',
  name: { en: 'Reforms of national demonstration zones', zh: '国家自主创新示范区先行先试' },
  summary: { en: 'High-tech zones within demonstration zones try reforms first', zh: '示范区内高新区先行先试改革' },
  family: 'places',
  clause: { inventory: 'I27', section: '3.1' },
  params: {
    strength: dated('ratio', [0, 3], { 2008: 0 }, strength, { en: 'strength of reforms, 1 as a designation', zh: '改革力度（一次认定为1）' }, 0),
    lift: behaviour('log points a year', [0, 0.05], triangular(0, 0.006, 0.012), 'wang-2013', 'C', { en: 'growth of productivity after a designation', zh: '认定后的生产率年增幅' }),
    concession: fixed('CNY per enterprise a year', [0, 1e8], 1e5, terms, { en: 'land and taxes forgone for an enterprise at strength 1', zh: '力度为1时每家企业让利' }),
    office: fixed('CNY a year', [0, 1e9], 5e6, terms, { en: 'office of reform of a province at strength 1', zh: '力度为1时每省改革推进费用' }),
  },
  equation: equation('L = s·d·w^i', 'L lift of productivity of members in log points, part of it taken from others nearby; s strength of reforms; d lift of a designation; w effect of a wave of designations against the one before; i number of the wave of the zone; c land and taxes forgone for an enterprise of a demonstration zone; q office of reform of a province',
    'L 成员生产率提升(对数点),部分来自周边企业；s 改革力度；d 一次认定的提升；w 后一批认定相对前一批的效果；i 高新区批次；c 每家示范区企业的让利；q 每省改革推进费用'),
  cost: [
    books('tax-cash', ['local'], ['enterprises'], 's·c', { en: 'land and taxes forgone, for each enterprise in a demonstration zone', zh: '每家示范区企业的土地与税收让利' }),
    books('administration', ['local'], ['providers'], 's·q', { en: 'office of reform, for each province', zh: '每省改革推进费用' }, perProvince((p) => p.strength * p.office)),
  ],
  eligible: all(status('in-zone')),
  aim: 'provinces',
  centralShare: 0,
  neutral: { strength: 0 },
  plan: { params: { strength: { 2017: 1 } }, why: { en: 'demonstration zones as the bases of clusters and reform (no measure given)', zh: '以国家自主创新示范区为依托(未给出力度)' } },
  test: {
    params: { strength: 3 },
    moves: [{ indicator: 'revenue-industry', direction: 'up', through: ['lift', 'clusters.displacement'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },

  incentive({ p, claimants: { rows, count }, enterprises: e, places, writePlace }) {
    if (p.strength === 0) return
    const aimed = new Set<number>()
    for (let n = 0; n < count; n++) aimed.add(e.zone[rows[n]!]! - 1)
    for (const zone of aimed) if (places.within[zone]! > 0) writePlace.reformLift.put(zone, p.strength * p.lift)
  },

  settle({ p, claimants: { rows, served, count }, enterprises: e, places, posting }) {
    const forgone = posting('tax-cash', 'local', 'enterprises')
    const each = wholeYuan(p.strength * p.concession)
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      if (places.within[e.zone[i]! - 1]! > 0) forgone.add(e.province[i]!, each * served[n]!)
    }
  },
})

import { assumption } from '../../data/sources.js'
import { largestRemainder, wholeYuan } from '../../kernel/sums.js'
import { all, status } from '../eligibility.js'
import { defineLever } from '../lever.js'
import type { LeverYear } from '../lever.js'
import { choice, dated, fixed } from '../parameters.js'

const budgets = assumption('cluster-budgets', 'No budget of the pilot programme was found; 50 million yuan a pilot and year is the order of single platforms')
const designations = assumption('cluster-designations', 'Ten pilots were named in 2013 and 22 by 2015; eight a year continues a slower pace')
const terms = assumption('cluster-terms', 'Usual terms of support to platforms and parks; each can be set')

const params = {
  budget: dated('CNY a year', [0, 1e12], { 2008: 0, 2015: 1.6e9 }, budgets, 'public money for shared platforms of clusters, all together', 0),
  newClusters: dated('cluster a year', [0, 60], { 2008: 0, 2015: 8 }, designations, 'pilot clusters designated in a year', 0),
  sharing: choice(['equal', 'members'], 'equal', terms, 'how the budget is shared among clusters: alike, or by their members'),
  cap: fixed('CNY per cluster and year', [0, 1e11], 3e8, terms, 'most that one platform can use in a year; the rest stays in the budget'),
  concessions: fixed('share of platform support', [0, 10], 0.3, terms, 'land and tax that local government forgoes beside the grants'),
  administration: fixed('share of platform support', [0, 1], 0.05, terms, 'administration cost'),
}

/**
 * Support of innovative clusters: grants for shared platforms, and designation of new pilots. A platform adds to the R&D
 * capital its members draw on, φ·Δln(k + a·P), so each further yuan adds less; part of the growth is taken from others
 * in the province and industry. A pilot with size, leaders, filings abroad and a platform becomes competitive.
 * Cost: grants, land and tax forgone, administration; budgets that platforms cannot use are not spent.
 */
export const clusterSupport = defineLever({
  id: 'cluster-support',
  name: { en: 'Support of innovative clusters', zh: '创新型产业集群支持' },
  summary: { en: 'Grants for shared platforms of clusters, and new pilot clusters', zh: '支持集群公共服务平台,认定新的试点集群' },
  family: 'places',
  clause: { inventory: 'L16', section: '3.1' },
  params,
  eligible: all(status('in-cluster')),
  centralShare: 0.3,
  neutral: { budget: 0, newClusters: 0 },
  test: {
    params: { budget: 1e10, newClusters: 12 },
    moves: [{ indicator: 'innovative-clusters', direction: 'up' }],
    leaves: ['vc-capital'],
  },

  incentive(context) {
    const { p, writePlace, setRule } = context
    supportByPlace(context).forEach((amount, place) => { if (amount > 0) writePlace.platformSupport.put(place, amount) })
    if (p.newClusters > 0) setRule('newClusters', p.newClusters)
  },

  settle(context) {
    const { p, places, centralShare, posting } = context
    const central = posting('grant', 'central', 'providers')
    const local = posting('grant', 'local', 'providers')
    const forgone = posting('tax-cash', 'local', 'enterprises')
    const administration = posting('administration', 'local', 'providers')
    supportByPlace(context).forEach((amount, place) => {
      const province = places.province[place]!
      const part = wholeYuan(amount * centralShare)
      central.add(province, part)
      local.add(province, amount - part)
      forgone.add(province, wholeYuan(amount * p.concessions))
      administration.add(province, wholeYuan(amount * p.administration))
    })
  },
})

/** Grant to each place, whole yuan: the budget shared among clusters with a claimant, each up to the cap. */
function supportByPlace({ p, claimants: { rows, served, count }, enterprises: e, places }: LeverYear<typeof params>): Float64Array {
  const shares = new Float64Array(places.count)
  for (let n = 0; n < count; n++) {
    const place = e.cluster[rows[n]!]! - 1
    shares[place] = p.sharing === 'equal' ? 1 : shares[place]! + served[n]!
  }
  if (p.budget === 0 || count === 0) return new Float64Array(places.count)
  return largestRemainder(shares, wholeYuan(p.budget)).map((amount) => Math.min(amount, wholeYuan(p.cap)))
}

import { assumption } from '../../data/sources.js'
import { largestRemainder, wholeYuan } from '../../kernel/sums.js'
import { GOVERNMENTS, books, paidJointly } from '../cost.js'
import { all, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import type { LeverYear } from '../lever.js'
import { choice, dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const budgets = assumption('cluster-budgets', 'No budget of the pilot programme was found; 50 million yuan a pilot and year is the order of single platforms')
const designations = assumption('cluster-designations', 'Ten pilots were named in 2013 and 22 by 2015; eight a year continues a slower pace')
const terms = assumption('cluster-terms', 'Usual terms of support to platforms and parks; each can be set')

const params = {
  budget: national(dated('CNY a year', [0, 1e12], { 2008: 0, 2015: 1.6e9 }, budgets, { en: 'public money for shared platforms of clusters, all together', zh: '集群公共平台预算' }, 0)),
  newClusters: national(dated('cluster a year', [0, 60], { 2008: 0, 2015: 8 }, designations, { en: 'pilot clusters designated in a year', zh: '每年新认定的试点集群' }, 0)),
  sharing: choice(['equal', 'members'], 'equal', terms, { en: 'how the budget is shared among clusters: alike, or by their members', zh: '预算分配方式' }),
  cap: fixed('CNY per cluster and year', [0, 1e11], 3e8, terms, { en: 'most that one platform can use in a year; the rest stays in the budget', zh: '单个平台年度支出上限' }),
  concessions: fixed('share of platform support', [0, 10], 0.3, terms, { en: 'land and tax that local government forgoes beside the grants', zh: '地方土地与税收让利' }),
  administration: fixed('share of platform support', [0, 1], 0.05, terms, { en: 'administration cost', zh: '管理费用' }),
}

/**
 * Support of innovative clusters: grants for shared platforms, and designation of new pilots. A pilot with size, leaders,
 * filings abroad and a platform becomes competitive. Budgets that platforms cannot use are not spent.
 */
export const clusterSupport = defineLever({
  id: 'cluster-support',
  name: { en: 'Support of innovative clusters', zh: '创新型产业集群支持' },
  summary: { en: 'Grants for shared platforms of clusters, and new pilot clusters', zh: '支持集群公共服务平台,认定新的试点集群' },
  family: 'places',
  clause: { inventory: 'L16', section: '3.1' },
  params,
  equation: equation('S = min(m, G·n/Σn); K₁ = (1 − δ)·K₀ + S/P; ΔA = λ^i·(φ·ln((k + a·K₁)/(k + a·K₀)) + η)',
    'S grant to a platform; m most it can use; G budget; n 1 for each cluster with members, or its members; K₀, K₁ capital of the platform before and after; δ wear; P general price level; ΔA productivity added to members in log points, part of it taken from others in their province and industry; λ effect of a wave of designations against the one before; i number of the wave; φ elasticity to R&D capital; k R&D capital of a member; a share of the platform that a member draws on; η lift of a new pilot in its first years; c land and tax forgone beside a grant; q administration',
    'S 对平台的补助；m 平台年度可用上限；G 预算；n 每个有成员的集群为1,或按成员数；K₀, K₁ 补助前后的平台资本；δ 折旧；P 一般价格水平；ΔA 成员生产率增量(对数点),部分来自同省同行业其他企业；λ 后一批认定相对前一批的效果；i 批次；φ 对研发资本的弹性；k 成员研发资本；a 成员可利用的平台份额；η 新试点最初几年的提升；c 随补助减让的土地与税收；q 管理费率'),
  cost: [
    books('grant', GOVERNMENTS, ['providers'], 'S', { en: 'grants to platforms', zh: '平台补助' }),
    books('tax-cash', ['local'], ['enterprises'], 'c·S', { en: 'land and tax forgone beside the grants', zh: '随补助减让的土地与税收' }),
    books('administration', ['local'], ['providers'], 'q·S', { en: 'administration, as a share of grants', zh: '按补助额比例计的管理费用' }),
  ],
  eligible: all(status('in-cluster')),
  regional: [brings('clusterCall', (p) => Number(p.newClusters > 0))],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { budget: 0, newClusters: 0 },
  test: {
    params: { budget: 1e10, newClusters: 12 },
    moves: [{ indicator: 'innovative-clusters', direction: 'up', through: ['clusters.competitivePlatform', 'clusters.competitiveRevenue',
      'clusters.competitiveLeaders', 'clusters.competitiveFilings', 'clusters.pilotYears'] }],
    leaves: ['vc-capital'],
  },

  incentive(context) {
    const { writePlace, setRule } = context
    supportByPlace(context).forEach((amount, place) => { if (amount > 0) writePlace.platformSupport.put(place, amount) })
    const named = designated(context)
    if (named > 0) setRule('newClusters', named)
  },

  settle(context) {
    const { p, places, centralShare, posting } = context
    const grant = paidJointly(posting, 'grant', 'providers', centralShare)
    const forgone = posting('tax-cash', 'local', 'enterprises')
    const administration = posting('administration', 'local', 'providers')
    supportByPlace(context).forEach((amount, place) => {
      const province = places.province[place]!
      grant(province, amount)
      forgone.add(province, wholeYuan(amount * p.concessions))
      administration.add(province, wholeYuan(amount * p.administration))
    })
  },
})

/** Clusters named this year. Parts of a cluster, which a part of the nation gets, add up over the years. */
function designated({ year, p, population: { baseYear } }: LeverYear<typeof params>): number {
  const until = (y: number): number => Math.floor(p.newClusters * (y - baseYear) + 1e-9)
  return until(year) - until(year - 1)
}

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

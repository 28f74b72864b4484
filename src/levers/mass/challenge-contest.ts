import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { binomialFrom } from '../../kernel/distributions.js'
import { exp } from '../../kernel/math.js'
import { wholeYuan } from '../../kernel/sums.js'
import { GOVERNMENTS, books, paidJointly } from '../cost.js'
import { status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed, national } from '../parameters.js'
import { reaches } from '../take-up.js'

const terms = assumption('challenge-contest', 'Enterprises pose problems and pay who solves them; the plan gives no number: five hundred problems a year, a tenth of the price from public money')
const silent = assumption('worth-of-a-solution', 'What a solution is worth to who posed the problem was not found: 0 unless a scenario sets it')
const judged = assumption('solvers', 'Solvers of a posed problem and their chance are judged')

/** Chance that somebody solves a problem: at least one success among Poisson many solvers. `solvers` λ · `chance` q of each. */
export const solved = (solvers: number, chance: number): number => 1 - exp(-solvers * chance)

/** Challenge contest: enterprises pose problems, anybody may solve them, and money is paid on success only. */
export const challengeContest = defineLever({
  id: 'challenge-contest',
  name: { en: 'Challenge contest', zh: '中国创新挑战赛' },
  summary: { en: 'Solvers of problems that enterprises pose are paid on success', zh: '面向企业需求公开征集解决方案,成功后付酬' },
  family: 'support',
  clause: { inventory: 'L33', section: '3.4' },
  params: {
    problems: national(dated('piece a year', [0, 1e6], { 2008: 0 }, terms, { en: 'problems posed beyond those of 2015', zh: '新增挑战需求数' }, 0)),
    price: fixed('CNY per piece', [1, 1e9], 5e5, terms, { en: 'price of a solution', zh: '单项解决方案价格' }),
    publicShare: fixed('share', [0, 1], 0.1, terms, { en: 'part of the price that is public money', zh: '财政承担比例' }),
    pose: fixed('share', [0, 1], 0.05, terms, { en: 'share of performers of R&D who would pose a problem', zh: '愿意发布需求的比例' }),
    solvers: behaviour('number', [0, 100], triangular(1, 3, 6), judged, 'D', { en: 'solvers of a problem, on average', zh: '单项需求平均应征数' }),
    chance: behaviour('probability', [0, 1], triangular(0.05, 0.15, 0.3), judged, 'D', { en: 'chance that one solver succeeds', zh: '单个应征者成功概率' }),
    gain: fixed('log points', [0, 0.2], 0, silent, { en: 'productivity that a solution brings to who posed the problem', zh: '解决方案带来的增效' }),
  },
  equation: equation('s = 1 − exp(−λ·q); ΔA = g·S/n', 's chance that a problem is solved; λ solvers of a problem, Poisson; q chance that one succeeds; ΔA productivity of those alike; g gain from a solution; S problems solved, Bin(posed, s); n enterprises alike; c public part of the price; v price of a solution',
    's 需求被解决的概率；λ 应征者数,服从泊松分布；q 单个应征者成功概率；ΔA 同类企业的生产率；g 解决方案增效；S 已解决需求数,服从二项分布；n 同类企业数；c 财政承担比例；v 解决方案价格'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'c·v·S', { en: 'public part of the price, for solved problems only', zh: '已解决需求的财政承担部分' }),
    books('administration', ['enterprises'], ['providers'], '(1 − c)·v·S', { en: 'what who posed the problem pays', zh: '需求企业支付部分' })],
  eligible: status('performs-rd'),
  takeUp: reaches((p) => p.pose),
  rationing: { budget: (p) => p.problems * p.price, reserves: (p) => p.price, score: (_, { noise }) => noise },
  centralShare: 0.5,
  neutral: { problems: 0 },
  plan: { params: { problems: { 2017: 500 } }, why: { en: 'hold challenge contests (no number given)', zh: '定期举办中国创新挑战大赛(未给出数量)' } },
  test: {
    params: { problems: 1e5, pose: 0.9, gain: 0.02 },
    moves: [{ indicator: 'revenue-industry', direction: 'up', through: ['gain', 'solvers', 'chance'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'makerspaces', 'enterprise-rd'],
  },

  incentive({ p, claimants: { rows, served, count }, enterprises: e, stream, write }) {
    const luck = stream('solution')
    const chance = solved(p.solvers, p.chance)
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      const found = binomialFrom(luck.uniform(e.key[i]!), served[n]!, chance)
      if (found > 0) write.productivityLift.put(i, (p.gain * found) / e.weight[i]!)
    }
  },

  settle({ p, claimants: { keys, rows, served, count }, enterprises: e, stream, centralShare, posting }) {
    const luck = stream('solution')
    const chance = solved(p.solvers, p.chance)
    const grant = paidJointly(posting, 'grant', 'providers', centralShare)
    const own = posting('administration', 'enterprises', 'providers')
    for (let n = 0; n < count; n++) {
      const found = binomialFrom(luck.uniform(keys[n]!), served[n]!, chance)
      const price = wholeYuan(p.price) * found
      const fromPublic = wholeYuan(p.publicShare * price)
      grant(e.province[rows[n]!]!, fromPublic)
      own.add(e.province[rows[n]!]!, price - fromPublic)
    }
  },
})

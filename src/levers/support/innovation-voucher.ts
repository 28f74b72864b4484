import { beta, triangular, uniform } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { column } from '../../kernel/columns.js'
import { binomialInto } from '../../kernel/distributions.js'
import { exp } from '../../kernel/math.js'
import { scratchDoubles, scratchWords } from '../../kernel/scratch.js'
import { wholeYuan } from '../../kernel/sums.js'
import { GOVERNMENTS, books, paidJointly } from '../cost.js'
import { all, ownership, size } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, choice, dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'
import { projectEffect } from './project-effect.js'

const probability = 'probability'
const budgets = assumption('voucher-budgets', 'No national total of voucher budgets was found; one billion yuan is the order of the programmes known by 2015, held flat')
const terms = assumption('voucher-terms', 'Typical terms of provincial and city programmes known by 2015; each can be set')

/** Chance that a voucher lapses where services are easier to get by `access` log points: 1 − (1 − u)·exp(access). */
const lapsing = (unused: number, access: number): number => (access === 0 ? unused : Math.max(0, 1 - (1 - unused) * exp(access)))

/**
 * Innovation vouchers: a small enterprise gets a voucher that pays part of a service bought from a research body. Most
 * start a project that would not have happened, some would have happened anyway, some lapse.
 */
export const innovationVoucher = defineLever({
  id: 'innovation-voucher',
  name: { en: 'Innovation vouchers', zh: '创新券' },
  summary: { en: 'Vouchers pay part of research services that small enterprises buy', zh: '以创新券补助中小微企业购买科技服务' },
  family: 'support',
  clause: { inventory: 'L23', section: '3.4' },
  params: {
    budget: national(dated('CNY a year', [0, 1e12], { 2008: 0, 2015: 1e9 }, budgets, { en: 'budget of all programmes together', zh: '创新券预算' }, 0)),
    faceValue: fixed('CNY per voucher', [1e3, 5e6], 5e4, terms, { en: 'public money one voucher pays at most', zh: '单张创新券面值上限' }),
    publicShare: fixed('share of the service price', [0.05, 1], 0.5, terms, { en: 'share that the voucher pays', zh: '创新券支付比例' }),
    applyMicro: fixed('probability per year', [0, 1], 0.01, terms, { en: 'chance that an eligible micro enterprise applies', zh: '申请概率（微型企业）' }),
    applySmall: fixed('probability per year', [0, 1], 0.03, terms, { en: 'chance that an eligible small enterprise applies', zh: '申请概率（小型企业）' }),
    applyMedium: fixed('probability per year', [0, 1], 0.05, terms, { en: 'chance that an eligible medium enterprise applies', zh: '申请概率（中型企业）' }),
    rationing: choice(['queue', 'lottery', 'merit'], 'queue', terms, { en: 'how a budget that is too small is shared out', zh: '预算不足时的分配方式' }),
    newProjects: behaviour(probability, [0, 1], triangular(0.7, 0.8, 0.9), 'cornet-vroomen-van-der-steeg-2006', 'A', { en: 'chance that a voucher starts a project that would not have happened', zh: '新增项目的概率' }),
    unused: behaviour(probability, [0, 1], triangular(0.05, 0.1, 0.15), 'cornet-vroomen-van-der-steeg-2006', 'A', { en: 'chance that a voucher lapses', zh: '创新券未使用的概率' }),
    repeatEffect: behaviour('ratio', [0, 1], uniform(0.25, 0.75), terms, 'D', { en: 'new projects of a repeat user relative to a first one', zh: '再次使用的相对效果' }),
    inventionEffect: behaviour('log points', [0, 1], triangular(0, 0.1, 0.25), 'bakhshi-2013', 'A', { en: 'lift of invention applications by a new project at once', zh: '发明申请的即时提升' }),
    halfLife: behaviour('year', [0.1, 10], triangular(0.4, 0.7, 1.5), 'bakhshi-2013', 'A', { en: 'years after which half of the lift is left', zh: '提升效果的半衰期' }),
    lastingLinks: behaviour(probability, [0, 1], beta(2, 18), terms, 'D', { en: 'share of projects that leave a lasting link', zh: '形成长期合作的项目比例' }),
    administration: fixed('share of claims', [0, 1], 0.08, terms, { en: 'administration cost', zh: '管理费用' }),
  },
  equation: equation('N ≤ G/v; K = N − Bin(N, u); S = Bin(K, min(1, r·n/(1 − u))); ΔQ = S·v/(c·P); X = ℓ·exp(b) + (1 − ℓ)·exp(b·2^(−A/h))',
    'N vouchers issued, by queue, lottery or merit; G budget; v face value; K vouchers used; Bin successes in so many draws of a chance; u chance that a voucher lapses, more where platforms are full and less where they are near; S new projects; r 1 for a first project, less for a repeat user; n chance that a voucher starts a new project; ΔQ real R&D added; c public share of the price; P general price level; X factor on expected invention applications for each project; ℓ share of projects with a lasting link; b lift at once; A age of the project in years; h half-life of the lift in years; k administration',
    'N 发放的创新券,按排队、抽签或择优；G 预算；v 面值；K 实际使用数；Bin 给定概率下若干次试验的成功数；u 作废概率,平台拥挤处较高,平台邻近处较低；S 新增项目；r 首个项目为1,重复使用者较小；n 创新券催生新项目的概率；ΔQ 新增实际研发；c 财政承担比例；P 一般价格水平；X 每个项目对预期发明申请量的倍数；ℓ 形成持久联系的比例；b 当期提升；A 项目年龄；h 提升的半衰期；k 管理费率'),
  cost: [
    books('grant', GOVERNMENTS, ['providers'], 'K·v', { en: 'vouchers used, at face value', zh: '已使用创新券的面值' }),
    books('administration', ['local'], ['providers'], 'k·K·v', { en: 'administration, as a share of claims', zh: '按兑付额比例计的管理费用' }),
  ],
  eligible: all(size('micro', 'small', 'medium'), ownership('private', 'other')),
  takeUp: { bySize: (p) => [p.applyMicro, p.applySmall, p.applyMedium, 0], provinceSpread: () => 0, persistence: () => 0 },
  rationing: {
    budget: (p) => p.budget,
    reserves: (p) => p.faceValue,
    score: (p, { noise, servedBefore, inventiveness, selectionNoise }) =>
      p.rationing === 'lottery' ? noise : p.rationing === 'queue' ? (servedBefore ? 1 : 0) + noise
      : inventiveness + selectionNoise * noise,
  },
  memory: {
    /** Year of the last new project; 0 is none. */
    projectYear: column('i16', 'year'),
    /** Share of the represented enterprises with that project. */
    projectShare: column('f32', 'share'),
    /** Vouchers used this year by all represented enterprises. */
    used: column('u16', 'piece'),
  },
  regional: [brings('serviceDemand', (_, { reached }) => reached)],
  centralShare: 0,
  neutral: { budget: 0 },
  test: {
    params: { budget: 5e10, applyMicro: 0.3, applySmall: 0.5, applyMedium: 0.5 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['newProjects', 'unused', 'repeatEffect'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive({ year, p, claimants: { rows, served, count }, enterprises, population, regions, memory, generalPrice, stream, write }) {
    const { count: number, key, weight, province } = enterprises
    const [projectYear, projectShare, used] = [memory.projectYear!, memory.projectShare!, memory.used!]
    const { rdGrant, addedEffort, inventionMultiplier } = write
    const lapse = stream('lapse')
    // Whoever saw a queue last year, or a platform close by, is the likelier to let a voucher lapse, or to use it.
    const unused = Array.from(population.regions, (_, r) => lapsing(p.unused, regions.serviceAccess[r]!))
    const start = stream('project')
    for (let i = 0; i < number; i++) used[i] = 0
    const keys = scratchWords('keys of vouchers', count)
    for (let n = 0; n < count; n++) keys[n] = key[rows[n]!]!
    const chance = scratchDoubles('luck of vouchers', count)
    const odds = scratchDoubles('odds of vouchers', count)
    const lapsed = scratchDoubles('vouchers lapsed', count)
    lapse.fill(chance, keys, count)
    for (let n = 0; n < count; n++) odds[n] = unused[province[rows[n]!]!]!
    binomialInto(lapsed, chance, served, odds, count)
    const kept = scratchDoubles('vouchers used', count)
    for (let n = 0; n < count; n++) {
      const again = projectYear[rows[n]!]! > 0 ? p.repeatEffect : 1
      odds[n] = Math.min(1, (again * p.newProjects) / Math.max(1e-9, 1 - p.unused))
      kept[n] = served[n]! - lapsed[n]!
    }
    const started = scratchDoubles('projects begun', count)
    start.fill(chance, keys, count)
    binomialInto(started, chance, kept, odds, count)
    const price = p.faceValue / p.publicShare
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      used[i] = kept[n]!
      rdGrant.put(i, wholeYuan((kept[n]! * p.faceValue) / weight[i]!))
      if (started[n] === 0) continue
      addedEffort.put(i, wholeYuan((started[n]! * price) / generalPrice / weight[i]!))
      projectYear[i] = year
      projectShare[i] = started[n]! / weight[i]!
    }
    const effect = projectEffect(p.inventionEffect, p.halfLife, p.lastingLinks)
    const supported = withProjects(projectYear, number)
    for (let n = 0; n < supported.length; n++) {
      const i = supported[n]!
      inventionMultiplier.put(i, 1 + projectShare[i]! * (effect(year - projectYear[i]!) - 1))
    }
  },

  settle({ p, enterprises: e, memory: { used }, claimants: { rows, count }, centralShare, posting }) {
    const grant = paidJointly(posting, 'grant', 'providers', centralShare)
    const administration = posting('administration', 'local', 'providers')
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      const claim = wholeYuan(used![i]! * p.faceValue)
      grant(e.province[i]!, claim)
      administration.add(e.province[i]!, wholeYuan(claim * p.administration))
    }
  },
})

/** Rows of enterprises that ever had a supported project. */
function withProjects(projectYear: { readonly [index: number]: number }, count: number): Uint32Array {
  const rows = scratchWords('enterprises with projects', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += Number(projectYear[i] !== 0)
  }
  return rows.subarray(0, n)
}

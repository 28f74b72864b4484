import { beta, triangular, uniform } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { column } from '../../kernel/columns.js'
import { binomialFrom } from '../../kernel/distributions.js'
import { wholeYuan } from '../../kernel/sums.js'
import { all, ownership, size } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { behaviour, choice, dated, fixed } from '../parameters.js'
import { projectEffect } from './project-effect.js'

const probability = 'probability'
const budgets = assumption('voucher-budgets', 'No national total of voucher budgets was found; one billion yuan is the order of the programmes known by 2015, held flat')
const terms = assumption('voucher-terms', 'Typical terms of provincial and city programmes known by 2015; each can be set')

/**
 * Innovation vouchers: a small enterprise gets a voucher that pays a public share c of a service bought from a research
 * body. The budget is rationed by queue, lottery or merit; each award reserves its face value. Of those issued most start
 * a project that would not have happened, some would have happened anyway, some lapse. A project multiplies expected
 * invention applications by exp(b·2^(−age/h)) and may leave a lasting link. Cost: vouchers used, and administration.
 */
export const innovationVoucher = defineLever({
  id: 'innovation-voucher',
  name: { en: 'Innovation vouchers', zh: '创新券' },
  summary: { en: 'Vouchers pay part of research services that small enterprises buy', zh: '以创新券补助中小微企业购买科技服务' },
  family: 'support',
  clause: { inventory: 'L23', section: '3.4' },
  params: {
    budget: dated('CNY a year', [0, 1e12], { 2008: 0, 2015: 1e9 }, budgets, 'budget of all programmes together', 0),
    faceValue: fixed('CNY per voucher', [1e3, 5e6], 5e4, terms, 'public money one voucher pays at most'),
    publicShare: fixed('share of the service price', [0.05, 1], 0.5, terms, 'share that the voucher pays'),
    applyMicro: fixed('probability per year', [0, 1], 0.01, terms, 'chance that an eligible micro enterprise applies'),
    applySmall: fixed('probability per year', [0, 1], 0.03, terms, 'chance that an eligible small enterprise applies'),
    applyMedium: fixed('probability per year', [0, 1], 0.05, terms, 'chance that an eligible medium enterprise applies'),
    rationing: choice(['queue', 'lottery', 'merit'], 'queue', terms, 'how a budget that is too small is shared out'),
    newProjects: behaviour(probability, [0, 1], triangular(0.7, 0.8, 0.9), 'cornet-vroomen-van-der-steeg-2006', 'A', 'chance that a voucher starts a project that would not have happened'),
    unused: behaviour(probability, [0, 1], triangular(0.05, 0.1, 0.15), 'cornet-vroomen-van-der-steeg-2006', 'A', 'chance that a voucher lapses'),
    repeatEffect: behaviour('ratio', [0, 1], uniform(0.25, 0.75), terms, 'D', 'new projects of a repeat user relative to a first one'),
    inventionEffect: behaviour('log points', [0, 1], triangular(0, 0.1, 0.25), 'bakhshi-2013', 'A', 'lift of invention applications by a new project at once'),
    halfLife: behaviour('year', [0.1, 10], triangular(0.4, 0.7, 1.5), 'bakhshi-2013', 'A', 'years after which half of the lift is left'),
    lastingLinks: behaviour(probability, [0, 1], beta(2, 18), terms, 'D', 'share of projects that leave a lasting link'),
    administration: fixed('share of claims', [0, 1], 0.08, terms, 'administration cost'),
  },
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
    projectYear: column('i16', 'year', 'year of the last new project; 0 is none'),
    projectShare: column('f32', 'share', 'share of the represented enterprises with that project'),
    used: column('u16', 'piece', 'vouchers used this year by all represented enterprises'),
  },
  centralShare: 0,
  neutral: { budget: 0 },
  test: {
    params: { budget: 5e10, applyMicro: 0.3, applySmall: 0.5, applyMedium: 0.5 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up' }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive({ year, p, claimants: { rows, served, count }, enterprises: e, memory, generalPrice, stream, write }) {
    const { projectYear, projectShare, used } = memory
    const lapse = stream('lapse')
    const start = stream('project')
    for (let i = 0; i < e.count; i++) if (used![i] !== 0) used![i] = 0
    const price = p.faceValue / p.publicShare
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      const kept = served[n]! - binomialFrom(lapse.uniform(e.key[i]!), served[n]!, p.unused)
      const again = projectYear![i]! > 0 ? p.repeatEffect : 1
      const started = binomialFrom(start.uniform(e.key[i]!), kept, Math.min(1, (again * p.newProjects) / Math.max(1e-9, 1 - p.unused)))
      used![i] = kept
      write.rdGrant.put(i, wholeYuan((kept * p.faceValue) / e.weight[i]!))
      if (started === 0) continue
      write.addedEffort.put(i, wholeYuan((started * price) / generalPrice / e.weight[i]!))
      projectYear![i] = year
      projectShare![i] = started / e.weight[i]!
    }
    const effect = projectEffect(p.inventionEffect, p.halfLife, p.lastingLinks)
    for (let i = 0; i < e.count; i++) {
      if (projectYear![i] === 0) continue
      write.inventionMultiplier.put(i, 1 + projectShare![i]! * (effect(year - projectYear![i]!) - 1))
    }
  },

  settle({ p, enterprises: e, memory: { used }, claimants: { rows, count }, centralShare, posting }) {
    const local = posting('grant', 'local', 'providers')
    const central = posting('grant', 'central', 'providers')
    const administration = posting('administration', 'local', 'providers')
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      const claim = wholeYuan(used![i]! * p.faceValue)
      const part = wholeYuan(claim * centralShare)
      central.add(e.province[i]!, part)
      local.add(e.province[i]!, claim - part)
      administration.add(e.province[i]!, wholeYuan(claim * p.administration))
    }
  },
})

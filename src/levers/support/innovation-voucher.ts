import { column } from '../../kernel/columns.js'
import { binomialFrom } from '../../kernel/distributions.js'
import { wholeYuan } from '../../kernel/sums.js'
import { all, ownership, size } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { choice, dated, fixed } from '../parameters.js'
import { projectEffect } from './project-effect.js'

const probability = 'probability'

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
    budget: dated('CNY a year', [0, 1e12], { 2008: 0, 2015: 1e9 }, 'voucher-budget-assumption', 'budget of all programmes together', 0),
    faceValue: fixed('CNY per voucher', [1e3, 5e6], 5e4, 'voucher-terms-assumption', 'public money one voucher pays at most'),
    publicShare: fixed('share of the service price', [0.05, 1], 0.5, 'voucher-terms-assumption', 'share that the voucher pays'),
    applyMicro: fixed('probability per year', [0, 1], 0.01, 'voucher-terms-assumption', 'chance that an eligible micro enterprise applies'),
    applySmall: fixed('probability per year', [0, 1], 0.03, 'voucher-terms-assumption', 'chance that an eligible small enterprise applies'),
    applyMedium: fixed('probability per year', [0, 1], 0.05, 'voucher-terms-assumption', 'chance that an eligible medium enterprise applies'),
    rationing: choice(['queue', 'lottery', 'merit'], 'queue', 'voucher-terms-assumption', 'how a budget that is too small is shared out'),
    newProjects: fixed(probability, [0, 1], 0.8, 'cornet-2006', 'chance that a voucher starts a project that would not have happened'),
    unused: fixed(probability, [0, 1], 0.1, 'cornet-2006', 'chance that a voucher lapses'),
    repeatEffect: fixed('ratio', [0, 1], 0.5, 'voucher-terms-assumption', 'new projects of a repeat user relative to a first one'),
    inventionEffect: fixed('log points', [0, 1], 0.1, 'bakhshi-2013', 'lift of invention applications by a new project at once'),
    halfLife: fixed('year', [0.1, 10], 0.7, 'bakhshi-2013', 'years after which half of the lift is left'),
    lastingLinks: fixed(probability, [0, 1], 0.1, 'voucher-terms-assumption', 'share of projects that leave a lasting link'),
    administration: fixed('share of claims', [0, 1], 0.08, 'voucher-terms-assumption', 'administration cost'),
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

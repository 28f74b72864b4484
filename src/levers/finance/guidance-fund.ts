import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { largestRemainder, wholeYuan } from '../../kernel/sums.js'
import { FUND_KINDS, codeOf } from '../../population/classes.js'
import { all, size, status } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'

const budgets = assumption('guidance-commitments',
  'The two national venture funds decided in 2015, 40 bn yuan and 15 of 60 bn, spread over five years; local venture funds are not known apart')
const terms = assumption('guidance-terms', 'Usual terms of guidance funds by 2015; each can be set')
const judged = assumption('guidance-crowding-out', 'Part of the matching money would have gone to other funds, more where government weighs more; judged')

/** Orders of this lever have keys below 2^24: year and province. */
const orderKey = (year: number, province: number): number => year * 64 + province

/**
 * Government guidance funds: government commits C as a share g of funds of announced size C/g, of which a share ζ is
 * really raised; net new private money is (1 − χ)·(1 − g)·ζ·C/g. Money is called 25/25/20/15/10/5 % over six years and comes
 * back from the fifth, so that the first years are outflow. Equity is an asset, not a cost: cost is fees, administration and, in
 * the end, what does not come back. Dose saturates through the number of good candidates, crowding out and skill.
 */
export const guidanceFund = defineLever({
  id: 'guidance-fund',
  name: { en: 'Government guidance funds', zh: '政府引导基金' },
  summary: { en: 'Public money invested in venture funds beside private investors', zh: '财政资金参股创业投资基金,引导社会资本' },
  family: 'finance',
  clause: { inventory: 'L49', section: '3.6' },
  params: {
    commitment: dated('CNY a year', [0, 1e12], { 2008: 0, 2015: 1.1e10 }, budgets, 'public money offered to new funds, all governments', 0),
    publicShare: fixed('share of the fund', [0.01, 1], 0.25, terms, 'public share g of a fund: 15 of 60 bn yuan in the SME fund'),
    realised: behaviour('share of the announced size', [0, 1], triangular(0.2, 0.43, 0.8), 'luong-2021', 'C', 'part ζ of the announced size that is raised; the evidence is dated after 2015'),
    crowdingOut: behaviour('share', [0, 1], triangular(0.1, 0.2, 0.3), judged, 'D', 'private matching money that other funds lose, where government has no weight'),
    crowdingOutByGovernment: behaviour('share', [0, 1], triangular(0.25, 0.5, 0.75), judged, 'D', 'how much that rises as the weight of government goes from 0 to 1'),
    skill: behaviour('standard deviations', [-2, 2], triangular(-0.3, -0.2, -0.1), 'colonnelli-li-liu-2024', 'C', 'skill of the managers relative to private ones: the best avoid a government partner'),
    recycling: fixed('share of public proceeds', [0, 1], 0.8, terms, 'committed again to new funds'),
    preference: fixed('standard deviations', [0, 3], 0, terms, 'lift of the targeted enterprises in the eyes of funds'),
    administration: fixed('share of commitments', [0, 0.2], 0.005, terms, 'cost of choosing and watching managers'),
  },
  eligible: all(status('young'), size('micro', 'small', 'medium'), status('performs-rd')),
  centralShare: 0.3,
  neutral: { commitment: 0, preference: 0 },
  test: {
    params: { commitment: 1e11 },
    moves: [{ indicator: 'vc-capital', direction: 'up' }, { indicator: 'vc-investment', direction: 'up' }],
    leaves: ['innovative-clusters'],
  },

  incentive({ year, p, claimants: { rows, served, count }, enterprises: e, regions, write, openFund }) {
    const candidates = new Float64Array(regions.count)
    for (let n = 0; n < count; n++) {
      candidates[e.province[rows[n]!]!]! += served[n]!
      if (p.preference !== 0) write.venturePreference.put(rows[n]!, p.preference)
    }
    if (p.commitment === 0 || count === 0) return
    // Governments commit where there are enterprises to finance; targeting narrows the candidates and so the provinces.
    largestRemainder(candidates, wholeYuan(p.commitment)).forEach((commitment, province) => {
      if (commitment === 0) return
      openFund({ key: orderKey(year, province), province, commitment, publicShare: p.publicShare, realised: p.realised,
        crowdingOut: Math.min(1, p.crowdingOut + p.crowdingOutByGovernment * regions.governmentShare[province]!),
        recycling: p.recycling, skill: p.skill })
    })
  },

  settle({ year, p, funds: f, population, centralShare, posting }) {
    const book = (account: Parameters<typeof posting>[0], payee: 'funds' | 'providers') => {
      const central = posting(account, 'central', payee)
      const local = posting(account, 'local', payee)
      return (province: number, amount: number): void => {
        const part = wholeYuan(amount * centralShare)
        central.add(province, part)
        local.add(province, amount - part)
      }
    }
    const commit = book('commitment', 'funds')
    const invest = book('equity', 'funds')
    const manage = book('administration', 'providers')
    const toCentral = posting('equity-returned', 'funds', 'central')
    const toLocal = posting('equity-returned', 'funds', 'local')
    const guidance = codeOf(FUND_KINDS, 'guidance')
    for (let i = 0; i < f.count; i++) {
      if (f.kind[i] !== guidance || f.vintage[i]! <= population.baseYear || f.raised[i] === 0) continue
      const province = f.province[i]!
      const called = f.publicCalledThisYear[i]!
      const fee = Math.min(called, wholeYuan((f.feesThisYear[i]! * f.publicCommitted[i]!) / f.raised[i]!))
      // The stock of promises rises when a fund is signed and falls as money is called.
      commit(province, (f.vintage[i] === year ? f.publicCommitted[i]! : 0) - called)
      invest(province, called - fee)
      manage(province, fee + (f.vintage[i] === year ? wholeYuan(p.administration * f.publicCommitted[i]!) : 0))
      const back = f.publicDistributedThisYear[i]!
      const backToCentral = wholeYuan(back * centralShare)
      toCentral.add(province, backToCentral)
      toLocal.add(province, back - backToCentral)
    }
  },
})

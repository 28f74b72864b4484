import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { largestRemainder, wholeYuan } from '../../kernel/sums.js'
import { FUND_KINDS, codeOf } from '../../population/classes.js'
import { GOVERNMENTS, books, paidJointly, returnedJointly } from '../cost.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed, national } from '../parameters.js'

const budgets = assumption('guidance-commitments',
  'The two national venture funds decided in 2015, 40 bn yuan and 15 of 60 bn, spread over five years; local venture funds are not known apart')
const terms = assumption('guidance-terms', 'Usual terms of guidance funds by 2015; each can be set')
const judged = assumption('guidance-crowding-out', 'Part of the matching money would have gone to other funds, more where government weighs more; judged')

const raising = ['realised', 'crowdingOut', 'crowdingOutByGovernment']

/** Orders of this lever have keys below 2^24: year and province. */
const orderKey = (year: number, province: number): number => year * 64 + province

/**
 * Government guidance funds: public money beside private investors. Money is called 25/25/20/15/10/5 % over six years and
 * comes back from the fifth, so that the first years are outflow. Equity is an asset, not a cost: cost is fees,
 * administration and, in the end, what does not come back.
 */
export const guidanceFund = defineLever({
  id: 'guidance-fund',
  name: { en: 'Government guidance funds', zh: '政府引导基金' },
  summary: { en: 'Public money invested in venture funds beside private investors', zh: '财政资金参股创业投资基金,引导社会资本' },
  family: 'finance',
  clause: { inventory: 'L49', section: '3.6' },
  params: {
    commitment: national(dated('CNY a year', [0, 1e12], { 2008: 0, 2015: 1.1e10 }, budgets, { en: 'public money offered to new funds, all governments', zh: '引导基金承诺出资' }, 0)),
    publicShare: fixed('share of the fund', [0.01, 1], 0.25, terms, { en: 'public share g of a fund: 15 of 60 bn yuan in the SME fund', zh: '基金中的财政出资比例' }),
    realised: behaviour('share of the announced size', [0, 1], triangular(0.2, 0.43, 0.8), 'luong-2021', 'C', { en: 'part ζ of the announced size that is raised; the evidence is dated after 2015', zh: '实际募集比例' }),
    crowdingOut: behaviour('share', [0, 1], triangular(0.1, 0.2, 0.3), judged, 'D', { en: 'private matching money that other funds lose, where government has no weight', zh: '对其他基金的挤出比例' }),
    crowdingOutByGovernment: behaviour('share', [0, 1], triangular(0.25, 0.5, 0.75), judged, 'D', { en: 'how much that rises as the weight of government goes from 0 to 1', zh: '挤出随政府占比的上升幅度' }),
    skill: behaviour('standard deviations', [-2, 2], triangular(-0.3, -0.2, -0.1), 'colonnelli-li-liu-2024', 'C', { en: 'skill of the managers relative to private ones: the best avoid a government partner', zh: '管理人相对能力' }),
    recycling: fixed('share of public proceeds', [0, 1], 0.8, terms, { en: 'committed again to new funds', zh: '财政收益再投入比例' }),
    preference: fixed('standard deviations', [0, 3], 0, terms, { en: 'lift of the targeted enterprises in the eyes of funds', zh: '对目标企业的偏好' }),
    administration: fixed('share of commitments', [0, 0.2], 0.005, terms, { en: 'cost of choosing and watching managers', zh: '管理费用' }),
  },
  equation: equation('F = ζ·C/g; N = (1 − χ)·(1 − g)·F; χ = min(1, x + y·s)',
    'F money raised by the funds of a year and province; ζ part of the announced size that is raised; C public money offered in the province, by its young enterprises with R&D, and money that came back; g public share; N private money that is new; χ part of the private money that other funds lose; x, y that part where government has no weight, and its rise with that weight; s weight of government in the province; J 1 in the year a fund is signed, later 0; E public money called; f public part of the fee in it; k administration; O public part of what funds distribute',
    'F 某省当年基金实际募资额；ζ 公告规模中实际募集的比例；C 该省财政出资承诺,按从事研发的初创企业分配,含回收再投；g 财政出资比例；N 净新增社会资本；χ 其他基金流失的部分；x, y 政府比重为零时的流失率及其随政府比重的增幅；s 该省政府比重；J 基金签约当年为1,之后为0；E 财政实缴额；f 其中管理费的财政部分；k 遴选监管费率；O 分配款中的财政部分'),
  cost: [
    books('commitment', GOVERNMENTS, ['funds'], 'J·g·F − E', { en: 'promised when a fund is signed, less what is called', zh: '签约时的出资承诺,扣减已实缴部分' }),
    books('equity', GOVERNMENTS, ['funds'], 'E − f', { en: 'paid in, an asset', zh: '实缴股权出资,属资产' }),
    books('administration', GOVERNMENTS, ['providers'], 'f + J·k·g·F', { en: 'fees of managers, and choosing and watching them', zh: '管理费与遴选监管费用' }),
    books('equity-returned', ['funds'], GOVERNMENTS, 'O', { en: 'what comes back when holdings are sold', zh: '退出后收回的资金' }),
  ],
  eligible: all(status('young'), size('micro', 'small', 'medium'), status('performs-rd')),
  centralShare: 0.3,
  neutral: { commitment: 0, preference: 0 },
  test: {
    params: { commitment: 1e11 },
    moves: [{ indicator: 'vc-capital', direction: 'up', through: raising }, { indicator: 'vc-investment', direction: 'up', through: raising }],
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
    const commit = paidJointly(posting, 'commitment', 'funds', centralShare)
    const invest = paidJointly(posting, 'equity', 'funds', centralShare)
    const manage = paidJointly(posting, 'administration', 'providers', centralShare)
    const giveBack = returnedJointly(posting, 'equity-returned', 'funds', centralShare)
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
      giveBack(province, f.publicDistributedThisYear[i]!)
    }
  },
})

import { assumption } from '../../data/sources.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { bookSubFunds, motherFundCost, motherFundTerms, openSubFunds } from './fund-of-funds.js'

const budgets = assumption('guidance-commitments',
  'The two national venture funds decided in 2015, 40 bn yuan and 15 of 60 bn, spread over five years; local venture funds are not known apart')
const terms = assumption('guidance-terms', 'Usual terms of guidance funds by 2015; each can be set')

const raising = ['realised', 'crowdingOut', 'crowdingOutByGovernment']

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
    ...motherFundTerms,
  },
  equation: equation('F = ζ·C/g; N = (1 − χ)·(1 − g)·F; χ = min(1, x + y·s)',
    'F money raised by the funds of a year and province; ζ part of the announced size that is raised; C public money offered in the province, by its young enterprises with R&D, and money that came back; g public share; N private money that is new; χ part of the private money that other funds lose; x, y that part where government has no weight, and its rise with that weight; s weight of government in the province; J 1 in the year a fund is signed, later 0; E public money called; f public part of the fee in it; k administration; O public part of what funds distribute',
    'F 某省当年基金实际募资额；ζ 公告规模中实际募集的比例；C 该省财政出资承诺,按从事研发的初创企业分配,含回收再投；g 财政出资比例；N 净新增社会资本；χ 其他基金流失的部分；x, y 政府比重为零时的流失率及其随政府比重的增幅；s 该省政府比重；J 基金签约当年为1,之后为0；E 财政实缴额；f 其中管理费的财政部分；k 遴选监管费率；O 分配款中的财政部分'),
  cost: motherFundCost(),
  eligible: all(status('young'), size('micro', 'small', 'medium'), status('performs-rd')),
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { commitment: 0, preference: 0 },
  test: {
    params: { commitment: 1e11 },
    moves: [{ indicator: 'vc-capital', direction: 'up', through: raising }, { indicator: 'vc-investment', direction: 'up', through: raising }],
    leaves: ['innovative-clusters'],
  },

  incentive(context) { openSubFunds('guidance', context) },
  settle(context) { bookSubFunds('guidance', context) },
})

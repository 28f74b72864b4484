import { assumption } from '../../data/sources.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { bookSubFunds, motherFundCost, motherFundTerms, openSubFunds } from './fund-of-funds.js'

const pace = assumption('transfer-fund-pace', 'Sub-funds of 4.2 bn yuan were guided by the end of 2015, at first two years; going on at that pace takes half a billion of public money a year')

/**
 * The national guidance fund for the transfer of results: a mother fund that puts a fifth to three tenths into sub-funds, which
 * invest in enterprises that put results of public research to use. Its loan risk sharing is a lever of its own.
 */
export const transferGuideFund = defineLever({
  id: 'transfer-guide-fund',
  name: { en: 'National guidance fund for technology transfer', zh: '国家科技成果转化引导基金' },
  summary: { en: 'A national mother fund puts public money into sub-funds for the transfer of results', zh: '国家引导基金参股设立成果转化创业投资子基金' },
  family: 'finance',
  clause: { inventory: 'L49', section: '3.6' },
  params: {
    commitment: national(dated('CNY a year', [0, 1e12], { 2008: 0 }, pace, { en: 'public money offered to new sub-funds beyond those of the base year', zh: '新增子基金的财政出资承诺' }, 0)),
    publicShare: fixed('share of the fund', [0.2, 0.3], 0.25, 'law-transfer-fund', { en: 'public share of a sub-fund: the rule allows a fifth to three tenths', zh: '子基金中的引导基金出资比例' }),
    ...motherFundTerms,
  },
  equation: equation('F = ζ·C/g; Z = Z₀ + F; N = (1 − χ)·(1 − g)·F; χ = min(1, x + y·s)',
    'F money raised by the sub-funds of a year and province; ζ part of the announced size that is raised; C public money offered in the province, by its small enterprises of science and technology, and money that came back; g public share; Z, Z₀ size of all sub-funds guided after and before; N private money that is new; χ part of the private money that other funds lose; x, y that part where government has no weight, and its rise with that weight; s weight of government in the province; J 1 in the year a fund is signed, later 0; E public money called; f public part of the fee in it; k administration; O public part of what funds distribute',
    'F 某省当年子基金实际募资额；ζ 公告规模中实际募集的比例；C 该省财政出资承诺,按科技型中小企业分配,含回收再投；g 财政出资比例；Z, Z₀ 设立后、设立前所引导子基金的总规模；N 净新增社会资本；χ 其他基金流失的部分；x, y 政府比重为零时的流失率及其随政府比重的增幅；s 该省政府比重；J 基金签约当年为1,之后为0；E 财政实缴额；f 其中管理费的财政部分；k 遴选监管费率；O 分配款中的财政部分'),
  cost: motherFundCost(),
  eligible: all(size('micro', 'small', 'medium'), status('st-sme')),
  aim: 'provinces',
  centralShare: 1,
  neutral: { commitment: 0, preference: 0 },
  plan: { params: { commitment: { 2016: 5e8 } }, why: { en: 'the transfer guidance fund plays its role (no number): on at the pace of its first two years', zh: '发挥国家科技成果转化引导基金作用(未给出数量),按起步两年的速度延续' } },
  test: {
    params: { commitment: 5e10 },
    moves: [{ indicator: 'transfer-sub-funds', direction: 'up', through: ['realised'] }, { indicator: 'vc-capital', direction: 'up', through: ['realised', 'crowdingOut'] }],
    leaves: ['innovative-clusters'],
  },

  incentive(context) { openSubFunds('transfer', context) },
  settle(context) { bookSubFunds('transfer', context) },
})

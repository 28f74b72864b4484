import { assumption } from '../../data/sources.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { bookSubFunds, motherFundCost, motherFundTerms, openSubFunds } from './fund-of-funds.js'

const pace = assumption('alliance-funds-pace', 'The plan lets members set up funds by the market and names no money: a hundred million yuan of public money a year as an anchor')
const anchor = assumption('alliance-funds-anchor', 'Members bring the money; a tenth is a usual anchor of local government')

/** Industry funds that members of alliances set up by the market, with a small public anchor, for certified small and medium enterprises of their trade. */
export const allianceIndustryFunds = defineLever({
  id: 'alliance-industry-funds',
  name: { en: 'Industry funds of alliances', zh: '联盟产业投资基金' },
  summary: { en: 'Members of alliances set up industry funds, for which public money is an anchor', zh: '联盟成员市场化设立产业投资基金,财政少量参股' },
  family: 'finance',
  clause: { inventory: 'N08', section: '3.3' },
  params: {
    commitment: national(dated('CNY a year', [0, 1e12], { 2008: 0 }, pace, { en: 'public money offered as an anchor', zh: '财政参股承诺' }, 0)),
    publicShare: fixed('share of the fund', [0.02, 1], 0.1, anchor, { en: 'public share of a fund', zh: '基金中的财政出资比例' }),
    ...motherFundTerms,
  },
  equation: equation('F = ζ·C/g; N = (1 − χ)·(1 − g)·F; χ = min(1, x + y·s)',
    'F money raised by the funds of a year and province; ζ part of the announced size that is raised; C public money offered in the province, by its certified small and medium enterprises, and money that came back; g public share; N private money that is new; χ part of the private money that other funds lose; x, y that part where government has no weight, and its rise with that weight; s weight of government in the province; J 1 in the year a fund is signed, later 0; E public money called; f public part of the fee in it; k administration; O public part of what funds distribute',
    'F 某省当年基金实际募资额；ζ 公告规模中实际募集的比例；C 该省财政出资承诺,按中小高新技术企业分配,含回收再投；g 财政出资比例；N 净新增社会资本；χ 其他基金流失的部分；x, y 政府比重为零时的流失率及其随政府比重的增幅；s 该省政府比重；J 基金签约当年为1,之后为0；E 财政实缴额；f 其中管理费的财政部分；k 遴选监管费率；O 分配款中的财政部分'),
  cost: motherFundCost(),
  eligible: all(size('micro', 'small', 'medium'), status('certified')),
  aim: 'provinces',
  centralShare: 0,
  neutral: { commitment: 0, preference: 0 },
  plan: { params: { commitment: { 2017: 1e8 } }, why: { en: 'industry funds of alliances by the market (no number given)', zh: '企业以市场化方式设立产业投资基金(未给出数量)' } },
  test: {
    params: { commitment: 1e10 },
    moves: [{ indicator: 'vc-capital', direction: 'up', through: ['realised', 'crowdingOut'] }],
    leaves: ['innovative-clusters', 'transfer-sub-funds'],
  },

  incentive(context) { openSubFunds('alliance', context) },
  settle(context) { bookSubFunds('alliance', context) },
})

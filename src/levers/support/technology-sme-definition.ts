import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { REVENUE_CEILING } from '../technology-sme.js'

const review = assumption('technology-sme-review', 'Enterprises assess themselves and authorities check some; the share and the cost are judged')

/**
 * Who counts as a technology SME, and so may claim what law and programmes reserve for them: performs R&D, is not large, earns no
 * more than the ceiling. The plan asked for a standard; that of 2017 is in force in every scenario, and the lever moves its ceiling.
 */
export const technologySmeDefinition = defineLever({
  id: 'technology-sme-definition',
  name: { en: 'Standard of technology SMEs', zh: '科技型中小企业标准' },
  summary: { en: 'The revenue up to which an enterprise counts as a technology SME', zh: '科技型中小企业的营业收入上限' },
  family: 'support',
  clause: { inventory: 'L20', section: '3.4' },
  params: {
    ceiling: dated('CNY of 2015 a year', [0, 1e12], { 2008: REVENUE_CEILING }, 'law-technology-sme', { en: 'greatest revenue of a technology SME', zh: '营业收入上限' }, REVENUE_CEILING),
    checked: dated('share', [0, 1], { 2008: 0 }, review, { en: 'technology SMEs checked in a year beyond self-assessment', zh: '年度抽查比例' }, 0),
    check: fixed('CNY per enterprise', [0, 1e5], 1500, review, { en: 'cost of a check', zh: '单次核查成本' }),
  },
  equation: equation('d = a + (b − a)·I', 'd extra deduction of an enterprise that performs R&D and is not large; a that of all; b that of technology SMEs; I 1 if its revenue is at most the ceiling, else 0; k cost of a check; s share checked',
    'd 开展研发的非大型企业的加计扣除比例；a 一般比例；b 科技型中小企业比例；I 营业收入不超过上限为1,否则为0；k 单次核查成本；s 抽查比例'),
  cost: [books('administration', GOVERNMENTS, ['providers'], 'k·s', { en: 'checks, for each technology SME and its chance of one', zh: '按科技型中小企业数与抽查概率计的核查成本' },
    perEnterprise((p) => p.check * p.checked))],
  eligible: status('st-sme'),
  defines: (p) => ({ technologySmeRevenue: p.ceiling }),
  aim: 'nation',
  centralShare: 0.2,
  neutral: { ceiling: REVENUE_CEILING, checked: 0 },
  plan: { params: { checked: { 2017: 0.1 } }, why: { en: 'set and apply a standard of technology SMEs', zh: '研究制定并执行科技型中小微企业标准' } },
  test: {
    params: { ceiling: 1e10, checked: 0.1 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['ceiling', 'rd.elasticitySmall'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'makerspaces'],
  },
})

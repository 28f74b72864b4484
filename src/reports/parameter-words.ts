import { formatUnit, isUnit } from '../kernel/units.js'
import { formatNumber } from './numbers.js'
import type { Language } from './language.js'

/** Chinese names of the parameters of levers, by `lever.parameter`; in English a parameter goes by the name documents use. */
export const PARAMETER_NAMES: Readonly<Record<string, string>> = {
  'rd-super-deduction.extra': '加计扣除比例（一般企业）',
  'rd-super-deduction.extraTechnologySme': '加计扣除比例（科技型中小企业）',
  'rd-super-deduction.extraManufacturing': '加计扣除比例（制造业）',
  'rd-super-deduction.takeUpMicro': '申报率（微型企业）',
  'rd-super-deduction.takeUpSmall': '申报率（小型企业）',
  'rd-super-deduction.takeUpMedium': '申报率（中型企业）',
  'rd-super-deduction.takeUpLarge': '申报率（大型企业）',
  'rd-super-deduction.provinceSpread': '申报率的省际差异',
  'rd-super-deduction.persistence': '再次申报的概率',
  'hnte-tax-rate.rate': '高新技术企业所得税税率',
  'hnte-tax-rate.thresholdSmall': '研发强度门槛（收入5000万元以下）',
  'hnte-tax-rate.thresholdMedium': '研发强度门槛（收入5000万至2亿元）',
  'hnte-tax-rate.thresholdLarge': '研发强度门槛（收入2亿元以上）',
  'hnte-tax-rate.staffShare': '科技人员最低占比',
  'hnte-tax-rate.validity': '证书有效期',
  'hnte-tax-rate.auditProbability': '抽查概率',
  'small-low-profit-tax.rate': '小型微利企业所得税税率',
  'small-low-profit-tax.firstTierShare': '第一档计入应税所得的比例',
  'small-low-profit-tax.firstTierCeiling': '第一档应税所得上限',
  'small-low-profit-tax.secondTierShare': '第一档以上计入应税所得的比例',
  'small-low-profit-tax.tiers': '分档方式',
  'small-low-profit-tax.incomeCeiling': '应税所得上限',
  'small-low-profit-tax.staffIndustry': '从业人数上限（工业）',
  'small-low-profit-tax.staffOther': '从业人数上限（其他）',
  'small-low-profit-tax.assetsIndustry': '资产总额上限（工业）',
  'small-low-profit-tax.assetsOther': '资产总额上限（其他）',
  'loss-carry-forward.years': '亏损结转年限',
  'innovation-voucher.budget': '创新券预算',
  'innovation-voucher.faceValue': '单张创新券面值上限',
  'innovation-voucher.publicShare': '创新券支付比例',
  'innovation-voucher.applyMicro': '申请概率（微型企业）',
  'innovation-voucher.applySmall': '申请概率（小型企业）',
  'innovation-voucher.applyMedium': '申请概率（中型企业）',
  'innovation-voucher.rationing': '预算不足时的分配方式',
  'innovation-voucher.newProjects': '新增项目的概率',
  'innovation-voucher.unused': '创新券未使用的概率',
  'innovation-voucher.repeatEffect': '再次使用的相对效果',
  'innovation-voucher.inventionEffect': '发明申请的即时提升',
  'innovation-voucher.halfLife': '提升效果的半衰期',
  'innovation-voucher.lastingLinks': '形成长期合作的项目比例',
  'innovation-voucher.administration': '管理费用',
  'guidance-fund.commitment': '引导基金承诺出资',
  'guidance-fund.publicShare': '基金中的财政出资比例',
  'guidance-fund.realised': '实际募集比例',
  'guidance-fund.crowdingOut': '对其他基金的挤出比例',
  'guidance-fund.crowdingOutByGovernment': '挤出随政府占比的上升幅度',
  'guidance-fund.skill': '管理人相对能力',
  'guidance-fund.recycling': '财政收益再投入比例',
  'guidance-fund.preference': '对目标企业的偏好',
  'guidance-fund.administration': '管理费用',
  'cluster-support.budget': '集群公共平台预算',
  'cluster-support.newClusters': '每年新认定的试点集群',
  'cluster-support.sharing': '预算分配方式',
  'cluster-support.cap': '单个平台年度支出上限',
  'cluster-support.concessions': '地方土地与税收让利',
  'cluster-support.administration': '管理费用',
}

/** Units beside the general vocabulary in which parameters of levers are stated. */
const UNIT_NAMES: Readonly<Record<string, string>> = {
  'R&D over revenue': '研发费用占收入的份额', 'share of staff': '占职工的份额', 'share of income': '占所得的份额',
  'share of the service price': '占服务价格的份额', 'share of claims': '占兑付额的份额', 'share of the fund': '占基金规模的份额',
  'share of the announced size': '占公告规模的份额', 'share of public proceeds': '占财政收益的份额',
  'share of commitments': '占承诺出资的份额', 'share of platform support': '占平台支持的份额',
  'CNY per cluster and year': '元/(集群·年)',
}

/** Words that a choice may be. */
const CHOICE_NAMES: Readonly<Record<string, string>> = {
  whole: '全额', marginal: '分段', queue: '先到先得', lottery: '抽签', merit: '择优', equal: '平均', members: '按成员数',
}

const named = (names: Readonly<Record<string, string>>, word: string): string => (Object.hasOwn(names, word) ? names[word] : word)

/** A parameter of a lever in a table. */
export const parameterName = (lever: string, parameter: string, language: Language): string =>
  (language === 'zh' ? named(PARAMETER_NAMES, `${lever}.${parameter}`).replace(`${lever}.`, '') : parameter)

/** From so many yuan on, Chinese counts in 亿. */
const LARGE_MONEY = 1e8

/** Values of one parameter and their unit in the words of a language; in Chinese large money is in 亿元. */
export function valuesInWords(values: readonly (number | string | null)[], unit: string, absent: string, language: Language):
{ readonly unit: string, readonly values: readonly string[] } {
  if (language === 'en') return { unit, values: values.map((value) => (value === null ? absent : String(value))) }
  const name = isUnit(unit) ? formatUnit(unit, language) : named(UNIT_NAMES, unit)
  const large = name.startsWith('元') && values.some((value) => typeof value === 'number' && Math.abs(value) >= LARGE_MONEY)
  const shown = (value: number | string | null): string => {
    if (value === null) return absent
    if (typeof value === 'string') return named(CHOICE_NAMES, value)
    return large ? formatNumber(value / LARGE_MONEY, 4).replace(/\.?0+$/, '') : String(value)
  }
  return { unit: large ? `亿${name}` : name, values: values.map(shown) }
}

import { formatUnit, isUnit } from '../kernel/units.js'
import { leverById } from '../levers/index.js'
import { formatNumber } from './numbers.js'
import type { Language } from './language.js'
import type { ParameterEntry } from './parameter-entries.js'

/** Units beside the general vocabulary in which parameters of levers are stated. */
const UNIT_NAMES: Readonly<Record<string, string>> = {
  'R&D over revenue': '研发费用占收入的份额', 'share of staff': '占职工的份额', 'share of income': '占所得的份额',
  'share of the service price': '占服务价格的份额', 'share of claims': '占兑付额的份额', 'share of the fund': '占基金规模的份额',
  'share of the announced size': '占公告规模的份额', 'share of public proceeds': '占财政收益的份额',
  'share of commitments': '占承诺出资的份额', 'share of platform support': '占平台支持的份额',
  'CNY per cluster and year': '元/(集群·年)', 'enterprise per million CNY': '家/百万元', 'person-year per million CNY': '人年/百万元',
  'share of the base year, a year': '占基年的份额/年', 'share of collateral': '占抵押物的份额', 'share of relabelled cost': '占改列费用的份额',
  'share of the gap': '占研发缺口的份额', pieces: '件', 'share a year per unit of R&D over revenue': '份额/(年·单位研发强度)', 'log points per logit point': '对数点/对数几率点',
}

/** Words that a choice may be. */
const CHOICE_NAMES: Readonly<Record<string, string>> = {
  whole: '全额', marginal: '分段', queue: '先到先得', lottery: '抽签', merit: '择优', equal: '平均', members: '按成员数',
}

const named = (names: Readonly<Record<string, string>>, word: string): string => (Object.hasOwn(names, word) ? names[word] : word)

/** A choice that a parameter may be, in words. */
export const choiceInWords = (choice: string, language: Language): string => (language === 'en' ? choice : named(CHOICE_NAMES, choice))

/** Kinds of priors in Chinese; in English they are as written. */
const PRIOR_NAMES: Readonly<Record<string, string>> = {
  triangular: '三角分布', uniform: '均匀分布', normal: '正态分布', lognormal: '对数正态分布', beta: '贝塔分布', fixed: '固定值',
}

/** A prior as it is written where it is declared: `triangular(0.4, 0.9, 1.6)`; in Chinese its kind is in words. */
export const priorInWords = ({ kind, arguments: numbers }: NonNullable<ParameterEntry['prior']>, language: Language): string =>
  `${language === 'en' ? kind : named(PRIOR_NAMES, kind)}(${numbers.join(', ')})`

/** A range, or the words of a choice. */
export const rangeInWords = (range: readonly (number | string)[], language: Language): string => (typeof range[0] === 'number'
  ? range.join(language === 'zh' ? '至' : ' to ') : range.map((one) => choiceInWords(String(one), language)).join(language === 'zh' ? '、' : ', '))

/** A unit as it is written, in English, or in words, in Chinese. */
export const unitInWords = (unit: string, language: Language): string =>
  (language === 'en' ? unit : isUnit(unit) ? formatUnit(unit, language) : named(UNIT_NAMES, unit))

/** A parameter of a lever in a table, by its meaning; by the name that documents use where the catalogue has no such lever. */
export const parameterName = (lever: string, parameter: string, language: Language): string =>
  leverById<string>(lever)?.params[parameter]?.meaning[language] ?? parameter

/** From so many yuan on, Chinese counts in these. */
const COUNTED_IN = [[1e8, '亿'], [1e4, '万']] as const

/** A number as it is, with commas between thousands; a year has none. */
const grouped = (value: number, unit: string): string => (Number.isInteger(value) && unit !== 'year' ? formatNumber(value, 0) : String(value))

/** Values of one parameter and their unit in the words of a language; in Chinese large money is in 万元 or 亿元. */
export function valuesInWords(values: readonly (number | string | null)[], unit: string, absent: string, language: Language):
{ readonly unit: string, readonly values: readonly string[] } {
  if (language === 'en') return { unit, values: values.map((value) => (value === null ? absent : typeof value === 'number' ? grouped(value, unit) : value)) }
  const name = unitInWords(unit, language)
  const [divisor, counted] = (/^(\d{4}年价)?元/.test(name) ? COUNTED_IN : []).find(([least]) => values.some((value) => typeof value === 'number' && Math.abs(value) >= least)) ?? [1, '']
  const shown = (value: number | string | null): string => {
    if (value === null) return absent
    if (typeof value === 'string') return named(CHOICE_NAMES, value)
    return divisor > 1 ? formatNumber(value / divisor, 4).replace(/\.?0+$/, '') : grouped(value, unit)
  }
  return { unit: name.replace('元', `${counted}元`), values: values.map(shown) }
}

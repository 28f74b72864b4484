import type { Predicate } from '../levers/eligibility.js'
import { designations } from '../population/designations.js'
import type { Language } from './language.js'

/** Chinese for standings, sizes and owners. */
const CHINESE: Readonly<Record<string, string>> = {
  'above-scale': '规模以上', 'performs-rd': '有研发活动', certified: '持有高新技术企业证书', young: '成立不超过8年', 'in-zone': '位于高新区', 'in-cluster': '属于创新型产业集群',
  'st-sme': '科技型中小企业', profitable: '盈利', micro: '微型', small: '小型', medium: '中型', large: '大型', private: '民营', state: '国有', foreign: '外资及港澳台', other: '其他',
}

interface Words {
  readonly everybody: string
  readonly nobody: string
  readonly and: string
  readonly or: string
  readonly comma: string
  readonly not: (what: string) => string
  readonly size: (list: string) => string
  readonly owner: (list: string) => string
  readonly region: (list: string) => string
  readonly industry: (list: string) => string
  readonly designated: (list: string) => string
  readonly revenue: (from: string | undefined, below: string | undefined) => string
  readonly lot: (percent: string) => string
  readonly notExcluded: string
  readonly word: (word: string) => string
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: { everybody: 'everybody', nobody: 'nobody', and: ' and ', or: ' or ', comma: ', ', not: (what) => `not ${what}`, size: (list) => `size ${list}`,
    owner: (list) => `owner ${list}`, region: (list) => `in ${list}`, industry: (list) => `industry ${list}`,
    designated: (list) => `designated ${list}`, lot: (percent) => `among the ${percent} % drawn by lot`,
    revenue: (from, below) => ['revenue', ...(from ? [`from ${from}`] : []), ...(below ? [`below ${below}`] : []), 'million yuan of 2015'].join(' '),
    notExcluded: 'outside the industries on the negative list', word: (word) => word },
  zh: { everybody: '所有企业', nobody: '无', and: '，且', or: '，或', comma: '、', not: (what) => `非${what}`, size: (list) => `${list}企业`,
    owner: (list) => `${list}控股`, region: (list) => `位于${list}`, industry: (list) => `属于行业${list}`, designated: (list) => `身份为${list}`,
    lot: (percent) => `抽签抽中的${percent}%`, revenue: (from, below) => `营业收入${from ? `不低于${from}` : ''}${from && below ? '、' : ''}${below ? `低于${below}` : ''}百万元（2015年价）`,
    notExcluded: '不属于负面清单行业', word: (word) => CHINESE[word] ?? word },
}

/** Who may claim, in words: `performs-rd and size small, medium and in CN-JS`. */
export function predicateText(predicate: Predicate, language: Language = 'en'): string {
  const words = WORDS[language]
  const list = (items: readonly string[]): string => items.map(words.word).join(words.comma)
  const inner = (one: Predicate): string =>
    ((one.is === 'all' || one.is === 'any') && one.of.length > 1 ? `(${predicateText(one, language)})` : predicateText(one, language))
  switch (predicate.is) {
    case 'all': return predicate.of.length === 0 ? words.everybody : predicate.of.map(inner).join(words.and)
    case 'any': return predicate.of.length === 0 ? words.nobody : predicate.of.map(inner).join(words.or)
    case 'not': return words.not(inner(predicate.of))
    case 'size': return words.size(list(predicate.among))
    case 'ownership': return words.owner(list(predicate.among))
    case 'status': return words.word(predicate.standing)
    case 'region': return words.region(list(predicate.codes))
    case 'industry': return words.industry(list(predicate.codes))
    case 'designated': return words.designated(predicate.among.map((id) => designations.find((one) => one.id === id)!.name[language]).join(words.comma))
    case 'revenue': return words.revenue(predicate.from === undefined ? undefined : String(predicate.from / 1e6), predicate.below === undefined ? undefined : String(predicate.below / 1e6))
    case 'lot': return words.lot(String(Math.round(predicate.share * 1000) / 10))
    case 'not-excluded-industry': return words.notExcluded
  }
}

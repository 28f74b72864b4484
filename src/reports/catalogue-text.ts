import type { Source } from '../data/sources.js'
import { indicatorById } from '../indicators/index.js'
import { FAMILY_NAMES } from '../levers/index.js'
import { inLanguage } from './language.js'
import type { Language } from './language.js'
import { formatValue, styleOf } from './numbers.js'
import { choiceInWords, unitInWords } from './parameter-words.js'
import { sourceInWords } from './source-words.js'
import { textTable } from './text-table.js'
import { catalogue } from './catalogue.js'
import type { CatalogueRow } from './catalogue.js'

type Show = (row: CatalogueRow, language: Language) => string

/** A member as text: labels in the language, lists joined, the rest as it is. */
export function plain(value: unknown, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'object') {
    if (Array.isArray(value)) return value.map((one) => plain(one, language)).join(', ')
    const { en, zh, id } = value as { en?: unknown, zh?: unknown, id?: unknown }
    if (typeof en === 'string' && typeof zh === 'string') return inLanguage({ en, zh }, language)
    return id === undefined ? JSON.stringify(value) : String(id)
  }
  return String(value)
}
const member = (name: string): Show => (row, language) => plain(row[name], language)
const label: Show = ({ en, zh, name, title, meaning }, language) =>
  (en !== undefined && zh !== undefined ? String(language === 'zh' ? zh : en) : plain(name ?? title ?? meaning, language))
const measured = (name: string, part: string): Show => (row, language) => {
  const value = row[name] as Readonly<Record<string, unknown>> | null | undefined
  const style = styleOf(String(row.unit), language)
  return value ? `${formatValue(value[part] as number, style)} ${style.unit}` : ''
}
const central: Show = (row, language) => dated(row.central, language)
/** Words that members of entries are, in Chinese. */
const WORDS: Readonly<Record<string, string>> = {
  modelled: '已建模', assumed: '以假设建模', 'not-modelled': '未建模', computed: '已计算', 'not yet computed': '尚未计算',
  indicator: '指标', levers: '政策工具', indicators: '指标', scenarios: '情景', targets: '目标', regions: '地区', parameters: '参数', sources: '来源', agent: '主体', institution: '机构', lever: '政策工具', region: '地区', process: '过程', seen: '已查阅',
  plan: '规划', statistics: '统计', law: '法规', study: '研究', report: '报告', recalled: '凭记忆', assumption: '假定',
  ...Object.fromEntries(Object.entries(FAMILY_NAMES).map(([id, { zh }]) => [id, zh])),
}
/** A value that is one of a few words. */
export const wordOf = (value: string, language: Language): string => (language === 'zh' && Object.hasOwn(WORDS, value) ? WORDS[value] : value)
const word = (name: string): Show => (row, language) => wordOf(plain(row[name], language), language)
/** The page in the language. */
export const pageIn: Show = (row, language) => plain(row.page, language).replace('/en/', `/${language}/`)
// A target may be a multiple, its threshold is in the unit of the indicator.
const wanted: Show = ({ threshold, unit, indicator }, language) => {
  const style = styleOf(indicatorById(String(indicator))?.unit ?? String(unit), language)
  return `${formatValue(threshold as number, style)} ${style.unit}`
}

const shortened = (value: unknown, language: Language): string => (typeof value === 'number' ? String(Number(value.toPrecision(6))) : choiceInWords(String(value), language))

/** A value, or dated values in one line: `0.5 from 2008, 0.75 from 2018`; one that never changes stands alone. */
export function dated(values: unknown, language: Language): string {
  if (typeof values !== 'object' || values === null) return shortened(values, language)
  const entries = Object.entries(values)
  if (entries.length === 1) return shortened(entries[0][1], language)
  return entries.map(([year, value]) => (language === 'zh' ? `${year}年起${shortened(value, language)}` : `${shortened(value, language)} from ${year}`)).join(language === 'zh' ? '，' : ', ')
}

const ofSource = (name: 'by' | 'title'): Show => (row, language) => sourceInWords(row as unknown as Source, language)[name]
const plan: Readonly<Record<string, Show>> =
  { id: member('id'), name: label, kind: word('kind'), status: word('status'),
    'modelled by': member('modelledBy'), why: ({ why, whyZh }, language) => String(language === 'zh' ? whyZh : why) }
const COLUMNS: Readonly<Record<string, Readonly<Record<string, Show>>>> = {
  levers: { id: member('id'), name: label, family: word('family'), section: member('section'), 'last dated value': member('lastKnownYear') },
  indicators: { id: member('id'), name: label, status: word('status'), 'in 2015': measured('observed', 'value'), target: measured('target', 'threshold') },
  targets: { id: member('id'), name: label, year: member('year'), threshold: wanted, status: word('status') },
  scenarios: { id: member('id'), name: label, base: member('base'), question: member('question') },
  regions: { id: member('id'), name: label, groups: member('groups') },
  agents: plan, institutions: plan, 'not-modelled': plan,
  plan: { id: member('id'), Chinese: member('zh'), English: member('en'), status: plan.status, 'modelled by': member('modelledBy'), page: pageIn },
  parameters: { id: member('id'), unit: (row, language) => unitInWords(String(row.unit), language), central, range: member('range'), grade: member('grade'), source: member('source') },
  sources: { id: member('id'), kind: word('kind'), by: ofSource('by'), title: ofSource('title'), year: member('year'), confidence: word('confidence') },
}

/** Titles of columns in Chinese, and of members of entries. */
export const TITLES: Readonly<Record<string, string>> = {
  id: '代码', name: '名称', family: '类别', section: '规划章节', 'last dated value': '最后取值年份', status: '状态', Chinese: '中文', English: '英文', page: '页面', 'in 2015': '2015年',
  target: '目标', year: '年份', threshold: '目标值', base: '基准情景', question: '问题', groups: '分组', kind: '类型', 'modelled by': '模型对象',
  why: '说明', unit: '单位', central: '中值', range: '范围', grade: '证据等级', source: '来源', by: '发布者', title: '标题', confidence: '把握程度',
  doi: 'DOI', later: '2015年后的依据', zh: '中文', en: '英文', rests: '所依参数', licence: '许可', note: '备注', changes: '变更', digest: '摘要', inventory: '规划条目', provinces: '省份', indicator: '指标',
}

/** A catalogue as a table. */
export function catalogueText(name: string, language: Language): string {
  const rows = catalogue(name)
  // English names beside the Chinese ones are for those who read English.
  const columns = Object.entries(COLUMNS[name]).filter(([title]) => !(language === 'zh' && title === 'English'))
  const cells = rows.map((row) => columns.map(([, show]) => show(row, language)))
  return `${textTable(columns.map(([title]) => ({ title: language === 'zh' ? TITLES[title] : title })), cells)}\n`
}

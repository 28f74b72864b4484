import type { Predicate } from '../levers/eligibility.js'
import { inLanguage } from './language.js'
import type { Language } from './language.js'
import { formatValue, styleOf } from './numbers.js'
import { predicateText } from './predicate-text.js'
import { textTable } from './text-table.js'
import { catalogue, entryOf } from './catalogue.js'
import type { CatalogueRow } from './catalogue.js'

type Show = (row: CatalogueRow, language: Language) => string

/** A member as text: labels in the language, lists joined, the rest as it is. */
function plain(value: unknown, language: Language): string {
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
const central: Show = ({ central: value }) => (typeof value === 'object' ? dated(value as Record<string, unknown>) : String(value))
const wanted: Show = ({ threshold, unit }, language) => {
  const style = styleOf(String(unit), language)
  return `${formatValue(threshold as number, style)} ${style.unit}`
}

/** Dated values in one line: `0.5 from 2008, 0.75 from 2018`; a value that never changes stands alone. */
function dated(values: Readonly<Record<string, unknown>>): string {
  const years = Object.keys(values)
  return years.length === 1 ? String(values[years[0]]) : years.map((year) => `${String(values[year])} from ${year}`).join(', ')
}

const plan: Readonly<Record<string, Show>> =
  { id: member('id'), name: label, kind: member('kind'), status: member('status'), 'modelled by': member('modelledBy'), why: member('why') }
const COLUMNS: Readonly<Record<string, Readonly<Record<string, Show>>>> = {
  levers: { id: member('id'), name: label, family: member('family'), section: member('section'), 'last dated value': member('lastKnownYear') },
  indicators: { id: member('id'), name: label, status: member('status'), 'in 2015': measured('observed', 'value'), target: measured('target', 'threshold') },
  targets: { id: member('id'), name: label, year: member('year'), threshold: wanted, status: member('status') },
  scenarios: { id: member('id'), name: label, base: member('base'), question: member('question') },
  regions: { id: member('id'), name: label, groups: member('groups') },
  agents: plan, institutions: plan, plan, 'not-modelled': plan,
  parameters: { id: member('id'), unit: member('unit'), central, range: member('range'), grade: member('grade'), source: member('source') },
  sources: { id: member('id'), kind: member('kind'), by: member('by'), title: label, year: member('year'), confidence: member('confidence') },
}

/** Titles of columns in Chinese. */
const TITLES: Readonly<Record<string, string>> = {
  id: '代码', name: '名称', family: '类别', section: '规划章节', 'last dated value': '最后取值年份', status: '状态', 'in 2015': '2015年',
  target: '目标', year: '年份', threshold: '目标值', base: '基准情景', question: '问题', groups: '分组', kind: '类型', 'modelled by': '模型对象',
  why: '说明', unit: '单位', central: '中值', range: '范围', grade: '证据等级', source: '来源', by: '发布者', title: '标题', confidence: '把握程度',
}

/** A catalogue as a table. */
export function catalogueText(name: string, language: Language): string {
  const rows = catalogue(name)
  const columns = Object.entries(COLUMNS[name])
  const cells = rows.map((row) => columns.map(([, show]) => show(row, language)))
  return `${textTable(columns.map(([title]) => ({ title: language === 'zh' ? TITLES[title] : title })), cells)}\n`
}

const lines = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.filter(([, text]) => text !== '').map(([title, text]) => `${title}: ${text}`)

interface ParameterEntry {
  readonly id: string
  readonly unit: string
  readonly meaning: string
  readonly values: Readonly<Record<string, unknown>>
  readonly range?: readonly number[]
  readonly options?: readonly string[]
  readonly drawn?: boolean
  readonly grade?: string
  readonly source: { readonly id: string }
}

function leverText(row: CatalogueRow, language: Language): string {
  const params = row.params as readonly ParameterEntry[]
  const moves = row.moves as readonly { readonly indicator: string, readonly direction: string }[]
  const table = textTable(
    ['parameter', 'meaning', 'unit', 'value', 'range', 'grade', 'source'].map((title) => ({ title })),
    params.map((p) => [p.id, p.meaning, p.unit, dated(p.values) + (p.drawn ? ' (drawn)' : ''),
      p.range ? p.range.join(' to ') : (p.options ?? []).join(', '), p.grade ?? '', p.source.id]))
  return [
    `${row.id}: ${plain(row.name, language)}`, plain(row.summary, language), '',
    ...lines([
      ['section of the plan', row.section === null ? 'none: general law' : `${String(row.section)} (${String(row.inventory)})`],
      ['who may claim', predicateText(row.eligible as Predicate)],
      ['moves', moves.map(({ indicator, direction }) => `${indicator} ${direction}`).join(', ')],
      ['central share of joint cost', String(row.centralShare)],
      ['last dated value', `${String(row.lastKnownYear)}; it holds in later years`],
    ]), '', table,
  ].join('\n')
}

/** Everything known of the lever, indicator, scenario, target, region, parameter, source or system with this id. */
export function explainText(id: string, language: Language): string {
  const { kind, row } = entryOf(id)
  if (kind === 'levers') return `${leverText(row, language)}\n`
  const shown = Object.entries(row).filter(([name]) => name !== 'id' && name !== 'technopole')
  const text = (name: string, value: unknown): string =>
    (name === 'changes' ? JSON.stringify(value)
      : typeof value === 'object' && value !== null && !Array.isArray(value) && !('en' in value) ? JSON.stringify(value)
      : plain(value, language))
  return `${[`${row.id} (${kind})`, ...lines(shown.map(([name, value]) => [name, text(name, value)]))].join('\n')}\n`
}

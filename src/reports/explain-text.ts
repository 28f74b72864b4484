import type { Source } from '../data/sources.js'
import type { CostRule } from '../levers/cost.js'
import type { Predicate } from '../levers/eligibility.js'
import type { Equation } from '../levers/equation.js'
import type { Claim } from '../levers/lever.js'
import { entryOf } from './catalogue.js'
import type { CatalogueRow } from './catalogue.js'
import { TITLES, dated, pageIn, plain, wordOf } from './catalogue-text.js'
import { ACCOUNT_NAMES, PARTY_NAMES } from './language.js'
import type { Language } from './language.js'
import { formatValue, styleOf } from './numbers.js'
import type { ParameterEntry } from './parameter-entries.js'
import { priorInWords, rangeInWords, unitInWords } from './parameter-words.js'
import { predicateText } from './predicate-text.js'
import { sourceInWords } from './source-words.js'
import { textTable } from './text-table.js'

/** Words of explanations in Chinese; in English they are as written. */
const CHINESE: Readonly<Record<string, string>> = {
  equation: '方程', where: '其中', 'what it books': '入账内容', account: '账户', basis: '记账基础', 'paid by': '支付方', to: '收款方', amount: '金额(当年元)', what: '说明',
  cash: '收付实现', accrual: '权责发生', promise: '承诺', 'section of the plan': '规划章节', 'none: general law': '无:一般法律', 'who may claim': '适用对象', 'can be aimed at': '可定向于', 'any of these enterprises': '其中任何企业', provinces: '省份', 'the nation alone': '仅限全国', moves: '影响',
  up: '上升', down: '下降', 'central share of joint cost': '共同支出中中央分担比例', 'last dated value': '最后取值年份', 'it holds in later years': '以后年份沿用',
  'parameters of the lever': '政策工具参数', 'parameters of mechanisms that set how far': '决定效应大小的机制参数', parameter: '参数', meaning: '含义', unit: '单位', value: '取值',
  prior: '先验分布', range: '取值范围', grade: '证据等级', source: '来源', sources: '来源', law: '法规', 'fixed value': '固定值', 'official definition': '官方定义', status: '状态',
  computed: '已计算', 'not yet computed': '尚未计算', 'in 2015': '2015年', target: '目标', 'rows of the plan': '规划条目', 'what sets how it moves': '决定其变动的参数',
  whyZh: '说明', kind: '类型', modelledBy: '模型对象', name: '名称', year: '年份', threshold: '目标值',
}
const say = (words: string, language: Language): string => (language === 'zh' ? CHINESE[words] ?? TITLES[words] ?? words : words)

type Pair = readonly [title: string, text: string]
const lines = (pairs: readonly Pair[], language: Language): string[] =>
  pairs.filter(([, text]) => text !== '').map(([title, text]) => `${say(title, language)}: ${text}`)
const table = (titles: readonly string[], rows: readonly (readonly string[])[], language: Language): string =>
  textTable(titles.map((title) => ({ title: say(title, language) })), rows)

/** A prior; law has none, nor have terms at a fixed value. */
const priorText = ({ prior, grade }: Pick<ParameterEntry, 'prior' | 'grade'>, language: Language): string =>
  (prior ? priorInWords(prior, language) : say(grade === 'law' ? 'law' : 'fixed value', language))

function sourceText(named: Source, language: Language): string {
  const { id, by, title, year } = sourceInWords(named, language)
  return language === 'zh' ? `${id}: ${by}，${title}，${year}` : `${id}: ${by}, ${title}, ${year}`
}

type Evidence = Omit<ParameterEntry, 'central' | 'range'> & Partial<ParameterEntry> & { readonly values?: unknown, readonly options?: readonly string[] }

/** Parameters with value, prior, unit, range, grade and source of each; and the sources in full. */
function evidence(title: string, parameters: readonly Evidence[], language: Language): string[] {
  if (parameters.length === 0) return []
  const rows = parameters.map((p) => [p.id, plain(p.meaning, language), unitInWords(p.unit, language), dated(p.values ?? p.central, language),
    priorText(p, language), rangeInWords(p.options ?? p.range ?? [], language), wordOf(p.grade, language), p.source.id])
  return ['', say(title, language), table(['parameter', 'meaning', 'unit', 'value', 'prior', 'range', 'grade', 'source'], rows, language)]
}

function sourceList(parameters: readonly Evidence[], language: Language): string[] {
  const named = new Map(parameters.map((p) => [p.source.id, sourceText(p.source, language)]))
  return named.size === 0 ? [] : ['', say('sources', language), ...[...named.values()].map((text) => `  ${text}`)]
}

function equationText({ formula, where }: Equation, language: Language): string[] {
  return [say('equation', language), ...formula.split('; ').map((line) => `  ${line}`), say('where', language),
    ...where[language].split(/[;；] ?/).map((line) => `  ${line}`)]
}

function costText(rules: readonly (CostRule & { readonly basis: string })[], language: Language): string {
  const parties = (names: readonly string[]): string => names.map((name) => PARTY_NAMES[name][language]).join(language === 'zh' ? '、' : ', ')
  return table(['account', 'basis', 'paid by', 'to', 'amount', 'what'], rules.map(({ account, basis, payers, payees, amount, what }) =>
    [ACCOUNT_NAMES[account][language], say(basis, language), parties(payers), parties(payees), amount, what[language]]), language)
}

function leverText(row: CatalogueRow, language: Language): string[] {
  const own = row.params as readonly Evidence[]
  const behind = row.mechanismParameters as readonly Evidence[]
  const moves = row.moves as readonly Claim[]
  return [
    `${row.id}: ${plain(row.name, language)}`, plain(row.summary, language), '',
    ...equationText(row.equation as Equation, language), '',
    say('what it books', language), costText(row.cost as readonly (CostRule & { readonly basis: string })[], language), '',
    ...lines([
      ['section of the plan', row.section === null ? say('none: general law', language) : `${String(row.section)} (${String(row.inventory)})`],
      ['who may claim', predicateText(row.eligible as Predicate, language)],
      ['can be aimed at', say({ enterprises: 'any of these enterprises', provinces: 'provinces', nation: 'the nation alone' }[row.aim as 'provinces'], language)],
      ['moves', moves.map(({ indicator, direction, through }) => `${indicator} ${say(direction, language)} (${through.join(', ')})`).join('; ')],
      ['central share of joint cost', String(row.centralShare)],
      ['last dated value', `${String(row.lastKnownYear)}; ${say('it holds in later years', language)}`],
    ], language),
    ...evidence('parameters of the lever', own, language),
    ...evidence('parameters of mechanisms that set how far', behind, language),
    ...sourceList([...own, ...behind], language),
  ]
}

interface Observed { readonly value: number, readonly source: string, readonly confidence: string }
interface Wanted { readonly id: string, readonly year: number, readonly threshold: number }

function indicatorText(row: CatalogueRow, language: Language): string[] {
  const style = styleOf(String(row.unit), language)
  const inUnit = (value: number): string => `${formatValue(value, style)} ${style.unit}`
  const [observed, target] = [row.observed as Observed | null | undefined, row.target as Wanted | null]
  const behind = (row.parameters ?? []) as readonly Evidence[]
  return [
    `${row.id}: ${plain(row.name, language)}`, '',
    ...lines([
      ['official definition', plain(row.definition, language)], ['unit', unitInWords(String(row.unit), language)], ['status', say(String(row.status), language)],
      ['in 2015', observed ? `${inUnit(observed.value)} (${observed.source}, ${wordOf(observed.confidence, language)})` : ''],
      ['target', target ? `${inUnit(target.threshold)} (${target.year}, ${target.id})` : ''],
      ['rows of the plan', plain(row.inventory, language)], ['source', String(row.source)],
    ], language),
    ...evidence('what sets how it moves', behind, language), ...sourceList(behind, language),
  ]
}

function parameterText(row: CatalogueRow, language: Language): string[] {
  const p = row as unknown as ParameterEntry
  return [p.id, ...lines([
    ['meaning', plain(p.meaning, language)], ['unit', unitInWords(p.unit, language)], ['value', dated(p.central, language)], ['prior', priorText(p, language)],
    ['range', rangeInWords(p.range, language)], ['grade', wordOf(p.grade, language)], ['source', sourceText(p.source, language)],
  ], language)]
}

function otherText(kind: string, row: CatalogueRow, language: Language): string[] {
  const hidden = ['id', 'technopole', language === 'zh' ? 'why' : 'whyZh']
  const shown = Object.entries(row).filter(([name]) => !hidden.includes(name))
  const text = (name: string, value: unknown): string =>
    (name === 'changes' ? JSON.stringify(value)
      : typeof value === 'object' && value !== null && !Array.isArray(value) && !('en' in value) ? JSON.stringify(value)
      : name === 'page' ? pageIn(row, language)
      : wordOf(plain(value, language), language))
  return [language === 'zh' ? `${row.id}（${wordOf(kind, language)}）` : `${row.id} (${kind})`, ...lines(shown.map(([name, value]) => [name, text(name, value)]), language)]
}

/** Everything known of the lever, indicator, scenario, target, region, parameter, source or system with this id. */
export function explainText(id: string, language: Language): string {
  const { kind, row } = entryOf(id)
  const text = kind === 'levers' ? leverText(row, language) : kind === 'indicators' ? indicatorText(row, language)
    : kind === 'parameters' ? parameterText(row, language) : otherText(kind, kind === 'sources' ? { ...sourceInWords(row as unknown as Source, language) } : row, language)
  return `${text.join('\n')}\n`
}

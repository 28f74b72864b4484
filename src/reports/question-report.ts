import type { Label } from '../population/population.js'
import type { Manifest } from '../simulation/manifest.js'
import { csvTable } from './csv.js'
import { inLanguage } from './language.js'
import type { Language } from './language.js'
import { evenStyle, formatChange, formatNumber, formatProbability, formatValue, styleOf } from './numbers.js'
import type { NumberStyle } from './numbers.js'
import { unitInWords } from './parameter-words.js'
import { textTable } from './text-table.js'

/**
 * How a member of a row is shown. A `value` or `change` is in the row's `unit`, and `unit` shows what it is divided by (percentage points beside
 * a change); `unit-words` shows the unit as it is, `word` a word of the library in the language of the report.
 */
export type Shown = 'text' | 'word' | 'year' | 'probability' | 'value' | 'change' | 'percent' | 'ratio' | 'count' | 'unit' | 'unit-words'

/** A column of a table of a question. */
export interface QuestionColumn {
  readonly key: string
  readonly title: Label
  readonly show: Shown
}

/** A table of a question: its rows, and what of them is shown; files hold every member. */
export interface QuestionTable {
  /** Name of its file, and of the member of the JSON. */
  readonly name: string
  readonly title: Label
  readonly rows: readonly object[]
  readonly columns: readonly QuestionColumn[]
  /** Rows to show in the report, where not all are; a table of which none is shown is left to the files. */
  readonly shown?: readonly object[]
}

/** What a question is answered with. */
export interface QuestionReport {
  readonly title: Label
  /** The answer in sentences. */
  readonly sentences: readonly Label[]
  readonly tables: readonly QuestionTable[]
  readonly manifest: Manifest
}

type Row = Readonly<Record<string, unknown>>

/** Words that rows hold as codes. */
const WORDS: Readonly<Record<string, Label>> = {
  confirmed: { en: 'confirmed', zh: '通过复核' }, nearest: { en: 'nearest', zh: '最接近' }, failed: { en: 'failed', zh: '未通过复核' },
  front: { en: 'front', zh: '前沿' }, other: { en: 'other', zh: '其他' }, true: { en: 'yes', zh: '是' }, false: { en: 'no', zh: '否' },
  first: { en: 'first', zh: '首次' }, second: { en: 'second', zh: '第二次' }, core: { en: 'core', zh: '核心' }, prim: { en: 'PRIM', zh: 'PRIM' }, cart: { en: 'tree', zh: '分类树' },
  size: { en: 'size', zh: '规模' }, ownership: { en: 'ownership', zh: '所有制' }, sector: { en: 'sector', zh: '行业' },
  province: { en: 'province', zh: '省份' }, all: { en: 'all', zh: '全部' },
}

/** The style of figures of one kind in a row: its unit's, with the decimals that the first of them needs, a mean before its interval. */
function styleOfRow(row: Row, show: Shown, columns: readonly QuestionColumn[], language: Language): NumberStyle {
  const figures = columns.filter((column) => column.show === show).map(({ key }) => row[key]).filter((value) => typeof value === 'number')
  const style = styleOf(show !== 'ratio' && typeof row.unit === 'string' ? row.unit : '1', language, show === 'change')
  const bare = style.unit === styleOf('1', language).unit
  const decimals = bare ? (show === 'ratio' && figures.some((value) => Math.abs(value) >= 10) ? 1 : 3) : style.decimals
  return evenStyle(figures, { ...style, decimals }, show === 'change', figures.slice(0, 1))
}

function cell(row: Row, { key, show }: QuestionColumn, columns: readonly QuestionColumn[], language: Language, change: boolean): string {
  const value = row[key]
  if (value === null || value === undefined) return '–'
  if (show === 'unit') return styleOf(String(value), language, change).unit
  if (show === 'unit-words') return unitInWords(String(value), language)
  if (show === 'word') return WORDS[String(value)]?.[language] ?? String(value)
  if (typeof value === 'object') return inLanguage(value as Label, language)
  if (typeof value !== 'number') return String(value)
  if (show === 'year') return String(value)
  if (show === 'probability') return formatProbability(value, language)
  if (show === 'percent') return formatNumber(value * 100, 2)
  if (show === 'count') return formatNumber(value, 0)
  const style = styleOfRow(row, show, columns, language)
  return show === 'change' ? formatChange(value, style) : formatValue(value, style)
}

function tableText({ title, rows, columns, shown }: QuestionTable, language: Language): string {
  const heads = columns.map((column) => ({ title: column.title[language], align: ['text', 'word', 'unit', 'unit-words'].includes(column.show) ? 'left' as const : 'right' as const }))
  const change = columns.some(({ show }) => show === 'change')
  const lines = (shown ?? rows).map((row) => columns.map((column) => cell(row as Row, column, columns, language, change)))
  return `${title[language]}\n\n${textTable(heads, lines)}`
}

/** A question as text: what was asked, the answer in sentences, the tables. */
export function questionText({ title, sentences, tables, manifest: m }: QuestionReport, language: Language): string {
  const asked = language === 'zh'
    ? `technopole ${m.version}：${m.region.join('、')}，${m.base}–${m.to}年；种子 ${m.seed}，样本比例 ${m.scale}`
    : `technopole ${m.version}: ${m.region.join(', ')}, ${m.base}–${m.to}; seed ${m.seed}, scale ${m.scale}`
  const scenarios = m.scenarios.map(({ id, document }) => `  ${id}: ${inLanguage((document as { readonly name: Label }).name, language)}`)
  const parts = [[title[language], asked, ...scenarios].join('\n'), sentences.map((one) => one[language]).join('\n'),
    ...tables.filter(({ rows, shown = rows }) => shown.length > 0).map((table) => tableText(table, language))]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Rows with labels in two columns and no member that is itself an object, for a comma-separated table. */
export const flatRow = (row: object): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(row).flatMap(([key, value]): [string, unknown][] =>
  (value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value as object).map(([name, part]): [string, unknown] => [`${key}_${name}`, part])
    : [[key, Array.isArray(value) ? value.join(' ') : value]])))

/** A table of a question, comma-separated: every member of its rows. */
export function questionCsv({ rows, columns }: QuestionTable): string {
  const flattened = rows.map(flatRow)
  const keys = [...new Set(flattened.flatMap((row) => Object.keys(row)))]
  return csvTable(flattened, keys.length > 0 ? keys : columns.map(({ key }) => key))
}

/** A question as one JSON object: manifest, sentences, and its tables by name, a row a line. */
export function questionJson({ manifest, sentences, tables }: QuestionReport): string {
  const members = [['manifest', manifest], ['sentences', sentences], ...tables.map(({ name, rows }) => [name, rows])] as [string, unknown][]
  const text = members.map(([name, value]) => {
    const rows = Array.isArray(value) && value.length > 0 ? `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]` : JSON.stringify(value)
    return `${JSON.stringify(name)}: ${rows}`
  })
  return `{\n${text.join(',\n')}\n}\n`
}

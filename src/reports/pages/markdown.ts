import type { Label } from '../../population/population.js'
import type { ParameterEntry } from '../parameter-entries.js'
import { dated, plain, wordOf } from '../catalogue-text.js'
import type { Language } from '../language.js'
import { priorInWords, rangeInWords, unitInWords } from '../parameter-words.js'
import { sourceInWords } from '../source-words.js'

/** Text that Markdown would take for markup, as it is. */
export const escaped = (text: string): string => text.replace(/[\\|<>*_[\]]/g, (sign) => `\\${sign}`)

/** A table; cells may hold any text. */
export const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => '-'), ...rows.map((cells) => cells.map(escaped))].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** Chooses between two languages: `say('Rule', '方程')(language)`. */
export const say = (en: string, zh: string) => (language: Language): string => (language === 'zh' ? zh : en)

/** A heading and what stands under it; nothing where there is nothing to say. */
export const part = (title: string, text: string): string => (text === '' ? '' : `## ${title}\n\n${text}\n`)

/** Parts of a page, one blank line apart. */
export const pageOf = (title: string, ...parts: readonly string[]): string => `${[`# ${title}\n`, ...parts.filter((text) => text !== '')].join('\n')}`

type Shown = Omit<ParameterEntry, 'central' | 'range'> & Partial<ParameterEntry> & { readonly values?: unknown, readonly options?: readonly string[] }

const PARAMETER_TITLES = { en: ['parameter', 'meaning', 'unit', 'value', 'prior', 'range', 'grade', 'source'], zh: ['参数', '含义', '单位', '取值', '先验分布', '取值范围', '证据等级', '来源'] }

const rangeOf = ({ options, range = [] }: Shown, language: Language): string =>
  (language === 'zh' ? rangeInWords(options ?? range, language) : (options ?? range).join(' – '))

/** Every parameter with value, prior, range, grade and source. */
export const parameterTable = (parameters: readonly Shown[], language: Language): string => (parameters.length === 0 ? '' : table(PARAMETER_TITLES[language],
  parameters.map((p) => [p.id, plain(p.meaning, language), unitInWords(p.unit, language), dated(p.values ?? p.central, language),
    p.prior ? priorInWords(p.prior, language) : '–', rangeOf(p, language), wordOf(p.grade, language), p.source.id])))

/** The sources of parameters, each once, in full. */
export function sourceList(parameters: readonly Shown[], language: Language): string {
  const named = new Map(parameters.map(({ source }) => [source.id, sourceInWords(source, language)]))
  const [colon, comma] = language === 'zh' ? ['：', '，'] : [': ', ', ']
  return [...named.values()].map(({ id, by, title, year, doi, kind }) => {
    const told = [escaped(by), escaped(title), String(year), ...doi ? [`doi:${doi}`] : []].join(comma)
    return `- \`${id}\`${colon}${told}${language === 'zh' ? `（${wordOf(kind, language)}）` : ` (${kind})`}`
  }).join('\n')
}

/** What is uncertain: parameters that are judged, and those whose effect is nothing until a scenario says otherwise. */
export function uncertain(parameters: readonly Shown[], language: Language): string {
  const judged = parameters.filter(({ source }) => source.kind === 'assumption')
  return judged.map(({ id, source }) => `- \`${id}\`${language === 'zh' ? '：' : ': '}${escaped(sourceInWords(source, language).title)}`).concat(judged.length === 0
    ? [say('Nothing here is judgement alone; grades say how strong the evidence is.', '本页参数均有依据，证据强度见等级。')(language)] : []).join('\n')
}

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }
const wide = (text: string): string => text.replace(/(?<!\/)\(([^()\n|]*\p{Script=Han}[^()\n|]*)\)/gu, '（$1）')
  .replace(/(?<=[\p{Script=Han}）”])([,;:]) ?|([,;:]) ?(?=[\p{Script=Han}（“])/gu, (_, after?: string, before = '') => WIDE[after ?? before])

/** Chinese text with full-width punctuation beside Chinese words; code and addresses as they are. */
export const fullWidth = (text: string): string => text.split(/(```[^]*?```|`[^`\n]*`|\]\([^)]*\))/).map((part, n) => (n % 2 === 0 ? wide(part) : part)).join('')

/** A name in one language, with the other beside it. */
export const bothNames = ({ en, zh }: Label, language: Language): string => (language === 'zh' ? `${zh} (${en})` : `${en} (${zh})`)

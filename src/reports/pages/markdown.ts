import type { Label } from '../../population/population.js'
import type { ParameterEntry } from '../parameter-entries.js'
import { dated, plain } from '../catalogue-text.js'
import type { Language } from '../language.js'

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

/** Every parameter with value, prior, range, grade and source. */
export const parameterTable = (parameters: readonly Shown[], language: Language): string => (parameters.length === 0 ? '' : table(PARAMETER_TITLES[language],
  parameters.map((p) => [p.id, plain(p.meaning, language), p.unit, dated(p.values ?? p.central, language),
    p.prior ? `${p.prior.kind}(${p.prior.arguments.join(', ')})` : '–', p.options ? p.options.join(', ') : (p.range ?? []).join(' – '), p.grade, p.source.id])))

/** The sources of parameters, each once, in full. */
export function sourceList(parameters: readonly Shown[]): string {
  const named = new Map(parameters.map(({ source }) => [source.id, source]))
  return [...named.values()].map(({ id, by, title, year, doi, kind }) =>
    `- \`${id}\`: ${escaped(by)}, ${escaped(title)}, ${year}${doi ? `, doi:${doi}` : ''} (${kind})`).join('\n')
}

/** What is uncertain: parameters that are judged, and those whose effect is nothing until a scenario says otherwise. */
export function uncertain(parameters: readonly Shown[], language: Language): string {
  const judged = parameters.filter(({ source }) => source.kind === 'assumption')
  return judged.map(({ id, source }) => `- \`${id}\`: ${escaped(source.title)}`).concat(judged.length === 0
    ? [say('Nothing here is judgement alone; grades say how strong the evidence is.', '本页参数均有依据，证据强度见等级。')(language)] : []).join('\n')
}

/** A name in one language, with the other beside it. */
export const bothNames = ({ en, zh }: Label, language: Language): string => (language === 'zh' ? `${zh} (${en})` : `${en} (${zh})`)

import { targets } from '../data/targets.js'
import { EVERYBODY, columnOf } from '../indicators/groupings.js'
import { indicatorById } from '../indicators/index.js'
import { leverById } from '../levers/index.js'
import type { Label } from '../population/population.js'
import { isBooked } from '../questions/costs.js'
import type { Answer } from '../questions/ask.js'
import type { EffectRow } from '../questions/effects.js'
import type { IndicatorRow } from '../questions/summary.js'
import { ACCOUNT_NAMES, PARTY_NAMES, PHRASES, inLanguage } from './language.js'
import type { Language } from './language.js'
import { evenStyle, formatChange, formatProbability, formatValue, styleOf } from './numbers.js'
import type { TextColumn } from './text-table.js'

/** What reports read of an answer: all but the values of single runs. */
export type ReportedAnswer = Omit<Answer, 'result'>
  & { readonly result: Pick<Answer['result'], 'scenarios' | 'regions' | 'indicators' | 'groups' | 'years'> }

/** A table ready to be shown, whatever it is shown in. */
export interface ReportTable {
  readonly columns: readonly TextColumn[]
  readonly rows: readonly (readonly string[])[]
}

/** What the sections of a report share. */
export interface ReportFrame {
  readonly answer: ReportedAnswer
  readonly language: Language
  /** Code of the nation, or of the only region. */
  readonly nation: string
  readonly first: number
  readonly last: number
  /** What tables call a scenario, by its id: that, or its name. */
  readonly called: (scenario: string) => string
}

/** What to show of an answer, in which language. */
export function frameOf(answer: ReportedAnswer, language: Language): ReportFrame {
  const { regions, years } = answer.result
  return { answer, language, nation: regions.at(-1)!.code, first: years[0], last: years.at(-1)!, called: (id) => id }
}

const word = (name: keyof typeof PHRASES, language: Language): string => PHRASES[name][language]
const right = (title: string): TextColumn => ({ title, align: 'right' })
const nameOf = (labels: Readonly<Record<string, Label>>, id: string, language: Language): string =>
  (Object.hasOwn(labels, id) ? labels[id][language] : id)
const indicatorName = (id: string, language: Language): string => inLanguage(indicatorById(id)?.name ?? id, language)
const leverName = (id: string, language: Language): string => inLanguage(leverById(id)?.name ?? id, language)

type RowKey = [scenario: string, indicator: string, region: string, year: number]

const range = (low: number, high: number, show: (value: number) => string, language: Language): string =>
  `${show(low)} ${word('to', language)} ${show(high)}`

/** Finds rows of everybody by what identifies them. */
function rowFinder(rows: readonly IndicatorRow[]): (...key: RowKey) => IndicatorRow | undefined {
  const index = new Map(rows.filter(({ group }) => group === EVERYBODY).map((row) => [[row.scenario, row.indicator, row.region, row.year].join('|'), row]))
  return (...key) => index.get(key.join('|'))
}

/** The nation's indicators in the last year, by scenario, with the band of runs; the base year stands beside. All, or those wanted. */
export function indicatorsTable({ answer, language, nation, first, last, called }: ReportFrame, wanted?: readonly string[]): ReportTable {
  const { scenarios, indicators } = answer.result
  const find = rowFinder(answer.indicators)
  const columns = [{ title: word('indicator', language) }, { title: word('unit', language) }, right(String(first)),
    ...scenarios.map(({ id }) => right(`${called(id)} ${last}`))]
  const rows = (wanted ?? indicators).filter((label) => indicators.includes(label) && columnOf(label).group === EVERYBODY).map((id) => {
    const base = find(scenarios[0].id, id, nation, first)!
    const found = scenarios.map((scenario) => find(scenario.id, id, nation, last)!)
    const means = [base, ...found].map(({ mean }) => mean)
    const style = evenStyle([...means, ...found.flatMap(({ p05, p95 }) => [p05, p95])], styleOf(base.unit, language, false, base.mean), false, means)
    const show = (value: number): string => formatValue(value, style)
    return [indicatorName(id, language), style.unit, show(base.mean), ...found.map(({ mean, p05, p95 }) => `${show(mean)} (${range(p05, p95, show, language)})`)]
  })
  return { columns, rows }
}

/** Probability of each target by scenario, with its interval. */
export function targetsTable({ answer, language, called }: ReportFrame): ReportTable {
  const { scenarios } = answer.result
  const ids = [...new Set(answer.attainment.map(({ target }) => target))]
  const columns = [
    { title: word('target', language) }, right(word('threshold', language)), { title: word('unit', language) },
    ...scenarios.map(({ id }) => right(called(id))),
  ]
  const rows = ids.map((id) => {
    const target = targets.find((one) => one.id === id)!
    const found = scenarios.map((s) => answer.attainment.find((row) => row.scenario === s.id && row.target === id)!)
    const style = styleOf(indicatorById(target.indicator)?.unit ?? target.unit, language, false, found[0].threshold)
    return [inLanguage(target.name, language), formatValue(found[0].threshold, style), style.unit,
      ...found.map(({ probability, low, high }) =>
        `${formatProbability(probability, language)} (${range(low, high, (p) => formatProbability(p, language), language)})`)]
  })
  return { columns, rows }
}

/** Effects on the nation in the last year against the last scenario: all, or those to keep. */
export function effectsTable({ answer, language, nation, first, last, called }: ReportFrame, keep: (row: EffectRow) => boolean = () => true): ReportTable {
  const find = rowFinder(answer.indicators)
  const columns = [
    { title: word('indicator', language) }, { title: word('scenario', language) }, right(word('meanChange', language)),
    { title: word('unit', language) }, right(word('interval', language)), right(word('runsBetween', language)),
  ]
  const rows = answer.effects.filter((row) => row.region === nation && row.year === last && row.group === EVERYBODY && keep(row)).map((row) => {
    const style = styleOf(row.unit, language, true, find(row.scenario, row.indicator, nation, first)!.mean)
    const { mean, low, high, p05, p95 } = row
    const even = evenStyle([mean, low, high, p05, p95], style, true, [mean])
    const between = (from: number | null, to: number | null): string =>
      (from === null || to === null ? '–' : range(from, to, (value) => formatChange(value, even), language))
    return [indicatorName(row.indicator, language), called(row.scenario), formatChange(mean, even), style.unit, between(low, high), between(p05, p95)]
  })
  return { columns, rows }
}

/** What each lever in force caused to be paid, summed over the years after the base year, by scenario. */
export function costsTable({ answer, language, nation }: ReportFrame): ReportTable {
  const { scenarios } = answer.result
  const sums = new Map<string, number[]>()
  const told = new Set(answer.ledger.filter(isBooked).map(({ lever }) => lever))
  for (const line of answer.ledger) {
    if (line.region !== nation) continue
    // Of a lever of which nothing was booked in any scenario the first says why.
    if (!isBooked(line)) {
      if (told.has(line.lever)) continue
      told.add(line.lever)
    }
    const key = [line.lever, line.account, line.payer, line.payee].join('|')
    const byScenario = sums.get(key) ?? scenarios.map(() => 0)
    byScenario[scenarios.findIndex(({ id }) => id === line.scenario)] += line.amount
    sums.set(key, byScenario)
  }
  const style = styleOf('CNY', language)
  const columns = [
    { title: word('lever', language) }, { title: word('account', language) }, { title: word('payer', language) },
    { title: word('payee', language) }, ...scenarios.map(({ id }) => right(id)), { title: word('unit', language) },
  ]
  const rows = [...sums.keys()].sort().map((key) => {
    const [lever, account, payer, payee] = key.split('|')
    const even = evenStyle(sums.get(key)!, style)
    return [leverName(lever, language), nameOf(ACCOUNT_NAMES, account, language), nameOf(PARTY_NAMES, payer, language),
      nameOf(PARTY_NAMES, payee, language), ...sums.get(key)!.map((sum) => formatValue(sum, even)), style.unit]
  })
  return { columns, rows }
}

const SHOWN_BY_REGION = [
  'rd-intensity-industry', 'enterprise-rd', 'rd-personnel', 'hnte-count', 'invention-stock-industry',
]
const SHOWN_BY_GROUP = ['rd-intensity-industry', 'enterprise-rd', 'revenue-industry', 'hnte-count', 'invention-stock-enterprise']

/** A line of a breakdown: a region, or a class of enterprises of the nation. */
interface Part { readonly label: string, readonly region: string, readonly group: string }

/** Some headline indicators of every region in the last year under the first scenario, and what it changes there. */
export const regionsTable = (frame: ReportFrame): ReportTable => breakdown(frame, word('region', frame.language), SHOWN_BY_REGION,
  frame.answer.result.regions.map(({ code, name }) => ({ label: `${code} ${inLanguage(name, frame.language)}`, region: code, group: EVERYBODY })))

/** The same of every class of enterprises, and of all. */
export function groupsTable(frame: ReportFrame): ReportTable {
  const { language, nation, answer: { result: { groups } } } = frame
  const everybody = { label: inLanguage({ en: 'all', zh: '合计' }, language), region: nation, group: EVERYBODY }
  return breakdown(frame, inLanguage(groups!.name, language), SHOWN_BY_GROUP,
    [...groups!.classes.map(({ id, name }) => ({ label: inLanguage(name, language), region: nation, group: id })), everybody])
}

function breakdown({ answer, language, last }: ReportFrame, title: string, wanted: readonly string[], parts: readonly Part[]): ReportTable {
  const { scenarios, indicators } = answer.result
  const [{ id: scenario }] = scenarios
  const shown = wanted.filter((id) => indicators.includes(id))
  const units = shown.map((id) => styleOf(indicatorById(id)?.unit ?? '1', language))
  const first = shown[0]
  const change = styleOf(indicatorById(first)?.unit ?? '1', language, true)
  const compared = answer.effects.length > 0
  const key = (...one: (string | number)[]): string => one.join('|')
  const means = new Map(answer.indicators.filter((row) => row.scenario === scenario && row.year === last)
    .map((row) => [key(row.region, row.group, row.indicator), row.mean]))
  const effects = new Map(answer.effects.filter((row) => row.scenario === scenario && row.indicator === first && row.year === last)
    .map((row) => [key(row.region, row.group), row.mean]))
  const columns = [{ title }, ...shown.map((id, k) => right(`${id}, ${units[k].unit}`)),
    ...(compared ? [right(`${word('change', language)}: ${first}, ${change.unit}`)] : [])]
  return { columns, rows: parts.map(({ label, region, group }) => [label,
    ...shown.map((id, k) => formatValue(means.get(key(region, group, id))!, units[k])),
    ...(compared ? [formatChange(effects.get(key(region, group)) ?? 0, change)] : [])]) }
}

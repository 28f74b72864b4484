import type { EffectRow } from '../../questions/effects.js'
import type { IndicatorRow } from '../../questions/summary.js'
import type { Language } from '../language.js'
import { formatChange, formatValue } from '../minus.js'
import { styleOf } from '../numbers.js'
import type { NumberStyle } from '../numbers.js'

/** A number with its unit, which every number of a description has: who hears it sees no axis. */
export const withUnit = (text: string, { unit }: NumberStyle, language: Language): string =>
  (language === 'zh' || unit === '' ? `${text}${unit}` : `${text} ${unit}`)

/** What the line of a scenario says, for those who cannot see it. `rows` are of one scenario, indicator and region, by year. */
export function fanInWords(rows: readonly IndicatorRow[], name: string, language: Language): string {
  const [first, last] = [rows[0], rows.at(-1)!]
  const style = styleOf(last.unit, language, false, last.p50)
  const [from, to, low, high] = [first.p50, last.p50, last.p05, last.p95].map((value) => withUnit(formatValue(value, style), style, language))
  return language === 'zh' ? `“${name}”：中位数${first.year}年${from}，${last.year}年${to}，90%的运行在${low}至${high}之间。`
    : `“${name}”: median ${from} in ${first.year}, ${to} in ${last.year}, 90 % of runs ${low} to ${high}.`
}

/** The same of what a scenario changes in a year. */
export function effectInWords({ mean, year }: Pick<EffectRow, 'mean' | 'year'>, style: NumberStyle, name: string, language: Language): string {
  const change = withUnit(formatChange(mean, style), style, language)
  return language === 'zh' ? `“${name}”：${year}年${change}。` : `“${name}”: ${change} in ${year}.`
}

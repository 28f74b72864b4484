import { UNITS } from '../kernel/units.js'
import type { BaseUnit, Label } from '../kernel/units.js'
import type { Language } from './language.js'

/** How numbers of a unit are shown: what they are divided by, how many decimals, and the unit in words. */
export interface NumberStyle {
  readonly divisor: number
  readonly decimals: number
  readonly unit: string
  /** All numbers have these decimals, large ones too: they stand in one row. */
  readonly even?: boolean
}

const COUNTED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  cluster: { en: 'clusters', zh: '个' },
  alliance: { en: 'alliances', zh: '个' },
  centre: { en: 'centres', zh: '个' },
  ratio: { en: 'ratio', zh: '倍' },
}

/** What a unit such as `CNY a year` counts. */
const headOf = (unit: string): string => unit.split(/ (?:a|per|of|over) /)[0]
/** The name of what is counted, by its word in the vocabulary or by its English name. */
const nameOf = (head: string): Label | undefined =>
  COUNTED[head] ?? (Object.hasOwn(UNITS, head) ? UNITS[head as BaseUnit] : Object.values(UNITS).find(({ en }) => en === head))

/** Whether a unit can be read in both languages: it has a name in each, or is a sign such as `%`. */
export const isReadable = (unit: string): boolean => nameOf(headOf(unit)) !== undefined || !/\p{L}/u.test(unit)

/** From this many on, things are counted in thousands or 万. */
const MANY = 1e6
/** From so many yuan on Chinese counts in 万亿. */
const LARGEST_MONEY = 1e13

/**
 * Style for a unit: shares in per cent, money in billions of yuan or 亿元, in 万亿元 where `size`, a typical value, is ten of them or
 * more; all else as counted, in thousands or 万 from a million on. A change of a share is in percentage points. A unit of one's own is given
 * by its name in both languages.
 */
export function styleOf(unit: string | Label, language: Language, change = false, size = 0): NumberStyle {
  const head = typeof unit === 'string' ? headOf(unit) : ''
  if (head === 'share' || head === 'probability') {
    return { divisor: 0.01, decimals: 3, unit: change ? UNITS['percentage point'][language] : '%' }
  }
  if (head === 'CNY') {
    if (language === 'zh' && Math.abs(size) >= LARGEST_MONEY) return { divisor: 1e12, decimals: 2, unit: '万亿元' }
    if (language === 'zh') return { divisor: 1e8, decimals: 1, unit: '亿元' }
    return { divisor: 1e9, decimals: 2, unit: 'bn yuan' }
  }
  const word = (typeof unit === 'string' ? nameOf(head) : unit)?.[language] ?? String(unit)
  if (Math.abs(size) < MANY) return { divisor: 1, decimals: 0, unit: word }
  return language === 'zh' ? { divisor: 1e4, decimals: 2, unit: `万${word}` } : { divisor: 1e3, decimals: 1, unit: `thousand ${word}` }
}

/** So many runs in English words. */
export const runsInWords = (runs: number): string => `${runs} ${runs === 1 ? 'run' : 'runs'}`

/** A number with its decimals and commas between thousands: `1,234,567.8`. Negative zero is zero. */
export function formatNumber(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  if (!/^\d/.test(text) || text.includes('e')) return String(value)
  const [whole, part] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 && /[1-9]/.test(text) ? '-' : ''
  return sign + grouped + (part === undefined ? '' : `.${part}`)
}

/** As many decimals, from so many on, as it takes to show that a small figure is not 0. */
export function decimalsShowing(value: number, decimals: number): number {
  let enough = decimals
  while (value !== 0 && enough < 12 && Number(Math.abs(value).toFixed(enough)) === 0) enough++
  return enough
}

/** A style in which a value that is not 0 does not look like it. */
export const showing = (value: number, style: NumberStyle): NumberStyle => ({ ...style, decimals: decimalsShowing(value / style.divisor, style.decimals) })

/** Below this a figure is what rounding left, and has no digits worth telling. */
const ROUNDING = 1e-9

/** Decimals by which a figure below 100 has three significant digits. */
export function decimalsTelling(shown: number): number {
  const size = Math.abs(shown)
  return size < ROUNDING || size >= 100 ? 0 : 2 - Number(size.toExponential(2).split('e')[1])
}

/** A value of a unit in that unit's style; large numbers have fewer decimals, small ones three significant digits. */
export function formatValue(value: number, style: NumberStyle): string {
  const shown = value / style.divisor
  return formatNumber(shown, style.even || isWhole(shown, style) ? style.decimals : decimalsOf(shown, style.decimals))
}

/** Whether it is a count of whole things. */
const isWhole = (shown: number, { decimals }: NumberStyle): boolean => decimals === 0 && Number.isInteger(shown)
/** Decimals of a number of its size, where its unit has so many. */
const decimalsOf = (shown: number, decimals: number): number =>
  (Math.abs(shown) >= 1000 ? 0 : Math.abs(shown) >= 100 ? Math.min(1, decimals) : Math.max(decimals, decimalsTelling(shown)))
/** Decimals that a change has more: of a small one. */
const moreOfChange = (shown: number): number => (Math.abs(shown) < 10 ? 1 : 0)
/** The most decimals that a row has beyond those its largest figure takes, for what is to be told of it. */
const MORE_TOLD = 2

/**
 * A style with as many decimals for all values of a row as the largest takes, and as it takes to tell the smallest from 0, at most as
 * many as the style has and one more. Those `told`, such as means beside their intervals, have three significant digits by themselves,
 * unless the largest of the row is far larger.
 */
export function evenStyle(values: readonly (number | null)[], style: NumberStyle, change = false, told: readonly number[] = []): NumberStyle {
  const sizes = values.filter((value) => value !== null && Number.isFinite(value) && value !== 0).map((value) => Math.abs(value!) / style.divisor)
  if (sizes.length === 0) return style
  if (sizes.every((size) => isWhole(size, style))) return { ...style, even: true }
  const [least, largest] = [Math.min(...sizes), Math.max(...sizes)]
  const ofLargest = decimalsOf(largest, style.decimals + (change ? moreOfChange(largest) : 0))
  const ofTold = Math.min(ofLargest + MORE_TOLD, Math.max(...told.map((value) => decimalsTelling(value / style.divisor)), 0))
  const decimals = Math.max(ofTold, Math.min(Math.max(ofLargest, style.decimals + 1), decimalsShowing(least, ofLargest)))
  return { ...style, decimals, even: true }
}

/** A change: like a value, with its sign; exactly nothing is `0`. */
export const formatChange = (value: number, style: NumberStyle): string => {
  if (value === 0) return '0'
  const fine = style.even || isWhole(value / style.divisor, style) ? style : { ...style, decimals: style.decimals + moreOfChange(value / style.divisor) }
  return (value > 0 ? '+' : '') + formatValue(value, fine)
}

/** A figure in per cent, which in Chinese has no blank before its sign. */
export const perCent = (figure: string, language: Language): string => (language === 'zh' ? `${figure}%` : `${figure} %`)

/** A Chinese text that was made of figures in per cent as English writes them. */
export const chinesePerCent = (text: string): string => text.replace(/(\d) %/g, '$1%')

/** A probability in per cent. */
export const formatProbability = (p: number, language: Language): string => perCent(formatNumber(p * 100, 0), language)

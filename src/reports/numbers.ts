import { UNITS } from '../kernel/units.js'
import type { BaseUnit } from '../kernel/units.js'
import type { Language } from './language.js'

/** How numbers of a unit are shown: what they are divided by, how many decimals, and the unit in words. */
export interface NumberStyle {
  readonly divisor: number
  readonly decimals: number
  readonly unit: string
}

const COUNTED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  cluster: { en: 'clusters', zh: '个' },
  alliance: { en: 'alliances', zh: '个' },
  centre: { en: 'centres', zh: '个' },
  ratio: { en: 'ratio', zh: '倍' },
}

/**
 * Style for a unit: shares in per cent with three decimals, money in billions of yuan or 亿元, all else as counted. A
 * change of a share is in percentage points.
 */
export function styleOf(unit: string, language: Language, change = false): NumberStyle {
  const head = unit.split(/ (?:a|per|of|over) /)[0]
  if (head === 'share' || head === 'probability') {
    return { divisor: 0.01, decimals: 3, unit: change ? UNITS['percentage point'][language] : '%' }
  }
  if (head === 'CNY') {
    if (language === 'zh') return { divisor: 1e8, decimals: 1, unit: '亿元' }
    return { divisor: 1e9, decimals: 2, unit: 'bn yuan' }
  }
  const named = COUNTED[head] ?? (Object.hasOwn(UNITS, head) ? UNITS[head as BaseUnit] : undefined)
  return { divisor: 1, decimals: 0, unit: named?.[language] ?? unit }
}

/** A number with its decimals and commas between thousands: `1,234,567.8`. Negative zero is zero. */
export function formatNumber(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  if (!/^\d/.test(text) || text.includes('e')) return String(value)
  const [whole, part] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 && /[1-9]/.test(text) ? '-' : ''
  return sign + grouped + (part === undefined ? '' : `.${part}`)
}

/** A value of a unit in that unit's style. */
export const formatValue = (value: number, { divisor, decimals }: NumberStyle): string =>
  formatNumber(value / divisor, decimals)

/** A change: like a value, with its sign; exactly nothing is `0`. */
export const formatChange = (value: number, style: NumberStyle): string => {
  if (value === 0) return '0'
  const fine = { ...style, decimals: style.decimals + (Math.abs(value / style.divisor) < 10 ? 1 : 0) }
  return (value > 0 ? '+' : '') + formatValue(value, fine)
}

/** A probability in per cent. */
export const formatProbability = (p: number): string => `${formatNumber(p * 100, 0)} %`

import { InputError } from '../kernel/input-error.js'

/**
 * Quantities in scenario documents: a number, a scale word and a unit, such as `2 billion CNY`, `50 %`, `20 亿元`. The
 * number is read in decimal with its scale, so that `2.3 billion` is exactly 2300000000.
 */
const SCALES: Readonly<Record<string, number>> = {
  thousand: 3, million: 6, billion: 9, trillion: 12, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12,
}
/** Other ways to write a unit. */
const SYNONYMS: Readonly<Record<string, string>> = {
  yuan: 'CNY', RMB: 'CNY', 元: 'CNY', 人民币: 'CNY', years: 'year', 年: 'year',
}
/** Units in which per cent is a way to write a fraction. */
const FRACTIONS = /^(share|probability|ratio|rate|R&D over revenue)\b/

const QUANTITY = /^\s*([+-]?\d+(?:\.\d+)?)\s*(thousand|million|billion|trillion|百万|千万|万亿|千|万|亿)?\s*([%\p{L}][^\d]*)?\s*$/u
/** `CNY` of `CNY per year`, `CNY a year`, `CNY of the year`. */
const head = (unit: string): string => unit.split(/ (?:per|a|of) /)[0]
const perForA = (unit: string): string => unit.replace(' a ', ' per ')

/** True when a text is a quantity rather than a formula: a number that is followed by a word or by %. */
export function isQuantity(text: string): boolean {
  const match = QUANTITY.exec(text)
  return match !== null && (match[2] !== undefined || match[3] !== undefined)
}

/**
 * The number that a quantity means for a parameter in `unit`. Throws InputError with the path when the units differ:
 * `2 billion USD` for a budget in `CNY a year`.
 */
export function readQuantity(text: string, unit: string, path: string): number {
  const allowed = `a quantity in ${unit}, such as ${example(unit)}`
  const match = QUANTITY.exec(text)
  if (!match) throw new InputError(path, allowed, text)
  const [, digits, scale, rest = ''] = match
  const named = rest.trim()
  const exponent = scale === undefined ? 0 : SCALES[scale]
  if (named === '%' || named === 'percent' || named === 'per cent') {
    if (!FRACTIONS.test(unit) || exponent > 0) throw new InputError(path, allowed, text)
    return Number(`${digits}e-2`)
  }
  const first = head(named)
  const meant = Object.hasOwn(SYNONYMS, first) ? SYNONYMS[first] + named.slice(first.length) : named
  if (meant !== head(unit) && perForA(meant) !== perForA(unit)) throw new InputError(path, allowed, text)
  return Number(`${digits}e${exponent}`)
}

function example(unit: string): string {
  return head(unit) === 'CNY' ? '"2 billion CNY"' : FRACTIONS.test(unit) ? '"50 %"' : `"3 ${head(unit)}"`
}

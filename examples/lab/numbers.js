// Numbers with units in words: shares in per cent, money in billions or 亿元, the rest as counted.
import { unitWords } from './words.js'

const formats = new Map()
const format = (value, language, digits, signed) => {
  const key = `${language} ${digits} ${signed}`
  if (!formats.has(key)) {
    formats.set(key, new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumSignificantDigits: digits, ...(signed ? { signDisplay: 'exceptZero' } : {}) }))
  }
  return formats.get(key).format(value).replace('-', '−')
}

const isShare = (unit) => /^(share|probability|R&D over revenue|rate)\b/.test(unit)

/** What values of a unit are divided by and called; `size` is a typical value. */
export function styleOf(unit, unitName, language, size, change = false) {
  const [head, ...per] = unit.split(/ (?=per |a )/)
  if (isShare(unit)) return { divisor: 0.01, word: change ? { en: 'percentage points', zh: '个百分点' }[language] : '%' }
  if (head === 'CNY' || head.startsWith('CNY of')) {
    const year = per.length === 0 || per.join(' ') === 'a year'
    const rest = year ? '' : unitWords(unit, unitName, language).replace(/^yuan( of (the year|2015))?|^(\d{4}年价|当年价)?元/, '')
    if (language === 'zh') return size >= 1e8 ? { divisor: 1e8, word: `亿元${rest}` } : size >= 1e4 ? { divisor: 1e4, word: `万元${rest}` } : { divisor: 1, word: `元${rest}` }
    return size >= 1e9 ? { divisor: 1e9, word: `bn yuan${rest}` } : size >= 1e6 ? { divisor: 1e6, word: `million yuan${rest}` } : { divisor: 1, word: `yuan${rest}` }
  }
  const word = unitWords(unit, unitName, language)
  if (size >= 1e6) return language === 'zh' ? { divisor: 1e4, word: `万${word}` } : { divisor: 1e6, word: `million ${word}` }
  return { divisor: 1, word: /^(1|ratio|number)$/.test(unit) ? '' : word }
}

const join = (text, word, language) => (word === '' ? text : word === '%' ? (language === 'zh' ? `${text}%` : `${text} %`) : language === 'zh' ? text + word : `${text} ${word}`)

/** A value with its unit. */
export const shown = (value, style, language, digits = 4) => join(format(value / style.divisor, language, digits, false), style.word, language)

/** A change with its sign and unit. */
export const shownChange = (value, style, language) => join(format(value / style.divisor, language, 3, true), style.word, language)

/** A number alone, such as in a field. */
export const plain = (value) => String(Number(value.toPrecision(12)))

export const percent = (share, language) => join(String(Math.round(100 * share)), '%', language)

/** A change with a sign and so many decimals, without its unit. */
export const signed = (value, decimals, language) => new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB',
  { maximumFractionDigits: decimals, signDisplay: 'negative', useGrouping: false }).format(value).replace('-', '−').replace(/^(?=[\d.,]*[1-9])/, '+')

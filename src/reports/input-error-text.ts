import type { InputError } from '../kernel/input-error.js'
import type { Language } from './language.js'
import { unitInWords } from './parameter-words.js'
import { ALLOWED_WORDS } from './wrong-input-words.js'

const PART = /\{\d\}/
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

let forms: readonly { readonly pattern: RegExp, readonly zh: string }[] | undefined

/** Words of an error in Chinese; undefined where no form fits. */
export function errorWordsInChinese(words: string): string | undefined {
  // Made at the first error.
  forms ??= ALLOWED_WORDS.map(([en, zh]) => ({ pattern: new RegExp(`^${en.split(PART).map(literal).join('(.+?)')}$`, 's'), zh }))
  for (const { pattern, zh } of forms) {
    const parts = pattern.exec(words)?.slice(1)
    if (parts) return zh.replace(/\{(\d)\}/g, (_, n: string) => partInChinese(parts[Number(n) - 1]))
  }
  const either = words.split(' or ')
  const each = either.length > 1 ? either.map(errorWordsInChinese) : [undefined]
  return each.every((one) => one !== undefined) ? each.join('或') : undefined
}

/** A part of what is allowed: a form again, a unit, a range, or as it is. */
const partInChinese = (part: string): string =>
  errorWordsInChinese(part) ?? (/[a-z]/i.test(part) ? unitInWords(part, 'zh') : part).replace(/^(\d+) to (\d+)$/, '$1至$2').replace(/ and (?=\w+$)/, '与')

/**
 * What an error of wrong input says, on one line: where, what is allowed, what was given, and what was probably meant. In Chinese the frame and
 * the common forms of what is allowed; what is for programmers alone stays in English, as names of members and ids do.
 */
export function inputErrorText({ path, allowed, given, nearest, message }: InputError, language: Language): string {
  if (language === 'en') return message
  const meant = nearest === undefined ? '' : `；是否指${JSON.stringify(nearest)}？`
  return `${path}：允许${errorWordsInChinese(allowed) ?? ` ${allowed}`}；所给为${given === 'nothing' ? '空' : given}${meant}`
}

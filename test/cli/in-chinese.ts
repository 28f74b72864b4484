import type { InputError } from '../../src/kernel/input-error.js'
import { inputErrorText } from '../../src/reports/input-error-text.js'

const PARTS = /^(?<path>.+?): allowed (?<allowed>.+); given (?<given>.+?)(?:; did you mean "(?<nearest>.+)"\?)?\n$/

/** What an error on one line says in Chinese. */
export const inChinese = (line: string): string =>
  inputErrorText({ nearest: undefined, ...PARTS.exec(line)!.groups, message: line } as unknown as InputError, 'zh')

/** A whole sentence in Chinese, with what is allowed; members in braces have no language. */
export const CHINESE = /^[^\n]+：允许[^；\n]*[一-鿿}][^；\n]*；所给为[^\n]+$/

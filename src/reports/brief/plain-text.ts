import { madePlain } from '../../kernel/plain-characters.js'

/** A text on one line without characters that could forge or reorder it; each becomes the replacement character. */
export const plainText = (text: string): string => madePlain(text.replace(/[\t\n\r]+/g, ' '))
/** The same of a text of several lines. */
export const plainLines = (text: string): string => text.split(/\r?\n/).map(plainText).join('\n')

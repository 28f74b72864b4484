/**
 * Whether a text could forge a second line or reorder the first: control, zero-width, bidirectional and line-separator characters.
 * A pattern without flags, so that schemas of documents can state it.
 */
export const PLAIN = /^[^\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]*$/

/** Such characters, and halves of a character that stand alone, which no UTF-8 can write. */
const FORGING = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\p{Cs}]/gu

/** A text on one line, with the replacement character for each that could forge or reorder it. */
export const madePlain = (text: string): string => text.replace(FORGING, '\ufffd')

/** Whether a text is on one line, of characters that show what they are. */
export const isPlain = (text: string): boolean => PLAIN.test(text) && !hasLoneHalf(text)

/** Whether half of a character stands alone in a text. */
export const hasLoneHalf = (text: string): boolean => /\p{Cs}/u.test(text)

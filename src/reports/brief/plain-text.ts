/** Characters that could forge or reorder a line: controls, zero-width and bidirectional marks, separators of lines. */
const FORGING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

/** A text on one line without characters that could forge or reorder it; each becomes the replacement character. */
export const plainText = (text: string): string => text.replace(/[\t\n\r]+/g, ' ').replace(FORGING, '\ufffd')
/** The same of a text of several lines. */
export const plainLines = (text: string): string => text.split(/\r?\n/).map(plainText).join('\n')

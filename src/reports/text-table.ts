/** A column of a text table; numbers stand to the right, words to the left. */
export interface TextColumn {
  readonly title: string
  readonly align?: 'left' | 'right'
}

/** Code points that a terminal shows two columns wide: East Asian wide and full-width forms. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xa000, 0xa4cf],
  [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe4f], [0xff00, 0xff60], [0xffe0, 0xffe6], [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]
/** Marks that stand on the character before. */
const COMBINING = /\p{Mn}|\p{Me}/u
const isWide = (code: number): boolean => WIDE.some(([first, last]) => code >= first && code <= last)

/** Columns a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (!COMBINING.test(character)) width += isWide(character.codePointAt(0)!) ? 2 : 1
  }
  return width
}

/** A table with aligned columns, a line under the head and no trailing blanks; a Chinese character is two wide. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const titles = columns.map(({ title }) => title)
  const widths = columns.map((_, c) => Math.max(...[titles, ...rows].map((row) => displayWidth(row[c]))))
  const line = (cells: readonly string[]): string => cells.map((cell, c) => {
    const padding = ' '.repeat(widths[c] - displayWidth(cell))
    return columns[c].align === 'right' ? padding + cell : cell + padding
  }).join('  ').trimEnd()
  return [line(titles), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

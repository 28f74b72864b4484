const CHINESE = /[⺀-鿿＀-￯]/
/** Columns of a text, Chinese characters counting two. */
export const columnsOf = (text: string): number => [...text].reduce((sum, c) => sum + (CHINESE.test(c) ? 2 : 1), 0)

/** Columns of a name from which on it is cut: five lines beside a line of a chart. */
const LONGEST_NAME = 100

/** A name as a chart has room for it. */
export function shortened(name: string, longest = LONGEST_NAME): string {
  if (columnsOf(name) <= longest) return name
  let kept = ''
  for (const character of name) {
    if (columnsOf(kept) + 2 > longest - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Parts put one after the other on lines of at most so many columns. */
function filled(parts: readonly string[], columns: number): string[] {
  const broken: string[] = ['']
  let used = 0
  for (const part of parts) {
    const wide = columnsOf(part)
    if (used > 0 && used + columnsOf(part.trimEnd()) > columns) {
      broken.push('')
      used = 0
    }
    broken[broken.length - 1] += part
    used += wide
  }
  return broken.map((line) => line.trimEnd())
}

/**
 * Words broken to lines of at most so many columns, Chinese characters counting two; a longer word is cut, after a hyphen where it
 * has one. The lines are about as long as one another, so that no word or character is left alone, and none begins with a Chinese comma or ends with an
 * opening bracket.
 */
export function lines(text: string, columns: number): string {
  const letter = '[^\\s⺀-鿿＀-￯]'
  const long = `(?=${letter}{${columns + 1}})${letter}{1,${Math.max(1, columns - 1)}}-`
  const parts = text.match(new RegExp(`[（《“「]*[⺀-鿿＀-￯][，。、；：？！）》”」]*|${long}|${letter}{1,${columns}}\\s?|\\s`, 'gu')) ?? []
  const greedy = filled(parts, columns)
  for (let narrower = Math.ceil(columnsOf(text) / greedy.length); narrower < columns; narrower++) {
    const even = filled(parts, narrower)
    if (even.length === greedy.length) return even.join('\n')
  }
  return greedy.join('\n')
}

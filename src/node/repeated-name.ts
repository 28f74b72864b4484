/** Marks of the structure of a JSON text; a quotation mark opens a text. */
const MARKS = /["{}[\]:]/g
/** What may end a text, or keep the next character from doing so. */
const IN_TEXT = /["\\]/g

/** Place of the quotation mark that ends the text which begins at `from`. */
function endOfText(json: string, from: number): number {
  IN_TEXT.lastIndex = from
  for (let found = IN_TEXT.exec(json); found; found = IN_TEXT.exec(json)) {
    if (found[0] === '"') return found.index
    IN_TEXT.lastIndex = found.index + 2
  }
  return json.length
}

/**
 * The first name that stands twice in one object of a JSON text, or undefined. `JSON.parse` keeps the last value and says
 * nothing, so that half of what an author wrote would be lost. The text must be JSON.
 */
export function repeatedName(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = []
  let last: [number, number] = [0, 0]
  MARKS.lastIndex = 0
  for (let found = MARKS.exec(json); found; found = MARKS.exec(json)) {
    const mark = found[0]
    if (mark === '{') open.push(new Set())
    else if (mark === '[') open.push(undefined)
    else if (mark === '}' || mark === ']') open.pop()
    else if (mark === '"') {
      const end = endOfText(json, MARKS.lastIndex)
      last = [found.index, end + 1]
      MARKS.lastIndex = end + 1
    } else {
      const name = JSON.parse(json.slice(...last)) as string
      const names = open.at(-1)!
      if (names.has(name)) return name
      names.add(name)
    }
  }
  return undefined
}

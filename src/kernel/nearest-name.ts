/** Longer texts are no misspelt names; ids are shorter. */
const LONGEST = 64
/** Most names that are compared. */
const MOST = 4000

/** How many of three letters may be wrong: one; and never more than three in all. */
const tolerance = (length: number): number => Math.min(3, Math.floor(length / 3))

/**
 * Slips between two texts: letters left out, put in, taken for another, or two that changed places (Damerau 1964; optimal string
 * alignment). Stops counting above `most`.
 */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    if (Math.min(...row) > most) return Infinity
    before = above
    above = row
  }
  return above[b.length]
}

/** The known name that somebody meant who wrote another: the only one nearest to it, if it is near; capitals do not count. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined
  const [text, most] = [written.toLowerCase(), tolerance(written.length)]
  let [nearest, least]: [string | undefined, number] = [undefined, most + 1]
  for (const name of known.slice(0, MOST)) {
    const found = slips(text, name.toLowerCase(), Math.min(least, most))
    if (found === least) nearest = undefined
    else if (found < least) [nearest, least] = [name, found]
  }
  return nearest
}

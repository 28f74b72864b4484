import * as Plot from '@observablehq/plot'

/** A line's end and what is written there. */
export interface LineEnd { readonly value: number, readonly label: string }

/** Where labels may stand: pixels of the whole plot and of its margins, and the values that span it. */
export interface LabelRoom {
  readonly height: number
  readonly marginTop: number
  readonly marginBottom: number
  readonly values: readonly number[]
}

/** Pixels of a line of words, and between two labels. */
const [LINE, GAP] = [11, 5] as const

/** Labels that touch stand together: their heights and where the middle of them would be. */
interface Group { readonly ends: number, readonly height: number, readonly wanted: number }

/**
 * Heights of labels at the ends of lines, in the unit of the values. Labels that would touch are moved apart, each as little as
 * that takes: they stand in the order of their lines around the middle of what they name, within the plot.
 */
export function spreadApart<T extends LineEnd>(ends: readonly T[], { height, marginTop, marginBottom, values }: LabelRoom): (T & { readonly at: number })[] {
  const scale = Plot.scale({ y: { domain: [Math.min(...values), Math.max(...values)], nice: true, range: [height - marginBottom, marginTop] } })
  const pixel = (value: number): number => scale.apply(value) as number
  const tall = ({ label }: T): number => LINE * label.split('\n').length + GAP
  const order = [...ends].sort((a, b) => b.value - a.value)
  const topOf = ({ wanted, height: own }: Group): number => Math.max(marginTop, Math.min(height - marginBottom - own, wanted - own / 2))
  const groups: Group[] = []
  for (const end of order) {
    let group: Group = { ends: 1, height: tall(end), wanted: pixel(end.value) }
    for (let above = groups.at(-1); above && topOf(above) + above.height > topOf(group); above = groups.at(-1)) {
      groups.pop()
      const together = above.ends + group.ends
      // Each label's wish for the middle of the group, given where in it the label stands.
      const wanted = ((above.wanted + group.height / 2) * above.ends + (group.wanted - above.height / 2) * group.ends) / together
      group = { ends: together, height: above.height + group.height, wanted }
    }
    groups.push(group)
  }
  let n = 0
  return groups.flatMap((group) => {
    let top = topOf(group)
    return order.slice(n, n += group.ends).map((end) => {
      const own = tall(end)
      top += own
      return { ...end, at: scale.invert!(top - own / 2) as number }
    })
  })
}

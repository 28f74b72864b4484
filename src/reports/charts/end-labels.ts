/** A line's end and what is written there. */
export interface LineEnd { readonly value: number, readonly label: string }

/** Share of the height of a chart that a line of words takes. */
const LINE = 0.055

/** Heights of labels at the ends of lines, moved apart where lines end close together; `values` span the chart. */
export function spreadApart<T extends LineEnd>(ends: readonly T[], values: readonly number[]): (T & { readonly at: number })[] {
  const line = (Math.max(...values) - Math.min(...values)) * LINE
  const order = [...ends].sort((a, b) => a.value - b.value)
  let floor = -Infinity
  return order.map((end) => {
    const half = (line * end.label.split('\n').length) / 2
    const at = Math.max(end.value, floor + half)
    floor = at + half + 0.3 * line
    return { ...end, at }
  })
}

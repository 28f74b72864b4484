import * as Plot from '@observablehq/plot'
import { INK } from './canvas.js'
import { columnsOf } from './line-breaks.js'

/** A point of a plot, and what is written for it outside the frame. */
export interface PointLabel {
  /** Where the point is, in the values of the axes; a label on top leads from the frame above it. */
  readonly x: number
  readonly y: number
  readonly label: string
  /** Colour of the lead from the point to its label. */
  readonly colour: string
}

/** The side of the frame where labels stand. */
export type Side = 'right' | 'top'

/** Pixels of a line of words, of a column of them, between two labels, and of the lead outside the frame. */
const [LINE, COLUMN, GAP, LEAD] = [11, 6, 5, 16] as const

/** Pixels that a label takes along its side. */
const lengthOf = (label: string, side: Side): number => {
  const lines = label.split('\n')
  return GAP + (side === 'right' ? LINE * lines.length : COLUMN * Math.max(...lines.map(columnsOf)))
}

/** Pixels that labels take along a side: with less they would touch. */
export const roomFor = (labels: readonly { readonly label: string }[], side: Side): number =>
  labels.reduce((sum, { label }) => sum + lengthOf(label, side), 0)

/** Labels that touch stand together: how many, their length and where the middle of them would be. */
interface Group { readonly count: number, readonly length: number, readonly wanted: number }

/**
 * Middles of labels of some lengths between two ends of a line, all in pixels. Labels that would touch are moved apart, each as
 * little as that takes: they stand in the order of the places they want, around the middle of these.
 */
export function apart(wanted: readonly number[], lengths: readonly number[], [from, to]: readonly [number, number]): number[] {
  const order = wanted.map((_, n) => n).sort((a, b) => wanted[a] - wanted[b])
  const startOf = ({ wanted: middle, length }: Group): number => Math.max(from, Math.min(to - length, middle - length / 2))
  const groups: Group[] = []
  for (const n of order) {
    let group: Group = { count: 1, length: lengths[n], wanted: wanted[n] }
    for (let before = groups.at(-1); before && startOf(before) + before.length > startOf(group); before = groups.at(-1)) {
      groups.pop()
      const count = before.count + group.count
      // Each label's wish for the middle of the group, given where in it the label stands.
      const middle = ((before.wanted + group.length / 2) * before.count + (group.wanted - before.length / 2) * group.count) / count
      group = { count, length: before.length + group.length, wanted: middle }
    }
    groups.push(group)
  }
  const middles = new Array<number>(wanted.length)
  let next = 0
  for (const group of groups) {
    let start = startOf(group)
    for (const n of order.slice(next, next += group.count)) {
      middles[n] = start + lengths[n] / 2
      start += lengths[n]
    }
  }
  return middles
}

/** Marks that write labels along a side of the frame, none over another, each with a lead from its point in the colour of that. */
export function labelMarks(labels: readonly PointLabel[], side: Side): Plot.Markish[] {
  const lengths = labels.map(({ label }) => lengthOf(label, side))
  /** The ends of leads `beyond` the frame, in pixels, once the scales are known. */
  const ends = (beyond: number, scales: Plot.ScaleFunctions, frame: Plot.Dimensions): { x: number[], y: number[] } => {
    const [right, bottom] = [frame.width - frame.marginRight, frame.height - frame.marginBottom]
    return side === 'right'
      ? { x: labels.map(() => right + beyond), y: apart(labels.map(({ y }) => scales.y!(y) as number), lengths, [frame.marginTop - GAP, bottom + GAP]) }
      : { y: labels.map(() => frame.marginTop - beyond), x: apart(labels.map(({ x }) => scales.x!(x) as number), lengths, [frame.marginLeft, right]) }
  }
  return [
    Plot.link(labels, Plot.initializer({ x1: 'x', y1: 'y', x2: 'x', y2: 'y', stroke: 'colour', strokeWidth: 1.2 }, (data, facets, _channels, scales, dimensions) => {
      const { x, y } = ends(LEAD, scales, dimensions)
      const from = side === 'right' ? {} : { y1: { value: labels.map(() => dimensions.marginTop) } }
      return { data, facets, channels: { ...from, x2: { value: x }, y2: { value: y } } }
    })),
    Plot.text(labels, Plot.initializer({ x: 'x', y: 'y', text: 'label', fill: INK.text, ...(side === 'right' ? { textAnchor: 'start' } : { lineAnchor: 'bottom' }) },
      (data, facets, _channels, scales, dimensions) => {
        const { x, y } = ends(LEAD + 3, scales, dimensions)
        return { data, facets, channels: { x: { value: x }, y: { value: y } } }
      })),
  ]
}

import { formatNumber } from '../numbers.js'

/** Pixels of a figure beside the axis, and of the tick with what is left free. */
const [FIGURE, TICK] = [6.2, 12] as const

/** Characters of the longest figure beside an axis from `low` to `high`, or one more. */
function figures(low: number, high: number, ticks: number): number {
  const step = (high - low) / ticks
  let decimals = 0
  for (let shown = step; shown < 1 && decimals < 12; shown *= 10) decimals++
  const whole = formatNumber(Math.max(Math.abs(low), Math.abs(high)) + step, 0).length
  return whole + (decimals > 0 ? decimals + 1 : 0) + (low < 0 ? 1 : 0)
}

/** The scale of an axis whose values are all nothing: it says `0` and no more, where one from 0 to 0 would have no places. */
export const NOTHING = { domain: [0, 1], nice: false, ticks: [0], tickFormat: () => '0' } as const
/** That scale, where all values are nothing; otherwise whatever the axis does. */
export const unlessNothing = (values: readonly number[]) => (values.every((value) => value === 0) ? NOTHING : {})

/**
 * The vertical axis of a chart, and the room that it takes on the left: at least `least` pixels, more where its figures are long.
 * Where all values are the same the axis reaches to nothing, and where all are nothing it says `0` and no more.
 */
export function valueAxis(values: readonly number[], ticks: number, least: number) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const common = { label: null, grid: true } as const
  if (low === high && low === 0) return { marginLeft: least, y: { ...common, ...NOTHING } }
  const [from, to] = low === high ? [Math.min(0, low), Math.max(0, high)] : [low, high]
  const marginLeft = Math.max(least, Math.ceil(TICK + FIGURE * figures(from, to, ticks)))
  return { marginLeft, y: { ...common, ticks, nice: true, ...(low === high ? { domain: [from, to] } : {}) } }
}

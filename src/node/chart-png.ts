import { InputError } from '../kernel/input-error.js'
import { optionalPackage } from '../queue/optional-package.js'

/** How a chart is painted. */
export interface PngOptions {
  /** Dots from left to right, 100 to 8000; twice those of the chart by default, for print. */
  readonly width?: number
}

const DOTS = [100, 8000] as const
/** What a chart of ours stays far below. */
const LONGEST = 16_000_000

/**
 * A chart as a PNG picture on white, with the fonts of the system; Chinese needs one with Chinese. `svg` is the text of a chart.
 * Throws InputError on a width that cannot be and on text that is no chart; rejects with how to get @resvg/resvg-js where it is missing.
 */
export async function chartPng(svg: string, { width }: PngOptions = {}): Promise<Uint8Array> {
  if (typeof svg !== 'string' || svg.length > LONGEST || !svg.startsWith('<svg')) throw new InputError('svg', 'the text of a chart, such as fanChart gives', svg)
  if (width !== undefined && !(Number.isInteger(width) && width >= DOTS[0] && width <= DOTS[1]))
    throw new InputError('width', `a whole number of dots from ${DOTS[0]} to ${DOTS[1]}`, width)
  const { Resvg } = await optionalPackage('@resvg/resvg-js', 'painting a chart', () => import('@resvg/resvg-js'))
  // It takes fonts glyph by glyph where it lacks the first that is named, and a minus from another than its figures; charts need one with Chinese anyway.
  return new Resvg(svg, { background: 'white', font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' }, fitTo: width === undefined ? { mode: 'zoom', value: 2 } : { mode: 'width', value: width } }).render().asPng()
}

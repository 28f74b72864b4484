import * as Plot from '@observablehq/plot'
import { provinces } from '../../data/provinces.js'
import type { Label } from '../../population/population.js'
import { InputError, unknownName } from '../../kernel/input-error.js'
import { inLanguage } from '../language.js'
import { formatValue, withMinus } from '../minus.js'
import { showing, styleOf } from '../numbers.js'
import type { NumberStyle } from '../numbers.js'
import { INK, drawChart } from './canvas.js'
import type { ChartOptions } from './canvas.js'
import { checkOptions, checkUnit } from './chart-input.js'

/** Column and row of each province, so that neighbours lie near each other and each has the same room. */
export const TILES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  'CN-HL': [7, 0], 'CN-NM': [5, 1], 'CN-JL': [7, 1], 'CN-XJ': [0, 2], 'CN-BJ': [5, 2], 'CN-TJ': [6, 2], 'CN-LN': [7, 2],
  'CN-GS': [2, 2], 'CN-NX': [3, 2], 'CN-SX': [4, 3], 'CN-HE': [5, 3], 'CN-SD': [6, 3], 'CN-QH': [1, 3], 'CN-SN': [3, 3],
  'CN-XZ': [0, 4], 'CN-SC': [2, 4], 'CN-CQ': [3, 4], 'CN-HA': [4, 4], 'CN-AH': [5, 4], 'CN-JS': [6, 4], 'CN-SH': [7, 4],
  'CN-GZ': [3, 5], 'CN-HB': [4, 5], 'CN-JX': [5, 5], 'CN-ZJ': [6, 5], 'CN-YN': [2, 6], 'CN-GX': [3, 6], 'CN-HN': [4, 6], 'CN-GD': [5, 6], 'CN-FJ': [6, 6],
  'CN-HI': [4, 7],
}

/** Characters that a tile has room for. */
const LONGEST = 10
const RAISED: Readonly<Record<string, string>> = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' }

/** A value as its tile says it: by a power of ten where it is longer than the tile is wide. */
function fitting(value: number, style: NumberStyle): string {
  // A tile is too narrow for the digits of a table: a small figure has the decimals of its unit.
  const small = Math.abs(value / style.divisor) < 100
  const text = formatValue(value, small ? { ...showing(value, style), even: true } : style)
  if (text.length <= LONGEST) return text
  const [figure, power] = (value / style.divisor).toExponential(2).split('e')
  return `${withMinus(figure)}×10${power.replace('+', '').replace(/./g, (sign) => RAISED[sign])}`
}

/** What a tile map shows. */
export interface TileMapOptions extends ChartOptions {
  /** Values are changes: colours part at zero. */
  readonly change?: boolean
}

/**
 * A value of each province on tiles of the same size. `values` by ISO 3166-2 code, in `unit`, one of the library or its
 * name in both languages; a province without one is left blank. Throws InputError on a code that is no province, a value that is no
 * number, and an unknown unit.
 */
export function tileMap(values: Readonly<Record<string, number>>, unit: string | Label, title: Label, options: TileMapOptions): string {
  checkOptions(options)
  checkUnit(unit)
  const { language = 'en', change = false } = options
  const stranger = Object.keys(values).find((code) => !Object.hasOwn(TILES, code))
  if (stranger !== undefined) throw unknownName('values', stranger, Object.keys(TILES), 'codes of provinces, such as CN-JS')
  const odd = Object.entries(values).find(([, value]) => value !== undefined && !Number.isFinite(value))
  if (odd) throw new InputError(`values.${odd[0]}`, 'a number', odd[1])
  const style = styleOf(unit, language, change, Math.max(0, ...Object.values(values).map(Math.abs)))
  const tiles = provinces.map(({ code, name }) => {
    const [column, row] = TILES[code]
    const value = Object.hasOwn(values, code) ? values[code] : undefined
    return { column, row, value, name: language === 'zh' ? name.zh : name.en.length > 9 ? code.slice(3) : name.en, shown: value === undefined ? '–' : fitting(value, style) }
  })
  const known = tiles.filter((tile): tile is typeof tile & { value: number } => tile.value !== undefined)
  const scaled = known.map(({ value }) => value / style.divisor)
  const most = Math.max(...scaled.map(Math.abs), 1e-12)
  const [low, high] = [Math.min(...scaled), Math.max(...scaled)]
  // Light where little, dark where much; text changes colour with the ground.
  const depth = (value: number): number => (change ? Math.abs(value) / most : high > low ? (value - low) / (high - low) : 0.5)
  const dark = (tile: { value: number | undefined }): boolean => tile.value !== undefined && depth(tile.value / style.divisor) > 0.55
  const ground = (tile: { value: number | undefined }): string => {
    if (tile.value === undefined) return '#f2f2f2'
    const t = 0.12 + 0.88 * depth(tile.value / style.divisor)
    const [r, g, b] = change && tile.value < 0 ? [213, 94, 0] : [0, 92, 150]
    const mixed = (to: number): number => Math.round(250 + (to - 250) * t)
    return `rgb(${mixed(r)},${mixed(g)},${mixed(b)})`
  }
  return drawChart({
    title: inLanguage(title, language), subtitle: style.unit, height: 470,
    plot: {
      margin: 8, axis: null, x: { type: 'band', domain: [0, 1, 2, 3, 4, 5, 6, 7], padding: 0.06 }, y: { type: 'band', domain: [0, 1, 2, 3, 4, 5, 6, 7], padding: 0.06 },
      marks: [
        Plot.cell(tiles, { x: 'column', y: 'row', fill: ground, rx: 4 }),
        Plot.text(tiles, { x: 'column', y: 'row', text: 'name', dy: -7, fontSize: 11, fill: (tile: { value: number | undefined }) => (dark(tile) ? '#fff' : INK.text) }),
        Plot.text(tiles, { x: 'column', y: 'row', text: 'shown', dy: 9, fontSize: 12, fontWeight: 600, fill: (tile: { value: number | undefined }) => (dark(tile) ? '#fff' : INK.text) }),
      ],
    },
  }, options)
}

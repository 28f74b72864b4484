import * as plain from './numbers.js'
import type { NumberStyle } from './numbers.js'

/** A hyphen before a figure: at the beginning, or after a blank or a bracket. */
const HYPHEN = /(^|[\s(（])-(?=\d)/g

/** A text that is made of figures, such as a cell, with the minus sign of print for the hyphen of programs. */
export const withMinus = (figures: string): string => figures.replace(HYPHEN, '$1\u2212')

/** As {@link plain.formatNumber}, for pages and charts. */
export const formatNumber = (value: number, decimals: number): string => withMinus(plain.formatNumber(value, decimals))
/** As {@link plain.formatValue}, for pages and charts. */
export const formatValue = (value: number, style: NumberStyle): string => withMinus(plain.formatValue(value, style))
/** As {@link plain.formatChange}, for pages and charts. */
export const formatChange = (value: number, style: NumberStyle): string => withMinus(plain.formatChange(value, style))

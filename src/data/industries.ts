import { InputError } from '../kernel/input-error.js'
import { negativeList } from '../law/super-deduction.js'
import table from './industries.json' with { type: 'json' }
import { assumption } from './sources.js'
import classes from './technology-classes.json' with { type: 'json' }
import type { Bilingual, Confidence, Figure } from './figure.js'

/** Classes in which knowledge spills over and staff compete, made of whole divisions; the cut is ours. */
export const technologyClasses: readonly { readonly id: string; readonly name: Bilingual }[] = classes

/** The judgement behind `technologyClasses`. */
export const technologyClassSource = assumption('technology-classes',
  'Divisions grouped by the field of their patents and staff; a concordance of patent classes would replace it.')

/** R&D intensity class of the OECD, by division; some divisions are mixed. */
export type OecdClass = 'low' | 'medium-low' | 'medium-high' | 'high'

/** A two-digit division of GB/T 4754-2011. */
export interface Industry {
  readonly code: string
  readonly name: Bilingual
  readonly section: 'mining' | 'manufacturing' | 'utilities' | 'services'
  /** Index in `technologyClasses`. */
  readonly technologyClass: number
  /** Manufacturing only. */
  readonly oecd?: OecdClass
  /** Share of the division's revenue in high-technology manufacturing, 0 to 1. */
  readonly highTechnologyShare: number
  /** On the negative list of the super-deduction, which is in force from 2016. */
  readonly excludedFromSuperDeduction: boolean
}

/** What was observed of a division: money in yuan a year, intensity as a share of revenue. */
export type IndustryFigure = 'rd2012' | 'intensity2012' | 'rd2015' | 'revenue2015' | 'enterprises2015'

interface Row extends Omit<Industry, 'technologyClass' | 'highTechnologyShare' | 'excludedFromSuperDeduction'> {
  readonly technologyClass: string
  readonly highTechnologyShare?: number
  readonly figures?: Readonly<Partial<Record<IndustryFigure, readonly [number, string, Confidence]>>>
}
const rows = table as unknown as readonly Row[]

/**
 * The judgement behind `highTechnologyShare`: the published shares of five groups of high-technology manufacturing in
 * 2015, spread over the divisions that contain them (all of medicines and electronics; office machinery in 34, medical
 * and electronic special machinery in 35, aerospace in 37, batteries and cable in 38, photographic chemicals in 26).
 */
export const highTechnologySource = assumption('high-technology-shares',
  'Published group shares of 2015 spread over divisions; the three-digit table of the yearbook would replace it.')

/** The 41 industrial divisions and the service divisions in which certified enterprises are found, by code. */
export const industries: readonly Industry[] = rows.map(({ code, name, section, technologyClass, oecd, ...row }) => ({
  code, name, section, oecd,
  technologyClass: technologyClasses.findIndex(({ id }) => id === technologyClass),
  highTechnologyShare: row.highTechnologyShare ?? 0,
  excludedFromSuperDeduction: negativeList.has(code),
}))

const rowByCode = new Map(rows.map((row, index) => [row.code, { row, index }]))

function found(code: string): { readonly row: Row; readonly index: number } {
  const entry = rowByCode.get(code)
  if (!entry) throw new InputError('industry', 'a two-digit division such as 39', code)
  return entry
}

/** Index of a division in `industries`. Throws `InputError` on an unknown code. */
export const industryIndex = (code: string): number => found(code).index

/** A figure of a division, or nothing where none is known. */
export function industryFigure(code: string, figure: IndustryFigure): Figure | undefined {
  const known = found(code).row.figures?.[figure]
  return known && { value: known[0], source: known[1], confidence: known[2] }
}

/**
 * Main business revenue of a division in 2012, yuan, from its published R&D and intensity, with the bounds that their
 * rounding allows (R&D to 0.1 of 100 million yuan, intensity to 0.01 of a point). Nothing where either is missing.
 */
export function impliedRevenue2012(code: string): { low: number; central: number; high: number } | undefined {
  const rd = industryFigure(code, 'rd2012')?.value
  const intensity = industryFigure(code, 'intensity2012')?.value
  if (rd === undefined || intensity === undefined) return undefined
  const rdError = 5e6
  const intensityError = 5e-5
  return {
    low: (rd - rdError) / (intensity + intensityError),
    central: rd / intensity,
    high: (rd + rdError) / (intensity - intensityError),
  }
}

import type { Label } from './population.js'

/** What an enterprise may be named, or be by a rule: one bit each of its column `designations`. */
export interface Designation {
  readonly id: string
  readonly name: Label
  /** `named` by government until the enterprise leaves; `rule`: as long as a rule of the mechanism says so. */
  readonly held: 'named' | 'rule'
  /** National series with the number named by the base year; without one nobody was. */
  readonly series?: string
}

/** Every designation. The order is part of the data format: append, never reorder; a byte holds eight. */
export const designations = [
  { id: 'pilot', name: { en: 'innovative enterprise or pilot', zh: '创新型(试点)企业' }, held: 'named', series: 'innovative-enterprises' },
  { id: 'demonstration', name: { en: 'demonstration enterprise', zh: '技术创新示范企业' }, held: 'named', series: 'demonstration-enterprises' },
  { id: 'hundred-project', name: { en: 'member of the top-100 project', zh: '创新企业百强工程企业' }, held: 'named' },
  { id: 'overseas-centre', name: { en: 'has an R&D centre abroad', zh: '设有海外研发中心' }, held: 'named' },
  { id: 'leader', name: { en: 'leader of world influence', zh: '创新型领军企业' }, held: 'rule' },
  { id: 'global-hundred', name: { en: 'on the list of the top 100 global innovators', zh: '全球创新百强' }, held: 'rule' },
  { id: 'hidden-champion', name: { en: 'hidden champion', zh: '隐形冠军' }, held: 'rule' },
  { id: 'little-giant', name: { en: 'little giant', zh: '“小巨人”企业' }, held: 'rule' },
] as const satisfies readonly Designation[]

/** Name of a designation. */
export type DesignationName = (typeof designations)[number]['id']
/** Names of all designations, in the order of their bits. */
export const designationNames = designations.map(({ id }) => id) as readonly DesignationName[]

/** Those that enterprises may have been named by the base year. */
export const namedBefore = ['pilot', 'demonstration'] as const satisfies readonly DesignationName[]

/** The bits of one or several designations. */
export const designationBits = (...names: readonly DesignationName[]): number =>
  names.reduce((bits, name) => bits | (1 << designationNames.indexOf(name)), 0)

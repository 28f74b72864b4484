import { OWNERSHIPS, SIZES } from '../population/classes.js'
import type { Enterprises } from '../population/enterprises.js'
import type { Label, Population } from '../population/population.js'
import type { IndicatorRule } from './indicator.js'
import { indicatorRules } from './rules.js'

/** A class of a grouping, such as small enterprises. */
export interface GroupClass { readonly id: string, readonly name: Label }

/** A way to part enterprises into classes, each enterprise in one. */
export interface Grouping {
  readonly name: Label
  classes(population: Population): readonly GroupClass[]
  /** Fills `into` with the class of every enterprise at the end of `year`. */
  sort(enterprises: Enterprises, year: number, into: Uint8Array): void
}

const SIZE_NAMES: Readonly<Record<(typeof SIZES)[number], Label>> = {
  micro: { en: 'micro', zh: '微型' }, small: { en: 'small', zh: '小型' }, medium: { en: 'medium', zh: '中型' }, large: { en: 'large', zh: '大型' },
}
const OWNER_NAMES: Readonly<Record<(typeof OWNERSHIPS)[number], Label>> = {
  private: { en: 'private', zh: '民营' }, state: { en: 'state', zh: '国有' }, foreign: { en: 'foreign', zh: '外资' }, other: { en: 'other owners', zh: '其他' },
}

const fromColumn = (column: 'size' | 'ownership' | 'industry') => (e: Enterprises, _: number, into: Uint8Array): void => {
  into.set(e[column].subarray(0, into.length))
}

/** What results can be told by, beside provinces. Declare a grouping here, and every result can be asked for by it. */
export const groupings = {
  size: { name: { en: 'size', zh: '规模' }, classes: () => SIZES.map((id) => ({ id, name: SIZE_NAMES[id] })), sort: fromColumn('size') },
  ownership: { name: { en: 'owner', zh: '所有制' }, classes: () => OWNERSHIPS.map((id) => ({ id, name: OWNER_NAMES[id] })), sort: fromColumn('ownership') },
  sector: {
    name: { en: 'industry', zh: '行业' }, sort: fromColumn('industry'),
    classes: ({ industries }) => industries.map(({ code, name }) => ({ id: code, name })),
  },
  status: {
    name: { en: 'certificate', zh: '高企资格' },
    classes: () => [{ id: 'uncertified', name: { en: 'without a certificate', zh: '非高新技术企业' } },
      { id: 'certified', name: { en: 'high and new technology enterprise', zh: '高新技术企业' } }],
    sort: ({ hnteUntil }, year, into) => { for (let i = 0; i < into.length; i++) into[i] = Number(hnteUntil[i]! >= year) },
  },
} as const satisfies Readonly<Record<string, Grouping>>

/** Name of a grouping. */
export type GroupingName = keyof typeof groupings
/** Names of all groupings. */
export const groupingNames = Object.keys(groupings) as readonly GroupingName[]

/** Indicators that can be told by group: they are read from sums over enterprises alone. */
export const groupable: readonly IndicatorRule[] = indicatorRules.filter(({ byGroup }) => byGroup !== undefined)

/** A column of a result: an indicator of all, or of the enterprises of one class. */
export interface ResultColumn { readonly indicator: string, readonly group: string }

/** Everybody: the group of a column that is of no class. */
export const EVERYBODY = 'all'

/** Label of a column in the list of indicators of a result: the id alone for everybody, else `enterprise-rd@small`. */
export const columnLabel = ({ indicator, group }: ResultColumn): string => (group === EVERYBODY ? indicator : `${indicator}@${group}`)

/** What a label stands for. */
export function columnOf(label: string): ResultColumn {
  const [indicator, group = EVERYBODY] = label.split('@')
  return { indicator: indicator!, group }
}

/** Labels of all columns of a result: every indicator of everybody, then by class those that can be told by it. */
export const columnLabels = (population: Population, by?: GroupingName): string[] => [
  ...indicatorRules.map(({ id }) => id),
  ...(by === undefined ? [] : groupings[by].classes(population).flatMap(({ id }) =>
    groupable.map((indicator) => columnLabel({ indicator: indicator.id, group: id })))),
]

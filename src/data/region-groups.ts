import { unknownName } from '../kernel/input-error.js'
import type { Bilingual } from './figure.js'
import table from './region-groups.json' with { type: 'json' }

/** Provinces that belong together: a statistical region, or one that policy treats alike. */
export interface RegionGroup {
  readonly id: string
  readonly name: Bilingual
  /** Rows of the plan's inventory. */
  readonly systems: readonly string[]
  /** ISO 3166-2 codes. */
  readonly provinces: readonly string[]
  /** Which of the places named lie where; cities stand for the province they lie in. */
  readonly note: Bilingual
  readonly source: string
}

/** Groups of provinces: the four of the statistical office, and those that the plan or programmes it builds on name. */
export const regionGroups: readonly RegionGroup[] = table

/** The group with this id. Throws `InputError` if there is none. */
export function regionGroup(id: string): RegionGroup {
  const found = regionGroups.find((one) => one.id === id)
  if (!found) throw unknownName('region group', id, regionGroups.map((one) => one.id))
  return found
}

/** Ids of the groups a province belongs to. */
export const groupsOf = (code: string): string[] => regionGroups.filter(({ provinces }) => provinces.includes(code)).map(({ id }) => id)

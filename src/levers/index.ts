import * as catalogue from './catalogue.js'
import type { AnyLeverId, LeverNamed, LeverWithId } from './by-id.js'
import type { Lever } from './lever.js'
import type { Label } from '../population/population.js'

/** Families in the order of reports. */
export const FAMILIES = ['tax', 'support', 'finance', 'places', 'people', 'market', 'global', 'governance'] as const satisfies readonly Lever['family'][]
/** What families are called. */
export const FAMILY_NAMES: Readonly<Record<Lever['family'], Label>> = {
  tax: { en: 'tax', zh: '税收' }, support: { en: 'direct support', zh: '直接支持' }, finance: { en: 'finance', zh: '科技金融' },
  places: { en: 'places', zh: '平台与载体' }, people: { en: 'people', zh: '人才' }, market: { en: 'market and demand', zh: '市场与需求' },
  global: { en: 'international', zh: '国际合作' }, governance: { en: 'governance', zh: '治理' },
}

/** By family, then by row of the plan; general law, which has none, comes first. */
const byFamily = (a: Lever, b: Lever): number => {
  const [x, y] = [a, b].map(({ family, clause, id }) => `${FAMILIES.indexOf(family)} ${clause?.inventory ?? ''} ${id}`)
  return x! < y! ? -1 : 1
}

/** Every lever the library knows, in the order of reports. */
export const levers: readonly Lever[] = (Object.values(catalogue) as readonly unknown[] as Lever[]).sort(byFamily)

/** The lever with this id, or undefined. An id that the compiler knows gives the lever with its own parameters; a misspelt one does not compile. */
export const leverById = <const Id extends AnyLeverId>(id: LeverNamed<Id>): LeverWithId<Id> =>
  levers.find((lever) => lever.id === id) as LeverWithId<Id>

export * from './catalogue.js'

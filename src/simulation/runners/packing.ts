import { InputError } from '../../kernel/input-error.js'
import { packTable, unpackTable } from '../../kernel/table-packing.js'
import type { PackedTable } from '../../kernel/table-packing.js'
import { leverById } from '../../levers/index.js'
import type { Enactment } from '../../levers/enactment.js'
import { enterpriseTable } from '../../population/enterprises.js'
import { facilityTable } from '../../population/facilities.js'
import { fundTable } from '../../population/funds.js'
import { placeTable } from '../../population/places.js'
import { filerTable, labourTable, regionTable } from '../../population/regions.js'
import type { Population } from '../../population/population.js'
import type { RunSettings } from '../model-run.js'
import type { Study } from '../study.js'

type Tables = 'enterprises' | 'places' | 'regionStates' | 'labour' | 'funds' | 'filers' | 'facilities'
type PackedPopulation = Omit<Population, Tables> & Readonly<Record<Tables, PackedTable>>
type PackedEnactment = Omit<Enactment, 'lever'> & { readonly lever: string }

/** A study as plain data, for workers that share no objects: tables by column, levers by name. */
export interface PackedStudy {
  readonly settings: Omit<RunSettings, 'population' | 'reference' | 'overrides'>
    & { readonly population: PackedPopulation, readonly reference: readonly PackedEnactment[] }
  readonly policies: readonly (readonly PackedEnactment[])[]
}

/**
 * Packs a study; its tables go into shared memory if `shared`. Throws InputError on what only its own program knows: a
 * lever that does not ship, or a function that replaces parameters.
 */
export function packStudy({ settings, policies }: Study, shared: boolean): PackedStudy {
  const { population: p, reference, overrides, ...rest } = settings
  if (overrides) throw new InputError('overrides', 'nothing where workers make the runs', 'a function')
  const pack = (policy: readonly Enactment[]): PackedEnactment[] => policy.map(({ lever, ...terms }) => {
    if (leverById(lever.id) !== lever) throw new InputError('runner', 'levers that ship where workers make the runs', lever.id)
    return { ...terms, lever: lever.id }
  })
  const population: PackedPopulation = { ...p,
    enterprises: packTable(p.enterprises, shared), places: packTable(p.places, shared), regionStates: packTable(p.regionStates, shared),
    labour: packTable(p.labour, shared), funds: packTable(p.funds, shared), filers: packTable(p.filers, shared),
    facilities: packTable(p.facilities, shared) }
  return { settings: { ...rest, population, reference: pack(reference) }, policies: policies.map(pack) }
}

/** The study that was packed. */
export function unpackStudy({ settings, policies }: PackedStudy): Study {
  const { population: p, reference } = settings
  const unpack = (policy: readonly PackedEnactment[]): Enactment[] => policy.map((enactment) => {
    const lever = leverById(enactment.lever)
    if (!lever) throw new InputError('runner', 'a lever that ships', enactment.lever)
    return { ...enactment, lever }
  })
  const population: Population = { ...p,
    enterprises: unpackTable(enterpriseTable, p.enterprises), places: unpackTable(placeTable, p.places),
    regionStates: unpackTable(regionTable, p.regionStates), labour: unpackTable(labourTable, p.labour),
    funds: unpackTable(fundTable, p.funds), filers: unpackTable(filerTable, p.filers),
    facilities: unpackTable(facilityTable, p.facilities) }
  return { settings: { ...settings, population, reference: unpack(reference) }, policies: policies.map(unpack) }
}

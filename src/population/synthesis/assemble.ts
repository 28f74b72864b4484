import type { Enterprises } from '../enterprises.js'
import { facilitiesOf } from '../facilities.js'
import type { Population } from '../population.js'
import { ventureVintages } from '../venture-vintages.js'
import type { PackRegion, RegionPack } from './pack.js'
import { placesOf } from './places.js'
import { filersOf, labourOf, regionStatesOf, researchOf } from './region-tables.js'

/**
 * Puts the tables together, with regions and places numbered within the part of the country that is there. `wanted` gives
 * the new number of every region of the pack, or -1; the indexes of `e` are those of the pack and are renumbered.
 */
export function assemble(
  pack: RegionPack, e: Enterprises, wanted: Int32Array, scale: number, fingerprint: string,
): Population {
  const regions = pack.regions.filter((_, r) => wanted[r] >= 0)
  const regionIndex = new Map(regions.map(({ code }, r) => [code, r]))
  const places = pack.places.filter(({ region }) => regionIndex.has(region))
  const placeIndex = Uint8Array.from([0, ...pack.places.map((place) => places.indexOf(place) + 1)])
  for (let i = 0; i < e.count; i++) {
    e.province[i] = wanted[e.province[i]]
    e.zone[i] = placeIndex[e.zone[i]]
    e.cluster[i] = placeIndex[e.cluster[i]]
  }
  const { filers, names } = filersOf(pack, regionIndex)
  const everything = regions.length === pack.regions.length
  const capital = pack.venture.capital * regions.reduce((sum, r) => sum + r.ventureShare, 0)
  const nation = nationOf(pack, regions)
  return {
    name: everything ? pack.name : nation.name,
    baseYear: pack.baseYear, scale, nation,
    regions: regions.map(({ code, name, latitude, longitude, momentum }) => ({ code, name, latitude, longitude, ...(momentum ? { momentum } : {}) })),
    industries: pack.industries.map(({ code, name, section, technologyClass, highTechnologyShare, excludedFromSuperDeduction }) =>
      ({ code, name, section, technologyClass, highTechnologyShare, excludedFromSuperDeduction })),
    technologyClasses: pack.technologyClasses,
    enterprises: e,
    places: placesOf(places, regionIndex, e),
    placeNames: places.map(({ name }) => name),
    regionStates: regionStatesOf(regions, pack, e),
    labour: labourOf(regions.length, pack.technologyClasses.length, pack.industries, e),
    funds: ventureVintages({ baseYear: pack.baseYear, capital, shares: regions.map((r) => r.ventureShare),
      vintages: new Map(pack.venture.vintages.map(({ year, weight }) => [year, weight])) }),
    filers, filerNames: names,
    facilities: facilitiesOf((pack.facilities ?? {}) as Readonly<Record<string, number>>, Float64Array.from(pack.regions, researchOf), wanted),
    fingerprint,
  }
}

/** The whole that is reported beside the regions: the nation, its part, or the only region there is. */
function nationOf({ nation, regions: all }: RegionPack, regions: readonly PackRegion[]): Population['nation'] {
  if (regions.length === all.length) return nation
  const [{ code, name, latitude, longitude }] = regions
  if (regions.length === 1) return { code, name, latitude, longitude }
  return { ...nation, name: { en: `${nation.name.en} (part)`, zh: `${nation.name.zh}(部分)` } }
}

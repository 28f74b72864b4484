import { CLUSTER_TIERS, PLACE_KINDS, SIZES, codeOf } from '../classes.js'
import type { Enterprises } from '../enterprises.js'
import { placeTable } from '../places.js'
import type { Places } from '../places.js'
import type { RegionPack } from './pack.js'

type PackPlace = RegionPack['places'][number]

/**
 * The place table of the base year, one row for each place of `places` (regions already numbered as in the population).
 * A demonstration zone is made of the high-tech zones of its cities, so its totals are theirs. Revenue of the year before is that
 * of the base year: growth is measured from the first simulated year.
 */
export function placesOf(places: readonly PackPlace[], regionIndex: ReadonlyMap<string, number>, e: Enterprises): Places {
  const table = placeTable.create(places.length)
  table.append(places.length)
  const large = codeOf(SIZES, 'large')
  places.forEach((place, p) => {
    table.key[p] = p
    table.kind[p] = codeOf(PLACE_KINDS, place.kind)
    table.province[p] = regionIndex.get(place.region) ?? 0
    table.founded[p] = place.founded
    table.tier[p] = codeOf(CLUSTER_TIERS, 'pilot')
    table.congestion[p] = 1
  })
  const containing = demonstrationOf(places)
  containing.forEach((zone, p) => { table.within[p] = zone + 1 })
  const add = (p: number, i: number): void => {
    table.members[p] += e.weight[i]
    table.revenue[p] += e.revenue[i] * e.weight[i]
    table.knowledge[p] += e.knowledge[i] * e.weight[i]
    table.pctFilings[p] += e.pctFilings[i]
    if (e.size[i] === large) table.leadingMembers[p] += e.weight[i]
  }
  for (let i = 0; i < e.count; i++) {
    if (e.zone[i] > 0) {
      add(e.zone[i] - 1, i)
      if (containing[e.zone[i] - 1] >= 0) add(containing[e.zone[i] - 1], i)
    }
    if (e.cluster[i] > 0) add(e.cluster[i] - 1, i)
  }
  table.revenueOneYearAgo.set(table.revenue.subarray(0, table.count))
  return table
}

/** For each place, the demonstration zone around it, or -1: of the same region, and of its city (or of all cities). */
export function demonstrationOf(places: readonly PackPlace[]): Int32Array {
  return Int32Array.from(places, (zone) => (zone.kind !== 'high-tech-zone' ? -1
    : places.findIndex((d) => d.kind === 'demonstration-zone' && d.region === zone.region
      && (d.cities.length === 0 || zone.cities.some((city) => d.cities.includes(city))))))
}

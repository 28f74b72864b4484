import { strataAbove } from './above-scale.js'
import { fitResearch, fitRevenue, meanRevenues } from './amounts.js'
import { SCALE_SIZE_COUNT, layOutCells } from './cells.js'
import { countEnterprises, countPerformers } from './counts.js'
import { seatLargest } from './largest.js'
import type { Largest } from './largest.js'
import { certifiedRevenue, strataOutside } from './outside.js'
import type { RegionPack } from './pack.js'
import { numberStrata } from './strata.js'
import type { Frame } from './strata.js'

/** A country in whole numbers before anybody is drawn: the same at every scale and for every part of the country. */
export interface Country {
  readonly frame: Frame
  readonly largest: Largest
  /** Surveyed R&D of above-scale industry by region × industry of the pack. */
  readonly research: { readonly values: Float64Array }
}

const made = new WeakMap<RegionPack, Country>()

/** From margins to strata: counts, then revenue and R&D by region and industry, then who has them. Made once a pack. */
export function frameOf(pack: RegionPack): Country {
  const known = made.get(pack)
  if (known) return known
  const country = layOut(pack)
  made.set(pack, country)
  return country
}

function layOut(pack: RegionPack): Country {
  const cells = layOutCells(pack)
  const enterprises = countEnterprises(pack, cells)
  const means = meanRevenues(pack, cells)
  const revenue = fitRevenue(pack, cells, enterprises, means)
  const wanted = fitResearch(pack, cells, revenue, (c) => revenue[c] > 0)
  const intensity = wanted.map((rd, c) => (revenue[c] > 0 ? rd / revenue[c] : 0))
  const counts = countPerformers(pack, cells, enterprises, intensity)
  const performs = (c: number): boolean => {
    for (let s = 0; s < SCALE_SIZE_COUNT; s++) if (counts.performers[c * SCALE_SIZE_COUNT + s] > 0) return true
    return false
  }
  const rd = fitResearch(pack, cells, revenue, performs)
  const outside = strataOutside(pack, cells, counts, intensity)
  const above = strataAbove(pack, cells, counts, means, revenue, rd, pack.certificateRevenue - certifiedRevenue(outside))
  const frame = numberStrata([...above, ...outside])
  const values = new Float64Array(cells.regions * pack.industries.length)
  rd.forEach((x, c) => { values[cells.regionOf[c] * pack.industries.length + cells.inPack[cells.industryOf[c]]] = x })
  return { frame, largest: seatLargest(frame.strata, pack), research: { values } }
}

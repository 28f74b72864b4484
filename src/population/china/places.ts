import { PILOT_CLUSTERS_IN_PLAN, UNNAMED_PILOT_CLUSTERS, demonstrationZones, highTechZones, pilotClusters } from '../../data/places.js'
import { provinceSeries, provinces } from '../../data/provinces.js'
import { largestRemainder } from '../../kernel/sums.js'
import type { RegionPack } from '../synthesis/pack.js'
import type { ChinaYear } from './earlier.js'
import { assumed } from './assumptions.js'

const EARLY_UNTIL = 1997

/**
 * The high-tech zones, demonstration zones and pilot clusters there were by the end of a year (147, 16 and 32 in 2015), pilots without a known
 * name placed by R&D.
 */
export function chinaPlaces(year: ChinaYear): RegionPack['places'] {
  // The plan counts demonstration zones that were named in the spring of 2016 among those of 2015.
  return allPlaces().filter(({ founded }) => year === 2015 || founded <= year)
}

function allPlaces(): RegionPack['places'] {
  return [
    ...highTechZones.map(({ name, province, city, designated }) => ({
      kind: 'high-tech-zone' as const, name, region: province, founded: designated ?? assumed.zoneWeights.unknownYear, cities: [city], industries: [],
      weight: designated !== undefined && designated <= EARLY_UNTIL ? assumed.zoneWeights.early : assumed.zoneWeights.later,
    })),
    ...demonstrationZones.map(({ name, province, cities, designated }) => ({
      kind: 'demonstration-zone' as const, name, region: province, founded: designated, cities: [...cities], industries: [], weight: 1,
    })),
    ...pilotClusters.map(({ name, province, city, designated, industries }) => ({
      kind: 'cluster' as const, name, region: province, founded: designated, cities: [city], industries: [...industries], weight: 1,
    })),
    ...unnamedClusters(),
  ]
}

/** Pilots of the second batch whose names were not found: to provinces by industrial R&D, the named ones counted in. */
function unnamedClusters(): RegionPack['places'] {
  const named = provinces.map(({ code }) => pilotClusters.filter(({ province }) => province === code).length)
  const fair = largestRemainder(provinceSeries('rd-expenditure-industry', 2015), PILOT_CLUSTERS_IN_PLAN)
  const missing = Float64Array.from(fair, (x, p) => Math.max(0.01, x - named[p]))
  return [...largestRemainder(missing, UNNAMED_PILOT_CLUSTERS)].flatMap((many, p) => Array.from({ length: many }, (_, n) => ({
    kind: 'cluster' as const,
    name: { en: `Pilot cluster ${n + 1} of ${provinces[p].name.en} (name not found)`, zh: `${provinces[p].name.zh}创新型产业集群试点${n + 1}(名称未查到)` },
    region: provinces[p].code, founded: assumed.unnamedCluster.designated, cities: [], industries: [...assumed.unnamedCluster.industries], weight: 1,
  })))
}

import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { decision } from '../kernel/draws.js'
import type { Decision } from '../kernel/draws.js'
import { exp, ln } from '../kernel/math.js'
import { performersOf } from '../population/chosen-rows.js'
import { facilityKind } from '../population/facility-kinds.js'
import type { IndustryClass } from '../population/population.js'
import type { World } from './world.js'

const judged = 'assumption:agricultural-centres'

/** Stations through which experts serve enterprises. */
export const expertStationsParameters = defineParameters('expertStations', {
  /** Rise of expected invention applications with 1 + links to research bodies. */
  link: {
    prior: triangular(0.03, 0.1, 0.2), unit: 'elasticity', range: [0, 1], source: 'cornet-vroomen-van-der-steeg-2006', grade: 'C',
  },
  /** Enterprises that an agricultural innovation centre links, where a station links one. */
  centre: {
    prior: fixed(20), unit: 'enterprise per facility', range: [0, 1000], source: judged, grade: 'D',
  },
})

/** Divisions that make food, drink and tobacco of what farms grow. */
const AGRICULTURAL = new Set(['13', '14', '15', '16'])

const FARM_HOST = decision('expert-stations.host')
const ANY_HOST = decision('expert-stations.host-of-academicians')

/**
 * Part of the step "facilities serve": each station added since the base year links one enterprise with R&D to experts, X = 2^b on
 * its expected inventions; lasting draws say which. Agricultural stations and centres link makers of food; those of academicians and
 * postdocs anybody.
 */
export function linkExperts(world: World): void {
  const { facilities: f, regions, closures, parameters: { expertStations: p } } = world
  if (!closures.behaviour) return
  const added = (kind: string): ((r: number) => number) => {
    const first = facilityKind(kind) * regions.count
    return (r) => f.number[first + r] - f.numberOfBase[first + r]
  }
  const [stations, centres, academicians] = ['agricultural-station', 'agricultural-centre', 'academician-station'].map(added)
  linkHosts(world, (r) => stations(r) + p.centre * centres(r), FARM_HOST, ({ code }) => AGRICULTURAL.has(code))
  linkHosts(world, academicians, ANY_HOST, () => true)
}

/** Links as many enterprises of a province as `wanted` says, of the industries that may host. */
function linkHosts({ enterprises: e, regions, population, runDraws, parameters }: World, wanted: (province: number) => number,
  by: Decision, mayHost: (industry: IndustryClass) => boolean): void {
  const hosts = Float64Array.from({ length: regions.count }, (_, r) => wanted(r))
  if (hosts.every((x) => x <= 0)) return
  const hosting = Uint8Array.from(population.industries, (industry) => Number(mayHost(industry)))
  const { key, weight, province, industry, inventionMultiplier } = e
  const rows = performersOf(e)
  const candidates = new Float64Array(regions.count)
  for (let n = 0; n < rows.length; n++) candidates[province[rows[n]]] += hosting[industry[rows[n]]] * weight[rows[n]]
  const chance = hosts.map((wantedThere, r) => (wantedThere > 0 ? wantedThere / candidates[r] : 0))
  const linked = exp(parameters.expertStations.link * ln(2))
  const host = runDraws.stream(by)
  for (let n = 0; n < rows.length; n++) {
    const i = rows[n]
    if (hosting[industry[i]] === 1 && host.uniform(key[i]) < chance[province[i]]) inventionMultiplier[i] *= linked
  }
}

import { decision } from '../../kernel/draws.js'
import type { Draws } from '../../kernel/draws.js'
import { solveRising } from '../../kernel/solve-rising.js'
import type { RegionPack } from './pack.js'
import type { Sample } from './sampling.js'
import { SERVICES } from './strata.js'
import type { Frame, Stratum } from './strata.js'

const ZONE = decision('synthesis.zone')
const CLUSTER = decision('synthesis.cluster')

/** Odds of lying in a high-tech zone: holders, other performers, others; services and high technology (assumption). */
const ZONE_ODDS = [3, 1.5, 1]
const SERVICE_ODDS = 2
const HIGH_TECHNOLOGY_ODDS = 1
const MOST_PROBABLE = 0.9
/** Most of a region's revenue that its zones have, and how much zones rather than revenue decide where zone revenue is. */
const MOST_IN_ZONES = 0.6
/** Odds of belonging to a cluster by group, and most of the eligible that do. */
const CLUSTER_ODDS = [4, 2, 1]
const MOST_IN_CLUSTER = 0.5

/**
 * Members of places. An enterprise lies in a zone of its region with a probability that depends on what it is, scaled
 * so that expected revenue in zones is the published total: roughly met, since a few large members decide. Clusters
 * draw members from the industries they are of, an equal number each as far as their region has them.
 */
export function drawMemberships(sample: Sample, frame: Frame, pack: RegionPack, draws: Draws): void {
  const { enterprises: e, stratum } = sample
  const inZone = zoneProbabilities(frame.strata, pack)
  const zones = pack.regions.map(({ code }) => chooser(pack, 'high-tech-zone', code))
  const clusters = clusterProbabilities(frame.strata, pack)
  const [zone, cluster] = [draws.stream(ZONE), draws.stream(CLUSTER)]
  for (let i = 0; i < e.count; i++) {
    const s = stratum[i]
    const u = zone.uniform(e.key[i])
    if (u < inZone[s]) e.zone[i] = zones[frame.strata[s].region](u / inZone[s]) + 1
    const list = clusters[s]
    if (list === undefined) continue
    let v = cluster.uniform(e.key[i])
    for (const { place, probability } of list) {
      if (v < probability) {
        e.cluster[i] = place + 1
        break
      }
      v -= probability
    }
  }
}

/** Index of a place of this kind in the region, by weight, for u in (0, 1); -1 when it has none. */
function chooser(pack: RegionPack, kind: string, region: string): (u: number) => number {
  const found = pack.places.flatMap((place, index) =>
    (place.kind === kind && place.region === region ? [{ index, weight: place.weight }] : []))
  const whole = found.reduce((sum, { weight }) => sum + weight, 0)
  return (u) => {
    let left = u * whole
    for (const { index, weight } of found) if ((left -= weight) < 0) return index
    return found.length > 0 ? found[found.length - 1].index : -1
  }
}

/** Probability of lying in a zone, by stratum. */
function zoneProbabilities(strata: readonly Stratum[], pack: RegionPack): Float64Array {
  const probability = new Float64Array(strata.length)
  const byRegion: number[][] = pack.regions.map(() => [])
  strata.forEach((s, index) => byRegion[s.region].push(index))
  const zones = pack.regions.map(({ code }) => pack.places
    .reduce((sum, p) => sum + (p.kind === 'high-tech-zone' && p.region === code ? p.weight : 0), 0))
  const revenue = byRegion.map((list) => list.reduce((sum, s) => sum + strata[s].revenue, 0))
  const shares = zones.map((zone, r) => Math.sqrt(zone * revenue[r]))
  const wanted = (scale: number): number[] => shares.map((share, r) => Math.min(scale * share, MOST_IN_ZONES * revenue[r]))
  const scale = solveRising((x) => wanted(x).reduce((a, b) => a + b, 0), pack.zoneRevenue, 0, 1e9)
  const targets = wanted(scale)
  byRegion.forEach((list, r) => {
    if (zones[r] === 0) return
    const odds = (s: number): number => ZONE_ODDS[strata[s].group] * (strata[s].cover === SERVICES ? SERVICE_ODDS : 1)
      * (1 + HIGH_TECHNOLOGY_ODDS * pack.industries[strata[s].industry].highTechnologyShare)
    const expected = (base: number): number =>
      list.reduce((sum, s) => sum + strata[s].revenue * Math.min(MOST_PROBABLE, base * odds(s)), 0)
    const base = solveRising(expected, targets[r], 0, 1)
    for (const s of list) probability[s] = Math.min(MOST_PROBABLE, base * odds(s))
  })
  return probability
}

interface Chance { readonly place: number, readonly probability: number }

/** Clusters that members of a stratum may belong to, with probabilities that sum to at most one. */
function clusterProbabilities(strata: readonly Stratum[], pack: RegionPack): (readonly Chance[] | undefined)[] {
  const result: Chance[][] = []
  const clusters = pack.places.flatMap((place, index) => (place.kind === 'cluster' ? [{ place, index }] : []))
  const wanted = clusters.length > 0 ? pack.clusterMembers / clusters.length : 0
  for (const { place, index } of clusters) {
    const industries = new Set(place.industries)
    const eligible = strata.flatMap((s, k) => (pack.regions[s.region].code === place.region
      && (industries.size === 0 || industries.has(pack.industries[s.industry].code)) ? [k] : []))
    const available = (base: number, k: number): number => {
      const taken = (result[k] ?? []).reduce((sum, { probability }) => sum + probability, 0)
      const odds = CLUSTER_ODDS[strata[k].group]
      return Math.min(MOST_IN_CLUSTER, base * odds, 1 - taken)
    }
    const members = (base: number): number => eligible.reduce((sum, k) => sum + strata[k].count * available(base, k), 0)
    const base = solveRising(members, wanted, 0, 1)
    for (const k of eligible) {
      const probability = available(base, k)
      if (probability > 0) (result[k] ??= []).push({ place: index, probability })
    }
  }
  return result
}

import { decision } from '../kernel/draws.js'
import { rankByScore } from '../kernel/order.js'
import { consecutive } from '../kernel/row-moves.js'
import { wholeYuan } from '../kernel/sums.js'
import { performersOf } from '../population/chosen-rows.js'
import { CLUSTER_TIERS, PLACE_KINDS, codeOf } from '../population/classes.js'
import type { World } from './world.js'

const JOIN = decision('clusters.join')
/** Fewest enterprises with R&D, outside other clusters, that can make a cluster. */
const FEWEST = 20
/** An enterprise stores the index of its cluster in a byte. */
const MOST_PLACES = 254

/** Enterprises with R&D outside clusters, by province × industry. */
interface Concentrations { readonly research: Float64Array; readonly enterprises: Float64Array }

/**
 * Designates as many pilot clusters as the rules of the year ask for: the province × industry concentrations with the
 * most R&D outside existing clusters come first, at most one a year in each province where any may be. Enterprises with R&D
 * join with a probability, each by its own draw.
 */
export function designateClusters(world: World): void {
  const { enterprises: e, places, parameters, population, regions, rules, draws } = world
  const wanted = Math.min(Math.round(rules.newClusters), MOST_PLACES - places.count)
  if (wanted <= 0) return
  const industries = population.industries.length
  const performers = performersOf(e)
  const { research, enterprises } = concentrationsOf(world, performers)
  const all = consecutive(0, research.length)
  const cells = all.filter((cell) => enterprises[cell] >= FEWEST && regions.clusterCall[Math.floor(cell / industries)] > 0)
  const chosen = new Uint8Array(research.length)
  let designated = 0
  const provincesServed = new Set<number>()
  for (const cell of rankByScore(cells, research, all)) {
    const home = Math.floor(cell / industries)
    if (designated === wanted) break
    if (provincesServed.has(home)) continue
    provincesServed.add(home)
    chosen[cell] = openCluster(world, home) + 1
    designated++
  }
  const stream = draws.stream(JOIN)
  const { joining } = parameters.clusters
  const { cluster, province, industry, key } = e
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    if (cluster[i] > 0) continue
    const place = chosen[province[i] * industries + industry[i]]
    if (place > 0 && stream.uniform(key[i]) < joining) cluster[i] = place
  }
}

function openCluster({ places, year }: World, province: number): number {
  const at = places.append(1)
  places.key[at] = year * 256 + province
  places.kind[at] = codeOf(PLACE_KINDS, 'cluster')
  places.province[at] = province
  places.founded[at] = year
  places.tier[at] = codeOf(CLUSTER_TIERS, 'pilot')
  places.congestion[at] = 1
  return at
}

function concentrationsOf({ enterprises: e, population }: World, performers: Uint32Array): Concentrations {
  const industries = population.industries.length
  const research = new Float64Array(population.regions.length * industries)
  const enterprises = new Float64Array(research.length)
  const { cluster, province, industry, weight, effort } = e
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    if (cluster[i] > 0) continue
    const cell = province[i] * industries + industry[i]
    research[cell] += weight[i] * wholeYuan(effort[i])
    enterprises[cell] += weight[i]
  }
  return { research, enterprises }
}

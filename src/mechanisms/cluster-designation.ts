import { decision } from '../kernel/draws.js'
import { rankByScore } from '../kernel/order.js'
import { wholeYuan } from '../kernel/sums.js'
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
 * most R&D outside existing clusters come first, at most one a province and year. Enterprises with R&D join with a
 * probability, each by its own draw.
 */
export function designateClusters(world: World): void {
  const { enterprises: e, places, parameters, population, rules, draws } = world
  const wanted = Math.min(Math.round(rules.newClusters), MOST_PLACES - places.count)
  if (wanted <= 0) return
  const industries = population.industries.length
  const { research, enterprises } = concentrationsOf(world)
  const cells = Uint32Array.from(research.keys()).filter((cell) => enterprises[cell] >= FEWEST)
  const chosen = new Map<number, number>()
  const provincesServed = new Set<number>()
  for (const cell of rankByScore(cells, research, Float64Array.from(research.keys()))) {
    const province = Math.floor(cell / industries)
    if (chosen.size === wanted) break
    if (provincesServed.has(province)) continue
    provincesServed.add(province)
    chosen.set(cell, openCluster(world, province))
  }
  const stream = draws.stream(JOIN)
  for (let i = 0; i < e.count; i++) {
    if (e.performsRd[i] === 0 || e.cluster[i] > 0) continue
    const place = chosen.get(e.province[i] * industries + e.industry[i])
    if (place !== undefined && stream.uniform(e.key[i]) < parameters.clusters.joining) e.cluster[i] = place + 1
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

function concentrationsOf({ enterprises: e, population }: World): Concentrations {
  const industries = population.industries.length
  const research = new Float64Array(population.regions.length * industries)
  const enterprises = new Float64Array(research.length)
  for (let i = 0; i < e.count; i++) {
    if (e.performsRd[i] === 0 || e.cluster[i] > 0) continue
    const cell = e.province[i] * industries + e.industry[i]
    research[cell] += e.weight[i] * wholeYuan(e.effort[i])
    enterprises[cell] += e.weight[i]
  }
  return { research, enterprises }
}

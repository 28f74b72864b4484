import { defineParameters } from '../data/parameter.js'
import type { ParameterValues } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { exp, ln, pow } from '../kernel/math.js'
import { oncePer } from '../kernel/once.js'
import { total, wholeYuan } from '../kernel/sums.js'
import { CLUSTER_TIERS, PLACE_KINDS, SIZES, codeOf } from '../population/classes.js'
import { membersOf } from '../population/chosen-rows.js'
import type { Population } from '../population/population.js'
import { designateClusters } from './cluster-designation.js'
import type { World } from './world.js'

const urban = 'assumption:urban-economies'
const platforms = 'assumption:cluster-platforms'
const thresholds = 'assumption:competitive-cluster'

/** Agglomeration, congestion, displacement and the tiers of clusters. */
export const clustersParameters = defineParameters('clusters', {
  /** Elasticity of productivity to the density of a place, its revenue relative to that of the nation. */
  density: {
    prior: triangular(0.01, 0.03, 0.06), unit: 'elasticity', range: [0, 0.2], source: urban, grade: 'C',
  },
  /** Elasticity of local prices of land and labour to density. */
  localPrices: {
    prior: triangular(0.1, 0.3, 0.6), unit: 'elasticity', range: [0, 2], source: urban, grade: 'D',
  },
  /** Share of revenue that goes to local land and to labour that lives there, which congestion makes dearer. */
  localCosts: {
    prior: triangular(0.01, 0.03, 0.06), unit: 'share of revenue', range: [0, 0.3], source: urban, grade: 'D',
  },
  /** Share of the extra growth of members that is taken from others in the same province and industry. */
  displacement: {
    prior: triangular(0.2, 0.4, 0.7), unit: 'share', range: [0, 1], source: 'wang-2013', grade: 'D',
  },
  /** Elasticity of productivity to the R&D capital of a member, own and drawn from the platform. */
  platformProductivity: {
    prior: triangular(0.03, 0.09, 0.15), unit: 'elasticity', range: [0, 0.4], source: platforms, grade: 'D',
  },
  /** Share of the shared platform that one member draws on. */
  platformAccess: {
    prior: triangular(0.002, 0.01, 0.04), unit: 'share', range: [0, 1], source: platforms, grade: 'D',
  },
  /** Wear of shared platforms. */
  platformDepreciation: {
    prior: triangular(0.05, 0.12, 0.2), unit: 'rate per year', range: [0, 1], source: platforms, grade: 'D',
  },
  /** Extra growth of productivity in the years after a place is designated (working version: +.6 points). */
  designation: {
    prior: triangular(0, 0.006, 0.012), unit: 'log points a year', range: [0, 0.05], source: 'wang-2013', grade: 'C',
  },
  /** Years for which designation adds growth. */
  designationYears: {
    prior: fixed(5), unit: 'year', range: [0, 20], source: 'wang-2013', grade: 'D',
  },
  /** Effects of a wave of designations relative to those of the wave before. */
  laterWaves: {
    prior: fixed(0.7), unit: 'ratio', range: [0, 1], source: 'wang-2013', grade: 'D',
  },
  /** Chance that an enterprise with R&D, of the province and industry of a new cluster, belongs to it. */
  joining: {
    prior: triangular(0.3, 0.5, 0.7), unit: 'probability', range: [0, 1], source: thresholds, grade: 'D',
  },
  /** Least revenue of an internationally competitive cluster. */
  competitiveRevenue: {
    prior: triangular(50e9, 100e9, 150e9), unit: 'CNY of 2015 a year', range: [0, 1e13], source: thresholds, grade: 'D',
  },
  /** Least number of large members. */
  competitiveLeaders: {
    prior: fixed(2), unit: 'enterprise', range: [0, 100], source: thresholds, grade: 'D',
  },
  /** Least international applications of its members: stands for exports, on which no data by cluster were found. */
  competitiveFilings: {
    prior: triangular(5, 20, 60), unit: 'piece a year', range: [0, 1e4], source: thresholds, grade: 'D',
  },
  /** Least capital of the shared platform. */
  competitivePlatform: {
    prior: triangular(30e6, 80e6, 200e6), unit: 'CNY of 2015', range: [0, 1e12], source: thresholds, grade: 'D',
  },
  /** Least years as a pilot. */
  pilotYears: {
    prior: fixed(3), unit: 'year', range: [0, 20], source: thresholds, grade: 'D',
  },
})

type Values = ParameterValues<typeof clustersParameters.specs>

const LARGE = codeOf(SIZES, 'large')
const CLUSTER = codeOf(PLACE_KINDS, 'cluster')
const COMPETITIVE = codeOf(CLUSTER_TIERS, 'competitive')
/** Density moves at most this much in a year, log points: beyond it a giant has moved, not a place. */
const DENSITY_STEP = 0.25
/** Displacement moves the growth of an enterprise outside by at most this much in a year, log points. */
const GREATEST_LOSS = 0.02

/** Net gain from density: η·Δln D less the dearer local inputs, c·ψ·Δln D. Log points. */
export const agglomerationLift = (densityGrowth: number, p: Values): number =>
  (p.density - p.localCosts * p.localPrices) * densityGrowth

/**
 * Gain from the shared platform: φ·Δln(k + a·P), where k is R&D capital of a member, P capital of the platform and a the
 * part of it that a member draws on. It saturates as P grows. Log points.
 */
export const platformLift = (before: number, now: number, own: number, p: Values): number =>
  before === now || own <= 0 ? 0 : p.platformProductivity * ln((own + p.platformAccess * now) / (own + p.platformAccess * before))

/** Wave of designations a place belongs to, from 0: zones from 1988 by twelve years, clusters from 2013 by three. */
export const waveOf = (kind: number, founded: number): number =>
  Math.max(0, kind === CLUSTER ? Math.floor((founded - 2013) / 3) : Math.floor((founded - 1988) / 12))

/**
 * Step "clusters agglomerate and congest": measures each place, moves its congestion and platform, and gives members
 * what their places add to productivity; a share of that growth is taken from enterprises of the same province and
 * industry outside. Only changes count: what places brought up to the base year is in the trend.
 */
export function agglomerate(world: World): void {
  const { places, parameters: { clusters: p } } = world
  const insiders = membersOf(world.enterprises)
  const { nation, outside } = measurePlaces(world, insiders)
  for (let i = 0; i < places.count; i++) {
    const known = places.revenue[i] > 0 && places.revenueOneYearAgo[i] > 0
    const growth = known ? ln(places.revenue[i] / places.revenueOneYearAgo[i]) - nation : 0
    const densityGrowth = Math.min(DENSITY_STEP, Math.max(-DENSITY_STEP, growth))
    places.congestion[i] = (places.congestion[i] || 1) * exp(p.localPrices * densityGrowth)
    places.productivityLift[i] = agglomerationLift(densityGrowth, p) + policyLift(world, i)
  }
  shareOut(world, outside, insiders)
}

/** What platform and designation add in a place this year, and the platform carried forward. Log points. */
function policyLift({ places, parameters: { clusters: p }, macro, closures, year, baseYear }: World, i: number): number {
  const before = places.platform[i]
  const support = closures.behaviour ? places.platformSupport[i] / macro.generalPrice[year - baseYear] : 0
  const now = wholeYuan((1 - p.platformDepreciation) * before + support)
  places.platform[i] = now
  const own = places.members[i] > 0 ? places.knowledge[i] / places.members[i] : 0
  const recent = places.founded[i] > baseYear && year - places.founded[i] < p.designationYears && closures.behaviour
  return pow(p.laterWaves, waveOf(places.kind[i], places.founded[i]))
    * (platformLift(before, now, own, p) + (recent ? p.designation : 0) + (closures.behaviour ? places.reformLift[i] : 0))
}

/** What places are measured against. */
interface Surroundings {
  /** Growth of the nation's revenue since places were last measured, log points. */
  readonly nation: number
  /** Revenue of enterprises outside all places, by province × industry, yuan of 2015 a year. */
  readonly outside: Float64Array
}

/** Measures places, provinces and what is outside places; sums are whole, so exact in any order. */
function measurePlaces({ enterprises: e, places, regions, population }: World, insiders: Uint32Array): Surroundings {
  if (total(regions.revenue) === 0) regions.revenue.set(revenueByProvince(population))
  const before = total(regions.revenue)
  places.revenueOneYearAgo.set(places.revenue)
  const { within, revenue: inside, knowledge: known, members, leadingMembers, pctFilings: abroad } = places
  const { revenue: inProvince } = regions
  for (const column of [inProvince, inside, known, members, leadingMembers, abroad]) column.fill(0)
  const industries = population.industries.length
  const outside = new Float64Array(population.regions.length * industries)
  const { count, zone, cluster, province, industry, weight, revenue, knowledge, size, pctFilings } = e
  for (let i = 0; i < count; i++) {
    const earned = weight[i] * revenue[i]
    inProvince[province[i]] += earned
    outside[province[i] * industries + industry[i]] += Number((zone[i] | cluster[i]) === 0) * earned
  }
  for (let k = 0; k < insiders.length; k++) {
    const i = insiders[k]
    const earned = weight[i] * revenue[i]
    // An enterprise may belong to a zone, to the demonstration zone around it, and to a cluster.
    for (let n = 0; n < 3; n++) {
      const place = n === 0 ? cluster[i] : zone[i] === 0 ? 0 : n === 1 ? zone[i] : within[zone[i] - 1]
      if (place === 0) continue
      const at = place - 1
      inside[at] += earned
      known[at] += weight[i] * knowledge[i]
      members[at] += weight[i]
      abroad[at] += pctFilings[i]
      if (size[i] === LARGE) leadingMembers[at] += weight[i]
    }
  }
  const now = total(regions.revenue)
  return { nation: before > 0 && now > 0 ? ln(now / before) : 0, outside }
}

/** Gives members the lift of their places, and takes the displaced share of it from others in their province and industry. */
function shareOut({ enterprises: e, places, population, parameters: { clusters: p } }: World, outside: Float64Array, insiders: Uint32Array): void {
  const industries = population.industries.length
  const lifts = places.productivityLift
  const gained = new Float64Array(outside.length)
  const { count, zone, cluster, province, industry, weight, revenue, localLift } = e
  const liftOf = (i: number): number => (zone[i] > 0 ? lifts[zone[i] - 1] : 0) + (cluster[i] > 0 ? lifts[cluster[i] - 1] : 0)
  for (let k = 0; k < insiders.length; k++) {
    const i = insiders[k]
    gained[province[i] * industries + industry[i]] += weight[i] * wholeYuan(liftOf(i) * revenue[i])
  }
  const taken = gained.map((gain, cell) =>
    outside[cell] > 0 ? Math.min(GREATEST_LOSS, Math.max(-GREATEST_LOSS, (p.displacement * gain) / outside[cell])) : 0)
  for (let i = 0; i < count; i++) localLift[i] = 0 - taken[province[i] * industries + industry[i]]
  for (let k = 0; k < insiders.length; k++) localLift[insiders[k]] = liftOf(insiders[k])
}

/**
 * Step "clusters are promoted": new pilots are designated as far as policy asks for them, and a pilot becomes
 * internationally competitive when size, leaders, filings abroad and platform all reach their thresholds. It stays so.
 */
export function promoteClusters(world: World): void {
  const { places, parameters: { clusters: p }, year } = world
  for (let i = 0; i < places.count; i++) {
    if (places.kind[i] !== CLUSTER || places.tier[i] === COMPETITIVE || year - places.founded[i] < p.pilotYears) continue
    if (places.revenue[i] < p.competitiveRevenue || places.leadingMembers[i] < p.competitiveLeaders
      || places.pctFilings[i] < p.competitiveFilings || places.platform[i] < p.competitivePlatform) continue
    places.tier[i] = COMPETITIVE
    places.competitiveSince[i] = year
  }
  designateClusters(world)
}

/** Revenue of enterprises of the base year by province, yuan a year, exact. */
const revenueByProvince = oncePer(({ enterprises: e, regionStates }: Population): Float64Array => {
  const result = new Float64Array(regionStates.count)
  for (let i = 0; i < e.count; i++) result[e.province[i]] += e.weight[i] * wholeYuan(e.revenue[i])
  return result
})

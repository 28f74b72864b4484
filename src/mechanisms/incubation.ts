import { defineParameters } from '../data/parameter.js'
import type { ParameterValues } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { pow } from '../kernel/math.js'
import { scratchWords } from '../kernel/scratch.js'
import { performersOf } from '../population/chosen-rows.js'
import { facilityKind } from '../population/facility-kinds.js'
import type { World } from './world.js'

const judged = 'assumption:incubation'

/** What incubators and makerspaces do beyond those of the base year, whose work is in the trend. */
export const incubationParameters = defineParameters('incubation', {
  /** Tenants of an incubator: 102,170 in 2,536 at the end of 2015. */
  tenants: {
    prior: fixed(40), unit: 'enterprise per facility', range: [1, 500], source: 'torch-recalled', grade: 'C',
  },
  /** Graduates of an incubator: 61,944 to 74,853 in all from 2014 to 2015, of 2,536. */
  graduates: {
    prior: triangular(3, 5, 7), unit: 'enterprise per facility a year', range: [0, 50], source: 'torch-recalled', grade: 'C',
  },
  /** Enterprises that a makerspace brings and houses for those of an incubator. */
  makerspace: {
    prior: triangular(0.1, 0.25, 0.5), unit: 'ratio', range: [0, 2], source: judged, grade: 'D',
  },
  /** Tenants and graduates large enough, or with research enough, to belong to the population. */
  inView: {
    prior: triangular(0.03, 0.1, 0.2), unit: 'share', range: [0, 1], source: judged, grade: 'D',
  },
  /** Graduates that would not have come so far without. */
  additional: {
    prior: triangular(0, 0.3, 0.6), unit: 'share', range: [0, 1], source: judged, grade: 'D',
  },
  /** Odds that a tenant leaves in a year over that of another young enterprise; in the United States tenants even live shorter. */
  tenantExit: {
    prior: triangular(0.6, 0.85, 1.1), unit: 'ratio', range: [0, 2], source: 'amezcua', grade: 'D',
  },
  /** Growth of a tenant beyond that of another young enterprise. */
  tenantGrowth: {
    prior: triangular(0, 0.03, 0.06), unit: 'log points a year', range: [0, 0.3], source: 'amezcua', grade: 'C',
  },
  /** Worth of a place for tenants falls with the number of places for each mentor: mentors do not grow with places. */
  mentors: {
    prior: fixed(0.5), unit: 'exponent', range: [0, 1], source: judged, grade: 'D',
  },
})

type Values = ParameterValues<typeof incubationParameters.specs>

/** Age in years up to which an enterprise is a tenant; terms are three to four years. */
const OLDEST_TENANT = 4

/**
 * Incubators added in a province, in what one of the base year was worth, ΔN·(N₀/N)^m with N = incubators + w·makerspaces
 * (one more of each, so that a first one counts). Pieces.
 */
export function addedIncubators(incubators: number, incubatorsOfBase: number, makerspaces: number, makerspacesOfBase: number, p: Values): number {
  if (incubators === incubatorsOfBase && makerspaces === makerspacesOfBase) return 0
  const now = incubators + p.makerspace * makerspaces
  const base = incubatorsOfBase + p.makerspace * makerspacesOfBase
  return (now - base) * pow((base + 1) / (now + 1), p.mentors)
}

/** The same for every province of a world; nothing where there are as many as in the base year. */
function addedByProvince({ facilities: f, regions, closures, parameters: { incubation: p } }: World): Float64Array | undefined {
  if (!closures.behaviour) return undefined
  const [incubators, makerspaces] = [facilityKind('incubator'), facilityKind('makerspace')].map((kind) => kind * regions.count)
  const added = Float64Array.from({ length: regions.count }, (_, r) => addedIncubators(
    f.number[incubators + r], f.numberOfBase[incubators + r], f.number[makerspaces + r], f.numberOfBase[makerspaces + r], p))
  return added.some((x) => x !== 0) ? added : undefined
}

/** Enterprises that added incubators bring into the population this year, by province. */
export const graduatesInView = (world: World): Float64Array | undefined => {
  const { graduates, inView, additional } = world.parameters.incubation
  return addedByProvince(world)?.map((places) => places * graduates * inView * additional)
}

/** Tenants of added incubators over all enterprises that could be one, `rows`, by province: at most 1. */
function tenantShare({ enterprises: e, parameters: { incubation: p } }: World, added: Float64Array, rows: Uint32Array): Float64Array {
  const all = new Float64Array(added.length)
  for (const i of rows) all[e.province[i]] += e.weight[i]
  return added.map((places, r) => (all[r] > 0 ? Math.min(1, places * p.tenants * p.inView / all[r]) : 0))
}

/** Enterprises young enough to be tenants. */
function youngOf({ enterprises: { count, founded }, year }: World): Uint32Array {
  const rows = scratchWords('young', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += Number(year - founded[i] <= OLDEST_TENANT)
  }
  return rows.subarray(0, n)
}

/**
 * Part of the step "facilities serve": tenants of added incubators grow faster and leave less or more often, which the young of a
 * province share, and bring better files to the board that grants certificates, as enterprises of a zone do. With q tenants
 * among the young the odds of leaving are multiplied by 1 − q·(1 − x).
 */
export function serveTenants(world: World): void {
  const added = addedByProvince(world)
  if (!added) return
  const { enterprises: e, regions, parameters: { incubation: p, certification: { zoneHelp } } } = world
  const young = youngOf(world)
  const share = tenantShare(world, added, young)
  const odds = share.map((q) => Math.max(0, 1 - q * (1 - p.tenantExit)))
  for (const i of young) {
    const r = e.province[i]
    if (share[r] === 0) continue
    e.productivityLift[i] += p.tenantGrowth * share[r]
    e.exitOdds[i] *= odds[r]
  }
  tenantShare(world, added, performersOf(e)).forEach((q, r) => { regions.approvalLift[r] += zoneHelp * q })
}

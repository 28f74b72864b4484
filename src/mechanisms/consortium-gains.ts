import { binomialFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, ln, pow } from '../kernel/math.js'
import { scratchDoubles } from '../kernel/scratch.js'
import { performersOf } from '../population/chosen-rows.js'
import { SIZES, codeOf } from '../population/classes.js'
import { FIELDS } from './consortium-founding.js'
import type { World } from './world.js'

const MEMBER = decision('consortia.member')
const MEDIUM = codeOf(SIZES, 'medium')

/**
 * What a member of a centre gains, f·ln(1/(1 − c·a)), log points: a step of technology costs it c less, so that the same R&D makes more
 * of them, in the part f of its research; a rises to 1 over the ramp. `age` in years.
 */
export const centreGain = (age: number, ramp: number, cost: number, scope: number): number => -scope * ln(1 - cost * Math.min(1, age / ramp))

/** What a further membership adds, s·g·(1 − (1 − o)·min(1, h)): `held` h memberships there are, `overlap` o what a second one is worth. */
export const addedGain = (share: number, gain: number, held: number, overlap: number): number =>
  share * gain * (1 - (1 - overlap) * Math.min(1, held))

/** Enterprises with R&D by industry: all of them, those that can be members with their weight, and the greatest weight of a row. */
interface Workers { readonly all: readonly number[][]; readonly able: readonly number[][]; readonly weight: Float64Array; readonly heaviest: number }

/** Members are medium and large. */
function workersByIndustry({ enterprises: { industry, size, weight }, population: { industries } }: World, performers: Uint32Array): Workers {
  const all: number[][] = industries.map(() => [])
  const able: number[][] = industries.map(() => [])
  const weights = new Float64Array(industries.length)
  let heaviest = 0
  for (const i of performers) {
    all[industry[i]].push(i)
    if (size[i] < MEDIUM) continue
    able[industry[i]].push(i)
    weights[industry[i]] += weight[i]
    if (weight[i] > heaviest) heaviest = weight[i]
  }
  return { all, able, weight: weights, heaviest }
}

/**
 * Step "members of alliances and centres work together": expected inventions of members rise by what each body founded since the base
 * year brings, X = e^Σ. Who is a member is drawn once for all; whoever belongs to several bodies gains less from each further one, because it
 * meets the same partners. Others of the field of a centre gain a part.
 */
export function workTogether(world: World): void {
  const { enterprises: e, consortia: c, population, runDraws, closures, year, baseYear, parameters: { consortia: p } } = world
  if (!closures.behaviour) return
  const bodies = Array.from({ length: c.count }, (_, i) => i).filter((i) => c.founded[i] > baseYear).sort((a, b) => c.key[a] - c.key[b])
  if (bodies.length === 0) return
  const performers = performersOf(e)
  const { all, able, weight, heaviest } = workersByIndustry(world, performers)
  const gained = scratchDoubles('what memberships bring', e.count).fill(0, 0, e.count)
  const held = scratchDoubles('memberships held', e.count).fill(0, 0, e.count)
  const member = runDraws.stream(MEMBER)
  const { key: keys, weight: weights } = e
  for (const b of bodies) {
    const field = fieldOf(world, b)
    const isAlliance = c.kind[b] === 0
    const gain = isAlliance ? c.gain[b] : centreGain(year - c.founded[b], p.ramp, p.costOfStep, p.scope)
    if (gain === 0) continue
    if (!isAlliance) for (const s of field) for (const i of all[s]) gained[i] += p.outsiders * gain
    const candidates = field.reduce((sum, s) => sum + weight[s], 0)
    const chance = candidates > 0 ? Math.min(1, c.seats[b] * (population.programmeShare ?? 1) / candidates) : 0
    const memberGain = isAlliance ? gain : gain * (1 - p.outsiders)
    // Most have none: whether a row does is one comparison with the chance that none of its enterprises is a member.
    const none = Float64Array.from({ length: heaviest + 1 }, (_, many) => pow(1 - chance, many))
    for (const s of field) {
      for (const i of able[s]) {
        const u = member.uniform(keys[i], c.key[b])
        if (u < none[weights[i]]) continue
        const share = binomialFrom(u, weights[i], chance) / weights[i]
        gained[i] += addedGain(share, memberGain, held[i], p.overlap)
        held[i] += share
      }
    }
  }
  for (const i of performers) if (gained[i] !== 0) e.inventionMultiplier[i] *= exp(gained[i])
}

/** Industries that work in the field of a body. */
function fieldOf({ consortia: c, population: { industries } }: World, body: number): number[] {
  const indices = [...industries.keys()]
  if (c.kind[body] === 0) {
    const classes = [c.domain[body], c.partner[body] - 1]
    return indices.filter((s) => classes.includes(industries[s].technologyClass))
  }
  const codes = FIELDS[c.kind[body]][c.domain[body]].industries
  return indices.filter((s) => codes.includes(industries[s].code))
}

import { binomialFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, ln } from '../kernel/math.js'
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

/** Enterprises with R&D by what they work in. */
interface Workers { readonly all: readonly number[]; readonly able: readonly number[]; readonly weight: number }

/** Enterprises with R&D in divisions for which `works` is true; members are medium and large. */
function workersIn({ enterprises: e }: World, performers: Uint32Array, works: (industry: number) => boolean): Workers {
  const all: number[] = []
  const able: number[] = []
  let weight = 0
  for (const i of performers) {
    if (!works(e.industry[i])) continue
    all.push(i)
    if (e.size[i] < MEDIUM) continue
    able.push(i)
    weight += e.weight[i]
  }
  return { all, able, weight }
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
  const performers = performersOf(e).slice()
  const known = new Map<string, Workers>()
  const gained = new Float64Array(e.count)
  const held = new Float64Array(e.count)
  const member = runDraws.stream(MEMBER)
  for (const b of bodies) {
    const field = `${c.kind[b]} ${c.domain[b]} ${c.partner[b]}`
    if (!known.has(field)) known.set(field, workersIn(world, performers, fieldOf(world, b)))
    const { all, able, weight } = known.get(field)!
    const isAlliance = c.kind[b] === 0
    const gain = isAlliance ? c.gain[b] : centreGain(year - c.founded[b], p.ramp, p.costOfStep, p.scope)
    if (gain === 0 || all.length === 0) continue
    if (!isAlliance) for (const i of all) gained[i] += p.outsiders * gain
    const chance = weight > 0 ? Math.min(1, c.seats[b] * (population.programmeShare ?? 1) / weight) : 0
    const memberGain = isAlliance ? gain : gain * (1 - p.outsiders)
    for (const i of able) {
      const members = binomialFrom(member.uniform(e.key[i], c.key[b]), e.weight[i], chance)
      if (members === 0) continue
      const share = members / e.weight[i]
      gained[i] += addedGain(share, memberGain, held[i], p.overlap)
      held[i] += share
    }
  }
  for (const i of performers) if (gained[i] !== 0) e.inventionMultiplier[i] *= exp(gained[i])
}

/** Which divisions work in the field of a body. */
function fieldOf({ consortia: c, population: { industries } }: World, body: number): (industry: number) => boolean {
  if (c.kind[body] === 0) {
    const classes = [c.domain[body], c.partner[body] - 1]
    return (industry) => classes.includes(industries[industry].technologyClass)
  }
  const codes = FIELDS[c.kind[body]][c.domain[body]].industries
  return (industry) => codes.includes(industries[industry].code)
}

import { manufacturingDomains, technologyDomains, DOMAIN_CLASSES } from '../data/innovation-domains.js'
import type { InnovationDomain } from '../data/innovation-domains.js'
import { poissonFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import type { Stream } from '../kernel/draws.js'
import { CONSORTIUM_KINDS, consortiumKey } from '../population/consortia.js'
import { facilityKind } from '../population/facility-kinds.js'
import type { World } from './world.js'

const CALL = decision('consortia.call')
const CHARACTER = decision('consortia.character')
const DISSOLUTION = decision('consortia.dissolution')
const APPROVAL = decision('consortia.approval')
const FIELD = decision('consortia.field')

/** Fields of the centres of each kind of consortium; alliances have technology classes. */
export const FIELDS: readonly (readonly InnovationDomain[])[] = [[], technologyDomains, manufacturingDomains]

/**
 * What a member of an alliance gains, θA·P·(1 + b) − θC·C, log points: `potential` P for spillovers among members and `competition`
 * C between them, 0 to 1; b is 1 where research is basic. Branstetter and Sakakibara 2002: consortia work better on basic research, with
 * more potential and less competition.
 */
export const allianceGain = (potential: number, basic: boolean, competition: number, thetaPotential: number, thetaRivalry: number): number =>
  thetaPotential * potential * (basic ? 2 : 1) - thetaRivalry * competition

/** Index of a weight chosen with probability in proportion to it; -1 if all are 0. */
function chosen(weights: ArrayLike<number>, u: number): number {
  let all = 0
  for (let n = 0; n < weights.length; n++) all += weights[n]
  let left = u * all
  for (let n = 0; n < weights.length; n++) {
    if (weights[n] > 0 && left < weights[n]) return n
    left -= weights[n]
  }
  return -1
}

/** R&D of the base year in a technology class of a province. */
const researchIn = ({ labour, population: { technologyClasses } }: World, province: number, technologyClass: number): number =>
  labour.demandBase[province * technologyClasses.length + technologyClass]

/**
 * Step "alliances and centres are founded". Pilot alliances answer a call: as many candidates as it asks for on average, of which
 * those come about whose members gain more than their fees; some pilots end. Centres are invited and wait: each year one is approved with a
 * chance that depends on its field, so nobody knows how many there will be.
 */
export function foundConsortia(world: World): void {
  dissolve(world)
  if (world.closures.behaviour) {
    for (let r = 0; r < world.regions.count; r++) {
      foundAlliances(world, r)
      for (const kind of [1, 2]) approveCentres(world, kind, r)
    }
  }
  count(world)
}

/** Pilots of the base year and later ones end with the same chance; whether one ends is its own luck. */
function dissolve({ consortia: c, closures, draws, parameters: { consortia: p } }: World): void {
  if (!closures.turnover || c.count === 0) return
  const luck = draws.stream(DISSOLUTION)
  c.keep(Uint8Array.from({ length: c.count }, (_, i) => Number(c.kind[i] !== 0 || luck.uniform(c.key[i]) >= p.dissolution)))
}

function foundAlliances(world: World, province: number): void {
  const { consortia: c, facilities: f, regions, year, baseYear, draws, parameters: { consortia: p } } = world
  const called = f.opening[facilityKind('alliance') * regions.count + province]
  if (called <= 0) return
  const candidates = poissonFrom(draws.stream(CALL).uniform(province), called)
  const character = draws.stream(CHARACTER)
  const classes = Float64Array.from(world.population.technologyClasses, (_, k) => researchIn(world, province, k))
  for (let n = 0; n < candidates; n++) {
    const key = consortiumKey(year - baseYear, 0, province, n)
    const u = (k: number): number => character.uniform(key, k)
    const basic = u(0) < p.basic
    const across = u(1) < p.acrossIndustries
    const gain = allianceGain(u(2), basic, u(3) * (across ? 0.5 : 1), p.potential, p.rivalry)
    const domain = chosen(classes, u(4))
    if (gain <= p.fee || domain < 0) continue
    const i = c.append(1)
    c.key[i] = key
    c.kind[i] = 0
    c.province[i] = province
    c.founded[i] = year
    c.domain[i] = domain
    const partner = across ? chosen(classes.map((x, k) => (k === domain ? 0 : x)), u(5)) : -1
    c.partner[i] = partner + 1
    c.gain[i] = gain
    c.seats[i] = p.members * p.enterprises
  }
}

/** Approval of the centres of a kind that wait in a province: those of each class of fields by their own chance. */
function approveCentres(world: World, kind: number, province: number): void {
  const { consortia: c, facilities: f, regions, year, baseYear, draws, parameters: { consortia: p } } = world
  const row = facilityKind(CONSORTIUM_KINDS[kind]) * regions.count + province
  f.awaiting[row] += f.opening[row]
  const waiting = f.awaiting[row]
  if (waiting <= 0) return
  const chances = [p.approvalAdvantage, p.approvalBottleneck, p.approvalFrontier]
  const help = 1 + p.allianceHelp * Number(hasNewAlliance(world, province))
  const approval = draws.stream(APPROVAL)
  const field = draws.stream(FIELD)
  const fields = FIELDS[kind]
  let n = 0
  DOMAIN_CLASSES.forEach((name, k) => {
    const share = fields.filter((one) => one.class === name).length / fields.length
    const approved = poissonFrom(approval.uniform(row * DOMAIN_CLASSES.length + k), waiting * share * Math.min(1, chances[k] * help))
    for (let m = 0; m < approved; m++, n++) {
      const key = consortiumKey(year - baseYear, kind, province, n)
      const domain = drawField(world, fields, name, province, key, field)
      if (domain < 0) continue
      const i = c.append(1)
      c.key[i] = key
      c.kind[i] = kind
      c.province[i] = province
      c.founded[i] = year
      c.domain[i] = domain
      c.seats[i] = p.centreMembers
      f.awaiting[row] -= 1
    }
  })
}

/** The field of a centre of a class: by R&D of the base year in the technology classes that work in it. */
function drawField(world: World, fields: readonly InnovationDomain[], of: string, province: number, key: number, stream: Stream): number {
  const { industries } = world.population
  return chosen(fields.map((one) => {
    if (one.class !== of) return 0
    const classes = new Set(industries.filter(({ code }) => one.industries.includes(code)).map(({ technologyClass }) => technologyClass))
    return [...classes].reduce((sum, k) => sum + researchIn(world, province, k), 0)
  }), stream.uniform(key))
}

const hasNewAlliance = ({ consortia: c, baseYear }: World, province: number): boolean =>
  Array.from({ length: c.count }, (_, i) => i).some((i) => c.kind[i] === 0 && c.province[i] === province && c.founded[i] > baseYear)

/** Facilities count alliances and centres by province. */
function count({ consortia: c, facilities: f, regions, year }: World): void {
  const first = CONSORTIUM_KINDS.map((kind) => facilityKind(kind) * regions.count)
  for (const start of first) {
    f.number.fill(0, start, start + regions.count)
    f.opened.fill(0, start, start + regions.count)
  }
  for (let i = 0; i < c.count; i++) {
    const row = first[c.kind[i]] + c.province[i]
    f.number[row] += 1
    if (c.founded[i] === year) f.opened[row] += 1
  }
}

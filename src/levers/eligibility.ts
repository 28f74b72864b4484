import { regionGroup, regionGroups } from '../data/region-groups.js'
import { decision } from '../kernel/draws.js'
import type { Decision, Draws } from '../kernel/draws.js'
import { InputError, unknownName } from '../kernel/input-error.js'
import { oncePer } from '../kernel/once.js'
import { OWNERSHIPS, SIZES } from '../population/classes.js'
import type { Ownership, Size } from '../population/classes.js'
import type { Enterprises } from '../population/enterprises.js'
import { designationBits } from '../population/designations.js'
import type { DesignationName } from '../population/designations.js'
import type { Population } from '../population/population.js'
import { STANDINGS, STRATA, hasStanding, performsIn, ownershipOf, sizeOf } from './strata.js'
import type { Standing } from './strata.js'

/**
 * Who may claim, as a declarative predicate. The frame compiles it to three small tables (stratum, province, industry),
 * so that testing an enterprise is three look-ups, whatever the predicate. Regions, industries, designations, lines of revenue and
 * lots stand only at the outer level of `all`, which is what keeps them independent.
 */
export type Predicate =
  | { readonly is: 'all'; readonly of: readonly Predicate[] }
  | { readonly is: 'any'; readonly of: readonly Predicate[] }
  | { readonly is: 'not'; readonly of: Predicate }
  | { readonly is: 'size'; readonly among: readonly Size[] }
  | { readonly is: 'ownership'; readonly among: readonly Ownership[] }
  | { readonly is: 'status'; readonly standing: Standing }
  | { readonly is: 'region'; readonly codes: readonly string[] }
  | { readonly is: 'industry'; readonly codes: readonly string[] }
  | { readonly is: 'not-excluded-industry' }
  | { readonly is: 'designated'; readonly among: readonly DesignationName[] }
  | { readonly is: 'revenue'; readonly from?: number; readonly below?: number }
  | { readonly is: 'lot'; readonly share: number; readonly name?: string }

/** Every condition holds. */
export const all = (...of: Predicate[]): Predicate => ({ is: 'all', of })
/** At least one condition holds. */
export const any = (...of: Predicate[]): Predicate => ({ is: 'any', of })
/** The condition does not hold. */
export const not = (of: Predicate): Predicate => ({ is: 'not', of })
/** Of one of these size classes. */
export const size = (...among: Size[]): Predicate => ({ is: 'size', among })
/** Under one of these kinds of owner. */
export const ownership = (...among: Ownership[]): Predicate => ({ is: 'ownership', among })
/** Has this standing, e.g. `status('performs-rd')`. */
export const status = (standing: Standing): Predicate => ({ is: 'status', standing })
/** In one of these regions: a province by its code, or a group of them by its id, such as `yangtze-belt`. */
export const region = (...codes: string[]): Predicate => ({ is: 'region', codes })
/** In one of the provinces of a group, such as `yangtze-belt`. Throws `InputError` if there is no such group. */
export const inRegionGroup = (id: string): Predicate => region(...regionGroup(id).provinces)
/** In one of these industries. */
export const industry = (...codes: string[]): Predicate => ({ is: 'industry', codes })
/** Outside the industries on the negative list of the super-deduction. */
export const notExcludedIndustry: Predicate = { is: 'not-excluded-industry' }
/** Has at least one of these designations. */
export const designated = (...among: DesignationName[]): Predicate => ({ is: 'designated', among })
/** Sells at least `from` and less than `below` yuan of 2015 a year, in the year in which it claims. */
export const withRevenue = ({ from, below }: { readonly from?: number; readonly below?: number }): Predicate =>
  ({ is: 'revenue', ...(from === undefined ? {} : { from }), ...(below === undefined ? {} : { below }) })
/** Won a lottery, once and for all, that a share of enterprises wins; lotteries of one name have the same winners. */
export const drawnByLot = (share: number, name?: string): Predicate => ({ is: 'lot', share, ...(name === undefined ? {} : { name }) })
/** Everybody. */
export const everyone: Predicate = all()

/** A compiled predicate: an enterprise is eligible when all three bytes are 1 and it has a designation asked for, if any is. */
export interface Eligibility {
  readonly stratum: Uint8Array
  readonly province: Uint8Array
  readonly industry: Uint8Array
  /** Sets of bits of `designations`, of each of which it must have one. */
  readonly designations: readonly number[]
  /** Least revenue, and revenue that is too much; absent where neither matters. */
  readonly revenue?: { readonly from: number; readonly below: number }
  /** Lotteries that it must have won. */
  readonly lots: readonly { readonly share: number; readonly of: Decision }[]
  /** Nobody is eligible without performing R&D, so that only performers need be asked. */
  readonly performersOnly: boolean
}

const isOuter = (p: Predicate): boolean =>
  p.is === 'region' || p.is === 'industry' || p.is === 'not-excluded-industry' || p.is === 'designated' || p.is === 'revenue' || p.is === 'lot'

function holds(p: Predicate, stratum: number, path: string): boolean {
  switch (p.is) {
    case 'all': return p.of.every((q) => holds(q, stratum, path))
    case 'any': return p.of.some((q) => holds(q, stratum, path))
    case 'not': return !holds(p.of, stratum, path)
    case 'size': return p.among.includes(SIZES[sizeOf(stratum)]!)
    case 'ownership': return p.among.includes(OWNERSHIPS[ownershipOf(stratum)]!)
    case 'status': return hasStanding(stratum, p.standing)
    default: throw new InputError(path, 'regions, industries, designations, revenue and lots only at the outer level of all(…)', p.is)
  }
}

/** Places of the provinces of a group in a population, of which some may not be part; undefined for what is no group. */
const placesOfGroup = (codes: readonly string[], id: string): number[] | undefined =>
  regionGroups.find((one) => one.id === id)?.provinces.map((code) => codes.indexOf(code))

function indexOfCode(codes: readonly string[], code: string, what: string, path: string): number {
  const index = codes.indexOf(code)
  if (index < 0) throw unknownName(path, code, [...codes, ...regionGroups.map(({ id }) => id)], `${what} of the population, such as ${codes.slice(0, 3).join(', ')}`)
  return index
}

/** Predicates compiled so far for a population, as texts. */
const compiledFor = oncePer((_: Pick<Population, 'regions' | 'industries'>) => new Map<string, Eligibility>())

/**
 * Compiles a predicate for a population, once: equal predicates share their tables, by which a frame knows that two levers ask
 * for the same enterprises. Throws InputError on unknown codes or a misplaced region; with `elsewhere`, a region or industry that is not
 * part of the population is one where nobody lives, as for a lever of some provinces in a country of others.
 */
export function compile(predicate: Predicate, population: Pick<Population, 'regions' | 'industries'>, path: string, elsewhere = false): Eligibility {
  const compiled = compiledFor(population)
  const text = JSON.stringify([predicate, elsewhere])
  let found = compiled.get(text)
  if (!found) compiled.set(text, found = tablesOf(flatten(predicate), population, path, elsewhere))
  return found
}

/** Who is eligible and lives where a part of the lever belongs; `parts` by province, absent where it is confined to none. */
export const within = (eligibility: Eligibility, parts: Float64Array | undefined): Eligibility =>
  (parts ? { ...eligibility, province: eligibility.province.map((flag, r) => (parts[r] === 0 ? 0 : flag)) } : eligibility)

/** `all(all(a, b), c)` as `all(a, b, c)`, so that regions inside stand at the outer level. */
const flatten = (predicate: Predicate): Predicate => (predicate.is === 'all'
  ? all(...predicate.of.flatMap((p) => { const q = flatten(p); return q.is === 'all' ? q.of : [q] })) : predicate)

function tablesOf(predicate: Predicate, population: Pick<Population, 'regions' | 'industries'>, path: string, elsewhere: boolean): Eligibility {
  const conditions = predicate.is === 'all' ? predicate.of : [predicate]
  const inner = all(...conditions.filter((p) => !isOuter(p)))
  const stratum = new Uint8Array(STRATA)
  for (let s = 0; s < STRATA; s++) stratum[s] = holds(inner, s, path) ? 1 : 0
  const province = new Uint8Array(population.regions.length).fill(1)
  const industries = new Uint8Array(population.industries.length).fill(1)
  const narrow = (table: Uint8Array, keep: readonly number[]): void => {
    for (let i = 0; i < table.length; i++) if (!keep.includes(i)) table[i] = 0
  }
  const regionCodes = population.regions.map((r) => r.code)
  const industryCodes = population.industries.map((i) => i.code)
  for (const p of conditions) {
    if (p.is === 'region')
      narrow(province, p.codes.flatMap((c) => placesOfGroup(regionCodes, c)
        ?? (elsewhere ? regionCodes.indexOf(c) : indexOfCode(regionCodes, c, 'a region or a group of regions', path))))
    if (p.is === 'industry')
      narrow(industries, p.codes.map((c) => (elsewhere ? industryCodes.indexOf(c) : indexOfCode(industryCodes, c, 'an industry', path))))
    if (p.is === 'not-excluded-industry')
      narrow(industries, population.industries.flatMap((x, i) => (x.excludedFromSuperDeduction ? [] : [i])))
  }
  const designations = conditions.flatMap((p) => (p.is === 'designated' ? [designationBits(...p.among)] : []))
  const lines = conditions.flatMap((p) => (p.is === 'revenue' ? [{ from: p.from ?? -Infinity, below: p.below ?? Infinity }] : []))
  const revenue = lines.length === 0 ? {}
    : { revenue: { from: Math.max(...lines.map(({ from }) => from)), below: Math.min(...lines.map(({ below }) => below)) } }
  const lots = conditions.flatMap((p) => (p.is === 'lot' ? [{ share: p.share, of: lotteryNamed(p.name ?? 'unnamed') }] : []))
  const performersOnly = stratum.every((flag, s) => flag === 0 || performsIn(s))
  return { stratum, province, industry: industries, designations, ...revenue, lots, performersOnly }
}

const lotteries = new Map<string, Decision>()
/** The decision by which a lottery of a name is drawn: once for each enterprise, by its key. */
export function lotteryNamed(name: string): Decision {
  let found = lotteries.get(name)
  if (!found) lotteries.set(name, found = decision(`lot/${name}`))
  return found
}

/** Keeps those of the first `n` of `rows` that have the designations and the revenue asked for and won the lotteries; returns how many. */
export function keepChosen({ designations, revenue: line, lots }: Pick<Eligibility, 'designations' | 'revenue' | 'lots'>,
  e: Pick<Enterprises, 'designations' | 'revenue' | 'key'>, draws: Pick<Draws, 'stream'>, rows: Uint32Array, n: number): number {
  let kept = n
  for (const bits of designations) kept = keepHolders(bits, e.designations, rows, kept)
  if (line) kept = keep(rows, kept, (i) => e.revenue[i]! >= line.from && e.revenue[i]! < line.below)
  for (const { share, of } of lots) {
    const tickets = draws.stream(of)
    kept = keep(rows, kept, (i) => tickets.uniform(e.key[i]!) < share)
  }
  return kept
}

function keep(rows: Uint32Array, n: number, wanted: (row: number) => boolean): number {
  let kept = 0
  for (let k = 0; k < n; k++) if (wanted(rows[k]!)) rows[kept++] = rows[k]!
  return kept
}

function keepHolders(bits: number, held: Uint8Array, rows: Uint32Array, n: number): number {
  let kept = 0
  for (let k = 0; k < n; k++) {
    const i = rows[k]!
    rows[kept] = i
    kept += Number((held[i]! & bits) !== 0)
  }
  return kept
}

/** All standings a predicate may ask for. */
export const standings: readonly Standing[] = STANDINGS

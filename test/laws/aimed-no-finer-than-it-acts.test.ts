import { describe, expect, it } from 'vitest'
import { indicators } from '../../src/indicators/index.js'
import { createDraws } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { compile, drawnByLot, lotteryNamed, region, size } from '../../src/levers/eligibility.js'
import type { Predicate } from '../../src/levers/eligibility.js'
import { levers } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import { overrideParameters } from '../../src/mechanisms/parameters.js'
import type { Parameters } from '../../src/mechanisms/parameters.js'
import type { World } from '../../src/mechanisms/world.js'
import { enterprisePolicy, placePolicy, regionPolicy } from '../../src/population/policy-columns.js'
import { enact } from '../../src/scenarios/change.js'
import { fromDocument } from '../../src/scenarios/document.js'
import { scenario } from '../../src/scenarios/scenario.js'
import { country, moved, pathOf, without } from './a-country.js'
import type { Path } from './a-country.js'

const home = 'CN-SC'
const HOME = country().regions.findIndex(({ code }) => code === home)
const some = { micro: size('micro'), lot: drawnByLot(0.1) }
type Columns = Readonly<Record<string, ArrayLike<number>>>

/** What policy has written in the first year, before anybody chose. */
interface Written { readonly rows: Columns, readonly places: Columns, readonly regions: Columns, readonly opening: ArrayLike<number>,
  readonly key: ArrayLike<number>, readonly size: ArrayLike<number>, readonly province: ArrayLike<number>, readonly placeProvince: ArrayLike<number> }
const written = ({ enterprises: e, places, regions, facilities }: World): Written => {
  const copies = (table: object, names: object, count: number): Columns => Object.fromEntries(Object.keys(names).map((name) =>
    [name, (table as unknown as Record<string, Float64Array>)[name]!.slice(0, count)]))
  return { rows: copies(e, enterprisePolicy, e.count), places: copies(places, placePolicy, places.count), regions: copies(regions, regionPolicy, regions.count),
    opening: facilities.opening.slice(), key: e.key.slice(0, e.count), size: e.size.slice(0, e.count), province: e.province.slice(0, e.count),
    placeProvince: places.province.slice(0, places.count) }
}

// That provinces take research and technology from one another is what some levers are about; members of an alliance gain
// anywhere, and rounds of finance grow with the venture money of the nation.
const apart = (parameters: Parameters): Parameters => overrideParameters(
  { provincialSupport: { moved: 0 }, technologyMarket: { homeDemand: 1 }, consortia: { potential: 0, rivalry: 0, costOfStep: 0 },
    ventureDeals: { roundGrowth: 0 } }, parameters)

/** Values of the law of direction; a fund takes no private money that funds of other provinces would have had. */
const changesOf = ({ params, test }: Lever): never =>
  ({ ...test.params, ...('crowdingOut' in params ? { crowdingOut: 0, crowdingOutByGovernment: 0 } : {}) }) as never

interface Lived { readonly path: Path, readonly wrote: Written, readonly paid: number }
/** The country with a lever as it is aimed, or without it, and what policy wrote in its first year. */
function live(lever: Lever, on: { readonly targeting?: Predicate } | undefined, to = 2016): Lived {
  let wrote: Written | undefined
  const policy = on ? [...without(lever), { lever, changes: changesOf(lever), ...on }] : without(lever)
  const path = pathOf(policy, { to, closures: { wages: false, spillovers: false }, overrides: apart }, 0,
    (step, world) => { if (step === 'facilities open') wrote ??= written(world) })
  return { path, wrote: wrote!, paid: path.ledger.filter((row) => row.lever === lever.id).reduce((sum, { amount }) => sum + Math.abs(amount), 0) }
}

/** Columns of which a cell that `isOutside` differs between two years of policy. */
const differing = (a: Columns, b: Columns, isOutside: (n: number) => boolean): string[] =>
  Object.keys(a).filter((name) => Array.from(a[name]!).some((value, n) => isOutside(n) && !Object.is(value, b[name]![n])))

/** Whether a lever is for provinces of the country of these laws at all. */
const isFor = ({ eligible }: Lever, provinces: readonly number[]): boolean => provinces.some((r) => compile(eligible, country(), '', true).province[r] === 1)

const each = (chosen: readonly Lever[]) => chosen.map((lever) => [lever.id, lever] as const)
const finest = levers.filter(({ aim }) => aim === undefined)
const regional = levers.filter(({ aim }) => aim !== 'nation')

describe('a lever that can be aimed at enterprises', () => {
  it.each(each(finest))('%s does for others what they would have had without it, and costs no more than it does', (_, lever) => {
    const [none, all] = [live(lever, undefined), live(lever, {})]
    const tickets = createDraws('laws', 0).stream(lotteryNamed('unnamed'))
    for (const [kind, targeting] of Object.entries(some)) {
      const { path, wrote, paid } = live(lever, { targeting })
      const isOutside = (n: number): boolean => (kind === 'micro' ? wrote.size[n] !== 0 : tickets.uniform(wrote.key[n]!) >= 0.1)
      expect({ kind, written: differing(none.wrote.rows, wrote.rows, isOutside) }).toEqual({ kind, written: [] })
      // A place and a facility are of all, and what a province gets goes by those reached there.
      expect(differing(none.wrote.places, wrote.places, () => true)).toEqual([])
      expect(differing({ opening: none.wrote.opening }, { opening: wrote.opening }, () => true)).toEqual([])
      for (const name of differing(none.wrote.regions, wrote.regions, () => true)) {
        const [before, part, whole] = [none, { wrote }, all].map((one) => Array.from(one.wrote.regions[name]!))
        expect(part!.some((value, r) => Math.abs(value - before![r]!) > 0.9 * Math.abs(whole![r]! - before![r]!))).toBe(false)
      }
      // Money of a budget that all those aimed at ask for is spent on them; all else falls with whom is reached.
      if (all.paid > 0) expect(lever.rationing ? paid <= all.paid : paid < all.paid).toBe(true)
      if (moved(none.path, all.path).length > 0) expect(moved(all.path, path)).not.toEqual([])
    }
  })
})

describe('a lever aimed at one province', () => {
  it.each(each(regional))('%s writes, pays and moves there, and nothing elsewhere', (id, lever) => {
    const [none, aimed] = [live(lever, undefined, 2017), live(lever, { targeting: region(home) }, 2017)]
    const elsewhere = (province: ArrayLike<number>) => (n: number): boolean => province[n] !== HOME
    const provinces = country().regions.length
    expect(differing(none.wrote.rows, aimed.wrote.rows, elsewhere(none.wrote.province))).toEqual([])
    expect(differing(none.wrote.places, aimed.wrote.places, elsewhere(none.wrote.placeProvince))).toEqual([])
    expect(differing(none.wrote.regions, aimed.wrote.regions, (n) => n !== HOME)).toEqual([])
    expect(differing({ opening: none.wrote.opening }, { opening: aimed.wrote.opening }, (n) => n % provinces !== HOME)).toEqual([])
    expect(aimed.path.ledger.filter((row) => row.lever === id && row.province !== HOME)).toEqual([])
    // What others buy less of, and what the nation does as a whole, differ from the year after.
    const K = indicators.length
    const touched = (year: number, provincesOf: (r: number) => boolean): string[] => {
      const [a, b] = [none.path.values[year]!, aimed.path.values[year]!]
      return Array.from({ length: provinces * K }, (_, n) => n).filter((n) => provincesOf(Math.floor(n / K)) && !Object.is(a[n], b[n]))
        .map((n) => indicators[n % K]!.id)
    }
    expect(touched(1, (r) => r !== HOME)).toEqual([])
    if (isFor(lever, [HOME]) && moved(none.path, live(lever, {}, 2017).path).length > 0)
      expect([...touched(1, (r) => r === HOME), ...touched(2, (r) => r === HOME)]).not.toEqual([])
  })
})

describe('a lever aimed more finely than it can be', () => {
  const refused = (lever: Lever, targeting: Predicate): void => {
    const allowed = lever.aim === 'nation' ? `none: ${lever.id} acts on the nation as a whole` : `regions only: ${lever.id} acts on the provinces as a whole`
    const change = { verb: 'enact', lever: lever.id, targeting }
    const document = { technopole: 1, id: 'aimed', name: { en: 'A', zh: '甲' }, base: null, changes: [{ verb: 'hold', year: 2017 }, change] }
    expect(() => fromDocument(document, { path: 'aimed.yaml' })).toThrow(`aimed.yaml.changes[1].targeting: allowed ${allowed}; given {"is":`)
    expect(() => scenario({ name: document.name, changes: [enact(lever, undefined, '', { targeting })] })).toThrow(InputError)
    expect(() => pathOf([{ lever, changes: {}, targeting }], { to: 2015 })).toThrow(`${lever.id}.targeting: allowed ${allowed}`)
  }

  it.each(each(levers.filter(({ aim }) => aim !== undefined)))('%s is refused, with what is allowed', (_, lever) => {
    for (const targeting of Object.values(some)) refused(lever, targeting)
    if (lever.aim === 'nation') refused(lever, region(home))
    else expect(() => fromDocument({ technopole: 1, id: 'aimed', name: { en: 'A', zh: '甲' }, base: null, changes: [{ verb: 'enact', lever: lever.id,
      targeting: { is: 'all', of: [region(home), region('yangtze-belt')] } }] })).not.toThrow()
  })
})

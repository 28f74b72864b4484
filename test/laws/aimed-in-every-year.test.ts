import { describe, expect, it } from 'vitest'
import { createDraws } from '../../src/kernel/draws.js'
import { drawnByLot, lotteryNamed, region, size } from '../../src/levers/eligibility.js'
import type { Predicate } from '../../src/levers/eligibility.js'
import { levers } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import type { World } from '../../src/mechanisms/world.js'
import { enterprisePolicy, facilityPolicy, placePolicy, regionPolicy } from '../../src/population/policy-columns.js'
import { country, pathOf, without } from './a-country.js'

const HOME = country().regions.findIndex(({ code }) => code === 'CN-SC')
/** What the certificate and the tax of an enterprise are, which national rules decide. */
const taxed = { hnteUntil: 0, clawback: 0, taxRate: 0, taxStatus: 0 }

/** Cells of a table in a year, by key of the row. */
interface Cells { readonly names: readonly string[], readonly cells: ReadonlyMap<number, readonly number[]>, readonly province: ReadonlyMap<number, number> }
interface Lived { readonly tables: readonly Cells[], readonly micro: ReadonlySet<number> }

function cellsOf(table: object, columns: object, count: number): Cells {
  const read = (name: string): ArrayLike<number> => (table as Readonly<Record<string, Float64Array>>)[name]!
  const names = Object.keys(columns)
  const [key, province] = [read('key'), read('province')]
  const rows = Array.from({ length: count }, (_, n) => n)
  return { names, cells: new Map(rows.map((n) => [key[n]!, names.map((name) => read(name)[n]!)])), province: new Map(rows.map((n) => [key[n]!, province[n]!])) }
}

/** What policy wrote, and whom it taxed how, from 2016 to 2018 in a country in which nobody comes or goes and nothing else is in force. */
function years(lever: Lever, on: { readonly targeting?: Predicate } | undefined): Lived[] {
  const beside = without(lever).filter(({ lever: { id } }) => Object.hasOwn(lever.test.beside ?? {}, id))
  const policy = on ? [...beside, { lever, changes: lever.test.params as never, ...on }] : beside
  const written: Cells[][] = []
  const all: Lived[] = []
  const read = (step: string, { enterprises: e, places, regions, facilities }: World): void => {
    if (step === 'facilities open') written.push([cellsOf(e, enterprisePolicy, e.count), cellsOf(places, placePolicy, places.count),
      cellsOf({ ...columnsOf(regions), province: regions.key }, regionPolicy, regions.count), cellsOf(facilities, facilityPolicy, facilities.count)])
    if (step !== 'policy settles') return
    const micro = new Set(Array.from({ length: e.count }, (_, i) => i).filter((i) => e.size[i] === 0).map((i) => e.key[i]!))
    all.push({ tables: [...written.at(-1)!, cellsOf(e, taxed, e.count)], micro: new Set([...micro, ...all.at(-1)?.micro ?? []]) })
  }
  pathOf(policy, { to: 2018, closures: { wages: false, spillovers: false, turnover: false } }, 0, read)
  return all
}
const columnsOf = (regions: World['regions']): object => Object.fromEntries(['key', ...Object.keys(regionPolicy)].map((name) =>
  [name, (regions as unknown as Readonly<Record<string, Float64Array>>)[name]]))

/** Columns, with their year, in which a row that counts differs. */
const differing = (a: readonly Lived[], b: readonly Lived[], counts: (key: number, year: number, table: number, province: number) => boolean): string[] =>
  [...new Set(b.flatMap(({ tables }, y) => tables.flatMap(({ names, cells, province }, t) => [...cells].flatMap(([key, now]) => {
    const before = a[y]!.tables[t]!.cells.get(key)
    return counts(key, y, t, province.get(key)!) ? names.filter((_, n) => !Object.is(before?.[n], now[n])).map((name) => `${name} ${2016 + y}`) : []
  }))))]

const each = (chosen: readonly Lever[]) => chosen.map((lever) => [lever.id, lever] as const)
const ENTERPRISES = [0, 4]

describe('a lever that can be aimed at enterprises', () => {
  const tickets = createDraws('laws', 0).stream(lotteryNamed('unnamed'))

  // Who has grown out of the size aimed at keeps what it won: a certificate runs on, and a project is paid to its end.
  it.each(each(levers.filter(({ aim }) => aim === undefined)))('%s writes nothing for those it never was aimed at, and leaves their tax and certificate, in all of three years', (_, lever) => {
    const [none, whole] = [years(lever, undefined), years(lever, {})]
    const touched: string[] = []
    for (const [targeting, isInside] of [
      [size('micro'), (key: number, lived: Lived) => lived.micro.has(key)],
      [drawnByLot(0.1), (key: number) => tickets.uniform(key) < 0.1],
    ] as const) {
      const aimed = years(lever, { targeting })
      expect(differing(none, aimed, (key, year, table) => ENTERPRISES.includes(table) && !isInside(key, aimed[year]!))).toEqual([])
      touched.push(...differing(none, aimed, (key, year, table) => ENTERPRISES.includes(table) && isInside(key, aimed[year]!)))
    }
    expect(touched.length > 0).toBe(differing(none, whole, (_key, _year, table) => ENTERPRISES.includes(table)).length > 0)
  })
})

describe('a lever aimed at one province', () => {
  it.each(each(levers.filter(({ aim }) => aim !== 'nation')))('%s writes nothing elsewhere, and leaves tax and certificates there, in all of three years', (_, lever) => {
    const [none, aimed] = [years(lever, undefined), years(lever, { targeting: region('CN-SC') })]
    expect(differing(none, aimed, (_key, _year, _table, province) => province !== HOME)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { indicators } from '../../src/indicators/index.js'
import { levers } from '../../src/levers/index.js'
import { moved, pathOf, without } from './a-country.js'
import type { Path } from './a-country.js'
import { COUNTED, SHARED, SHORT, reachOf, waysOf, writtenIn } from './reach.js'
import type { Way } from './reach.js'

// Research wages and the knowledge of others are how what reaches one enterprise reaches all.
const closures = { wages: false, spillovers: false }

/** A path from 2016 to 2020, and what policy wrote in its first year. */
function live(policy: Parameters<typeof pathOf>[0]): { path: Path, written: ReturnType<typeof writtenIn> } {
  let written: ReturnType<typeof writtenIn> | undefined
  const path = pathOf(policy, { closures }, 0, (step, world) => { if (step === 'facilities open') written ??= writtenIn(world) })
  return { path, written: written! }
}

const found = levers.map((lever) => {
  const others = without(lever)
  const [none, some] = [live(others), live([...others, { lever, changes: lever.test.params as never }])]
  const ways = waysOf(lever, none.written, some.written)
  return { lever: lever.id, ways, reach: new Set(ways.flatMap(reachOf)), touched: moved(none.path, some.path) }
})
const touchedThrough = (way: Way): string[] => found.filter(({ ways }) => ways.includes(way)).flatMap(({ touched }) => touched)

describe('with research wages given and knowledge kept where it is', () => {
  it.each(found.map((one) => [one.lever, one] as const))('%s moves exactly nothing, in any year, that what it writes cannot reach', (_, { ways, reach, touched }) => {
    expect(ways).not.toEqual([])
    expect(touched.filter((id) => !reach.has(id))).toEqual([])
  })

  it('most pairs of a lever and an indicator are out of reach', () => {
    const out = found.reduce((sum, { reach }) => sum + indicators.length - reach.size, 0)
    expect(out).toBeGreaterThan(0.6 * levers.length * indicators.length)
  })

  it('every indicator is within reach of a lever that moves it', () => {
    const touched = new Set(found.flatMap((one) => one.touched))
    // None of the hundred innovators of the world is near the edge of the list in four provinces.
    expect(indicators.map(({ id }) => id).filter((id) => !touched.has(id))).toEqual(['global-top-100'])
  })

  const taken = new Set(found.flatMap(({ ways }) => ways))
  it.each([...COUNTED].filter(([way]) => taken.has(way)))('what counts %s is moved by who takes that way: %j', (way, counts) => {
    expect(touchedThrough(way)).toEqual(expect.arrayContaining([...counts]))
  })

  it.each([...SHORT].filter(([way, ids]) => taken.has(way) && ids.length > 0))('%s leads as far as it is said to', (way, ids) => {
    expect(ids.some((id) => touchedThrough(way).includes(id))).toBe(true)
  })

  it('a lever with a way that does not stop short moves choices of enterprises, and more', () => {
    const idle = found.filter(({ ways, touched }) => ways.some((way) => !SHORT.has(way)) && !touched.some((id) => SHARED.includes(id)))
    expect(idle.map(({ lever }) => lever)).toEqual([])
  })
})

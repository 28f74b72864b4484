import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as law from '../../src/law/index.js'
import type { Dated } from '../../src/law/dated.js'
import { smallFirmLaw } from '../../src/mechanisms/taxes.js'
import { asEnacted, frozen2015 } from '../../src/scenarios/named.js'
import { enactmentsOf } from '../../src/scenarios/scenario.js'
import { CommonStart, ModelRun } from '../../src/simulation/model-run.js'
import { nation, pathOf, reference, settings } from './a-country.js'

const filesOf = (room: string): string[] => readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts')).map((file) => join('src', room, file))

/** Names of law that a room takes at the year of the calendar, with the file: `lossYears.on(year)`. */
const askedByYear = (room: string): { name: string, file: string }[] => filesOf(room).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/([\w.]+)\.(?:on|spans|referenceOn)\(/g)].map(([, name]) => ({ name, file })))

/** Functions of law that a room calls. */
const calledFrom = (room: string): { name: string, file: string }[] => filesOf(room).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/import \{([^}]+)\} from '[./]+law\//g)].flatMap(([, names]) =>
    names.split(',').map((name) => name.trim()).filter((name) => typeof law[name as keyof typeof law] === 'function').map((name) => ({ name, file }))))

// A rule that has not changed since the base year is the same in every scenario; one that has must be a term of a lever.
describe.each(['mechanisms', 'levers'])('what %s ask the calendar about', (room) => {
  it('is law that has not changed after the base year', () => {
    const asked = askedByYear(room)
    expect(asked.length).toBeGreaterThan(1)
    for (const { name, file } of asked) {
      const rule = law[name as keyof typeof law] as Dated | undefined
      expect({ file, name, changed: rule?.entries?.filter(({ from }) => from > '2015-12-31') }).toEqual({ file, name, changed: [] })
    }
  })

  it('is not asked by way of a function of law either', () => {
    const called = calledFrom(room)
    expect(called.length).toBeGreaterThan(0)
    for (const { name, file } of called) {
      const text = (law[name as keyof typeof law] as () => unknown).toString()
      expect({ file, name, asksYear: /\byear\b/.test(text.slice(0, text.indexOf('\n'))) }).toEqual({ file, name, asksYear: false })
    }
  })
})

describe('the law of the end of 2015, held', () => {
  /** What a small enterprise with so much profit pays, year by year, and the years its losses last. */
  function paths(scenario: typeof asEnacted): { rates: number[][], loss: number[] } {
    const model = new ModelRun(new CommonStart(settings({ closures: { growth: false, turnover: false } }), 0), enactmentsOf(scenario))
    const result: { rates: number[][], loss: number[] } = { rates: [], loss: [] }
    while (model.year < 2020) {
      model.step()
      const { world } = model
      const small = world.enterprises.revenue.subarray(0, world.enterprises.count).findIndex((y) => y > 0 && y < 5e6)
      const { isSmall, averageRate } = smallFirmLaw(world)
      result.rates.push([2e5, 4e5, 9e5, 2e6].map((profit) => (isSmall(small, profit) ? averageRate(small, profit) : 0.25)))
      result.loss.push(Math.max(...new Set(Uint8Array.from(world.enterprises.extraLossYears))))
    }
    return result
  }

  it('taxes small enterprises in every later year as in 2015, while the law really changed three times', () => {
    expect(paths(frozen2015).rates).toEqual(Array.from({ length: 5 }, () => [0.1, 0.25, 0.25, 0.25]))
    const enacted = paths(asEnacted).rates
    expect(enacted[0]).toEqual([0.1, 0.25, 0.25, 0.25])
    expect(enacted[1]).toEqual([0.1, 0.1, 0.25, 0.25])
    expect(enacted[2]).toEqual([0.1, 0.1, 0.1, 0.25])
    enacted[3].forEach((rate, n) => { expect(rate).toBeCloseTo([0.05, 0.05, 0.05, 0.075][n], 12) })
  })

  it('keeps losses of technology enterprises for five years, and not for ten from 2018', () => {
    expect(paths(frozen2015).loss).toEqual([0, 0, 0, 0, 0])
    expect(paths(asEnacted).loss).toEqual([0, 0, 5, 5, 5])
  })

  it('of small low-profit enterprises alone leaves the certificate its point for them, so that more hold one in 2020', () => {
    const held = reference.map((one) => (one.lever.id === 'small-low-profit-tax' ? { ...one, heldFrom: 2015 } : one))
    const [before, after] = [pathOf(held), pathOf(reference)]
    expect(nation(before, 'hnte-count', 1)).toBe(nation(after, 'hnte-count', 1))
    expect(nation(before, 'hnte-count')).toBeGreaterThan(1.01 * nation(after, 'hnte-count'))
  })
})

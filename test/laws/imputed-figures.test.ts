import { describe, expect, it } from 'vitest'
import { indicators } from '../../src/indicators/index.js'
import { china2015 } from '../../src/population/china-2015.js'
import type { Population } from '../../src/population/population.js'
import { frozen2015 } from '../../src/scenarios/named.js'
import { enactmentsOf } from '../../src/scenarios/scenario.js'
import { moved, pathOf, reference } from './a-country.js'
import type { Path } from './a-country.js'

/** All of China, so that the published sum of the nation is that of the regions simulated. */
const doubted = china2015({ scale: 0.002 })
const { imputed: _, ...published } = doubted.published!
const believed: Population = { ...doubted, published }
const [provinces, count] = [doubted.regions.length, indicators.length]

const paths = new Map<string, Path>()
/** A path to 2017, made once. */
function path(population: Population, parameters: 'drawn' | 'central', run = 0, enactments = reference): Path {
  const name = [population === doubted, parameters, run, enactments === reference].join(' ')
  let known = paths.get(name)
  if (!known) paths.set(name, known = pathOf(enactments, { population, parameters, to: 2017 }, run))
  return known
}
const frozen = enactmentsOf(frozen2015)
/** Value of an indicator in a region (the nation last), years after the base year. */
const value = ({ values }: Path, id: string, region: number, year = 0): number =>
  values[year]![region * count + indicators.findIndex((one) => one.id === id)]!

/** What is read of provinces with an imputed figure in it. */
const MEASURED = ['rd-intensity-industry', 'hnte-count', 'revenue-industry', 'enterprises-industry']

describe('doubt about figures imputed for provinces', () => {
  it('is not in a run at central values', () => {
    expect(moved(path(doubted, 'central'), path(believed, 'central'))).toEqual([])
  })

  it('moves, where it is drawn, what is measured by those figures and nothing else', () => {
    const [with_, without] = [path(doubted, 'drawn'), path(believed, 'drawn')]
    expect(moved(with_, without).sort()).toEqual([...MEASURED].sort())
    expect(with_.ledger).toEqual(without.ledger)
  })

  it('moves nothing of the nation, by not a bit in any year', () => {
    for (const run of [0, 1, 2]) {
      const [with_, without] = [path(doubted, 'drawn', run), path(believed, 'drawn', run)]
      with_.values.forEach((values, year) => {
        expect([...values.subarray(provinces * count)]).toEqual([...without.values[year]!.subarray(provinces * count)])
      })
    }
  })

  it('lets provinces sum to the nation in the base year, and nearly so later', () => {
    const drawn = path(doubted, 'drawn', 1)
    for (const [year, tolerance] of [[0, 1e-9], [2, 0.003]] as const) {
      const sum = doubted.regions.reduce((total, _region, r) => total + value(drawn, 'revenue-industry', r, year), 0)
      expect(Math.abs(sum / value(drawn, 'revenue-industry', provinces, year) - 1)).toBeLessThan(tolerance)
    }
  })

  it('widens the band of a province in the base year as far as its figure is doubtful', () => {
    const runs = [0, 1, 2, 3, 4, 5, 6, 7].map((run) => path(doubted, 'drawn', run))
    const spread = (code: string, id: string): number => {
      const r = doubted.regions.findIndex((region) => region.code === code)
      const read = runs.map((run) => Math.log(value(run, id, r)))
      const mean = read.reduce((a, b) => a + b, 0) / read.length
      return Math.sqrt(read.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (read.length - 1))
    }
    expect(spread('CN-HI', 'revenue-industry')).toBeGreaterThan(0.08)
    expect(spread('CN-LN', 'revenue-industry')).toBeGreaterThan(0.03)
    expect(spread('CN-ZJ', 'revenue-industry')).toBeLessThan(0.06)
    expect(spread('CN-HI', 'rd-intensity-industry')).toBeGreaterThan(spread('CN-ZJ', 'rd-intensity-industry'))
    expect(spread('CN-GD', 'hnte-count')).toBe(0)
    expect(spread('CN-HE', 'hnte-count')).toBeGreaterThan(0.08)
  })

  it('keeps the sign of every effect of a policy on a province, and its size in proportion to the figure', () => {
    let effects = 0
    for (const run of [0, 1]) {
      const [a, b, c, d] = [path(doubted, 'drawn', run), path(doubted, 'drawn', run, frozen), path(believed, 'drawn', run), path(believed, 'drawn', run, frozen)]
      for (const id of MEASURED) for (let r = 0; r < provinces; r++) {
        const [effect, plain] = [value(a, id, r, 2) - value(b, id, r, 2), value(c, id, r, 2) - value(d, id, r, 2)]
        expect({ id, r, sign: Math.sign(effect) }).toEqual({ id, r, sign: Math.sign(plain) })
        if (plain !== 0) {
          effects++
          const relative = value(a, id, r, 2) / value(c, id, r, 2)
          expect(effect / plain / relative).toBeCloseTo(1, 4)
        }
      }
    }
    expect(effects).toBeGreaterThan(60)
  })
})

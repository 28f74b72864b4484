import { describe, expect, it } from 'vitest'
import { parameterTexts } from '../../scripts/parameter-texts.mjs'
import written from '../../src/data/parameter-texts.json' with { type: 'json' }
import { createDraws } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { mechanismParameters } from '../../src/mechanisms/parameter-catalogue.js'
import { centralParameters, drawParameters, overrideParameters } from '../../src/mechanisms/parameters.js'

type Flat = Record<string, number>
const flat = (parameters: object): Flat => Object.fromEntries(Object.entries(parameters).flatMap(([group, values]) =>
  Object.entries(values as Flat).map(([name, value]) => [`${group}.${name}`, value])))

describe('the parameters of the mechanisms', () => {
  it('are all in the catalogue, each with unit, meaning in both languages, source and grade', () => {
    expect(mechanismParameters.map(({ id }) => id).sort()).toEqual(Object.keys(flat(centralParameters())).sort())
    for (const { id, unit, meaning, source, grade } of mechanismParameters) {
      const inBoth = typeof meaning === 'object' && meaning.en !== '' && /\p{Script=Han}/u.test(meaning.zh)
      expect({ id, told: unit !== '' && inBoth && source.title !== '' && 'ABCD'.includes(grade) }).toEqual({ id, told: true })
    }
  })

  it('mean what stands above them', () => {
    expect(JSON.parse(parameterTexts()), 'npm run pages writes it').toEqual(written)
  })

  it('are drawn once a run, within their ranges: the same for all scenarios of the run, others in another run', () => {
    const one = flat(drawParameters(createDraws('p', 1)))
    expect(flat(drawParameters(createDraws('p', 1)))).toEqual(one)
    const other = flat(drawParameters(createDraws('p', 2)))
    for (const { id, range: [low, high], prior } of mechanismParameters) {
      expect(one[id]! >= low && one[id]! <= high).toBe(true)
      expect({ id, moved: one[id] !== other[id] }).toEqual({ id, moved: prior.kind !== 'fixed' })
    }
  })

  it('are drawn apart: no two that have the same prior share their luck', () => {
    const drawn = Array.from({ length: 200 }, (_, run) => flat(drawParameters(createDraws('apart', run))))
    const above = (id: string): boolean[] => {
      const values = drawn.map((all) => all[id]!)
      const median = [...values].sort((x, y) => x - y)[100]!
      return values.map((value) => value >= median)
    }
    const agree = (a: string, b: string): number => {
      const other = above(b)
      return above(a).filter((high, run) => high === other[run]).length / drawn.length
    }
    for (const [a, b] of [['macro.growthMean', 'macro.inflationMean'], ['macro.growthSpread', 'macro.inflationSpread'], ['exit.size', 'exit.age']]) {
      expect(Math.abs(agree(a!, b!) - 0.5)).toBeLessThan(0.15)
    }
  })

  it('take other values by group and name, and leave the rest', () => {
    const changed = overrideParameters({ growth: { noise: 0.1 } })
    expect(changed.growth).toEqual({ ...centralParameters().growth, noise: 0.1 })
    expect(changed.exit).toEqual(centralParameters().exit)
  })

  it.each([
    [{ grwth: { noise: 0.1 } }, 'parameters.grwth'],
    [{ growth: { nois: 0.1 } }, 'parameters.growth.nois'],
    [{ growth: { noise: 0.6 } }, 'parameters.growth.noise'],
    [{ growth: { noise: '0.1' } }, 'parameters.growth.noise'],
    [{ finance: { pledge: NaN } }, 'parameters.finance.pledge'],
  ])('refuse %j with its path', (values, path) => {
    try {
      overrideParameters(values as never)
      expect('accepted').toBe('refused')
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).path).toBe(path)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { asEnacted, levers } from 'technopole'
import { scaleOf } from '../../examples/lab/controls.js'
import { labCatalogue } from '../../examples/lab/catalogue.js'

const catalogue = labCatalogue()
const numbers = levers.flatMap(({ id, params }) => Object.entries(params).flatMap(([name, p]) => (p.kind === 'number' ? [{ name: `${id}.${name}`, p }] : [])))

describe('the sliders', () => {
  it('reach from one end of the range to the other, and never the other way', () => {
    for (const { name, p } of numbers) {
      const scale = scaleOf({ range: [...p.range] }, Object.values(p.values).at(-1)!)
      const values = Array.from({ length: scale.most + 1 }, (_, at) => scale.value(at))
      expect([values[0], values.at(-1)], name).toEqual([...p.range])
      expect(values.every((value, at) => at === 0 || value >= values[at - 1]), name).toBe(true)
      expect(values.every((value) => value >= p.range[0] && value <= p.range[1]), name).toBe(true)
    }
  })

  it('find their way back to the position of a value', () => {
    for (const { name, p } of numbers) {
      const scale = scaleOf({ range: [...p.range] }, Object.values(p.values).at(-1)!)
      // Near the end of a stretched range several positions may round to one value: then to one of these.
      for (const at of [0, 1, Math.round(scale.most / 2), scale.most]) {
        const value = scale.value(at)
        expect(Math.abs(scale.value(scale.at(value)) - value), name).toBeLessThanOrEqual(0.06 * Math.max(Math.abs(value), p.range[1] / 1e6))
      }
    }
  })

  it('are there for every parameter of every lever, with unit, range, source and, where it has one, grade', () => {
    const shown = catalogue.levers.flatMap(({ id, params }: { id: string, params: { id: string }[] }) => params.map((p) => `${id}.${p.id}`))
    expect(shown.sort()).toEqual(levers.flatMap(({ id, params }) => Object.keys(params).map((name) => `${id}.${name}`)).sort())
    for (const lever of catalogue.levers) {
      for (const p of lever.params) {
        expect(p.unitName.en && p.unitName.zh && p.source.title && p.source.kind, `${lever.id}.${p.id}`).toBeTruthy()
        expect(p.values).toHaveLength(5)
      }
    }
  })

  it('start from the values of the scenario that is chosen', () => {
    type Values = Readonly<Record<string, unknown>>
    const valuesOf = (wanted: string): Values => catalogue.bases.find(({ id }) => id === wanted)!.values as Values
    expect(valuesOf('frozen-2015')['rd-super-deduction.extra']).toEqual({ 2018: 0.5, 2019: 0.5, 2020: 0.5 })
    expect(valuesOf(asEnacted.id)).toEqual({})
  })
})

import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { InputError } from '../../src/kernel/input-error.js'
import { parameterCatalogue } from '../../src/data/parameter-catalogue.js'
import { defineParameters } from '../../src/data/parameter.js'
import { beta, fixed, lognormal, normal, triangular, uniform } from '../../src/data/prior.js'
import { assumption } from '../../src/data/sources.js'

const rd = defineParameters('rd', {
  elasticity: {
    prior: triangular(0.4, 0.9, 1.6), unit: 'ratio', range: [0, 3], grade: 'B',
    source: 'bloom-griffith-van-reenen-2002',
  },
  adjustment: {
    prior: uniform(0.15, 0.6), unit: 'share a year', range: [0, 1], source: 'rao-2016', grade: 'D',
  },
  eligible: {
    prior: beta(6, 4), unit: 'share', range: [0, 1], grade: 'D',
    source: assumption('eligible-share', 'Accounting rules are narrower than the survey; nobody publishes both.'),
  },
})
const meanings = { rd: {
  elasticity: { en: 'Elasticity of real R&D to its user cost, large enterprises', zh: '大型企业研发使用成本弹性' },
  adjustment: { en: 'Part of the gap to wanted R&D that closes in a year' }, eligible: { en: 'Share of real R&D that may be claimed' },
} }
const middle = (): number => 0.5

describe('parameters', () => {
  it('have central values: the mode of a triangle, the middle of a range, the mean of a share', () => {
    expect(rd.central()).toEqual({ elasticity: 0.9, adjustment: 0.375, eligible: 0.6 })
  })

  it('are drawn from one uniform each, asked for by name, so that a new one moves no other', () => {
    const asked: string[] = []
    rd.draw((id) => { asked.push(id); return 0.5 })
    expect(asked).toEqual(['rd.elasticity', 'rd.adjustment', 'rd.eligible'])
    const more = defineParameters('rd', { extra: { ...rd.specs.adjustment }, ...rd.specs })
    const uniforms = (id: string): number => (id.length * 37 % 100 + 0.5) / 100
    expect(more.draw(uniforms)).toMatchObject(rd.draw(uniforms))
  })

  it('stay inside their range, and rise with their uniform', () => {
    const wide = defineParameters('wide', {
      cut: { prior: normal(0.5, 10), unit: 'share', range: [0, 1], source: 'plan', grade: 'D' },
      heavy: { prior: lognormal(1, 2), unit: 'ratio', range: [0, 50], source: 'plan', grade: 'D' },
    })
    const open = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })
    fc.assert(fc.property(open, open, (a, b) => {
      const low = { ...rd.draw(() => Math.min(a, b)), ...wide.draw(() => Math.min(a, b)) }
      const high = { ...rd.draw(() => Math.max(a, b)), ...wide.draw(() => Math.max(a, b)) }
      for (const name of Object.keys(low) as (keyof typeof low)[]) expect(high[name]).toBeGreaterThanOrEqual(low[name])
      expect(low.cut >= 0 && high.cut <= 1 && high.heavy <= 50).toBe(true)
    }))
  })

  it('can be set by the user, within their range, over central or other values', () => {
    expect(rd.override({ elasticity: 2 })).toEqual({ elasticity: 2, adjustment: 0.375, eligible: 0.6 })
    const drawn = rd.draw(middle)
    expect(rd.override({ elasticity: 2 }, 'parameters', drawn)).toEqual({ ...drawn, elasticity: 2 })
  })

  it.each([
    ['a value out of range', { elasticity: 4 }, 'run.rd.elasticity: allowed a number from 0 to 3 (ratio); given 4'],
    ['a word', { elasticity: 'high' }, 'run.rd.elasticity: allowed a number from 0 to 3 (ratio); given "high"'],
    ['not a number', { adjustment: NaN }, 'run.rd.adjustment: allowed a number from 0 to 1 (share a year); given NaN'],
    ['an unknown name', { elastic: 1 }, 'run.rd.elastic: allowed one of elasticity, adjustment, eligible; given "el'],
    ['nothing at all', null as never, 'run.rd: allowed an object of numbers by parameter name; given null'],
    ['a list', [1] as never, 'run.rd: allowed an object of numbers by parameter name; given [1]'],
    ['an inherited name', { constructor: 1 }, 'run.rd.constructor: allowed one of elasticity, adjustment, eligible'],
  ])('refuse %s', (_, values, message) => {
    expect(() => rd.override(values, 'run.rd')).toThrow(InputError)
    expect(() => rd.override(values, 'run.rd')).toThrow(message)
  })

  it('are listed with prior, range, grade and source', () => {
    const [elasticity, , eligible] = parameterCatalogue([rd], meanings)
    expect(elasticity).toMatchObject({
      id: 'rd.elasticity', central: 0.9, grade: 'B', prior: { kind: 'triangular', arguments: [0.4, 0.9, 1.6] },
    })
    expect(elasticity.meaning).toEqual(meanings.rd.elasticity)
    expect(eligible.meaning).toBe('Share of real R&D that may be claimed')
    expect(elasticity.source.doi).toBe('10.1016/S0047-2727(01)00086-X')
    expect(eligible.source.kind).toBe('assumption')
  })

  it('may not share an id, nor mean nothing', () => {
    expect(() => parameterCatalogue([rd, rd], meanings)).toThrow('ids that differ')
    expect(() => parameterCatalogue([rd], { rd: {} })).toThrow('rd.elasticity: allowed a meaning')
  })

  it('may not rest on an unknown source, nor centre out of range', () => {
    const spec = { prior: fixed(0.5), unit: 'share', range: [0, 1], source: 'plan', grade: 'D' } as const
    expect(() => defineParameters('x', { a: { ...spec, source: 'hearsay' } })).toThrow(InputError)
    expect(() => defineParameters('x', { a: { ...spec, range: [0.6, 1] } }))
      .toThrow('x.a.prior: allowed a centre from 0.6 to 1')
    expect(() => defineParameters('x', { a: { ...spec, range: [1, 0] } })).toThrow('x.a.range')
  })
})

describe('a prior', () => {
  it('has its median where its form says', () => {
    expect(triangular(0, 1, 2).quantile(0.5)).toBeCloseTo(1, 12)
    expect(uniform(2, 4).quantile(0.25)).toBe(2.5)
    expect(normal(3, 2).quantile(0.5)).toBeCloseTo(3, 12)
    expect(lognormal(3, 2).quantile(0.5)).toBeCloseTo(3, 12)
    expect(beta(2, 2).quantile(0.5)).toBeCloseTo(0.5, 6)
    expect(fixed(7).quantile(0.1)).toBe(7)
  })

  it('one standard deviation up is where it should be', () => {
    const u = 0.8413447460685429
    expect(normal(3, 2).quantile(u)).toBeCloseTo(5, 6)
    expect(lognormal(3, 0.5).quantile(u)).toBeCloseTo(3 * Math.exp(0.5), 6)
  })

  it.each([
    ['a triangle out of order', () => triangular(1, 0, 2)],
    ['a triangle without width', () => triangular(1, 1, 1)],
    ['an empty range', () => uniform(2, 2)],
    ['no spread', () => normal(0, 0)],
    ['a median that is not positive', () => lognormal(-1, 1)],
    ['a shape that is not positive', () => beta(0, 1)],
    ['a number that is none', () => fixed(NaN)],
    ['an endless bound', () => uniform(0, Infinity)],
  ])('refuses %s', (_, make) => {
    expect(make).toThrow(InputError)
  })
})

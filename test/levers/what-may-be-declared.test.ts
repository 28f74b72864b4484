import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { all, region, size } from '../../src/levers/eligibility.js'
import type { Predicate } from '../../src/levers/eligibility.js'
import { bringIntoForce, checkImplementation, doseShare, isNeutral, leavesNothing, partsOf, shareOf, valuesOfPart } from '../../src/levers/enactment.js'
import type { Implementation } from '../../src/levers/enactment.js'
import { financePilots, innovationVoucher, nationalProgrammes, rdSuperDeduction } from '../../src/levers/index.js'
import { defineLever } from '../../src/levers/lever.js'
import type { Lever } from '../../src/levers/lever.js'
import { applyChanges, behaviour, checkParameters, choice, drawBehaviour, fixed, national } from '../../src/levers/parameters.js'
import { triangular } from '../../src/data/prior.js'

const lever = rdSuperDeduction as unknown as Lever
const refusedAt = (path: string, act: () => unknown): void => {
  expect(act).toThrow(InputError)
  expect(act).toThrow(expect.objectContaining({ path }))
}
const meaning = { en: 'a number', zh: '数' }

describe('a lever', () => {
  it('is called by lower-case words with hyphens between', () => {
    for (const id of ['voucher', 'rd-super-deduction', 'a2-b3']) expect(defineLever({ ...lever, id }).id).toBe(id)
    for (const id of ['', 'Voucher', '2a', 'a--b', 'a-', '-a', 'a b', 'a_b', 'a-B', 'voucher!']) refusedAt(`lever ${id}.id`, () => defineLever({ ...lever, id }))
    expect(Object.isFrozen(defineLever({ ...lever }))).toBe(true)
  })

  it('is paid for by the centre in a share from nothing to all', () => {
    for (const centralShare of [0, 1]) expect(defineLever({ ...lever, centralShare }).centralShare).toBe(centralShare)
    for (const centralShare of [-0.01, 1.01, NaN]) refusedAt(`lever ${lever.id}.centralShare`, () => defineLever({ ...lever, centralShare }))
  })

  it('has a sound value of every parameter in every year, from a source that is known', () => {
    const check = (rate: object) => () => { checkParameters({ rate: { ...fixed('share', [0, 1], 0.5, 'plan', meaning), ...rate } as never }, 'x') }
    for (const sound of [{}, { neutral: 0 }, { neutral: 1 }, { values: { 2008: 0, 2035: 1 } }]) expect(check(sound)).not.toThrow()
    refusedAt('x.rate.neutral', check({ neutral: 1.1 }))
    refusedAt('x.rate.2035', check({ values: { 2008: 0, 2035: -0.1 } }))
    refusedAt('x.rate.2036', check({ values: { 2036: 0 } }))
    refusedAt('x.rate.2007', check({ values: { 2007: 0 } }))
    refusedAt('x.rate.20160', check({ values: { 20160: 0 } }))
    refusedAt('x.rate', check({ values: {} }))
    expect(check({ source: 'no-such-source' })).toThrow(InputError)
    refusedAt('x.mode.2008', () => { checkParameters({ mode: choice(['a', 'b'], 'c' as 'a', 'plan', meaning) }, 'x') })
  })

  it('takes no list and no nothing for a value', () => {
    for (const rate of [[0.5], null, undefined, true]) refusedAt('x.rate', () => applyChanges({ rate: fixed('share', [0, 1], 0.5, 'plan', meaning) }, { rate } as never, 'x'))
  })

  it('has behaviour drawn within the range of its parameter, and nothing else', () => {
    const params = { drawn: behaviour('share', [0.2, 0.4], triangular(0, 0.3, 0.6), 'plan', 'D', meaning), set: fixed('share', [0, 1], 0.5, 'plan', meaning),
      mode: choice(['a', 'b'], 'a', 'plan', meaning) }
    const at = (u: number) => drawBehaviour(params, () => u).drawn.values[2008]
    expect([at(0), at(0.5), at(1)]).toEqual([0.2, expect.closeTo(0.3, 12), 0.4])
    expect(drawBehaviour(params, () => 0.9)).toMatchObject({ set: params.set, mode: params.mode })
  })
})

describe('a schedule', () => {
  it('has years the model knows, the full dose no sooner than the first, and no end before the start', () => {
    const check = (of: Partial<Implementation>) => () => { checkImplementation({ shape: 'linear', from: 2016, full: 2018, ...of }, 'x') }
    for (const sound of [{}, { full: 2016 }, { from: 2008, full: 2035, until: 2035 }, { until: 2016 }]) expect(check(sound)).not.toThrow()
    for (const from of [2007, 2036, 2016.5, NaN]) refusedAt('x.from', check({ from }))
    for (const full of [2015, 2036, 2017.5]) refusedAt('x.full', check({ full }))
    for (const until of [2015, 2036, 2016.5]) refusedAt('x.until', check({ until }))
    refusedAt('changes[0].implementation.full',
      () => bringIntoForce({ lever, changes: {}, implementation: { shape: 'linear', from: 2016, full: 2015 } }, 'changes[0]'))
    refusedAt('changes[0].params.extra', () => bringIntoForce({ lever, changes: { extra: 9 } }, 'changes[0]'))
  })

  it('rises along 3x² − 2x³, is whole in its last year and nothing a year later', () => {
    const share = (year: number) => doseShare({ shape: 's-curve', from: 2016, full: 2019, until: 2020 }, year)
    expect([2015, 2016, 2017, 2018, 2019, 2020, 2021].map(share)).toEqual([0, 0.15625, 0.5, 0.84375, 1, 1, 0])
    expect(doseShare(undefined, 2016)).toBe(1)
  })
})

describe('a part of the nation', () => {
  const vouchers = innovationVoucher as unknown as Lever
  it('has its share of a programme, and all of one that is aimed at regions', () => {
    const share = (targeting?: Predicate) => shareOf({ lever, changes: {}, ...(targeting ? { targeting } : {}) }, { programmeShare: 0.2 })
    expect([share(), share(size('small')), share(region('CN-TJ')), share(all(size('small'), region('CN-TJ'))), share(all(size('small')))])
      .toEqual([0.2, 0.2, 1, 1, 0.2])
    expect(shareOf({ lever, changes: {} }, {})).toBe(1)
  })

  it('has that share of amounts for the whole nation, and other values as they are', () => {
    const budget = { ...lever, id: 'budget', params: { money: national(fixed('CNY', [0, 1e9], 1000, 'plan', meaning)), rate: fixed('share', [0, 1], 0.5, 'plan', meaning),
      mode: choice(['a', 'b'], 'a', 'plan', meaning) } } as unknown as Lever
    const enacted = bringIntoForce({ lever: budget, changes: {} }, 'x')
    expect(valuesOfPart(enacted, 2016, 0.2)).toEqual({ money: 200, rate: 0.5, mode: 'a' })
    expect(valuesOfPart(enacted, 2016, 1)).toEqual({ money: 1000, rate: 0.5, mode: 'a' })
  })

  it('holds the areas of a lever in part, unless regions are named', () => {
    const pilots = financePilots as unknown as Lever
    const regions = [{ code: 'CN-BJ' }, { code: 'CN-TJ' }] as never
    const parts = [...partsOf({ lever: pilots, changes: {} }, { regions })!]
    expect(parts).toEqual([pilots.areas!('CN-BJ'), pilots.areas!('CN-TJ')])
    expect(parts.every((part) => part > 0 && part <= 1)).toBe(true)
    expect(partsOf({ lever: pilots, changes: {}, targeting: region('CN-TJ') }, { regions })).toBeUndefined()
    expect(partsOf({ lever: vouchers, changes: {} }, { regions })).toBeUndefined()
  })

  it('is told a lever that has done nothing from one that has', () => {
    const neutralIn = (changes: object, year = 2016) => isNeutral(bringIntoForce({ lever, changes: changes as never }, 'x'), year)
    expect([neutralIn(lever.neutral), neutralIn({}), neutralIn({ ...lever.neutral, extra: { 2008: 0, 2017: 0.1 } }),
      neutralIn({ ...lever.neutral, extra: { 2008: 0, 2017: 0.1 } }, 2017)]).toEqual([true, false, true, false])
    const dated = { ...lever, neutral: { ...lever.neutral, extra: { 2008: 0, 2018: 0.1 } } as never }
    expect([2017, 2018].map((year) => isNeutral(bringIntoForce({ lever: dated, changes: lever.neutral as never }, 'x'), year))).toEqual([true, false])
    expect(isNeutral(bringIntoForce({ lever: { ...lever, neutral: {} }, changes: lever.neutral as never }, 'x'), 2016)).toBe(false)
  })

  it('knows which levers outlive their year: those with rules of their own, terms, a memory of who claims, or works that last', () => {
    const whole = { id: 'whole' } as unknown as Lever
    const once = { bySize: () => [1, 1, 1, 1], provinceSpread: () => 0, persistence: () => 0 }
    expect(leavesNothing(whole)).toBe(true)
    expect(leavesNothing({ ...whole, takeUp: { ...once, manner: 'lasting' } } as unknown as Lever)).toBe(true)
    for (const more of [{ incentive: () => undefined }, { settle: () => undefined }, { terms: () => [] }, { lasting: true }, { takeUp: once }])
      expect(leavesNothing({ ...whole, ...more } as unknown as Lever)).toBe(false)
    expect(leavesNothing(nationalProgrammes as unknown as Lever)).toBe(nationalProgrammes.takeUp!.manner !== undefined)
  })
})

import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { applyChanges, choice, dated, fixed, inForce, lastKnownYear } from '../../src/levers/parameters.js'
import { bringIntoForce, doseShare, valuesIn } from '../../src/levers/enactment.js'
import { rdSuperDeduction } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'

const params = {
  rate: dated('share', [0, 1], { 2010: 0.5, 2018: 0.75 }, 'plan', { en: 'a rate', zh: '率' }, 0),
  cap: fixed('CNY', [0, 1e6], 1000, 'plan', { en: 'a cap', zh: '上限' }),
  mode: choice(['queue', 'lottery'], 'queue', 'plan', { en: 'a mode', zh: '方式' }),
}

describe('parameters of a lever', () => {
  it('hold a dated value until the next one, and the last for ever', () => {
    expect([2009, 2010, 2017, 2018, 2035].map((y) => inForce(params.rate.values, y))).toEqual([0.5, 0.5, 0.5, 0.75, 0.75])
    expect(lastKnownYear(params)).toBe(2018)
  })

  it('take a dated change until the next dated value of the law', () => {
    const changed = applyChanges(params, { rate: { 2016: 0.6 } }, 'x')
    expect([2015, 2016, 2017, 2018].map((y) => inForce(changed.rate.values, y))).toEqual([0.5, 0.6, 0.6, 0.75])
  })

  it('take a plain change for all years', () => {
    const changed = applyChanges(params, { rate: 0.9, mode: 'lottery' }, 'x')
    expect([2010, 2030].map((y) => inForce(changed.rate.values, y))).toEqual([0.9, 0.9])
    expect(inForce(changed.mode.values, 2020)).toBe('lottery')
  })

  it.each([
    [{ rat: 1 }, 'x.rat', 'one of rate, cap, mode'],
    [{ rate: 1.5 }, 'x.rate', 'a number from 0 to 1 (share)'],
    [{ rate: '0.5' }, 'x.rate', 'a number from 0 to 1 (share)'],
    [{ rate: NaN }, 'x.rate', 'a number from 0 to 1 (share)'],
    [{ rate: { 1999: 0.5 } }, 'x.rate.1999', 'a year from 2008 to 2035'],
    [{ rate: { 2016: 2 } }, 'x.rate.2016', 'a number from 0 to 1 (share)'],
    [{ rate: {} }, 'x.rate', 'at least one dated value'],
    [{ mode: 'merit' }, 'x.mode', 'one of queue, lottery'],
    [{ constructor: 1 }, 'x.constructor', 'one of rate, cap, mode'],
    [{ ['__proto__x']: 1 }, 'x.__proto__x', 'one of rate, cap, mode'],
  ])('refuse %j and say what is allowed', (changes, path, allowed) => {
    const attempt = () => applyChanges(params, changes as never, 'x')
    expect(attempt).toThrow(InputError)
    expect(attempt).toThrow(`${path}: allowed ${allowed}`)
  })
})

describe('an enactment', () => {
  it('phases in at once, in equal steps or along an S-curve, and can end', () => {
    const years = [2015, 2016, 2017, 2018, 2019]
    const share = (shape: 'step' | 'linear' | 's-curve') => years.map((y) => doseShare({ shape, from: 2016, full: 2018, until: 2018 }, y))
    expect(share('linear')).toEqual([0, 1 / 3, 2 / 3, 1, 0])
    expect(share('step')).toEqual([0, 1, 1, 1, 0])
    const s = share('s-curve')
    expect(s[1]! < 1 / 3 && s[2]! > 2 / 3 && s[3] === 1).toBe(true)
  })

  it('moves the deduction from neutral to its full rate while it phases in', () => {
    const inForce = bringIntoForce({ lever: rdSuperDeduction as unknown as Lever, changes: {}, implementation: { shape: 'linear', from: 2016, full: 2017 } }, 'x')
    expect(valuesIn(inForce, 2015).extra).toBe(0)
    expect(valuesIn(inForce, 2016).extra).toBe(0.25)
    expect(valuesIn(inForce, 2017).extra).toBe(0.5)
  })

  it('holds the law of a year for ever after', () => {
    const held = bringIntoForce({ lever: rdSuperDeduction as unknown as Lever, changes: {}, heldFrom: 2015 }, 'x')
    expect([2015, 2018, 2023].map((y) => valuesIn(held, y).extra)).toEqual([0.5, 0.5, 0.5])
    const enacted = bringIntoForce({ lever: rdSuperDeduction as unknown as Lever, changes: {} }, 'x')
    expect([2015, 2018, 2023].map((y) => valuesIn(enacted, y).extra)).toEqual([0.5, 0.75, 1])
  })
})

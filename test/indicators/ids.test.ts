import { expect, it } from 'vitest'
import { PROVINCE_CODES } from '../../src/data/province-codes.js'
import { provinces } from '../../src/data/provinces.js'
import { INDICATOR_IDS } from '../../src/indicators/ids.js'
import { indicatorRules } from '../../src/indicators/rules.js'

it('the compiler knows the indicators that the model computes, and no others', () => {
  expect([...INDICATOR_IDS].sort()).toEqual(indicatorRules.map(({ id }) => id).sort())
})

it('the compiler knows the provinces that there are data of, and no others', () => {
  expect(PROVINCE_CODES).toEqual(provinces.map(({ code }) => code))
})
